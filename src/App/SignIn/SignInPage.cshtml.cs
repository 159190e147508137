using Kith.Record;
using Kith.Record.SignIn;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class SignInPage(
    Entering entering, SignInManager<SignInUser> signIn, UserManager<SignInUser> users, DemoSignIns demo,
    SignInSettings settings, OrganisationSetting organisation) : SignInStep
{
    [BindProperty, Text("Email address", 254)]
    public string? Email { get; set; }

    [BindProperty, Text("Password", 1000)]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public bool Demo => demo.Any();
    public int LockedMinutes => settings.LockedMinutes;
    public int WrongTries => settings.WrongTries;
    public string? Organisation => organisation.Name;
    public string? Said { get; private set; }

    public IActionResult OnGet(string? said)
    {
        if (User.Identity is { IsAuthenticated: true })
            return Onwards();
        Said = said switch
        {
            "signed-out" => "You have signed out.",
            "not-known" => "Your organisation knows you, but Kith has no worker with your account. Ask your administrator.",
            "no-role" => NoRole + ".",
            "ready" => "Your password is set. Sign in with it now.",
            "organisation" => "Signing in with your organisation did not work. Try again.",
            "weak" => "Your organisation did not ask you for a second proof of who you are, such as a code. Ask your administrator.",
            "too-long" => "That took too long. Sign in again.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
            ModelState.AddModelError(nameof(Email), "Enter your email address");
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid)
            return Page();
        if (await entering.ByPasswordAsync(Email!, Password!) is not { } user)
            return Again(nameof(Email), "The email address or the password is not right");
        if (user.Demo)
            return await entering.BeginAsync(user, "password of a demonstration") ? Onwards() : Again(nameof(Email), NoRole);
        await entering.AwaitCodeAsync(user);
        return To(user.TwoFactorEnabled ? "/sign-in/code" : "/sign-in/set-up");
    }

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        PasskeyAssertionResult<SignInUser>? result = null;
        try
        {
            result = await signIn.PerformPasskeyAssertionAsync(Credential ?? "");
        }
        catch (Exception why) when (why is InvalidOperationException or ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            // The challenge is gone: the page was left open too long, or what was sent is no passkey.
        }
        if (result is not { Succeeded: true } || await users.IsLockedOutAsync(result.User))
            return Again(nameof(Credential), "The passkey was not accepted. Try again, or sign in with your password and code");
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return await entering.BeginAsync(result.User, "passkey") ? Onwards() : Again(nameof(Credential), NoRole);
    }
}
