using System.Globalization;
using Kith.Record;
using Kith.Record.SignIn;
using Kith.Shared;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>
/// What happened to a worker's sign-in since they last used it: told on the first page after the next one, since Kith sends
/// no letters. Whoever changed it while a session stood open at a desk is found out that way.
/// </summary>
public sealed class SignInNotices(UserManager<SignInUser> users, RecordRuntime runtime, IHttpContextAccessor accessor, TimeProvider time)
{
    /// <summary>Under which the next page finds it.</summary>
    internal const string Told = "told";

    internal const string PasswordChanged = "the password was changed";
    internal const string PasswordByLink = "a new password was set with a link from an administrator";
    internal const string PasskeyMade = "a passkey was made";
    internal const string PasskeyRemoved = "a passkey was removed";
    internal const string NewAuthenticator = "a new authenticator was set up";

    private const string Provider = "kith";
    private const string Name = "changed";
    private const int MostKept = 10;
    private const int WrongTriesTold = 3;

    /// <summary>A change that the signed-in worker made: recorded in their own record, and kept for the next sign-in.</summary>
    public async Task RecordAsync(SignInUser user, string what)
    {
        await runtime.For(new Asking(user.Worker, "page", accessor.HttpContext!.TraceIdentifier))
            .WriteAsync(user.Worker, new ChangeSignIn { What = what });
        await KeepAsync(user, what);
    }

    /// <summary>Keeps a change for the next sign-in.</summary>
    public async Task KeepAsync(SignInUser user, string what)
    {
        var kept = await KeptAsync(user);
        var line = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + " " + what;
        await users.SetAuthenticationTokenAsync(user, Provider, Name, string.Join('\n', kept.TakeLast(MostKept - 1).Append(line)));
    }

    /// <summary>What is to be told at this sign-in; told once.</summary>
    public async Task<string?> TakeAsync(SignInUser user)
    {
        var parts = new List<string>();
        foreach (var line in await KeptAsync(user))
            if (line.Split(' ', 2) is [var at, var what] && long.TryParse(at, CultureInfo.InvariantCulture, out var seconds))
                parts.Add($"{what} on {Shown.Moment(DateTimeOffset.FromUnixTimeSeconds(seconds))}");
        if (parts.Count > 0)
            await users.RemoveAuthenticationTokenAsync(user, Provider, Name);
        if (user.LockoutEnd is { } closed)
        {
            parts.Add($"your account was closed until {Shown.Moment(closed)} after too many wrong tries");
            await users.SetLockoutEndDateAsync(user, null);
        }
        else if (user.AccessFailedCount >= WrongTriesTold)
        {
            parts.Add($"there were {user.AccessFailedCount} wrong tries to sign in as you");
        }
        return parts.Count == 0 ? null : $"Since you last signed in, {string.Join("; ", parts)}. If this was not you, tell your administrator now.";
    }

    private async Task<string[]> KeptAsync(SignInUser user) =>
        (await users.GetAuthenticationTokenAsync(user, Provider, Name) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
