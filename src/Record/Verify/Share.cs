using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>The share of what is old that one check of a round reads: records from one to before another, and the log's full tiles up to one.</summary>
internal sealed record Share(Verified Since, long Lines, UInt128? From, UInt128? To, long ToTile)
{
    /// <summary>
    /// By check k of a round everything is read up to k parts in so many of the lines, as the ends of the chains count them; by the last
    /// everything to the end. A record is never divided.
    /// </summary>
    public static Share Of(Snapshot snapshot, Verified since, long tiles)
    {
        long all = 0, lines = 0, seen = 0;
        Part.EachRecord(snapshot, (_, more) => (all, lines) = (all + 1 + more, lines + more));
        UInt128? to = null, before = null;
        if (since.Next < Verified.Runs)
            Part.EachRecord(snapshot, (record, more) =>
            {
                if (to is null && record != before && (Int128)seen * Verified.Runs >= (Int128)all * since.Next)
                    to = record;
                before = record;
                seen += 1 + more;
            });
        UInt128? from = since.Record is { } last ? RawRows.NumberOf(last) : null;
        return new Share(since, lines, from, to < from ? from : to, Math.Max(since.Tile, since.Next == Verified.Runs ? tiles : tiles * since.Next / Verified.Runs));
    }

    /// <summary>Why everything must be read all the same: there are other lines than the log has, somewhere.</summary>
    public string? Doubt(Snapshot snapshot, long epoch)
    {
        var entries = snapshot.Count($"SELECT COALESCE(MAX(position) + 1, 0) FROM log_entry WHERE epoch = {epoch}") - (epoch > 1 ? 1 : 0);
        var waiting = snapshot.Count("SELECT COUNT(*) FROM unplaced");
        return Lines == entries + waiting ? waiting > Part.Lines ? $"{waiting} lines wait for their place in the log" : null
            : $"the ends of the chains count {Lines} lines, and the log has {entries + waiting}";
    }

    /// <summary>The share, and the records that have grown and are not in it.</summary>
    public IReadOnlyList<Part> Parts(Snapshot snapshot, IReadOnlySet<UInt128> grown, long most)
    {
        var parts = new List<Part>();
        var weights = grown.Where(IsOutside).ToDictionary(record => record, _ => 1L);
        var (from, before, weight) = (From, (UInt128?)null, 0L);
        Part.EachRecord(snapshot, (record, more) =>
        {
            if (IsOutside(record))
            {
                if (weights.TryGetValue(record, out var known))
                    weights[record] = known + more;
                return;
            }
            if (weight >= most && record != before && before is not null)
            {
                parts.Add(new Part(from, record));
                (from, weight) = (record, 0);
            }
            before = record;
            weight += 1 + more;
        });
        if (From is null || From != To)
            parts.Add(new Part(from, To));
        var named = new List<UInt128>();
        weight = 0;
        foreach (var (record, more) in weights.OrderBy(w => w.Key))
        {
            if (named.Count >= Part.MostNamed || weight >= most)
            {
                parts.Add(new Part(null, null, [.. named]));
                named.Clear();
                weight = 0;
            }
            named.Add(record);
            weight += more;
        }
        if (named.Count > 0)
            parts.Add(new Part(null, null, named));
        return parts;
    }

    /// <summary>What is remembered after this check, where it found nothing wrong.</summary>
    public Verified After(DateTimeOffset now, IReadOnlyList<Verified.Tree> trees)
    {
        var began = Since.Next == 1 ? now : Since.RoundBegan;
        return Since.Next < Verified.Runs
            ? Since with { At = now, RoundBegan = began, Epochs = trees, Next = Since.Next + 1, Record = To is { } to ? RawRows.GuidOf(to) : Guid.AllBitsSet, Tile = ToTile }
            : Since with { At = now, AllReadSince = began, RoundBegan = began, Epochs = trees, Next = 1, Record = null, Tile = 0 };
    }

    private bool IsOutside(UInt128 record) => record < From || record >= To || (From is not null && From == To);
}
