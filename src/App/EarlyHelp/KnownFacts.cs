using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>One fact that the record holds of a person, with who recorded it and when.</summary>
public sealed record KnownFact(string What, string Value)
{
    public string? By { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>What the record knows of a person, so that it is confirmed and not asked again.</summary>
/// <param name="NotAsked">What has never been asked.</param>
/// <param name="Confirmed">As it was confirmed in this early help; null where it was not.</param>
/// <param name="Before">As it was confirmed in an earlier one.</param>
public sealed record PersonKnown(
    string Name, IReadOnlyList<KnownFact> Facts, IReadOnlyList<string> NotAsked, FactsConfirmed? Confirmed, FactsConfirmed? Before);

/// <summary>What the record knows of a person, with source and age.</summary>
public sealed record PersonKnownView : View<PersonKnown>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public Id<Person> Person { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Person.Value;

    protected override async Task<PersonKnown> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var (known, notAsked) = KnownFacts.Of(record, Person);
        // Details say themselves who recorded them; of the rest their line does.
        var written = await record.WrittenAsync([.. known.Select(k => k.Line).OfType<Guid>()], ct);
        var confirmed = (await record.Rows<FactsConfirmed>().Where(f => f.Person == Person).ListAsync(ct)).OrderBy(f => f.Id.Value).Select(f => f.Seen(facts)).ToArray();
        return new(facts.NameOf(Person),
            [.. known.Select(k => k.Line is { } line && written.TryGetValue(line, out var by) ? k.Fact with { By = by.By.Name, On = London.DateOf(by.At) } : k.Fact)],
            notAsked, confirmed.LastOrDefault(f => f.Episode == Episode), confirmed.LastOrDefault(f => f.Episode != Episode));
    }
}

internal static class KnownFacts
{
    internal const string Address = "Address";

    // What most people have none of is no gap.
    private static readonly HashSet<string> s_rare = ["Also known as", "Previous names", "Date of birth", "Expected date of delivery", "Date of death", "Given names", "Family name"];

    /// <summary>From the rows alone, so that an act can compare what was confirmed with what stands.</summary>
    public static (IReadOnlyList<(KnownFact Fact, Guid? Line)> Known, IReadOnlyList<string> NotAsked) Of(OpenRecord record, Id<Person> person)
    {
        var versions = record.Rows<PersonDetails>().Where(d => d.Person == person).ToList().OrderBy(d => d.Id.Value).ToArray();
        if (versions.Length == 0)
            throw new Missing();
        var (known, notAsked) = (new List<(KnownFact, Guid?)>(), new List<string>());
        var told = versions.Select(PersonSeen.InWords).ToArray();
        for (var i = 0; i < told[^1].Count; i++)
        {
            var (what, value) = told[^1][i];
            if (value is "" or "Not asked")
            {
                if (!s_rare.Contains(what))
                    notAsked.Add(what);
                continue;
            }
            // The version in which it came to be what it is.
            var since = versions.Length - 1;
            while (since > 0 && told[since - 1][i].Value == value)
                since--;
            var from = versions[since];
            known.Add((new(what, value)
            {
                By = from.RecordedBy + (from.SourceReference is not null ? ", from a file" : from.CopiedForward ? ", in another family of theirs" : ""),
                On = from.RecordedAt == default ? null : London.DateOf(from.RecordedAt),
            }, null));
        }
        var movedOut = record.Rows<AddressEnded>().ToList().Select(e => e.Address).ToHashSet();
        var homes = record.Rows<PersonAddress>().Where(a => a.Person == person).ToList().Where(a => !movedOut.Contains(a.Id) && !(a.To < record.Today)).OrderBy(a => a.Id.Value).ToArray();
        known.AddRange(homes.Select(a => (new KnownFact(Address, new Abode(a.Id, a.Address, a.Postcode, a.From, null).OneLine), (Guid?)a.Line)));
        if (homes.Length == 0)
            notAsked.Add(Address);
        known.AddRange(record.Rows<PersonPhone>().Where(p => p.Person == person).ToList().OrderBy(p => p.Id.Value).GroupBy(p => p.Number).Select(p => p.Last())
            .Where(p => !p.Ended).Select(p => (new KnownFact("Telephone", p.Number), (Guid?)p.Line)));
        known.AddRange(Responsible(record, person));
        return (known, notAsked);
    }

    // Who has parental responsibility for the person.
    private static IEnumerable<(KnownFact, Guid?)> Responsible(OpenRecord record, Id<Person> person)
    {
        var ties = record.Rows<Relationship>().Where(r => r.To == person && r.ParentalResponsibility != null).ToList();
        if (ties.Count == 0)
            return [];
        var over = record.Rows<RelationshipEnded>().ToList().Select(e => e.Relationship).ToHashSet();
        var names = record.Rows<PersonDetails>().ToList().GroupBy(d => d.Person).ToDictionary(d => d.Key, d => d.MaxBy(x => x.Id.Value)!);
        return [.. ties.Where(t => !over.Contains(t.Id) && names.ContainsKey(t.Person)).OrderBy(t => t.Id.Value).Select(t => (
            new KnownFact($"Parental responsibility of {names[t.Person].GivenNames} {names[t.Person].FamilyName}", EarlyHelpPage.Sentence(t.ParentalResponsibility!.Value.InWords())), (Guid?)t.Line))];
    }
}

/// <summary>Confirms with the family what the record knows of a person, and asks what only an assessment asks.</summary>
public sealed record ConfirmFacts : EpisodeAct
{
    public Id<Person> Person { get; init; }
    public List<FactToConfirm> Facts { get; init; } = [];
    public string? Religion { get; init; }
    public string? ImmigrationStatus { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Facts.Count > 100, nameof(Facts), "Open the page again");
        foreach (var fact in Facts.Take(100))
        {
            problems.Text(fact.What, nameof(Facts), "What was confirmed", 500);
            problems.Text(fact.Value, nameof(Facts), "What was confirmed", 4_000, lines: true);
        }
        problems.Text(Religion, nameof(Religion), "The religion", 200);
        problems.Text(ImmigrationStatus, nameof(ImmigrationStatus), "The immigration status", 200);
    }

    protected override Done On(OpenRecord record)
    {
        Standing(record, EpisodeDoing.ConfirmFacts, nameof(Facts));
        var stands = KnownFacts.Of(record, Person).Known.Select(k => (k.Fact.What, Value: k.Fact.Value.ReplaceLineEndings("\n"))).ToHashSet();
        var confirmed = Facts.Where(f => f.Confirmed).ToArray();
        if (confirmed.FirstOrDefault(f => !stands.Contains((f.What ?? "", (f.Value ?? "").ReplaceLineEndings("\n")))) is { } other)
            throw new Changed($"Someone has changed this meanwhile: {other.What}. Look again at what stands now.");
        record.Add(new FactsConfirmed
        {
            Episode = Episode,
            Person = Person,
            Facts = [.. confirmed.Select(f => new ConfirmedFact(f.What!, f.Value!.ReplaceLineEndings("\n")))],
            Religion = string.IsNullOrWhiteSpace(Religion) ? null : Religion.Trim(),
            ImmigrationStatus = string.IsNullOrWhiteSpace(ImmigrationStatus) ? null : ImmigrationStatus.Trim(),
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>A fact as it was shown, and whether it still holds.</summary>
public sealed record FactToConfirm
{
    public string? What { get; init; }
    public string? Value { get; init; }
    public bool Confirmed { get; init; }
}
