using System.Diagnostics;
using Kith.People;
using Kith.Record;

namespace Kith.Bench;

/// <summary>The find box through the door, access line and all, for what practitioners type.</summary>
internal static class Finding
{
    private static readonly string[] s_kinds = ["both names", "part of a name", "misspelt", "surname and date", "given name and postcode", "date", "surname"];

    /// <summary>One at a time, as the bar is for one searcher: what she waits, not how many there are.</summary>
    public static async Task<Speed> RunAsync(BenchKith kith, int families, int people, double seconds)
    {
        var records = kith.As(kith.Worker);
        string Typed(int i)
        {
            var family = i * 7907 % families;
            var (given, born, postcode) = Filling.PersonOf(family, i % people);
            var surname = Filling.Surname(family);
            return (i % s_kinds.Length) switch
            {
                0 => $"{given} {surname}",
                1 => $"{surname} {given[..3]}",
                2 => $"{given} {surname.Remove(surname.Length / 2, 1)}",
                3 => $"{surname} {born:d/M/yyyy}",
                4 => $"{given} {postcode}",
                5 => born.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
                _ => surname,
            };
        }
        var waited = new (double Milliseconds, int Times)[s_kinds.Length];
        var speed = await Load.WarmAsync(1, seconds, async (_, i) =>
        {
            var begun = Stopwatch.GetTimestamp();
            await records.AskAsync(new FindPeople { Text = Typed(i) });
            ref var kind = ref waited[i % s_kinds.Length];
            kind = (kind.Milliseconds + Stopwatch.GetElapsedTime(begun).TotalMilliseconds, kind.Times + 1);
        });
        Console.WriteLine("  find, by what is typed, on average: " + string.Join(", ", s_kinds.Select((kind, k) => FormattableString.Invariant($"{kind} {waited[k].Milliseconds / waited[k].Times:0.0} ms"))));
        return speed;
    }
}
