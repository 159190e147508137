using System.Globalization;
using System.Security.Cryptography;

namespace Kith.Sharing.ByLink;

/// <summary>What came of a code that was given.</summary>
public enum CodeAnswer { Right = 1, Wrong, Used, Late, Locked }

/// <summary>What came of a code, and with the right one what opens the link's page in this browser.</summary>
public sealed record CodeGiven(CodeAnswer Answer, Guid? Opened);

/// <summary>Six figures that are sent to an address, work once, and not for long: the same for whatever a link opens.</summary>
internal static class OneTimeCode
{
    public const int Figures = 6, MostInAnHour = 5;

    /// <summary>How long a code works, and how long what it opened stays open in that browser.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15), Opens = TimeSpan.FromHours(1);

    public static string New() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>With the secret's hash, so that the same code has another hash at every link.</summary>
    public static string HashOf(string? secretHash, string code) => SecretLink.HashOf(secretHash + code);

    /// <summary>The figures that were typed, in whatever script.</summary>
    public static string Typed(string? code) => string.Concat((code ?? "").Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));

    /// <summary>What a code is, among those sent for its link in their order; only the newest works.</summary>
    public static (CodeAnswer Answer, Guid? Code) Of(string hash, IReadOnlyList<(Guid Id, string Hash, DateTimeOffset Until)> sent, Func<Guid, bool> used, DateTimeOffset now)
    {
        if (!sent.Any(c => c.Hash == hash))
            return (CodeAnswer.Wrong, null);
        var code = sent.Last(c => c.Hash == hash);
        return used(code.Id) ? (CodeAnswer.Used, null) : now >= code.Until || code.Id != sent[^1].Id ? (CodeAnswer.Late, null) : (CodeAnswer.Right, code.Id);
    }
}
