using System.Globalization;
using System.Threading.RateLimiting;
using Kith.Record;
using Kith.Record.SignIn;
using Kith.Shared;
using Kith.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Kith;

/// <summary>How long and how often; each can be set under <c>Kith:SignIn</c>.</summary>
public sealed record SignInSettings
{
    /// <summary>After how many minutes without a request a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>After how many hours a session ends in any case.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary>How many minutes after signing in a worker may change passkeys and authenticator without signing in again.</summary>
    public int FreshMinutes { get; init; } = 15;

    /// <summary>A file of common or breached passwords, one a line, none of which may be used.</summary>
    public string? CommonPasswords { get; init; }

    public int WrongTries { get; init; } = 5;
    public int LockedMinutes { get; init; } = 15;

    /// <summary>How many forms of signing in one address may send in a minute.</summary>
    public int FormsPerMinute { get; init; } = 30;

    /// <summary>After how many seconds at most a session that was ended elsewhere is noticed.</summary>
    public int NoticeSeconds { get; init; } = 10;
}

/// <summary>Signing in: ASP.NET Core Identity over the sign-in tables.</summary>
public static class SignInSetup
{
    internal const int ShortestPassword = 12;

    // Here even a look is a guess at a link.
    private static readonly string[] s_links = ["/shared-plan", "/shared-record", Sharing.OwnView.OwnLink.Page];

    // Forms that anybody can send without having signed in.
    private static readonly string[] s_fromOutside = ["/sign-in", "/request-support", .. s_links];

    public static IServiceCollection AddKithSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Kith:SignIn").Get<SignInSettings>() ?? new SignInSettings();
        services.AddSingleton(settings);
        services.AddSingleton(new IdleSetting(settings.IdleMinutes));
        services.AddSingleton(CommonPasswords.Read(settings.CommonPasswords));
        services.AddScoped<Entering>();
        services.AddScoped<SignInNotices>();
        services.AddScoped<Invitations>();
        services.AddScoped<NewAuthenticator>();
        services.AddScoped<DemoSignIns>();
        services.AddSingleton(configuration.GetSection("Kith:UnusualLooking").Get<Access.UnusualLookingSetting>() ?? new Access.UnusualLookingSetting());
        services.AddSingleton(configuration.GetSection("Kith:EmergencyAccess").Get<Access.EmergencyAccessSetting>() ?? new Access.EmergencyAccessSetting());
        services.AddSignIn(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = settings.WrongTries;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockedMinutes);
            // Length is what makes a password strong; rules about characters make it guessable.
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        }).AddSignInManager().AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<PasswordWords>()
            .AddErrorDescriber<PlainIdentityErrors>()
            .AddClaimsPrincipalFactory<WorkerClaims>();
        services.AddScoped<ISecurityStampValidator, SessionCheck>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.UserVerificationRequirement = "required");
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = TimeSpan.FromDays(3));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromSeconds(settings.NoticeSeconds));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => Session(cookie, settings));
        foreach (var (scheme, name) in new[] { (IdentityConstants.TwoFactorUserIdScheme, "kith-step"), (IdentityConstants.ExternalScheme, "kith-outside") })
            services.Configure<CookieAuthenticationOptions>(scheme, cookie =>
            {
                Flags(cookie, name);
                // An answer from an organisation's sign-in page comes from another site.
                cookie.Cookie.SameSite = scheme == IdentityConstants.ExternalScheme ? SameSiteMode.Lax : SameSiteMode.Strict;
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                cookie.SlidingExpiration = false;
            });
        services.AddOrganisationSignIn(configuration, settings);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                IsFromOutside(http.Request)
                    ? RateLimitPartition.GetSlidingWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = settings.FormsPerMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    })
                    : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    private static bool IsFromOutside(HttpRequest request) => HttpMethods.IsPost(request.Method)
        ? s_fromOutside.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        : s_links.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    public static WebApplication UseKithSignIn(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/still-here", () => Results.NoContent());
        PasskeyOptions.Map(app);
        return app;
    }

    private static void Flags(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void Session(CookieAuthenticationOptions cookie, SignInSettings settings)
    {
        Flags(cookie, "kith-session");
        // Lax, so that a link in an e-mail from a colleague opens; every change needs the form's token besides.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnTo";
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A script that saves a draft is told that the session ended; a person is taken to sign in, and back.
            if (context.Request.Headers.XRequestedWith == "kith" || context.Request.Path == "/still-here")
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        var stamp = cookie.Events.OnValidatePrincipal;
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
            if (!context.Properties.Items.TryGetValue(Entering.Began, out var text)
                || now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(text!, CultureInfo.InvariantCulture)) > TimeSpan.FromHours(settings.LongestHours))
            {
                context.RejectPrincipal();
                return;
            }
            await stamp(context);
        };
    }
}
