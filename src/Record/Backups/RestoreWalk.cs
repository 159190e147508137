using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Verify;

namespace Kith.Record.Backups;

/// <summary>Goes through a backup's parts and writes what they hold.</summary>
internal sealed class RestoreWalk(RestoreWriter to)
{
    private readonly Dictionary<UInt128, Waiting> _waiting = [];

    /// <summary>A line whose content has not come yet.</summary>
    private sealed record Waiting(UInt128 Record, Dictionary<string, object> Values, List<byte[]> Commitments);

    public long Lines { get; private set; }

    /// <summary>Lines whose content cannot be read, of each record.</summary>
    public Dictionary<UInt128, long> Lost { get; } = [];

    public async Task RunAsync(RestoreSource source, KeyRing keys, CancellationToken ct)
    {
        using var from = RestoreSource.Open(source.File);
        using var parts = new PartReader(from, keys);
        while (parts.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (parts.Kind == PartKind.Lines)
                await LoseAsync();
            if (parts.Record is not { } record || !Takes(source, parts.Kind, record))
                continue;
            var plain = parts.Plain.ToArray();
            switch (parts.Kind)
            {
                case PartKind.Table: await TableAsync(plain, source); break;
                case PartKind.Lines: Leaves(plain, source); break;
                case PartKind.Content: await ContentAsync(record, plain); break;
                case PartKind.Drafts: await DraftsAsync(plain); break;
            }
        }
        await LoseAsync();
    }

    private static bool Takes(RestoreSource source, PartKind kind, UInt128 record) => kind is not (PartKind.Content or PartKind.Drafts) || source.Takes(record);

    private async Task TableAsync(byte[] plain, RestoreSource source)
    {
        var (name, rows) = TableOf(plain);
        foreach (var row in rows)
        {
            if (name == "chain" && !Takes(source, row))
                continue;
            await to.AddAsync(name, row);
        }
    }

    private static bool Takes(RestoreSource source, ReadOnlyMemory<byte> chain)
    {
        using var json = JsonDocument.Parse(chain);
        return source.Takes(RawRows.NumberOf(json.RootElement.GetProperty("Record").GetGuid()));
    }

    private static (string, List<ReadOnlyMemory<byte>>) TableOf(byte[] plain)
    {
        var rest = new Unpacker(plain);
        var name = rest.Text();
        var rows = new List<ReadOnlyMemory<byte>>();
        while (!rest.IsEmpty)
            rows.Add(rest.Bytes().ToArray());
        return (name, rows);
    }

    private void Leaves(byte[] plain, RestoreSource source)
    {
        var rest = new Unpacker(plain);
        while (!rest.IsEmpty)
        {
            var (record, id) = (rest.Id(), rest.Id());
            var values = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["record"] = to.Id(record),
                ["id"] = to.Id(id),
                ["chain"] = to.Id(rest.Id()),
                ["type"] = (long)rest.Byte(),
                ["version"] = (long)rest.Byte(),
                ["sequence"] = rest.I64(),
                ["previous"] = rest.Bytes().ToArray(),
                ["commitment"] = rest.Bytes().ToArray(),
                ["recorded_at"] = to.Instant(rest.I64()),
                ["policy_version"] = (long)rest.U32(),
                ["hash"] = rest.Bytes().ToArray(),
            };
            var commitments = new List<byte[]>();
            for (var left = rest.U32(); left > 0; left--)
                commitments.Add(rest.Raw(BackupForm.HashLength).ToArray());
            if (source.Takes(record))
                _waiting[id] = new Waiting(record, values, commitments);
        }
    }

    private async Task ContentAsync(UInt128 record, byte[] plain)
    {
        var (contents, rows) = ContentOf(plain);
        foreach (var (id, key, item, content) in contents)
        {
            if (!_waiting.Remove(id, out var line))
                throw new BackupTrouble("The backup is damaged: it has content without its line.");
            line.Values["content"] = content;
            if (key is { } used)
                line.Values["client_key"] = to.Id(used);
            if (item is { } of)
                line.Values["item"] = to.Id(of);
            await to.AddAsync("ledger_line", line.Values);
            Lines++;
        }
        foreach (var (table, line, json) in rows)
            await to.AddAsync(table, json, record, line);
    }

    private static (List<(UInt128 Id, UInt128? Key, UInt128? Item, byte[] Content)>, List<(string Table, UInt128 Line, byte[] Json)>) ContentOf(byte[] plain)
    {
        var rest = new Unpacker(plain);
        var contents = new List<(UInt128, UInt128?, UInt128?, byte[])>();
        for (var left = rest.U32(); left > 0; left--)
        {
            var (id, flags) = (rest.Id(), rest.Byte());
            UInt128? key = (flags & 1) != 0 ? rest.Id() : null, item = (flags & 2) != 0 ? rest.Id() : null;
            contents.Add((id, key, item, rest.Bytes().ToArray()));
        }
        var rows = new List<(string, UInt128, byte[])>();
        while (!rest.IsEmpty)
            rows.Add((rest.Text(), rest.Id(), rest.Bytes().ToArray()));
        return (contents, rows);
    }

    private async Task DraftsAsync(byte[] plain)
    {
        var rows = new List<byte[]>();
        for (var rest = new Unpacker(plain); !rest.IsEmpty;)
            rows.Add(rest.Bytes().ToArray());
        foreach (var row in rows)
            await to.AddAsync("draft", row);
    }

    // A line whose content can be read no more keeps the commitments of its fields: its chain and the log are as whole as before.
    private async Task LoseAsync()
    {
        foreach (var line in _waiting.Values)
        {
            line.Values["content"] = new Content(line.Commitments.Select(c => Field.Withheld(c))).Encode();
            await to.AddAsync("ledger_line", line.Values);
            Lost[line.Record] = Lost.GetValueOrDefault(line.Record) + 1;
            Lines++;
        }
        _waiting.Clear();
    }
}
