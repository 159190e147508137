using System.Collections.Concurrent;

namespace Kith;

/// <summary>Names of things as a person reads them.</summary>
public static class Words
{
    /// <summary>"HealthVisitor" as "health visitor".</summary>
    public static string InWords<T>(this T value) where T : struct, Enum => Known<T>.Words.GetOrAdd(value, name => Say(name.ToString()));

    /// <inheritdoc cref="InWords{T}(T)"/>
    public static string InWords(this Enum value) => Say(value.ToString());

    private static string Say(string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static class Known<T> where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, string> Words = new();
    }
}
