using Kith.Record.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.SignIn;

/// <summary>Looks every few seconds whether a session still stands: neither ended with all others of its worker, nor signed out of.</summary>
internal sealed class SessionCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<SignInUser> signIn, ILoggerFactory log, EndedSessions ended)
    : SecurityStampValidator<SignInUser>(options, signIn, log)
{
    protected override async Task SecurityStampVerified(SignInUser user, CookieValidatePrincipalContext context)
    {
        if (!context.Properties.Items.TryGetValue(Entering.Session, out var session) || await ended.HasEndedAsync(user.Id, session!))
            context.RejectPrincipal();
        else
            await base.SecurityStampVerified(user, context);
    }
}
