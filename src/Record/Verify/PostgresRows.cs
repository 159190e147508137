using System.Globalization;
using Kith.Ledger;
using Npgsql;

namespace Kith.Record.Verify;

/// <summary>PostgreSQL holds every value to its column's type, so reading it as that type hides nothing.</summary>
internal sealed class PostgresRows(NpgsqlDataReader reader, bool ownsReader = true) : RawRows
{
    private readonly char[] _form = new char[16];

    public override bool Read() => reader.Read();

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override ReadOnlySpan<byte> Bytes(int column) => As<byte[]>(column);

    public override UInt128 Id(int column) => NumberOf(As<Guid>(column));

    public override long Whole(int column) => As<long>(column);

    public override bool Bool(int column) => As<bool>(column);

    public override double Real(int column) => As<double>(column);

    public override long Instant(int column) => Microseconds.Of(new DateTimeOffset(As<DateTime>(column)));

    public override ReadOnlySpan<char> Text(int column) => As<string>(column);

    public override ReadOnlySpan<char> Date(int column) =>
        As<DateOnly>(column).TryFormat(_form, out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture) ? _form.AsSpan(0, written) : default;

    public override ReadOnlySpan<char> Time(int column) =>
        As<TimeOnly>(column).TryFormat(_form, out var written, "HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture) ? _form.AsSpan(0, written) : default;

    public override IReadOnlyList<string> Texts(int column) => As<List<string>>(column);

    public override IReadOnlyList<Guid> Ids(int column) => As<List<Guid>>(column);

    public override void Dispose()
    {
        if (ownsReader)
            reader.Dispose();
    }

    private T As<T>(int column)
    {
        try
        {
            return reader.GetFieldValue<T>(column);
        }
        catch (Exception why) when (why is InvalidCastException or OverflowException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new OddValue(column); // an infinite date, 24:00:00, a list with a hole in it
        }
    }
}
