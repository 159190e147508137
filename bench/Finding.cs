using Kith.People;
using Kith.Record;

namespace Kith.Bench;

/// <summary>The find box through the door, access line and all, for what practitioners type.</summary>
internal static class Finding
{
    /// <summary>One at a time, as the bar is for one searcher: what she waits, not how many there are.</summary>
    public static async Task<Speed> RunAsync(BenchKith kith, int families, int people, double seconds)
    {
        var records = kith.As(kith.Worker);
        string Typed(int i)
        {
            var family = i * 7907 % families;
            var (given, born, postcode) = Filling.PersonOf(family, i % people);
            var surname = Filling.Surname(family);
            return (i % 7) switch
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
        return await Load.WarmAsync(1, seconds, (_, i) => records.AskAsync(new FindPeople { Text = Typed(i) }));
    }
}
