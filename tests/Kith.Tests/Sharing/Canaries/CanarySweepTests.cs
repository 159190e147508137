using System.Collections.Concurrent;
using Kith.Jobs;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kith.Tests.Sharing.Canaries;

/// <summary>
/// Every field that is kept from anybody holds a word of its own; every address is asked for by everybody; nobody is shown a word
/// that is not theirs, in whatever part of an answer, and neither the log nor an e-mail holds any.
/// </summary>
public sealed class CanarySweepTests
{
    [Fact]
    public async Task No_answer_holds_a_word_that_its_reader_may_not_see()
    {
        var written = new Written();
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder =>
        {
            builder.Logging.AddProvider(written).SetMinimumLevel(LogLevel.Debug);
            // Every look at a link is a guess; that guesses are few a minute is tried elsewhere.
            builder.Configuration["Kith:SignIn:FormsPerMinute"] = "100000";
        });
        var town = await CanaryTown.InAsync(world);
        using var nobody = await KithClient.OfAsync(world);
        var addresses = Crawl.Addresses(town);
        Assert.True(addresses.Count > 300, $"Only {addresses.Count} addresses are known.");
        var leaks = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<Canary, bool>();
        async Task SweepAsync(string reader, KithClient client)
        {
            foreach (var address in addresses)
            {
                var answer = await Crawl.AnswerAsync(client, address);
                Assert.False(answer.StartsWith("InternalServerError", StringComparison.Ordinal), $"Trouble at {address} for {reader}: {written.Lines.LastOrDefault(l => l.Contains("   at ", StringComparison.Ordinal))}");
                foreach (var canary in town.Canaries.Where(c => answer.Contains(c.Word, StringComparison.OrdinalIgnoreCase)))
                    if (canary.MaySee.Contains(reader))
                        seen[canary] = true;
                    else
                        leaks.Add($"{reader} is shown {canary} by {address}");
            }
        }
        foreach (var (reader, worker) in town.Readers)
        {
            using var client = await KithClient.SignedInAsync(world, worker);
            await SweepAsync(reader, client);
        }
        await SweepAsync("nobody", nobody);
        Assert.True(leaks.IsEmpty, $"{leaks.Count} leaks:\n{string.Join('\n', leaks.Order(StringComparer.Ordinal).Take(60))}");
        // Else the words are not where the pages take them from, and the sweep proves nothing.
        var unseen = town.Canaries.Where(c => !seen.ContainsKey(c)).ToArray();
        Assert.True(unseen.Length == 0, $"Nobody was shown {string.Join(", ", unseen.Select(c => c.ToString()))}.");

        await world.App.Services.GetRequiredService<DailyNotices>().RunAsync(TestContext.Current.CancellationToken);
        await using var database = await Tampering.WithAsync(world.Database);
        var mails = (await database.AskAsync("SELECT subject || ' ' || text FROM outbox")).Select(row => (string)row[0]);
        foreach (var text in written.Lines.Concat(mails))
            Assert.DoesNotContain("Canari", text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(written.Lines);
    }

    /// <summary>What the server writes to its log, whichever way it formats it.</summary>
    private sealed class Written : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            _lines.Enqueue(state.ToString()!);
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
