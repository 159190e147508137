using System.Text;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>All that is left of one line, read without trusting any of it: what cannot be read is left out.</summary>
internal sealed class LineFacts
{
    private const string Select =
        "SELECT id, sequence, type, version, previous, commitment, recorded_at, policy_version, hash, content, chain FROM ledger_line WHERE record = $1 AND ";

    private LineFacts(UInt128 record) => Record = record;

    public UInt128 Record { get; }
    public UInt128 Id { get; private set; }
    public UInt128 Chain { get; private set; }
    public StoredLine Stored { get; private set; }
    public Content? Content { get; private set; }
    public LineContent.About? About { get; private set; }
    public Signature? By { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }

    public static LineFacts? At(Snapshot snapshot, UInt128 record, UInt128 chain, long sequence) =>
        One(snapshot, record, "chain = $2 AND sequence = $3", chain, sequence);

    public static LineFacts? Of(Snapshot snapshot, UInt128 record, UInt128 id) => One(snapshot, record, "id = $2", id);

    /// <summary>The number of the last line of the chain that is there before this one.</summary>
    public static long? Before(Snapshot snapshot, UInt128 record, UInt128 chain, long sequence)
    {
        long? before = null;
        snapshot.Ask("SELECT sequence FROM ledger_line WHERE record = $1 AND chain = $2 AND sequence < $3 ORDER BY sequence DESC LIMIT 1",
            row => before = Tried(() => (long?)row.Whole(0)), record, chain, sequence);
        return before;
    }

    /// <summary>Who recorded it: "Grace Adeyemi (health visitor, Northcliffe Community Health Trust)".</summary>
    public string? Author
    {
        get
        {
            if (By is not { Name: { Length: > 0 } name })
                return null;
            var more = string.Join(", ", new[] { By.Discipline is { } discipline ? Spoken(discipline) : null, By.Employer }.Where(part => !string.IsNullOrEmpty(part)));
            return more.Length == 0 ? name : $"{name} ({more})";
        }
    }

    /// <summary>The words of a name in code: "HealthVisitor" and "health_visitor" are "health visitor".</summary>
    public static string Spoken(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if ((char.IsUpper(c) || c == '_') && words.Length > 0)
                words.Append(' ');
            if (c != '_')
                words.Append(char.ToLowerInvariant(c));
        }
        return words.ToString();
    }

    private static LineFacts? One(Snapshot snapshot, UInt128 record, string which, params object[] values)
    {
        LineFacts? found = null;
        snapshot.Ask(Select + which, row => found ??= Tried(() => Read(record, row)), [record, .. values]);
        return found;
    }

    private static LineFacts Read(UInt128 record, RawRows row)
    {
        var content = row.Bytes(9).ToArray();
        var chain = row.Id(10);
        var facts = new LineFacts(record)
        {
            Id = row.Id(0),
            Chain = chain,
            Stored = new StoredLine
            {
                Sequence = row.Whole(1),
                Type = (LineType)row.Whole(2),
                Version = (byte)row.Whole(3),
                ChainId = RawRows.GuidOf(chain).ToByteArray(true),
                PreviousHash = row.Bytes(4).ToArray(),
                ContentCommitment = row.Bytes(5).ToArray(),
                RecordedAt = row.Instant(6),
                PolicyVersion = (uint)row.Whole(7),
                LeafHash = row.Bytes(8).ToArray(),
                Content = content,
            },
        };
        facts.RecordedAt = Tried(() => (DateTimeOffset?)Microseconds.ToInstant(facts.Stored.RecordedAt));
        facts.Content = Tried(() => Kith.Ledger.Content.Decode(content));
        (facts.About, facts.By) = Tried(() => LineContent.Read(content));
        return facts;
    }

    private static T? Tried<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception why) when (why is OddValue or FormatException or OverflowException or ArgumentException or JsonException or InvalidOperationException)
        {
            return default; // what is damaged may well not be readable; it is told without
        }
    }
}
