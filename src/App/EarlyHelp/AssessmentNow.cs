using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>An assessment as it stands, or as a version of it was completed.</summary>
/// <param name="Earlier">What stood in each part before, the newest first.</param>
/// <param name="Before">What the assessments of earlier early help said last, for what nobody has written in this one yet.</param>
/// <param name="Confirmed">Of whom what is known was gone through.</param>
public sealed record AssessmentNow(
    FamilyBanner Banner, FamilyFacts Family, Episode Episode, IReadOnlyDictionary<(string Element, Id<Person>? Child), AssessmentPart> Parts,
    ILookup<(string Element, Id<Person>? Child), AssessmentPart> Earlier, IReadOnlyDictionary<(string Element, Id<Person>? Child), AssessmentPart> Before,
    IReadOnlyDictionary<Id<Person>, FactsConfirmed> Confirmed, IReadOnlyList<AssessmentCompleted> Versions)
{
    /// <summary>Of each part the latest.</summary>
    public static Dictionary<(string Element, Id<Person>? Child), AssessmentPart> Latest(IEnumerable<AssessmentPart> parts, Id<EarlyHelpEpisode> episode, DateTimeOffset? until = null) =>
        parts.Where(p => p.Episode == episode && !(p.At > until)).GroupBy(p => (p.Element, p.Child)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Id.Value)!);

    /// <summary>Of each part the latest of earlier assessments.</summary>
    public static Dictionary<(string Element, Id<Person>? Child), AssessmentPart> OfEarlier(IEnumerable<AssessmentPart> parts, Id<EarlyHelpEpisode> episode) =>
        parts.Where(p => p.Episode.Value.CompareTo(episode.Value) < 0).GroupBy(p => (p.Element, p.Child)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Id.Value)!);

    /// <summary>The grown-ups of the family, whose words are asked for.</summary>
    public IReadOnlyList<Id<Person>> Adults(DateOnly today) =>
        [.. Family.Members(today).Where(m => m is { Unborn: false, DiedOn: null } && !(m.BornOn > today.AddYears(-16)) && !Episode.Children.Contains(m.Person.Value)).Select(m => m.Person)];

    /// <summary>The children that can say something.</summary>
    public IReadOnlyList<Id<Person>> Born => [.. Episode.Children.Select(c => new Id<Person>(c)).Where(IsBorn)];

    public bool IsBorn(Id<Person> child) => Family.Find(child) is { Unborn: false, DiedOn: null };
}

/// <summary>The common assessment of an episode, as it stands or in one of its versions.</summary>
public sealed record AssessmentView : View<AssessmentNow>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public int? Version { get; init; }

    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<AssessmentNow> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var episode = (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.Id == Episode) ?? throw new Missing();
        var versions = await record.Rows<AssessmentCompleted>().Where(a => a.Episode == Episode).OrderBy(a => a.Version).ListAsync(ct);
        var until = Version is { } number ? (versions.FirstOrDefault(v => v.Version == number) ?? throw new Missing()).At : (DateTimeOffset?)null;
        var parts = await record.Rows<AssessmentPart>().ListAsync(ct);
        foreach (var part in parts)
            part.Voices = Voice.Seen(part.Voices, record);
        foreach (var version in versions)
            version.Voices = Voice.Seen(version.Voices, record);
        var confirmed = (await record.Rows<FactsConfirmed>().Where(f => f.Episode == Episode).ListAsync(ct)).Where(f => !(f.At > until));
        var facts = await FamilyNow.OfAsync(record, ct);
        var latest = AssessmentNow.Latest(parts, Episode, until);
        return new(FamilyBanner.Of(record.Id, facts), facts, episode, latest,
            parts.Where(p => p.Episode == Episode && !(p.At > until)).Where(p => latest[(p.Element, p.Child)] != p).OrderByDescending(p => p.Id.Value).ToLookup(p => (p.Element, p.Child)),
            AssessmentNow.OfEarlier(parts, Episode), confirmed.GroupBy(f => f.Person).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Id.Value)!.Seen(facts)),
            [.. versions.Where(v => Version is null || v.Version <= Version)]);
    }
}

/// <summary>The early help of a family, the newest first.</summary>
public sealed record EarlyHelpView : View<(FamilyBanner Banner, FamilyFacts Family, IReadOnlyList<Episode> Episodes)>
{
    protected override Permission Needs => Permission.SeeFamily;

    protected override async Task<(FamilyBanner, FamilyFacts, IReadOnlyList<Episode>)> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        return (FamilyBanner.Of(record.Id, facts), facts, await EarlyHelpNow.OfAsync(record, ct));
    }
}
