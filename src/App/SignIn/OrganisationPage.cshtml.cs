using System.Security.Claims;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

/// <summary>Sends the worker to their organisation's sign-in, and knows them again when they come back.</summary>
public sealed class OrganisationPage(
    OrganisationSetting setting, Entering entering, UserManager<SignInUser> users) : SignInStep
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
        catch (InvalidOperationException why) when (why.InnerException is IOException or HttpRequestException)
        {
            // The organisation's sign-in cannot be reached: the worker may try again, or use their password.
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
        var user = await users.FindByLoginAsync(OrganisationSetting.Scheme, subject) ?? await FirstTimeAsync(outside.Principal, subject);
        if (user is not null && await entering.BeginAsync(user, "organisation's account"))
            return Onwards();
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return Redirect(user is null ? "/sign-in?said=not-known" : "/sign-in?said=no-role");
    }

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
