using System.Globalization;
using Kith.Ledger;
using Kith.Record.Disposal;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>
/// Holds what is withheld of a line against the acts that destroyed by law: a field is withheld rightly when such an act,
/// proposed by one person and done by another, names it; what such an act names must be gone.
/// </summary>
internal sealed class Destroyed
{
    private readonly Snapshot _snapshot;
    private readonly HashSet<UInt128> _records = [];
    private readonly Dictionary<UInt128, HashSet<int>> _ofLine = [];
    private readonly Dictionary<UInt128, string> _unlawful = [];
    private UInt128? _loaded;

    public Destroyed(Snapshot snapshot)
    {
        _snapshot = snapshot;
        snapshot.Ask("SELECT DISTINCT record FROM destruction", row =>
        {
            if (row.Record(0) is { } record)
                _records.Add(record);
        });
    }

    public void Check(LineAt line, ReadOnlySpan<byte> content, HeadAt? head, bool withholds, Findings findings)
    {
        var some = _records.Contains(line.Record);
        if (!withholds && !some)
            return;
        if (some)
            Load(line.Record);
        if (!some || !_ofLine.TryGetValue(line.Id, out var named))
        {
            if (withholds)
                findings.Add(DamageKind.FieldWithheld, line, head, "A field of the line was withheld, and no act that destroys content names it.");
            return;
        }
        if (_unlawful.TryGetValue(line.Id, out var why))
            findings.Add(DamageKind.FieldWithheld, line, head, why);
        try
        {
            var fields = Content.Decode(content).Fields;
            for (var i = 0; i < fields.Length; i++)
                if (fields[i].State == FieldState.Withheld && !named.Contains(i))
                    findings.Add(DamageKind.FieldWithheld, line, head, $"Field {i + 1} of the line was withheld, and no act that destroys content names it.");
                else if (fields[i].State != FieldState.Withheld && named.Contains(i))
                    findings.Add(DamageKind.NotDestroyed, line, head, $"Field {i + 1} of the line was destroyed by law, and is there all the same.");
        }
        catch (FormatException)
        {
            // The replay tells of a line that cannot be read.
        }
    }

    private void Load(UInt128 record)
    {
        if (_loaded == record)
            return;
        _loaded = record;
        _ofLine.Clear();
        _unlawful.Clear();
        var acts = new Dictionary<(UInt128 Done, UInt128 Proposed), string?>();
        var told = new List<(UInt128 Of, UInt128 Done, UInt128 Proposed, string Fields)>();
        _snapshot.Ask("SELECT of, line, proposed_in, fields FROM destruction WHERE record = $1", row =>
        {
            try
            {
                told.Add((row.Id(0), row.Id(1), row.Id(2), row.Text(3).ToString()));
            }
            catch (OddValue)
            {
                // A row that cannot be read names nothing: what it named is then withheld by nobody.
            }
        }, record);
        foreach (var (of, done, proposed, fields) in told)
        {
            if (!acts.TryGetValue((done, proposed), out var wrong))
                acts[(done, proposed)] = wrong = Wrong(record, done, proposed);
            if (wrong is not null)
                _unlawful[of] = wrong;
            if (!_ofLine.TryGetValue(of, out var named))
                _ofLine[of] = named = [];
            foreach (var place in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
                    named.Add(at);
        }
    }

    private string? Wrong(UInt128 record, UInt128 done, UInt128 proposed)
    {
        if (Act(record, done) is not { } act || act.What != Destruction.Act)
            return "Content of the line was destroyed by an act that may not destroy.";
        if (Act(record, proposed) is not { } proposal || proposal.What != Destruction.Proposal || proposal.Sequence >= act.Sequence)
            return "Content of the line was destroyed without a proposal.";
        return proposal.By == act.By ? "Content of the line was destroyed on the word of one person alone." : null;
    }

    private (long Sequence, string What, RecordId By)? Act(UInt128 record, UInt128 line)
    {
        (long, string, RecordId)? found = null;
        _snapshot.Ask("SELECT sequence, content FROM ledger_line WHERE record = $1 AND id = $2 AND type = 1", row =>
        {
            try
            {
                if (LineContent.Read(row.Bytes(1)) is ({ } about, { } by))
                    found = (row.Whole(0), about.What, by.Worker);
            }
            catch (Exception why) when (why is OddValue or FormatException or System.Text.Json.JsonException)
            {
                // Then it is no act that can be believed.
            }
        }, record, line);
        return found;
    }
}
