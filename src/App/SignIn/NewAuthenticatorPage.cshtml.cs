using Kith.Record.SignIn;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class NewAuthenticatorPage(
    Entering entering, NewAuthenticator authenticator, SignInNotices notices, UserManager<SignInUser> users) : SlimPage
{
    [BindProperty, Text("Your password", 1000)]
    public string? Current { get; set; }

    [BindProperty]
    public string? Sealed { get; set; }

    [BindProperty, Text("The code", 100)]
    public string? Code { get; set; }

    public AuthenticatorKey? App { get; private set; }
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Whether the worker signed in just now, with all that it takes, and not only left a session open.</summary>
    public bool Fresh { get; private set; }

    public async Task OnGetAsync() => await UserAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await UserAsync();
        if (!Fresh)
            return Again("", AccountPage.SignInFirst);
        if (ModelState.GetFieldValidationState(nameof(Current)) == ModelValidationState.Invalid)
            return Page();
        if (string.IsNullOrEmpty(Current))
            return Again(nameof(Current), "Enter your password");
        // A session left open on a desk must not be a way to try passwords.
        if (await users.IsLockedOutAsync(user))
            return Again(nameof(Current), "Too many wrong tries. Wait a while, then try again");
        if (!await users.CheckPasswordAsync(user, Current))
        {
            await entering.FailedAsync(user, "password");
            return Again(nameof(Current), "The password is not right");
        }
        Sealed = await authenticator.BeginAsync(user);
        App = AuthenticatorKey.Of((await authenticator.KeyOfAsync(user, Sealed))!, user.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync()
    {
        var user = await UserAsync();
        if (await authenticator.KeyOfAsync(user, Sealed) is not { } key)
            return Again(nameof(Current), "That took too long. Enter your password and begin again");
        if (ModelState.GetFieldValidationState(nameof(Code)) == ModelValidationState.Invalid)
        {
            App = AuthenticatorKey.Of(key, user.Email);
            return Page();
        }
        var code = new string([.. (Code ?? "").Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length > 0 && await authenticator.TakeAsync(user, key, code) is { } codes)
        {
            await notices.RecordAsync(user, SignInNotices.NewAuthenticator);
            await entering.EndOthersAsync(user);
            RecoveryCodes = codes;
            return Page();
        }
        App = AuthenticatorKey.Of(key, user.Email);
        return Again(nameof(Code), code.Length == 0 ? "Enter the code that the app shows" : "The code is not right. Enter the one that the app shows now");
    }

    private PageResult Again(string field, string words)
    {
        ModelState.AddModelError(field, words);
        return Page();
    }

    // Who signs in without a password or code of Kith's own has no authenticator here either.
    private async Task<SignInUser> UserAsync()
    {
        Fresh = await entering.JustSignedInAsync();
        return await users.GetUserAsync(User) is { TwoFactorEnabled: true, PasswordHash: not null } user ? user : throw new Missing();
    }
}
