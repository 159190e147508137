using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kith.SignIn;

/// <summary>An employer's own sign-in (OpenID Connect), under <c>Kith:OpenIdConnect</c>. Without an authority it is off.</summary>
public sealed record OrganisationSetting
{
    public string? Authority { get; init; }
    public string ClientId { get; init; } = "kith";
    public string? ClientSecret { get; init; }

    /// <summary>What the sign-in page calls it.</summary>
    public string? Name { get => Authority is null ? null : field ?? "your organisation's account"; init; }

    /// <summary>Whether the provider may be reached without TLS: for one on the same machine, in tests.</summary>
    public bool WithoutTls { get; init; }

    /// <summary>What the provider's <c>amr</c> must contain, such as <c>mfa</c>, if Kith is to see for itself that a second proof was asked for.</summary>
    public string? Amr { get; init; }

    public const string Scheme = "organisation";
}

internal static class OrganisationSignIn
{
    /// <summary>Where someone lands whom the organisation did not sign in, or whose answer from there is not good.</summary>
    internal const string NotDone = "/sign-in?said=organisation";

    public static void AddOrganisationSignIn(this IServiceCollection services, IConfiguration configuration, SignInSettings settings)
    {
        var setting = configuration.GetSection("Kith:OpenIdConnect").Get<OrganisationSetting>() ?? new OrganisationSetting();
        services.AddSingleton(setting);
        if (setting.Authority is null)
            return;
        services.AddAuthentication().AddOpenIdConnect(OrganisationSetting.Scheme, setting.Name, o =>
        {
            o.SignInScheme = IdentityConstants.ExternalScheme;
            (o.Authority, o.ClientId, o.ClientSecret) = (setting.Authority, setting.ClientId, setting.ClientSecret);
            o.RequireHttpsMetadata = !setting.WithoutTls;
            o.CallbackPath = "/sign-in/organisation/answer";
            o.ResponseType = OpenIdConnectResponseType.Code;
            // In the address and not as a form from another site, so that no cookie has to cross sites.
            o.ResponseMode = OpenIdConnectResponseMode.Query;
            o.UsePkce = true;
            o.MapInboundClaims = false;
            o.SaveTokens = false;
            // Who signed in there longer ago than a session here can last must do so again.
            o.MaxAge = TimeSpan.FromHours(settings.LongestHours);
            o.BackchannelTimeout = TimeSpan.FromSeconds(15);
            o.GetClaimsFromUserInfoEndpoint = true;
            // Many providers say it only to who asks with the access token, from where the framework takes the address alone.
            o.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            o.Scope.Clear();
            o.Scope.Add("openid");
            o.Scope.Add("email");
            foreach (var cookie in new[] { o.CorrelationCookie, o.NonceCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }
            o.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect(NotDone);
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }
}
