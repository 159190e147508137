using System.Data.Common;
using System.Globalization;
using Kith.Ledger;
using Kith.Log;
using Kith.Record.Log;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>What the log costs those who write, and how soon an entry is cosigned by two of three witnesses while many write.</summary>
internal static class LogBench
{
    private const int Rounds = 4;

    public static async Task RunAsync(bool postgres, double seconds, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("kith-bench-log-").FullName;
        var signer = NoteSigner.Generate("kith.local/log");
        await File.WriteAllTextAsync(Path.Combine(folder, "log-key"), signer.Encode() + "\n");
        var witnesses = new List<(Witness Witness, WebApplication App, string Url)>();
        foreach (var name in (string[])["council.bench", "community.bench", "acute.bench"])
        {
            var witness = new Witness(name, Path.Combine(folder, name), [signer.Verifier.Encode()]);
            var app = WitnessHost.Build(witness, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
            await app.StartAsync();
            witnesses.Add((witness, app, app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        }
        await using (var kith = await BenchKith.StartAsync(postgres, also: builder =>
        {
            builder.Configuration["Kith:Log:KeyFile"] = Path.Combine(folder, "log-key");
            for (var i = 0; i < witnesses.Count; i++)
            {
                builder.Configuration[$"Kith:Log:Witnesses:{i}:Key"] = witnesses[i].Witness.Key;
                builder.Configuration[$"Kith:Log:Witnesses:{i}:Url"] = witnesses[i].Url;
            }
        }))
            await MeasureAsync(kith, seconds, report);
        foreach (var (witness, app, _) in witnesses)
        {
            await app.DisposeAsync();
            witness.Dispose();
        }
        Directory.Delete(folder, true);
    }

    private static async Task MeasureAsync(BenchKith kith, double seconds, Report report)
    {
        var database = kith.Connection is null ? "SQLite" : "PostgreSQL";
        var write = await Writes.EntriesAsync(kith);
        var sequencer = kith.App.Services.GetRequiredService<Sequencer>();
        var witnessing = kith.App.Services.GetRequiredService<Witnessing>();
        await Load.OfAsync(Writes.Clients, TimeSpan.FromSeconds(Math.Max(10, seconds)), write);
        await sequencer.RunOnceAsync();
        double with = 0, without = 0, costWith = 0, costWithout = 0;
        // In turns, since the machine is not equally fast all the time.
        for (var round = 0; round < Rounds; round++)
        {
            await SwitchAsync(kith, off: true);
            var off = await Load.OfAsync(Writes.Clients, TimeSpan.FromSeconds(seconds), write);
            await SwitchAsync(kith, off: false);
            using var stop = new CancellationTokenSource();
            var log = Task.WhenAll(EverySecondAsync(() => sequencer.RunOnceAsync(stop.Token), stop.Token), EverySecondAsync(() => witnessing.SendOnceAsync(stop.Token), stop.Token));
            var on = await Load.OfAsync(Writes.Clients, TimeSpan.FromSeconds(seconds), write);
            await stop.CancelAsync();
            await log;
            await sequencer.RunOnceAsync();
            await witnessing.SendOnceAsync();
            (with, without, costWith, costWithout) = (with + on.PerSecond, without + off.PerSecond, costWith + on.Processor, costWithout + off.Processor);
            Console.WriteLine($"  {database} round {round + 1}: without the log {off}; with it {on}");
        }
        report.AtLeast($"entry writes with sequencing, checkpoints and three witnesses, {database}, beside none", with / without, 0.90,
            $"{with / Rounds:N0}/s against {without / Rounds:N0}/s; processor time {costWith / costWithout:0.00} ×");
        var waited = (await WaitedAsync(kith)).Order().ToArray();
        report.AtMost($"entry to checkpoint cosigned by two, {database}: p99.9", waited[(int)(waited.Length * 0.999)], 10, "s",
            $"p50 {waited[waited.Length / 2]:0.0} s over {waited.Length:N0} lines");
    }

    private static async Task EverySecondAsync(Func<Task> run, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(1000, stop);
                await run();
            }
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }

    // Without the log a line has nothing to put where it would wait: the statement is sent and does nothing.
    private static async Task SwitchAsync(BenchKith kith, bool off)
    {
        await using var connection = await OpenAsync(kith);
        string[] statements = (kith.Connection is not null, off) switch
        {
            (true, true) => ["CREATE RULE without_log AS ON INSERT TO unplaced DO INSTEAD NOTHING"],
            (true, false) => ["DROP RULE without_log ON unplaced"],
            (false, true) => ["ALTER TABLE unplaced RENAME TO unplaced_kept", "CREATE VIEW unplaced AS SELECT * FROM unplaced_kept",
                "CREATE TRIGGER without_log INSTEAD OF INSERT ON unplaced BEGIN SELECT 1; END"],
            (false, false) => ["DROP VIEW unplaced", "ALTER TABLE unplaced_kept RENAME TO unplaced"],
        };
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
        // A statement that was prepared to do nothing would go on doing nothing.
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>For each line that was placed while entries were written, the seconds from its recording to the second cosignature over it.</summary>
    private static async Task<List<double>> WaitedAsync(BenchKith kith)
    {
        await using var connection = await OpenAsync(kith);
        var cosigned = new List<(long Size, double At)>();
        await ReadAsync(connection, "SELECT size, at FROM cosignature ORDER BY size, at", row => cosigned.Add((row.GetInt64(0), Seconds(row, 1))));
        var witnessed = cosigned.GroupBy(c => c.Size).Where(g => g.Count() >= 2).Select(g => (Size: g.Key, g.ElementAt(1).At)).ToArray();
        var waited = new List<double>();
        var next = 0;
        var first = witnessed[0].Size;
        await ReadAsync(connection, "SELECT e.position, l.recorded_at FROM log_entry e JOIN ledger_line l ON l.record = e.record AND l.id = e.line ORDER BY e.position", row =>
        {
            while (next < witnessed.Length && witnessed[next].Size <= row.GetInt64(0))
                next++;
            // What was there before the first round waited for the bench and not for the log.
            if (next < witnessed.Length && row.GetInt64(0) >= first)
                waited.Add(witnessed[next].At - Seconds(row, 1));
        });
        return waited;
    }

    private static double Seconds(DbDataReader row, int column) => row.GetFieldType(column) == typeof(long)
        ? row.GetInt64(column) / 1e6 : (row.GetFieldValue<DateTimeOffset>(column) - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> each)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            each(rows);
    }

    internal static async Task<DbConnection> OpenAsync(BenchKith kith)
    {
        DbConnection connection = kith.Connection is { } postgres ? new NpgsqlConnection(postgres)
            : new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={Path.Combine(kith.Folder, "kith.db")};Pooling=false;Default Timeout=30"));
        await connection.OpenAsync();
        return connection;
    }
}
