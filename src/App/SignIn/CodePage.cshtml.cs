using Kith.Record.SignIn;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class CodePage(Entering entering, UserManager<SignInUser> users) : SignInStep
{
    [BindProperty, Text("The code", 100)]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await entering.AwaitedAsync() is null ? Redirect("/sign-in?said=too-long") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await entering.AwaitedAsync() is not { TwoFactorEnabled: true } user)
            return Redirect("/sign-in?said=too-long");
        if (IsWrong(nameof(Code)))
            return Page();
        var code = new string([.. (Code ?? "").Where(c => !char.IsWhiteSpace(c))]);
        if (code.Length == 0)
            return Again(nameof(Code), "Enter the code from your authenticator app");
        string how;
        if (code.Length == 6 && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
            how = "password and code";
        else if (code.Length > 6 && (await users.RedeemTwoFactorRecoveryCodeAsync(user, code.ToUpperInvariant())).Succeeded)
            how = "password and recovery code";
        else
        {
            await entering.FailedAsync(user, "code");
            return Again(nameof(Code), "The code is not right, or was used already. Wait for the next one and enter it");
        }
        return await entering.BeginAsync(user, how) ? Onwards() : Redirect("/sign-in?said=no-role");
    }
}
