using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kith.Tests.SignIn;

/// <summary>Somebody an employer knows, and what its sign-in asked them for, and when.</summary>
internal sealed record Employee(string Email, bool Vouched = true, string? Method = null, DateTimeOffset? At = null);

/// <summary>An employer's own sign-in: an OpenID Connect provider on a port of this machine, with a page on which a person says who they are.</summary>
internal sealed class EmployersProvider : IAsyncDisposable
{
    public const string Secret = "between-kith-and-the-employer";

    private readonly WebApplication _app;

    private EmployersProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>By the number that the employer knows them by.</summary>
    public Dictionary<string, Employee> Staff { get; } = [];

    /// <summary>Whether the address is told in the identity token too, or only to who asks with the access token: both are usual.</summary>
    public bool AddressInToken { get; set; }

    public static async Task<EmployersProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var name = Guid.NewGuid().ToString();
        builder.Services.AddDbContext<DbContext>(o => o.UseInMemoryDatabase(name).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.RegisterScopes(Scopes.Email);
                server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableUserInfoEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        var app = builder.Build();
        app.UseAuthentication();
        var provider = new EmployersProvider(app);
        app.MapGet("/connect/authorize", provider.Ask);
        app.MapPost("/connect/authorize", provider.Answer);
        // Named delegates: as bare request delegates their results would be dropped, and the token with them.
        app.MapPost("/connect/token", (Delegate)TokenAsync);
        app.MapGet("/connect/userinfo", (Delegate)TellAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Makes the Kith at this address known to the employer.</summary>
    public async Task AcceptAsync(Uri kith)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = "kith",
            ClientSecret = Secret,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri(kith, "/sign-in/organisation/answer") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Email,
            },
        });
    }

    private IResult Ask(HttpContext http)
    {
        var asked = http.GetOpenIddictServerRequest()!.GetParameters().Select(p =>
            $"<input type=hidden name=\"{WebUtility.HtmlEncode(p.Key)}\" value=\"{WebUtility.HtmlEncode((string?)p.Value)}\">");
        return Results.Content(
            $"<main><h1>Employer</h1><form method=post action=\"{Address}connect/authorize\">{string.Concat(asked)}<input name=who></form></main>", "text/html");
    }

    private IResult Answer(HttpContext http)
    {
        const string scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;
        var number = http.Request.Form["who"].ToString();
        if (!Staff.TryGetValue(number, out var employee))
            return Results.Forbid(authenticationSchemes: [scheme]);
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, number).SetClaim(Claims.Email, employee.Email).SetClaim(Claims.EmailVerified, employee.Vouched);
        if (employee.Method is { } method)
            identity.SetClaims(Claims.AuthenticationMethodReference, [method, "pwd"]);
        if (employee.At is { } at)
            identity.SetClaim(Claims.AuthenticationTime, at.ToUnixTimeSeconds());
        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(c => AddressInToken || c.Type is not (Claims.Email or Claims.EmailVerified) ? [Destinations.AccessToken, Destinations.IdentityToken] : [Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: scheme);
    }

    private static async Task<IResult> TokenAsync(HttpContext http) =>
        Results.SignIn(await HolderAsync(http), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    // Left to itself the library tells the address, but not whether the employer vouches for it.
    private static async Task<IResult> TellAsync(HttpContext http)
    {
        var holder = await HolderAsync(http);
        return Results.Json(new Dictionary<string, object?>
        {
            [Claims.Subject] = holder.GetClaim(Claims.Subject),
            [Claims.Email] = holder.GetClaim(Claims.Email),
            [Claims.EmailVerified] = bool.Parse(holder.GetClaim(Claims.EmailVerified)!),
        });
    }

    private static async Task<ClaimsPrincipal> HolderAsync(HttpContext http) =>
        (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
