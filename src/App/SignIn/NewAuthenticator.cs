using System.Security.Cryptography;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>
/// Another authenticator app in place of the one a worker has. The old one stays good until the new one has shown a code,
/// so that nobody who stops half-way is shut out.
/// </summary>
public sealed class NewAuthenticator(
    UserManager<SignInUser> users, IUserStore<SignInUser> store, AuthenticatorCodes codes, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan s_goodFor = TimeSpan.FromMinutes(15);

    private readonly IDataProtector _protector = protection.CreateProtector("Kith.NewAuthenticator");

    /// <summary>A new key, sealed so that only this user's form can bring it back, for a quarter of an hour and while nothing else changed.</summary>
    public async Task<string> BeginAsync(SignInUser user) =>
        _protector.Protect(string.Join('|', user.Id, await users.GetSecurityStampAsync(user), (time.GetUtcNow() + s_goodFor).ToUnixTimeSeconds(), users.GenerateNewAuthenticatorKey()));

    /// <summary>The key of a form; null when it is not this user's, too old, or was used.</summary>
    public async Task<string?> KeyOfAsync(SignInUser user, string? sealedKey)
    {
        string[] parts;
        try
        {
            parts = _protector.Unprotect(sealedKey ?? "").Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
        return parts.Length == 4 && parts[0] == user.Id.ToString() && parts[1] == await users.GetSecurityStampAsync(user)
            && long.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds() ? parts[3] : null;
    }

    /// <summary>Puts the new app in the old one's place, if it shows this code. Gives new recovery codes; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>?> TakeAsync(SignInUser user, string key, string code)
    {
        // The last code of the old app says nothing about the new one's.
        var last = user.LastCode;
        user.LastCode = 0;
        if (!codes.Take(user, key, code))
        {
            user.LastCode = last;
            return null;
        }
        await ((IUserAuthenticatorKeyStore<SignInUser>)store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        user.TwoFactorEnabled = true;
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))?.ToArray();
    }

    /// <summary>Takes a lost app away, with its recovery codes: the next sign-in sets up a new one.</summary>
    public async Task ForgetAsync(SignInUser user)
    {
        user.LastCode = 0;
        user.TwoFactorEnabled = false;
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        await users.ResetAuthenticatorKeyAsync(user);
    }
}
