using Kith.Ledger;
using Kith.Record.Store;

namespace Kith.Record.Verify;

/// <summary>Whether a line whose content was changed fits again with the author of another changed line: then the two were exchanged.</summary>
internal sealed class Exchanged(Snapshot snapshot, IReadOnlyList<RowTable> tables, IReadOnlyList<Found> all)
{
    private const int MostTried = 50;

    public LineFacts? Author(LineFacts line)
    {
        if (Commitments(line) is not { } own)
            return null;
        var changed = all.Where(f => f.Kind == DamageKind.ContentChanged && f.Record == line.Record && f.Chain is not null && f.Sequence is not null)
            .Where(f => f.Chain != line.Chain || f.Sequence != line.Stored.Sequence).Take(MostTried);
        foreach (var found in changed)
        {
            if (At(found) is not { Content: { } content } other)
                continue;
            if (content.Fields.FirstOrDefault(f => f.Name == LineContent.By && f.State == FieldState.Open) is not { } by)
                continue;
            var tried = own.Select(c => c.Name == LineContent.By ? by.Commitment.ToArray() : c.Commitment).ToArray();
            if (MerkleTree.Root(tried).AsSpan().SequenceEqual(line.Stored.ContentCommitment))
                return other;
        }
        return null;
    }

    // Each is held against many.
    private readonly Dictionary<Found, LineFacts?> _known = new(ReferenceEqualityComparer.Instance);

    private LineFacts? At(Found found)
    {
        if (!_known.TryGetValue(found, out var facts))
            _known[found] = facts = LineFacts.At(snapshot, found.Record!.Value, found.Chain!.Value, found.Sequence!.Value);
        return facts;
    }

    private List<(string? Name, byte[] Commitment)>? Commitments(LineFacts line)
    {
        if (line.Content is not { } content)
            return null;
        var rows = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var writer = new CanonicalJsonWriter();
        var named = content.Fields.Where(f => f.State == FieldState.External).Select(f => LineContent.TableOf(f.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables.Where(t => named.Contains(t.Name)))
            snapshot.Ask(table.Select + " WHERE record = $1 AND line = $2", row =>
            {
                table.Write(writer, row);
                rows[LineContent.Row + LineContent.RowName(table.Name, RawRows.GuidOf(row.Id(2)))] = writer.ToArray();
            }, line.Record, line.Id);
        var commitments = new List<(string?, byte[])>();
        foreach (var field in content.Fields)
        {
            if (field.State == FieldState.External && !rows.ContainsKey(field.Name))
                return null;
            commitments.Add((field.Name, (field.State == FieldState.External ? field.WithValueNow(rows[field.Name]) : field).Commitment.ToArray()));
        }
        return commitments;
    }
}
