using Kith.Record.SignIn;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class ChangePasswordPage(Entering entering, SignInNotices notices, UserManager<SignInUser> users) : SlimPage
{
    [BindProperty, Text("The password you use now", 1000)]
    public string? Current { get; set; }

    [BindProperty, Text("The new password", 1000)]
    public string? Password { get; set; }

    [BindProperty, Text("The new password", 1000)]
    public string? Repeated { get; set; }

    [TempData]
    public string? Said { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await users.GetUserAsync(User) ?? throw new Missing();
        if (string.IsNullOrEmpty(Current))
            ModelState.AddModelError(nameof(Current), "Enter the password you use now");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter a new password");
        else if (Password != Repeated)
            ModelState.AddModelError(nameof(Repeated), "The two passwords are not the same");
        if (!ModelState.IsValid)
            return Page();
        // A session left open on a desk must not be a way to try passwords.
        if (await users.IsLockedOutAsync(user))
        {
            ModelState.AddModelError(nameof(Current), "Too many wrong tries. Wait a while, then try again");
            return Page();
        }
        var changed = await users.ChangePasswordAsync(user, Current!, Password!);
        if (!changed.Succeeded)
        {
            var mismatch = changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            if (mismatch)
                await entering.FailedAsync(user, "password");
            foreach (var words in changed.Errors.Select(e => e.Description).Distinct(StringComparer.Ordinal))
                ModelState.AddModelError(mismatch ? nameof(Current) : nameof(Password), words);
            return Page();
        }
        await notices.RecordAsync(user, SignInNotices.PasswordChanged);
        await entering.EndOthersAsync(user);
        Said = "Your password is changed, and you have been signed out everywhere else.";
        return Redirect("/account");
    }
}
