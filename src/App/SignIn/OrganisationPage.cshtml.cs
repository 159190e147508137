using System.Globalization;
using System.Security.Claims;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

/// <summary>Sends the worker to their organisation's sign-in, and knows them again when they come back.</summary>
public sealed class OrganisationPage(
    OrganisationSetting setting, SignInSettings settings, Entering entering, UserManager<SignInUser> users, TimeProvider time,
    ILogger<OrganisationPage> log) : SignInStep
{
    public async Task<IActionResult> OnGetAsync()
    {
        if (setting.Authority is null)
            return NotFound();
        try
        {
            await HttpContext.ChallengeAsync(OrganisationSetting.Scheme, new AuthenticationProperties
            {
                RedirectUri = "/sign-in/organisation?handler=back" + (Url.IsLocalUrl(ReturnTo) ? "&returnTo=" + Uri.EscapeDataString(ReturnTo) : ""),
            });
            return new EmptyResult();
        }
        catch (InvalidOperationException why) when (why.InnerException is { } cause)
        {
            // What the organisation's sign-in says of itself cannot be had or read: the worker may try again, or use their password.
            Log.Unreachable(log, cause.GetType().Name);
            return Redirect(OrganisationSignIn.NotDone);
        }
    }

    public async Task<IActionResult> OnGetBackAsync()
    {
        if (setting.Authority is null)
            return NotFound();
        var outside = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (outside.Principal?.FindFirstValue("sub") is not { } subject)
            return Redirect("/sign-in?said=too-long");
        if (Refusal(outside.Principal) is { } refused)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
            return Redirect("/sign-in?said=" + refused);
        }
        var user = await users.FindByLoginAsync(OrganisationSetting.Scheme, subject) ?? await FirstTimeAsync(outside.Principal, subject);
        if (user is not null && await entering.BeginAsync(user, "organisation's account"))
            return Onwards();
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return Redirect(user is null ? "/sign-in?said=not-known" : "/sign-in?said=no-role");
    }

    // Whether the organisation asked for as much, and as lately, as Kith would have done itself.
    private string? Refusal(ClaimsPrincipal outside) =>
        setting.Amr is { } method && !outside.HasClaim("amr", method) ? "weak"
        : long.TryParse(outside.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && time.GetUtcNow().ToUnixTimeSeconds() - at > settings.LongestHours * 3600 + 300 ? "too-long"
        : null;

    // The first time a worker is known by an email address that the organisation vouches for; from then on by its own number.
    private async Task<SignInUser?> FirstTimeAsync(ClaimsPrincipal outside, string subject)
    {
        var vouched = string.Equals(outside.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        if (!vouched || outside.FindFirstValue("email") is not { } email || await users.FindByEmailAsync(email) is not { } user)
            return null;
        // One account of the organisation for each worker: a second one with the same address is someone else.
        if ((await users.GetLoginsAsync(user)).Any(l => l.LoginProvider == OrganisationSetting.Scheme))
            return null;
        var tied = await users.AddLoginAsync(user, new UserLoginInfo(OrganisationSetting.Scheme, subject, setting.Name));
        return tied.Succeeded ? user : null;
    }
}
