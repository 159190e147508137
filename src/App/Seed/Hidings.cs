using Kith.Access;
using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>What is hidden in the town: where a mother lives from the father she left, and one answer of an entry.</summary>
internal static class Hidings
{
    /// <summary>In the first families whose parents parted, where she and the children live is kept from him.</summary>
    public static void Keep(FamilyStory family, RecordId second, Human leaver, DateOnly on)
    {
        var home = family.Home;
        if (home.Number >= 60)
            return;
        var day = StoryTime.Weekday(on.AddDays(15));
        var (at, worker) = (StoryTime.At(day, new TimeOnly(11, 25)), family.Scene(home.Focus).Worker("hv", day));
        var keep = new KeepAddress
        {
            Id = Guid.CreateVersion7(at), Person = home.Carer.Id, WithThem = [.. home.Children.Where(c => c.Born < on).Select(c => c.Id.Value)], KeptFrom = [leaver.Id.Value],
            Reason = "She is afraid of him since they parted, and asks that he does not learn where they go next.", ReviewOn = day.AddDays(180),
        };
        Act Noted() => new InheritHiding { Key = keep.Key, Hiding = keep.Id, About = keep.Id };
        family.Add(Told.Of(at, worker.Record, home.Record, keep) with
        {
            Also = [new Told(at, worker.Record, Founding.Partnership, Noted), new Told(at, worker.Record, second, Noted)],
        });
    }

    /// <summary>What somebody said in confidence is kept to who wrote it and the team leader; the rest of the entry is for all.</summary>
    public static void Answer(FamilyStory family)
    {
        if (family.Home.Number >= 60 || family.Restricted is not null || family.Entries.OrderBy(e => e.At).Where(e => !family.LeftAlone.Contains(e.Act.Key)
            && e.Act.Passages.Any(p => p is { Kind: Recording.PassageKind.ReportedSpeech, Question.Length: > 0 })).Skip(6).FirstOrDefault() is not { } entry)
            return;
        var day = London.DateOf(entry.At);
        var lead = family.Scene(family.Home.Focus).Worker("lead", day);
        family.LeftAlone.Add(entry.Act.Key);
        family.Add(entry.At.AddMinutes(65), lead, new RestrictPassage
        {
            Entry = new(entry.Act.Key),
            Question = entry.Act.Passages.First(p => p is { Kind: Recording.PassageKind.ReportedSpeech, Question.Length: > 0 }).Question,
            Reason = "Told in confidence; the rest of the entry is for the whole team.",
            ReviewOn = day.AddDays(180),
            NeedToKnow = [.. new[] { entry.Author.Record.Value, lead.Record.Value }.Distinct()],
            Names = [.. new[] { entry.Author.Name, lead.Name }.Distinct()],
            Why = new[] { entry.Author.Record.Value, lead.Record.Value }.Distinct().ToDictionary(w => w, w => (string?)(w == lead.Record.Value ? "Leads the team." : "Wrote it, and goes on visiting.")),
        });
    }
}
