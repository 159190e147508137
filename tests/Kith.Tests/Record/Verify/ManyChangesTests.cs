using System.Diagnostics;
using System.Globalization;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>
/// Changes at random in the database, thousands of them in <c>./run soak</c>. One full check tells of many: each is made in a record of its
/// own, must be told of that record, and of no other record may anything be told. What is not told so is made again alone.
/// </summary>
public sealed class ManyChangesTests
{
    private const int Records = 16;

    /// <summary>How many changes are tried on each database: sixty on every check.</summary>
    private static int Tries { get; } = Given("KITH_MUTATIONS", 60);

    private static int Given(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Changes_at_random_are_all_found_and_what_is_whole_is_never_called_damaged(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var records = new List<RecordId>();
        for (var i = 0; i < Math.Min(Records, Tries / 8); i++)
            records.Add(i % 2 == 0 ? await AnyRows.AddAsync(world) : await LivedIn.FamilyAsync(world, "Okafor"));
        await world.As(world.HealthVisitor).AskAsync(new LivedIn.Showing { Records = records }, TestContext.Current.CancellationToken);
        await using var tampering = await Tampering.WithAsync(world.Database);
        var seed = Given("KITH_SEED", Environment.TickCount);
        var run = new Run(world, tampering, new Random(seed), [.. records]);
        var clock = Stopwatch.StartNew();

        Assert.True(Tampering.Check(world).IsClean);
        while (run.Tried < Tries)
            await run.SomeAsync();

        var told = $"{run.Tried} changes ({run.Deleted} of them rows taken away, {run.Columns} different columns) on {db} in {clock.Elapsed.TotalSeconds:0} s with {run.Checks} checks (seed {seed}): {run.Missed.Count} missed, {run.Alarms.Count} false alarms";
        TestContext.Current.SendDiagnosticMessage(told);
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(run.Missed.Count == 0 && run.Alarms.Count == 0, $"{told}. Missed: {string.Join("; ", run.Missed)}. Alarms: {string.Join("; ", run.Alarms)}");
        Assert.True(Tampering.Check(world).IsClean);
    }

    private sealed class Run(KithWorld world, Tampering tampering, Random chance, HashSet<RecordId> records)
    {
        private readonly Mutations _mutations = new(tampering, chance);
        private readonly (string Table, string Column)[] _columns = [.. Mutations.Columns(world, besides: true)];
        private readonly HashSet<(string, string)> _touched = [];
        private bool _cleanNow;

        public int Tried { get; private set; }
        public int Deleted { get; private set; }
        public int Checks { get; private set; }
        public int Columns => _touched.Count;
        public List<string> Missed { get; } = [];
        public List<string> Alarms { get; } = [];

        /// <summary>Makes a change in each record, checks once, and puts all back.</summary>
        public async Task SomeAsync()
        {
            var changes = new Dictionary<RecordId, Change>();
            foreach (var record in records)
                for (var again = 0; again < 20 && !changes.ContainsKey(record); again++)
                    if (await PickAsync(record) is { } change && await change.DoAsync() is { } putBack)
                        changes[record] = change with { PutBack = putBack };
            if (changes.Count == 0)
                return;
            var found = Check();
            foreach (var change in changes.Values)
                await change.PutBack!();
            // A changed id may be told of a record that there is not, and never of one that is as it was.
            foreach (var one in found.First.Where(f => f.Record is { } of && records.Contains(of) && !changes.ContainsKey(of)))
                Alarms.Add(one.InWords());
            foreach (var (record, change) in changes)
            {
                Tried++;
                Deleted += change.Column is null ? 1 : 0;
                _touched.Add((change.Table, change.Column ?? ""));
                if (found.First.Any(f => f.Record == record))
                    continue;
                if (await change.DoAsync() is not { } putBack)
                    throw new InvalidOperationException("What was changed once could not be changed again.");
                if (Check().IsClean)
                    Missed.Add($"{change.Table}.{change.Column ?? "a row"}");
                await putBack();
            }
            if ((_cleanNow = !_cleanNow) && Check() is { IsClean: false } odd)
                Alarms.Add("after all was put back: " + odd.First[0].InWords());
        }

        private CheckResult Check()
        {
            Checks++;
            return Tampering.Check(world);
        }

        // A line's own columns as often as all others: they are few. A quarter of what is tried is a row taken away.
        private async Task<Change?> PickAsync(RecordId record)
        {
            var lines = chance.Next(3) == 0;
            var (table, column) = lines ? _columns.Where(c => c.Table == "ledger_line").ElementAt(chance.Next(_columns.Count(c => c.Table == "ledger_line"))) : _columns[chance.Next(_columns.Length)];
            var ids = await tampering.AskAsync($"SELECT record, id FROM \"{table}\" WHERE record = $1 ORDER BY id", tampering.Id(record.Value));
            if (ids.Count == 0)
                return null;
            var id = ids[chance.Next(ids.Count)];
            if (chance.Next(4) == 0)
                return new Change(table, null, async () => await _mutations.DeleteAsync(table, id));
            var row = (await tampering.AskAsync($"SELECT record, id, \"{column}\" FROM \"{table}\" WHERE record = $1 AND id = $2", id))[0];
            var toNull = chance.Next(5) == 0;
            Func<Task<Func<Task>?>> change = toNull || row[2] is DBNull ? () => _mutations.ChangeAsync(table, column, row, toNull) : Again(table, column, row, _mutations.Other(row[2]));
            return new Change(table, column, change);
        }

        private Func<Task<Func<Task>?>> Again(string table, string column, object[] row, object? value) => () => _mutations.SetAsync(table, column, row, value);
    }

    private sealed record Change(string Table, string? Column, Func<Task<Func<Task>?>> DoAsync)
    {
        public Func<Task>? PutBack { get; init; }
    }
}
