using System.Text.RegularExpressions;
using Kith.Record;
using Kith.Recording;

namespace Kith.Seed;

/// <summary>What becomes of an entry: mostly nothing, sometimes it is finished late, corrected, co-signed or struck.</summary>
internal static partial class Aftermath
{
    public static IEnumerable<Told> Of(Written written, FamilyStory family, Setting setting)
    {
        var random = family.Home.Random;
        var (at, author, act) = written;
        var chance = random.NextDouble();
        var alone = family.LeftAlone.Contains(act.Key);
        if (chance < 0.02 && !alone && act.FormName != "Safeguarding concern" && Later(at, random.Next(16, 30)) is var finished && Reaches(finished))
        {
            // Written on a doorstep: the last passage comes the next morning.
            yield return Entry(at, act with { Unfinished = true, Passages = [.. act.Passages.SkipLast(1)] });
            yield return Entry(finished, Again<FinishEntry>(act, finished) with { Entry = new(act.Key), Version = new(act.Key) });
            yield break;
        }
        if (chance is >= 0.02 and < 0.045 && !alone && Later(at, random.Next(20, 150)) is var corrected && Reaches(corrected) && Slip(act, random) is var (before, reason))
        {
            yield return Entry(at, before);
            yield return Entry(corrected, Again<CorrectEntry>(act, corrected) with { Entry = new(act.Key), Version = new(act.Key), Reason = reason });
            yield break;
        }
        yield return Entry(at, act);
        if (chance is >= 0.045 and < 0.055 && !alone)
        {
            // The line was slow and it was written twice; the second is struck.
            var twice = at.AddMinutes(4);
            var key = Guid.CreateVersion7(twice);
            yield return Entry(twice, act with { Key = key });
            yield return Entry(twice.AddMinutes(6), new MarkEnteredInError { Entry = new(key), Reason = "Entered twice: the page did not answer and I wrote it again." });
        }
        if ((written.CoSigned || chance is >= 0.055 and < 0.08) && !alone && Later(at, random.Next(3, 60)) is var signed && Reaches(signed)
            && Signer(written, family, signed) is { } signer)
            yield return Told.Of(signed, signer.Record, family.Home.Record, new CoSign { Entry = new(act.Key), Version = new(act.Key) });

        // Within the story, and while the author still works with this family.
        bool Reaches(DateTimeOffset when) =>
            London.DateOf(when) is var day && day <= setting.Time.Last && author.WorksAt(family.Home.PlaceOn(day), day);

        Told Entry(DateTimeOffset when, Act what) => Told.Of(when, author.Record, family.Home.Record, what);
    }

    private static Colleague? Signer(Written written, FamilyStory family, DateTimeOffset on)
    {
        var scene = family.Scene(family.Home.Focus);
        var day = London.DateOf(on);
        // One who may open the record on that day: the family may have moved, the record may have been restricted.
        if (family.Home.PlaceOn(day) != family.Home.PlaceOn(London.DateOf(written.At)))
            return null;
        var signer = scene.Worker(written.Author.Listed.Role == Access.Role.TeamLeader ? "hv" : "lead", day);
        return family.Restricted is { } restricted && on >= restricted.From && !restricted.Named.Contains(signer.Record) ? null : signer;
    }

    /// <summary>A slip that the author puts right: two digits of a weight, a weekday, a sentence left out.</summary>
    private static (WriteEntry Before, string Reason)? Slip(WriteEntry act, Random random)
    {
        for (var i = 0; i < act.Passages.Count; i++)
        {
            var text = act.Passages[i].Text!;
            if (Weight().Match(text) is { Success: true } weight && weight.Groups["a"].Value != weight.Groups["b"].Value)
                return (With(i, text[..weight.Index] + $"{weight.Groups["kg"].Value}.{weight.Groups["b"].Value}{weight.Groups["a"].Value} kg" + text[(weight.Index + weight.Length)..]),
                    "The last two digits of the weight were the wrong way round.");
            if (text.Contains("Thursday", StringComparison.Ordinal))
                return (With(i, text.Replace("Thursday", "Tuesday", StringComparison.Ordinal)), "Wrong day written; it was Thursday.");
        }
        var last = act.Passages.Count - 1;
        var cut = act.Passages[last].Text!.IndexOf(". ", StringComparison.Ordinal);
        return cut > 0 ? (With(last, act.Passages[last].Text![..(cut + 1)]), random.Next(2) == 0 ? "I left out the second half of the plan." : "Added what I had in my notebook and did not copy.") : null;

        WriteEntry With(int i, string text) => act with { Passages = [.. act.Passages.Select((p, n) => n == i ? p with { Text = text } : p)] };
    }

    private static T Again<T>(WriteEntry act, DateTimeOffset at) where T : EntryAct, new() => new()
    {
        Key = Guid.CreateVersion7(at),
        WrittenIn = act.WrittenIn,
        HappenedOn = act.HappenedOn,
        HappenedAt = act.HappenedAt,
        People = act.People,
        Where = act.Where,
        How = act.How,
        Present = act.Present,
        Significant = act.Significant,
        Passages = act.Passages,
    };

    private static DateTimeOffset Later(DateTimeOffset at, int hours)
    {
        var later = London.TimeOf(at.AddHours(hours));
        var day = DateOnly.FromDateTime(later);
        var time = new TimeOnly(8 + later.Minute % 9, later.Minute, later.Second);
        var on = StoryTime.At(StoryTime.Weekday(day), time);
        return on > at ? on : StoryTime.At(StoryTime.Weekday(day.AddDays(1)), time);
    }

    [GeneratedRegex(@"(?<kg>\d+)\.(?<a>\d)(?<b>\d) kg", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weight();
}
