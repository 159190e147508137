using Kith.Record.SignIn;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

/// <summary>The first sign-in: an authenticator app is tied to the account before anything else can be seen.</summary>
public sealed class SetUpCodePage(Entering entering, UserManager<SignInUser> users) : SignInStep
{
    [BindProperty, Text("The code", 100)]
    public string? Code { get; set; }

    public AuthenticatorKey App { get; private set; } = null!;
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await entering.AwaitedAsync() is not { TwoFactorEnabled: false } user)
            return Redirect("/sign-in?said=too-long");
        await ShowAsync(user);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await entering.AwaitedAsync() is not { TwoFactorEnabled: false } user)
            return Redirect("/sign-in?said=too-long");
        await ShowAsync(user);
        if (IsWrong(nameof(Code)))
            return Page();
        var code = new string([.. (Code ?? "").Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length == 0)
            return Again(nameof(Code), "Enter the code that the app shows");
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            await entering.FailedAsync(user, "code");
            return Again(nameof(Code), "The code is not right. Enter the one that the app shows now");
        }
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10) ?? [];
        if (!await entering.BeginAsync(user, "password and code"))
            return Redirect("/sign-in?said=no-role");
        RecoveryCodes = [.. codes];
        return Page();
    }

    private async Task ShowAsync(SignInUser user)
    {
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(user);
            key = (await users.GetAuthenticatorKeyAsync(user))!;
            // The stamp is part of the cookie's promise, so the wait for the code begins again.
            await entering.AwaitCodeAsync(user);
        }
        App = AuthenticatorKey.Of(key, user.Email);
    }

    /// <summary>Where to go after the recovery codes were noted.</summary>
    public string Next => Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/my-work";
}
