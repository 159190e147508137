using System.Security.Claims;
using Kith.Record.SignIn;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.SignIn;

/// <summary>What the cookie says of the worker: their record, name and employer. What they may do is asked of their record each time.</summary>
public sealed class WorkerClaims(UserManager<SignInUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<SignInUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(SignInUser user)
    {
        var identity = new ClaimsIdentity(
            IdentityConstants.ApplicationScheme, SignedIn.NameClaim, Options.ClaimsIdentity.RoleClaimType);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(Options.ClaimsIdentity.SecurityStampClaimType, await UserManager.GetSecurityStampAsync(user)));
        identity.AddClaim(new Claim(PerRequest.WorkerClaim, user.Worker.ToString()));
        identity.AddClaim(new Claim(SignedIn.NameClaim, user.Name ?? "Signed in"));
        if (user.Employer is { } employer)
            identity.AddClaim(new Claim(SignedIn.EmployerClaim, employer));
        return identity;
    }
}
