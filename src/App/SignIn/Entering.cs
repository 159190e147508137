using System.Globalization;
using System.Security.Claims;
using Kith.Record;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kith.SignIn;

/// <summary>The steps of signing in that every way shares: password, code, recovery code, passkey, an organisation's account.</summary>
public sealed class Entering(
    UserManager<SignInUser> users, SignInManager<SignInUser> signIn, RecordRuntime runtime, IHttpContextAccessor accessor,
    EndedSessions ended, SignInNotices notices, ITempDataDictionaryFactory said, SignInSettings settings, TimeProvider time, ILogger<Entering> log)
{
    /// <summary>When the session began, in the ticket.</summary>
    internal const string Began = "began";

    /// <summary>The session's own name, in the ticket.</summary>
    internal const string Session = "session";

    private static readonly SignInUser s_nobody = new();
    private static readonly string s_nobodysHash = new PasswordHasher<SignInUser>().HashPassword(s_nobody, Guid.NewGuid().ToString());

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The user whose password this is; null whatever is wrong, after the same work.</summary>
    public async Task<SignInUser?> ByPasswordAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user?.PasswordHash is null)
        {
            new PasswordHasher<SignInUser>().VerifyHashedPassword(s_nobody, s_nobodysHash, password);
            return null;
        }
        // The password is looked at even for a locked account, so that the time it takes says nothing.
        var right = await users.CheckPasswordAsync(user, password);
        if (await users.IsLockedOutAsync(user))
            return null;
        if (right)
            return user;
        await FailedAsync(user, "password");
        return null;
    }

    /// <summary>Counts a wrong try; too many close the account for a while.</summary>
    public async Task FailedAsync(SignInUser user, string what)
    {
        await users.AccessFailedAsync(user);
        Log.Failed(log, user.Id, what);
    }

    /// <summary>Remembers, for ten minutes, whose code is to come.</summary>
    public Task AwaitCodeAsync(SignInUser user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Id.ToString()));
        return Http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whose code is to come; null when that was too long ago, or the account is closed for a while.</summary>
    public async Task<SignInUser?> AwaitedAsync()
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        return user is null || await users.IsLockedOutAsync(user) ? null : user;
    }

    /// <summary>Begins the session. False when the worker holds no current role.</summary>
    public async Task<bool> BeginAsync(SignInUser user, string how)
    {
        SignedInAs who;
        try
        {
            who = await runtime.For(new Asking(user.Worker, "page", Http.TraceIdentifier))
                .WriteAsync(user.Worker, new RecordSignIn { How = how });
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            return false;
        }
        (user.Name, user.Employer) = (who.Name, who.Employer);
        if (await notices.TakeAsync(user) is { } told)
            said.GetTempData(Http)[SignInNotices.Told] = told;
        await users.ResetAccessFailedCountAsync(user);
        await users.UpdateAsync(user);
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Http.SignOutAsync(IdentityConstants.ExternalScheme);
        // Whoever was signed in in this browser before is so no longer, not even with a copy of the cookie.
        await EndThisAsync();
        await signIn.SignInWithClaimsAsync(user, NewSession(time.GetUtcNow()), []);
        return true;
    }

    /// <summary>Ends every other session of this worker, and keeps this one.</summary>
    public async Task EndOthersAsync(SignInUser user)
    {
        await users.UpdateSecurityStampAsync(user);
        // It is no new sign-in, and must not make the session last longer.
        await signIn.SignInWithClaimsAsync(user, NewSession(await BeganAsync() ?? DateTimeOffset.UnixEpoch), []);
    }

    /// <summary>Whether this session's worker proved who they are within the last minutes, as changing how one signs in asks for.</summary>
    public async Task<bool> JustSignedInAsync() =>
        await BeganAsync() is { } began && time.GetUtcNow() - began <= TimeSpan.FromMinutes(settings.FreshMinutes);

    /// <summary>Ends this session, and every copy of its cookie with it.</summary>
    public async Task LeaveAsync()
    {
        await EndThisAsync();
        await signIn.SignOutAsync();
    }

    private async Task EndThisAsync()
    {
        var session = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session is { Principal: { } who, Properties: { } ticket } && Guid.TryParse(users.GetUserId(who), out var user)
            && ticket.Items.TryGetValue(Session, out var name))
            await ended.EndAsync(user, name!, time.GetUtcNow().AddHours(settings.LongestHours));
    }

    private async Task<DateTimeOffset?> BeganAsync()
    {
        var session = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Properties?.Items.TryGetValue(Began, out var text) == true
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(text!, CultureInfo.InvariantCulture)) : null;
    }

    private static AuthenticationProperties NewSession(DateTimeOffset began)
    {
        var session = new AuthenticationProperties { IsPersistent = false };
        session.Items[Session] = Guid.NewGuid().ToString("N");
        session.Items[Began] = began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return session;
    }
}

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A wrong {What} was given for sign-in {User}.")]
    public static partial void Failed(ILogger log, Guid user, string what);

    [LoggerMessage(2, LogLevel.Warning, "The organisation's sign-in cannot be reached, or does not say how it is used ({Why}).")]
    public static partial void Unreachable(ILogger log, string why);
}
