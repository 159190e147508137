using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>
/// Codes of an authenticator app (RFC 6238: HMAC-SHA-1, half minutes, six digits). The framework's own provider reads the
/// machine's clock and takes a code twice; this one reads Kith's clock and takes each code once.
/// </summary>
public sealed class AuthenticatorCodes(TimeProvider time) : IUserTwoFactorTokenProvider<SignInUser>
{
    private const int Step = 30;

    public Task<string> GenerateAsync(string purpose, UserManager<SignInUser> manager, SignInUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<SignInUser> manager, SignInUser user)
    {
        // Two requests with one code: the second finds the row changed and fails.
        return await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key && Take(user, key, token) && (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Whether an app with this key shows this code now. Remembers on the user that it was used, without keeping it yet.</summary>
    internal bool Take(SignInUser user, string key, string token)
    {
        if (token.Length != 6)
            return false;
        var now = time.GetUtcNow().ToUnixTimeSeconds() / Step;
        // One half minute either way, for a phone whose clock is a little off.
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (step <= user.LastCode || !CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(token)))
                continue;
            user.LastCode = step;
            return true;
        }
        return false;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<SignInUser> manager, SignInUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The code that an app with this key shows at that moment.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => Code(key, at.ToUnixTimeSeconds() / Step);

    private static string Code(string key, long step)
    {
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> hash = stackalloc byte[20];
        // What authenticator apps speak is HMAC-SHA-1, whose strength here does not rest on collisions.
#pragma warning disable CA5350
        HMACSHA1.HashData(FromBase32(key), message, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var c in text.TrimEnd('='))
        {
            bits = (bits << 5) | alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }
        return [.. bytes];
    }
}
