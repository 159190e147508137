using System.Diagnostics;
using System.Globalization;
using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;
using Kith.Record.Store;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.Data.Sqlite;

namespace Kith.Bench;

/// <summary>
/// The stuck rules over a county: one family is written through the door, and its rows are copied below it for 100,000 families of
/// 40 centres with ten entries each, every one with open early help. Then a centre's agenda is asked for, and every centre's.
/// </summary>
internal static class StuckBench
{
    private const int Centres = 40, EntriesEach = 10;

    public static async Task RunAsync(int families, Report report)
    {
        await using var kith = await BenchKith.StartAsync(false);
        var (template, centres) = await BeginAsync(kith);
        var clock = Stopwatch.StartNew();
        Copy(kith, template, centres, families);
        Console.WriteLine(FormattableString.Invariant($"  copied: {families:N0} families with {families * EntriesEach:N0} entries in {clock.Elapsed.TotalSeconds:0} s"));
        var records = kith.As(kith.Worker);
        var waited = new List<double>();
        foreach (var centre in centres.Take(20))
        {
            clock.Restart();
            var found = await records.AskAsync(new StuckCases { Centre = centre });
            waited.Add(clock.Elapsed.TotalMilliseconds);
            if (found.Cases.Count != StuckCases.Usual)
                throw new InvalidOperationException($"Only {found.Cases.Count} stuck cases were found.");
        }
        report.AtMost($"stuck rules: a centre's agenda, {families / Centres:N0} of {families:N0} families, the slowest of 20", waited.Max(), 2000, "ms", FormattableString.Invariant($"the median {waited.Order().ElementAt(10):0} ms"));
        clock.Restart();
        var all = 0;
        foreach (var centre in centres)
        {
            var found = await records.AskAsync(new StuckCases { Centre = centre, Most = families });
            all += found.Cases.Count;
        }
        report.AtMost($"stuck rules: every case of the county, {families:N0} families and {families * EntriesEach:N0} entries", clock.Elapsed.TotalSeconds, 60, "s", FormattableString.Invariant($"{all:N0} stuck"));
    }

    private static async Task<(RecordId, RecordId[])> BeginAsync(BenchKith kith)
    {
        var founding = kith.As(Founding.Kith);
        var centres = new RecordId[Centres];
        for (var i = 0; i < Centres; i++)
        {
            centres[i] = RecordId.New(DateTimeOffset.UtcNow);
            await founding.WriteAsync(centres[i], new OpenCentre { Name = $"Centre {i}" });
            // Past the act, which places nobody twice in one team: the one who asks is to see every centre's cases.
            await founding.WriteAsync(kith.Worker, new Plant(null, new Placement { Team = kith.Team.Id, TeamName = kith.Team.Name, Centre = centres[i], From = DateOnly.FromDateTime(DateTime.Today).AddYears(-1) }));
        }
        var family = (await Filling.FamiliesAsync(kith, 1, 2, 1))[0];
        await founding.WriteAsync(family, new Plant(null, new EarlyHelpEpisode { Why = "w", Level = 2, LevelName = "Additional", On = DateOnly.FromDateTime(DateTime.Today) }));
        return (family, centres);
    }

    private static void Copy(BenchKith kith, RecordId template, RecordId[] centres, int families)
    {
        using var scope = kith.App.Services.CreateScope();
        using var connection = (SqliteConnection)Multiplying.Connect(scope.ServiceProvider.GetRequiredService<RecordStore>());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var random = new Random(7);
        Table heads = new(connection, "chain", template, false), involved = new(connection, "involvement", template, true), measures = new(connection, "case_measures", template, true), entries = new(connection, "entry", template, true);
        var today = DateOnly.FromDateTime(DateTime.Today);
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var f = 0; f < families; f++)
        {
            var (record, centre) = (Guid.CreateVersion7().ToByteArray(true), centres[f % centres.Length].Value.ToByteArray(true));
            heads.Copy(record, chain => chain);
            involved.Copy(record, _ => null, ("centre", centre));
            var missed = random.Next(20) == 0;
            var due = today.AddDays(random.Next(-45, 60));
            measures.Copy(record, _ => null, ("centre", centre), ("family_name", $"Family {f}"), ("last_moved_on", Day(today.AddDays(-random.Next(0, 56)))), ("oldest_due_on", Day(due)), ("oldest_due", "Write to the housing office"),
                ("flat_reviews", random.Next(3)), ("flat_since", Day(today.AddDays(-60))),
                ("no_access_at", missed ? $"[{string.Join(',', Enumerable.Range(0, random.Next(2, 5)).Select(v => TimelinePlace.Number(today.AddDays(-7 * v), new TimeOnly(10, 0))))}]" : "[]"));
            for (var e = 0; e < EntriesEach; e++)
                entries.Copy(record, _ => null, ("on_timeline", TimelinePlace.Number(today.AddDays(-9 * e - random.Next(9)), new TimeOnly(11, 0))), ("form_code", missed && e < 3 ? "no-access-visit" : "home-visit"));
        }
        transaction.Commit();
        using var analyze = connection.CreateCommand();
        analyze.CommandText = "ANALYZE";
        analyze.ExecuteNonQuery();
    }

    /// <summary>The rows of the template in one table, to be put in again for another record.</summary>
    private sealed class Table
    {
        private readonly List<object[]> _rows = [];
        private readonly string[] _columns;
        private readonly SqliteCommand _insert;
        private readonly bool _first;

        public Table(SqliteConnection connection, string table, RecordId template, bool first)
        {
            using var select = connection.CreateCommand();
            select.CommandText = $"SELECT * FROM \"{table}\" WHERE record = $1";
            select.Parameters.AddWithValue("$1", template.Value.ToByteArray(true));
            using var reader = select.ExecuteReader();
            _columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            while (reader.Read())
                _rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            _first = first;
            if (_rows.Count == 0)
                throw new InvalidOperationException($"The template has no row in {table}.");
            _insert = connection.CreateCommand();
            _insert.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", _columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", _columns.Select((_, i) => "$" + i))})";
            for (var i = 0; i < _columns.Length; i++)
                _insert.Parameters.AddWithValue("$" + i, DBNull.Value);
        }

        /// <param name="record">The record that the rows become part of.</param>
        /// <param name="id">What a row's id becomes; a new one where it gives null.</param>
        /// <param name="set">Columns with another value.</param>
        public void Copy(byte[] record, Func<object, object?> id, params (string Column, object Value)[] set)
        {
            foreach (var row in _first ? _rows.Take(1) : _rows)
            {
                for (var i = 0; i < _columns.Length; i++)
                    _insert.Parameters[i].Value = _columns[i] == "record" ? record
                        : _columns[i] is "id" or "item" && row[i] is not DBNull ? id(row[i]) ?? Guid.CreateVersion7().ToByteArray(true)
                        : set.FirstOrDefault(s => s.Column == _columns[i]) is { Column: not null } other ? other.Value : row[i];
                _insert.ExecuteNonQuery();
            }
        }
    }
}
