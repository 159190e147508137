using System.Runtime.Intrinsics;
using Kith.Ledger;

namespace Kith.Record.Verify;

/// <summary>One worker's way through blocks of the file.</summary>
/// <param name="tables">Those whose rows lie in the order in which they came.</param>
/// <param name="named">The others.</param>
internal sealed class SweepWalk(SqliteSnapshot snapshot, RowTable[] tables, NamedRows named, SweepChains chains, IReadOnlySet<UInt128> apart, SweepResult result)
{
    private const int MostLines = 2048;
    private const int MostBytes = 4 << 20;

    private readonly LineAt[] _lines = [.. Enumerable.Range(0, MostLines).Select(_ => new LineAt())];
    private readonly ByteChunk _contents = new();
    private readonly List<ExternalValue> _elsewhere = [];
    private readonly LinesAlone _alone = new();
    private readonly Findings _odd = new();

    /// <summary>Whether every line of the block holds, with what stands beside it and its rows; how each is linked is added to <paramref name="links"/>.</summary>
    public bool Fits((long From, long To) block, List<SweepChains.Link> links)
    {
        var rows = new List<SweepRows>();
        try
        {
            foreach (var table in tables)
                rows.Add(new SweepRows(snapshot, table, block.From, apart));
            using var lines = snapshot.LinesInFile(block.From, block.To);
            for (int count; (count = Chunk(lines)) > 0;)
            {
                result.Rows.Begin(_lines.AsSpan(0, count), _odd, false);
                foreach (var table in rows)
                    table.Fill(result.Rows);
                for (var i = 0; i < count; i++)
                    if (!Takes(_lines[i], i, links))
                        return false;
                _alone.Flush();
                if (_alone.Wrong + _alone.WithheldFields + _odd.Count > 0)
                    return false;
            }
            return true;
        }
        catch (OddValue)
        {
            return false;
        }
        finally
        {
            foreach (var table in rows)
                table.Dispose();
        }
    }

    private int Chunk(SqliteRows rows)
    {
        _contents.Clear();
        var count = 0;
        while (count < MostLines && _contents.Length < MostBytes && rows.Read())
            _lines[count++].Read(rows, _contents);
        return count;
    }

    private bool Takes(LineAt line, int index, List<SweepChains.Link> links)
    {
        result.Logged?.Add(line.Record, line.Id, line.LeafHash);
        if (apart.Contains(line.Record))
            return true;
        var content = _contents.Of(line.Start, line.Length);
        var stored = line.Stored(content, _elsewhere);
        if (chains.Of(line) is not { } chain || line.Beside(content.Span, (chain.Type, chain.Kind)) is not null
            || stored.LeafHash.Length != SweepChains.HashLength || stored.PreviousHash.Length != SweepChains.HashLength)
            return false;
        if (line.Type == LineType.Access)
            result.Shown.Expect(line, content.Span);
        if (line.Type == LineType.Act)
            named.Give(content.Span, line.Record, result.Rows);
        result.Rows.ElsewhereOf(index, _elsewhere);
        _alone.Add(stored);
        links.Add(new SweepChains.Link(chain.Place, line.Sequence, line.RecordedAt, Vector256.Create<byte>(stored.PreviousHash), Vector256.Create<byte>(stored.LeafHash)));
        result.Lines++;
        return true;
    }
}
