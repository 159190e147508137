using Kith.Access;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;

namespace Kith.Sharing.SubjectAccess;

/// <summary>A request as it stands.</summary>
public sealed record AccessNow(
    SubjectAccessRequest Request, IReadOnlyList<(SubjectAccessWait Wait, SubjectAccessWaitOver? Over)> Waits, SubjectAccessExtended? Extended, SubjectAccessClosed? Closed)
{
    public SubjectAccessClock Clock { get; private init; } = null!;

    /// <summary>What is told of it in a list: "due", "rests", "overdue".</summary>
    public string State(DateOnly today) => Closed is { } closed ? $"{closed.Outcome.InFull()}, {Shared.Shown.Date(closed.On)}"
        : Clock.Waiting ? "waiting for the requester: the clock rests" : Clock.IsOverdue(today) ? $"overdue since {Shared.Shown.Date(Clock.Due)}" : $"due by {Shared.Shown.Date(Clock.Due)}";

    /// <summary>Those that are open and whose clock goes, whatever day it is: for what is told ahead.</summary>
    internal static IEnumerable<AccessNow> Open(OpenRecord record) => All(record).Where(r => r.Closed is null && !r.Clock.Waiting);

    /// <summary>Every request, the oldest first.</summary>
    internal static IReadOnlyList<AccessNow> All(OpenRecord record)
    {
        var over = record.Rows<SubjectAccessWaitOver>().AsEnumerable().GroupBy(o => o.Wait).ToDictionary(o => o.Key, o => o.First());
        var waits = record.Rows<SubjectAccessWait>().AsEnumerable().OrderBy(w => w.Id.Value).ToLookup(w => w.Request);
        var extended = record.Rows<SubjectAccessExtended>().AsEnumerable().ToLookup(e => e.Request);
        var closed = record.Rows<SubjectAccessClosed>().AsEnumerable().ToLookup(c => c.Request);
        return [.. record.Rows<SubjectAccessRequest>().AsEnumerable().OrderBy(r => r.Id.Value).Select(r =>
        {
            (SubjectAccessWait Wait, SubjectAccessWaitOver? Over)[] its = [.. waits[r.Id].Select(w => (w, over.GetValueOrDefault(w.Id)))];
            var longer = extended[r.Id].FirstOrDefault();
            return new AccessNow(r, its, longer, closed[r.Id].FirstOrDefault())
            {
                Clock = SubjectAccessClock.Of(r.ReceivedOn, its.Select(w => (w.Wait.For, w.Wait.From, w.Over?.On)), longer?.Months ?? 0, record.Today),
            };
        })];
    }
}

/// <summary>The requests for personal data: those that are open, first due first, and the disclosure log of those that are over.</summary>
public sealed record SubjectAccessList : View<AccessRequests>
{
    private const int MostClosed = 200;

    protected override Permission Needs => Permission.HandleSubjectAccess;

    protected override Task<AccessRequests> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var all = AccessNow.All(record);
        return Task.FromResult(new AccessRequests([.. all.Where(r => r.Closed is null).OrderBy(r => r.Clock.Waiting).ThenBy(r => r.Clock.Due)],
            [.. all.Where(r => r.Closed is not null).OrderByDescending(r => r.Closed!.On).ThenByDescending(r => r.Closed!.Id.Value).Take(MostClosed)], record.Today));
    }
}

/// <summary>What is open, and the log.</summary>
public sealed record AccessRequests(IReadOnlyList<AccessNow> Open, IReadOnlyList<AccessNow> Log, DateOnly Today);

/// <summary>One request for personal data, with everything that was noted of it.</summary>
public sealed record SubjectAccessView : View<(AccessNow Now, DateOnly Today)>
{
    public Id<SubjectAccessRequest> Request { get; init; }

    protected override Permission Needs => Permission.HandleSubjectAccess;

    protected override Task<(AccessNow Now, DateOnly Today)> OfAsync(OpenRecord record, CancellationToken ct) =>
        Task.FromResult((AccessNow.All(record).FirstOrDefault(r => r.Request.Id == Request) ?? throw new Missing(), record.Today));
}

/// <summary>Somebody on record whose data may be asked for: no more than the name, since whoever handles requests may not open the record.</summary>
/// <param name="DateFits">Whether a date that was typed is on record with them.</param>
public sealed record PersonForAccess(Guid Person, string Name, bool DateFits);

/// <summary>Looks for the person whose data is asked for.</summary>
public sealed record PeopleForAccess : Question<IReadOnlyList<PersonForAccess>>
{
    private const int Most = 20;

    public string? Text { get; init; }

    protected override Permission Needs => Permission.HandleSubjectAccess;

    protected override async Task<Answer<IReadOnlyList<PersonForAccess>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        if (Text?.Length > FindPeople.Longest)
            throw new Invalid("Find", $"What you look for must be {FindPeople.Longest} characters or fewer");
        var asked = FindAsked.Read(Text, across.Today);
        if (asked.IsEmpty)
            throw new Invalid("Find", "Enter a name, a date of birth, an NHS number, a postcode or a phone number");
        var (cards, _) = await new FindSearch(across, asked, Most).RunAsync(ct);
        // One human once, whichever of their families were found, so that a restricted one shows in nothing.
        return new([.. cards.GroupBy(c => c.Id).Select(c => new PersonForAccess(c.Key, c.First().Name, asked.Date is not null))], [.. cards.Select(c => c.Record).Distinct()]);
    }
}

/// <summary>The families that must be told of a request: whoever records it is shown nothing of them.</summary>
public sealed record FamiliesForAccess : Question<IReadOnlyList<RecordId>>
{
    public IReadOnlyList<Guid> People { get; init; } = [];

    protected override Permission Needs => Permission.NoteSubjectAccess;

    protected override async Task<Answer<IReadOnlyList<RecordId>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        Id<Person>[] people = [.. People.Select(p => new Id<Person>(p))];
        return new(await across.Derived<IdentityFamily>().Where(f => people.Contains(f.Person)).Select(f => f.Record).Distinct().ListAsync(ct), []);
    }
}

/// <summary>One family in which a request is answered, for whoever may do that there.</summary>
public sealed record PartInSight(RecordId Family, string Called, Id<BundleRequest>? Bundle, bool Approved, GivenPart? Made);

/// <summary>The families of a request that whoever handles it may search, and how far the copy is in each.</summary>
public sealed record PartsInSight : Question<IReadOnlyList<PartInSight>>
{
    public Id<SubjectAccessRequest> Request { get; init; }
    public IReadOnlyList<Guid> People { get; init; } = [];

    protected override Permission Needs => Permission.HandleSubjectAccess;

    protected override async Task<Answer<IReadOnlyList<PartInSight>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        Id<Person>[] people = [.. People.Select(p => new Id<Person>(p))];
        var families = (await across.Derived<IdentityFamily>().Where(f => people.Contains(f.Person)).ListAsync(ct)).GroupBy(f => f.Record).ToDictionary(f => f.Key, f => f.First().FamilyCalled);
        var may = await across.DecideAsync(families.Keys, RecordKind.Family, Permission.PrepareBundle, ct);
        var request = Request;
        var parts = (await across.Rows<SubjectAccessPart>(may).Where(p => p.Request == request).ListAsync(ct)).ToDictionary(p => p.Record, p => p.Id);
        var ended = (await across.Rows<SubjectAccessPartEnded>(may).ListAsync(ct)).Select(e => e.Part).ToHashSet();
        var withdrawn = (await across.Rows<BundleWithdrawn>(may).ListAsync(ct)).Select(w => w.Bundle).ToHashSet();
        var bundles = (await across.Rows<BundleRequest>(may).ListAsync(ct)).Where(b => b.Access is not null && !withdrawn.Contains(b.Id)).ToLookup(b => b.Access!.Value);
        var approvals = (await across.Rows<BundleApproval>(may).ListAsync(ct)).ToLookup(a => a.Bundle);
        var made = (await across.Rows<BundleMade>(may).ListAsync(ct)).ToDictionary(m => m.Bundle);
        var redactions = (await across.Rows<PassageRedaction>(may).ListAsync(ct)).ToLookup(r => r.Bundle);
        var shown = new List<PartInSight>();
        foreach (var (family, part) in parts.Where(p => !ended.Contains(p.Value)))
        {
            var bundle = bundles[part].OrderByDescending(b => made.ContainsKey(b.Id)).ThenByDescending(b => b.Id.Value).FirstOrDefault();
            var taken = bundle is not null && made.TryGetValue(bundle.Id, out var given) ? given : null;
            shown.Add(new(family, FamilyFacts.CalledBy(families[family]), bundle?.Id, bundle is not null && approvals[bundle.Id].Any(),
                taken is null ? null : new GivenPart(FamilyFacts.CalledBy(families[family]), taken.Entries,
                    [.. redactions[taken.Bundle].GroupBy(r => (r.Entry, r.Field)).Select(r => r.MaxBy(x => x.Id.Value)!).Where(r => r is { Removed: true, Ground: not null })
                        .GroupBy(r => r.Ground!.Value).OrderBy(r => r.Key).Select(r => new Withheld(r.Key, r.Count()))],
                    taken.At, approvals[taken.Bundle].MaxBy(a => a.Id.Value)?.ByName ?? "")));
        }
        return new([.. shown.OrderBy(s => s.Called, StringComparer.Ordinal)], [.. parts.Keys]);
    }
}
