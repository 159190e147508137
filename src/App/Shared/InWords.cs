using Kith.Access;
using Kith.Workforce;

namespace Kith;

/// <summary>Names of things as a person reads them.</summary>
public static class Words
{
    /// <summary>"HealthVisitor" as "health visitor".</summary>
    public static string InWords(this Enum value) => string.Concat(
        value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
