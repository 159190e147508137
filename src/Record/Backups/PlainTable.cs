using System.Data.Common;
using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Log;
using Kith.Record.SignIn;
using Kith.Record.Store;
using Kith.Record.Verify;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kith.Record.Backups;

/// <summary>What a column holds, whichever database it is in.</summary>
internal enum Holds { Text, Id, Whole, Bool, Real, Instant, Date, Time, Bytes, Texts, Ids }

/// <summary>One table: how a row of it becomes JSON that no database has shaped, and how that becomes a row of another.</summary>
internal sealed class PlainTable
{
    /// <summary>What goes into a backup beside lines, rows and drafts; what is derived is made anew, and no backup has its own keys.</summary>
    private static readonly Type[] s_types =
    [
        typeof(ChainRow), typeof(LogEpochRow), typeof(LogKeyRow), typeof(CheckpointRow), typeof(CosignatureRow), typeof(LogTileRow), typeof(LogEntryRow),
        typeof(UnplacedRow), typeof(SignInUser), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>),
        typeof(IdentityUserPasskey<Guid>), typeof(ProtectionKey),
    ];

    private readonly Dictionary<string, Column> _byName;

    private PlainTable(string name, IEnumerable<Column> columns)
    {
        Name = name;
        Columns = [.. columns.OrderBy(c => c.Name, StringComparer.Ordinal)];
        _byName = Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    internal sealed record Column(string Name, string InDatabase, Holds Holds);

    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    public string Select => $"SELECT {string.Join(", ", Columns.Select(c => $"\"{c.InDatabase}\""))} FROM \"{Name}\"";

    /// <summary>The tables whose rows are copied as they are.</summary>
    public static IReadOnlyList<PlainTable> Copied(RecordStore store) => [.. s_types.Select(type => Of(store, type))];

    public static PlainTable Drafts(RecordStore store) => Of(store, typeof(DraftRow));

    public static PlainTable Lines(RecordStore store) => Of(store, typeof(LedgerLine));

    /// <summary>The tables of the rows of records.</summary>
    public static IReadOnlyList<PlainTable> Rows(RecordStore store) => [.. store.Rows.Rows.Select(type =>
    {
        var entity = store.Model.FindEntityType(type)!;
        var shape = RowShape.Of(type);
        return new PlainTable(entity.GetTableName()!,
        [
            new Column("@record", "record", Holds.Id), new Column("@line", "line", Holds.Id),
            .. shape.Columns.Select(c => new Column(c.Name, entity.FindProperty(c.Name)!.GetColumnName(), c.AsJson ? Holds.Text : KindOf(c.Type))),
        ]);
    })];

    private static PlainTable Of(RecordStore store, Type type)
    {
        var entity = store.Model.FindEntityType(type)!;
        // A number that the database itself gives means nothing elsewhere.
        var columns = entity.GetProperties().Where(p => !(p.ClrType == typeof(int) && p.ValueGenerated == ValueGenerated.OnAdd));
        return new PlainTable(entity.GetTableName()!, columns.Select(p => new Column(p.Name, p.GetColumnName(),
            p.GetTypeMapping().Converter?.ProviderClrType == typeof(string) ? Holds.Text : KindOf(p.ClrType))));
    }

    public void Write(CanonicalJsonWriter json, RawRows row)
    {
        json.Clear();
        json.BeginObject();
        for (var i = 0; i < Columns.Count; i++)
        {
            if (row.IsNull(i))
                continue;
            json.Name(Columns[i].Name);
            switch (Columns[i].Holds)
            {
                case Holds.Text: row.WriteText(json, i); break;
                case Holds.Id: json.String(RawRows.GuidOf(row.Id(i)).ToString()); break;
                case Holds.Whole: json.Number(row.Whole(i)); break;
                case Holds.Bool: json.Boolean(row.Bool(i)); break;
                case Holds.Instant: json.Number(row.Instant(i)); break;
                case Holds.Bytes: json.String(Convert.ToBase64String(row.Bytes(i))); break;
                default: throw new NotSupportedException($"{Name} holds what a backup does not know.");
            }
        }
        json.EndObject();
    }

    /// <summary>The names of columns in the database and what each holds, of one row in JSON.</summary>
    public IReadOnlyDictionary<string, object> Read(JsonElement row, bool isPostgres)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var member in row.EnumerateObject())
            values[(_byName.GetValueOrDefault(member.Name) ?? throw Newer()).InDatabase] = InDatabase(_byName[member.Name].Holds, member.Value, isPostgres);
        return values;
    }

    public static BackupTrouble Newer() => new("The backup is of a newer Kith than this one: restore it with that.");

    private static object InDatabase(Holds holds, JsonElement value, bool isPostgres) => holds switch
    {
        Holds.Text => value.GetString()!,
        Holds.Id => isPostgres ? value.GetGuid() : value.GetGuid().ToByteArray(true),
        Holds.Whole => value.GetInt64(),
        Holds.Bool => isPostgres ? value.GetBoolean() : value.GetBoolean() ? 1L : 0L,
        Holds.Real => value.GetDouble(),
        Holds.Instant => isPostgres ? Microseconds.ToInstant(value.GetInt64()) : value.GetInt64(),
        Holds.Date => isPostgres ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value.GetString()!,
        Holds.Time => isPostgres ? TimeOnly.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetString()!,
        Holds.Bytes => value.GetBytesFromBase64(),
        Holds.Texts => isPostgres ? Texts(value).ToArray() : JsonSerializer.Serialize(Texts(value).ToList()),
        _ => isPostgres ? value.EnumerateArray().Select(id => id.GetGuid()).ToArray() : JsonSerializer.Serialize(value.EnumerateArray().Select(id => id.GetGuid().ToString().ToUpperInvariant())),
    };

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    private static Holds KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? Holds.Text
            : type == typeof(bool) ? Holds.Bool
            : type == typeof(byte) || type == typeof(short) || type == typeof(int) || type == typeof(long) ? Holds.Whole
            : type == typeof(double) ? Holds.Real
            : type == typeof(DateTimeOffset) ? Holds.Instant
            : type == typeof(DateOnly) ? Holds.Date
            : type == typeof(TimeOnly) ? Holds.Time
            : type == typeof(byte[]) ? Holds.Bytes
            : type == typeof(Guid) || type == typeof(RecordId) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)) ? Holds.Id
            // What a row holds by its name; the numbered ones of lines and chains are asked for by their own kind.
            : type == typeof(LineType) || type == typeof(RecordKind) ? Holds.Whole
            : type.IsEnum ? Holds.Text
            : typeof(IEnumerable<string>).IsAssignableFrom(type) ? Holds.Texts
            : typeof(IEnumerable<Guid>).IsAssignableFrom(type) ? Holds.Ids
            : throw new NotSupportedException($"A backup does not know {type.Name}.");
    }
}
