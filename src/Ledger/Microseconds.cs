namespace Kith.Ledger;

/// <summary>
/// Instants as they are hashed: whole microseconds since 1970-01-01T00:00:00Z, rounded towards the past.
/// That is what SQLite (as an integer) and PostgreSQL (timestamptz) both store without loss.
/// </summary>
public static class Microseconds
{
    /// <summary>The whole microseconds from the epoch to an instant.</summary>
    public static long Of(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond) is var (whole, rest) && rest < 0 ? whole - 1 : whole;
    }

    /// <summary>The instant, in UTC, that many microseconds from the epoch.</summary>
    public static DateTimeOffset ToInstant(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));
}
