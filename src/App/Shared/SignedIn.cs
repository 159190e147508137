using System.Security.Claims;

namespace Kith.Shared;

/// <summary>Who is signed in, as every page's header shows it, so that nobody writes under another's name.</summary>
public sealed record SignedIn(string Name, string? Employer)
{
    public const string NameClaim = ClaimTypes.Name;
    public const string EmployerClaim = "kith:employer";

    public static SignedIn? From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } identity
            ? new SignedIn(user.FindFirstValue(NameClaim) ?? identity.Name ?? "Signed in", user.FindFirstValue(EmployerClaim))
            : null;
}

/// <summary>After how many minutes without a request a session ends; the script warns two minutes before.</summary>
public sealed record IdleSetting(int Minutes = 30);
