using Kith.Record;
using Microsoft.AspNetCore.Identity;

namespace Kith;

/// <summary>Signing in: ASP.NET Core Identity over the sign-in tables.</summary>
public static class SignInSetup
{
    public static IServiceCollection AddKithSignIn(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSignIn(_ => { }).AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static WebApplication UseKithSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
