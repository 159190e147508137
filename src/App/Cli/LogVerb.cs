using System.Diagnostics;
using System.Globalization;
using Kith.Record.Log;

namespace Kith.Cli;

/// <summary><c>kith log</c>: how the log stands; <c>kith log rotate</c>: a new key; <c>kith log place</c>: places and signs what waits.</summary>
internal static class LogVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ([] or ["rotate"] or ["place"]))
        {
            Console.Error.WriteLine("Usage: kith log, kith log rotate, or kith log place");
            return 2;
        }
        await using var app = KithApp.Build([]);
        await KithApp.PrepareAsync(app.Services);
        switch (args)
        {
            case ["rotate"]:
                Console.WriteLine("The new key is:");
                Console.WriteLine(await app.Services.GetRequiredService<Sequencer>().RotateAsync());
                Console.WriteLine("Give it to every witness now. It and the key before sign the next checkpoint together; then the key before signs no more.");
                return 0;
            case ["place"]:
                var clock = Stopwatch.StartNew();
                var placed = await app.Services.GetRequiredService<Sequencer>().RunOnceAsync();
                Say(Console.Out, $"Placed {placed:N0} lines in {clock.Elapsed.TotalSeconds:0.0} seconds.");
                return 0;
            default:
                var reader = app.Services.GetRequiredService<LogReader>();
                Tell(await reader.OverviewAsync(), reader.Quorum, Console.Out);
                return 0;
        }
    }

    internal static void Tell(LogOverview log, int quorum, TextWriter said)
    {
        if (log.Epochs.Count == 0)
            said.WriteLine("There is no log yet: it begins when Kith is served, or with kith log place.");
        foreach (var epoch in log.Epochs)
        {
            Say(said, $"{epoch.Origin}: {epoch.Entries:N0} entries, {epoch.Signed:N0} of them signed{(epoch.SignedAt is { } at ? $" at {at:yyyy-MM-dd HH:mm:ss} UTC" : "")}.");
            if (epoch.Number == 1)
                continue;
            Say(said, $"  It was begun at {epoch.OpenedAt:yyyy-MM-dd HH:mm:ss} UTC because the database was not what had been signed, as after a restore.");
            Say(said, $"  At least {epoch.Missing:N0} lines are missing{(epoch.MissingSince is { } since ? $", recorded after {since:yyyy-MM-dd HH:mm:ss} UTC" : "")}. Give its key to every witness.");
            if (epoch.Places is { } places)
                Say(said, $"  Of the epoch before, the entries {places.From:N0} to {places.To - 1:N0} were signed and are not here.");
            Say(said, $"  {epoch.Lost.Sum(l => l.Lines):N0} of the missing lines are listed on this server{(epoch.Lost.Count > 0 ? ":" : ".")}");
            foreach (var lost in epoch.Lost)
                Say(said, $"    {lost.Lines:N0} of record {lost.Record}{(lost.IsThere ? "" : ", of which nothing is here any more")}, recorded {lost.First:yyyy-MM-dd HH:mm:ss} to {lost.Last:yyyy-MM-dd HH:mm:ss} UTC");
        }
        if (log.Blind is { } blind)
            said.WriteLine("WARNING: " + blind);
        Say(said, $"{log.Waiting:N0} lines wait for a place.");
        foreach (var key in log.Keys)
            Say(said, $"  key {key.Key}  {(key.RetiredAt is { } retired ? $"retired {retired:yyyy-MM-dd}" : key.Epoch == log.Epochs[^1].Number ? "signs" : "of an earlier epoch")}");
        foreach (var witness in log.Witnesses)
            Say(said, $"  witness {(witness.Key.Length > 0 ? witness.Key.Split('+')[0] : "that keeps a folder")} at {witness.Where}: {Cosigned(witness)}");
        if (log.Witnesses.Count > 0)
            Say(said, $"{quorum:N0} of them must cosign.");
    }

    private static string Cosigned(LogOverview.WitnessLine witness) => witness.Size is { } size
        ? string.Create(CultureInfo.InvariantCulture, $"cosigned {size:N0} entries at {witness.At:yyyy-MM-dd HH:mm:ss} UTC")
        : witness.Key.Length > 0 ? "cosigned nothing yet" : "does not cosign";

    private static void Say(TextWriter said, FormattableString words) => said.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
