using Kith.People;
using Kith.Record;

namespace Kith.Families;

/// <summary>The family as it stands, in one row, so that every page about it costs one small query.</summary>
public sealed class FamilyNow : Derived
{
    [AsJson]
    public FamilyFacts Facts { get; set; } = new();

    private static readonly RowQuery<int, FamilyNow> s_now = RowQuery.Of((OpenRows open, int most) => open.Derived<FamilyNow>().OrderBy(f => f.Id).Take(most), kept: 8);

    /// <summary>The facts of an open family's record.</summary>
    public static async Task<FamilyFacts> OfAsync(OpenRecord record, CancellationToken ct) =>
        await s_now.ListAsync(record, 1, ct) is [var now] ? now.Facts.Without(record.Hides) : throw new Missing();
}

/// <inheritdoc cref="FamilyNow"/>
internal sealed class FamilyAsItStands : Derivation<FamilyNow>
{
    public override IReadOnlyList<Type> From { get; } =
    [
        typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded), typeof(LeadNamed), typeof(FamilyAlert), typeof(AlertReviewed),
        typeof(AlertEnded), typeof(PersonDetails), typeof(PersonAddress), typeof(AddressEnded), typeof(PersonPhone), typeof(FamilyMembership),
        typeof(MembershipEnded), typeof(Relationship), typeof(RelationshipEnded),
    ];

    protected override IEnumerable<FamilyNow> Derive(OpenRecord record)
    {
        yield return new FamilyNow
        {
            Id = record.Id.Value,
            Facts = new FamilyFacts
            {
                Name = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "",
                People = People(record),
                Ties = Ties(record),
                Serving = Serving(record),
                Alerts = Alerts(record),
            },
        };
    }

    private static Member[] People(OpenRecord record)
    {
        var details = record.Rows<PersonDetails>().ToList().ToLookup(d => d.Person);
        var latest = details.Select(d => d.MaxBy(x => x.Id.Value)!).OrderBy(d => d.Person.Value).ToArray();
        if (latest.Length == 0)
            return [];
        var left = record.Rows<MembershipEnded>().ToList().GroupBy(e => e.Membership).ToDictionary(e => e.Key, e => e.MaxBy(x => x.Id.Value)!);
        var stays = record.Rows<FamilyMembership>().ToList().OrderBy(m => m.Id.Value).ToLookup(m => m.Person);
        var movedOut = record.Rows<AddressEnded>().ToList().GroupBy(e => e.Address).ToDictionary(e => e.Key, e => e.MaxBy(x => x.Id.Value)!.On);
        var addresses = record.Rows<PersonAddress>().ToList().OrderBy(a => a.Id.Value).ToLookup(a => a.Person);
        var phones = record.Rows<PersonPhone>().ToList().OrderBy(p => p.Id.Value).ToLookup(p => p.Person);
        return [.. latest.Select(d => new Member
        {
            Person = d.Person, GivenNames = d.GivenNames, FamilyName = d.FamilyName, AlsoKnownAs = d.AlsoKnownAs, FormerNames = FormerNames(d, details[d.Person]), BornOn = d.BornOn,
            ExpectedOn = d.ExpectedOn, DiedOn = d.DiedOn, Sex = d.Sex, NhsNumber = d.NhsNumber, FirstLanguage = d.FirstLanguage,
            InterpreterNeeded = d.InterpreterNeeded, SignerNeeded = d.SignerNeeded,
            Stays = [.. stays[d.Person].Select(m => left.TryGetValue(m.Id, out var end) ? new Stay(m.Id, m.From, end.On, end.Reason) : new Stay(m.Id, m.From, null, null))],
            Addresses = [.. addresses[d.Person].Select(a => new Abode(a.Id, a.Address, a.Postcode, a.From, movedOut.TryGetValue(a.Id, out var on) ? on : a.To))],
            Phones = [.. phones[d.Person].GroupBy(p => p.Number).Select(p => p.Last()).Where(p => !p.Ended).Select(p => new Reached(p.Number, p.Note))],
        })];
    }

    private static string[]? FormerNames(PersonDetails now, IEnumerable<PersonDetails> all) =>
        all.SelectMany(d => d.PreviousNames.Append(d.FamilyName)).Where(n => n.Length > 0 && n != now.FamilyName).Distinct().Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } names ? names : null;

    private static Tie[] Ties(OpenRecord record)
    {
        var ended = record.Rows<RelationshipEnded>().ToList().GroupBy(e => e.Relationship).ToDictionary(e => e.Key, e => e.MaxBy(x => x.Id.Value)!.On);
        return [.. record.Rows<Relationship>().ToList().OrderBy(r => r.Id.Value).Select(r => new Tie(
            r.Id, r.Person, r.Kind, r.To, r.InWords, r.ParentalResponsibility, r.From, ended.TryGetValue(r.Id, out var on) ? on : null))];
    }

    private static Serving[] Serving(OpenRecord record)
    {
        var ended = record.Rows<InvolvementEnded>().ToList().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var involved = record.Rows<Involvement>().ToList().OrderBy(i => i.Id.Value).ToArray();
        var lead = Leads.With(involved, Leads.Of(involved, record.Rows<LeadNamed>().ToList()));
        // What ends before it begins was planned and taken back.
        var serving = involved.Where(i => !(ended.TryGetValue(i.Id, out var last) && last < i.From)).Select(i => new Serving(
            i.Id, i.Team, i.TeamName, i.TeamPhone, i.Worker, i.WorkerName, i.Discipline, i.Employer, i.WorkerPhone, lead.Contains(i.Id), i.From,
            ended.TryGetValue(i.Id, out var on) ? on : null, i.Centre)).ToList();
        // A worker who stayed because a handover was postponed or cancelled has been there all the time.
        foreach (var again in involved.Where(i => i.Succeeds is not null))
            if (serving.Find(s => s.Id == again.Id) is { } now && serving.Find(s => s.Id == again.Succeeds) is { } was
                && was.Worker == now.Worker && was.Team == now.Team && was.LastDay?.AddDays(1) == now.From)
            {
                serving[serving.IndexOf(now)] = now with { From = was.From };
                serving.Remove(was);
            }
        return [.. serving];
    }

    private static KnownAlert[] Alerts(OpenRecord record)
    {
        var ended = record.Rows<AlertEnded>().ToList().Select(e => e.Alert).ToHashSet();
        var reviews = record.Rows<AlertReviewed>().ToList().ToLookup(r => r.Alert);
        return [.. record.Rows<FamilyAlert>().ToList().OrderBy(a => a.Id.Value).Where(a => !ended.Contains(a.Id)).Select(a => new KnownAlert(
            a.Id, a.Kind, a.Details, reviews[a.Id].MaxBy(r => r.Id.Value)?.ReviewOn ?? a.ReviewOn, a.RecordedOn, a.RecordedBy))];
    }
}
