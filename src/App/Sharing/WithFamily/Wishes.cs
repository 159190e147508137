using Kith.People;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing.WithFamily;

/// <summary>How a consent stands: withdrawn, lapsed and invalid are different things.</summary>
public enum ConsentState { Given = 1, Refused, Withdrawn, Lapsed, Invalid }

/// <summary>A consent with what became of it.</summary>
public sealed record KnownConsent(ConsentDecision Decision, ConsentWithdrawn? Withdrawn, ConsentFoundInvalid? Invalid)
{
    public ConsentState On(DateOnly day) => Invalid is not null ? ConsentState.Invalid : Withdrawn is not null ? ConsentState.Withdrawn
        : !Decision.Given ? ConsentState.Refused : Decision.Until < day ? ConsentState.Lapsed : ConsentState.Given;
}

/// <summary>An override with its reviews, the latest last.</summary>
public sealed record KnownOverride(SharingOverride Override, IReadOnlyList<SharingOverrideReviewed> Reviews)
{
    /// <summary>Its last day; null where it was ended.</summary>
    public DateOnly? Until => Reviews.Count > 0 ? Reviews[^1].Until : Override.Until;

    public bool IsOn(DateOnly day) => day <= Until;

    public bool Opens(RecordId worker) => Override.Workers.Count == 0 || Override.Workers.Contains(worker.Value);
}

/// <summary>
/// What was said of one family about sharing. Something on a topic is closed to an organisation while a dissent stands, or where it
/// rests on consent and there is none that counts; an override opens it again. Days only ever close.
/// </summary>
public sealed class Wishes
{
    private Wishes() { }

    public static Wishes None { get; } = new();

    public IReadOnlyList<SharingScope> Scopes { get; private init; } = [];

    /// <summary>Those that stand.</summary>
    public IReadOnlyList<Dissent> Dissents { get; private init; } = [];
    public IReadOnlyList<(Dissent Dissent, DissentTakenBack Back)> TakenBack { get; private init; } = [];
    public IReadOnlyList<KnownConsent> Consents { get; private init; } = [];
    public IReadOnlyList<LawfulBasis> Bases { get; private init; } = [];
    public IReadOnlyList<KnownOverride> Overrides { get; private init; } = [];

    internal static ValueTask<Wishes> OfAsync(Ground ground, RecordId family, CancellationToken ct) => ground.WorkedOutAsync(family, MakeAsync, ct);

    private static async ValueTask<Wishes> MakeAsync(Ground ground, RecordId family, CancellationToken ct)
    {
        var scopes = await ground.RowsAsync<SharingScope>(family, ct);
        return scopes.Count == 0 ? None : From(scopes,
            await ground.RowsAsync<Dissent>(family, ct), await ground.RowsAsync<DissentTakenBack>(family, ct),
            await ground.RowsAsync<ConsentDecision>(family, ct), await ground.RowsAsync<ConsentWithdrawn>(family, ct), await ground.RowsAsync<ConsentFoundInvalid>(family, ct),
            await ground.RowsAsync<LawfulBasis>(family, ct), await ground.RowsAsync<SharingOverride>(family, ct), await ground.RowsAsync<SharingOverrideReviewed>(family, ct));
    }

    internal static Wishes Of(OpenRecord record)
    {
        var scopes = record.Rows<SharingScope>().ToList();
        if (scopes.Count == 0)
            return None;
        // Of a person who is hidden nothing that was said is left either.
        var about = scopes.Select(s => s.Id).ToHashSet();
        return From(scopes, [.. record.Rows<Dissent>().AsEnumerable().Where(d => about.Contains(d.Scope))], [.. record.Rows<DissentTakenBack>()],
            [.. record.Rows<ConsentDecision>().AsEnumerable().Where(c => about.Contains(c.Scope))], [.. record.Rows<ConsentWithdrawn>()], [.. record.Rows<ConsentFoundInvalid>()],
            [.. record.Rows<LawfulBasis>().AsEnumerable().Where(l => about.Contains(l.Scope))],
            [.. record.Rows<SharingOverride>().AsEnumerable().Where(o => about.Contains(o.Scope))], [.. record.Rows<SharingOverrideReviewed>()]);
    }

    internal static Wishes From(
        IReadOnlyList<SharingScope> scopes, IReadOnlyList<Dissent> dissents, IReadOnlyList<DissentTakenBack> back, IReadOnlyList<ConsentDecision> consents,
        IReadOnlyList<ConsentWithdrawn> withdrawn, IReadOnlyList<ConsentFoundInvalid> invalid, IReadOnlyList<LawfulBasis> bases,
        IReadOnlyList<SharingOverride> overrides, IReadOnlyList<SharingOverrideReviewed> reviewed)
    {
        var ended = back.GroupBy(b => b.Dissent).ToDictionary(b => b.Key, b => b.MinBy(x => x.Id.Value)!);
        var gone = withdrawn.GroupBy(w => w.Consent).ToDictionary(w => w.Key, w => w.MinBy(x => x.Id.Value)!);
        var never = invalid.GroupBy(i => i.Consent).ToDictionary(i => i.Key, i => i.MinBy(x => x.Id.Value)!);
        var reviews = reviewed.OrderBy(r => r.Id.Value).ToLookup(r => r.Override);
        return new Wishes
        {
            Scopes = scopes,
            Dissents = [.. dissents.Where(d => !ended.ContainsKey(d.Id)).OrderBy(d => d.Id.Value)],
            TakenBack = [.. dissents.Where(d => ended.ContainsKey(d.Id)).OrderBy(d => d.Id.Value).Select(d => (d, ended[d.Id]))],
            Consents = [.. consents.OrderBy(c => c.Id.Value).Select(c => new KnownConsent(c, gone.GetValueOrDefault(c.Id), never.GetValueOrDefault(c.Id)))],
            Bases = [.. bases.OrderBy(b => b.Id.Value)],
            Overrides = [.. overrides.OrderBy(o => o.Id.Value).Select(o => new KnownOverride(o, [.. reviews[o.Id]]))],
        };
    }

    public SharingScope ScopeOf(Id<SharingScope> id) => Scopes.First(s => s.Id == id);

    /// <summary>Whether something about a person is closed to a worker of these organisations, the one they work for and those that it has succeeded.</summary>
    /// <param name="topic">The topic it is on; null for what is on none that was spoken of.</param>
    internal bool IsClosed(Id<Person> person, IReadOnlyCollection<Id<Organisation>> organisations, RecordId worker, string? topic, DateOnly day)
    {
        var about = Scopes.Where(s => s.Purpose == SharingPurpose.Support && s.Person == person && organisations.Contains(s.Organisation)
            && (s.Topic is null || s.Topic == topic)).Select(s => s.Id).ToHashSet();
        if (Overrides.Any(o => about.Contains(o.Override.Scope) && o.IsOn(day) && o.Opens(worker)))
            return false;
        if (Dissents.Any(d => about.Contains(d.Scope)))
            return true;
        return RestsOn(about)?.Kind == LawfulBasisKind.Consent && Consents.LastOrDefault(c => about.Contains(c.Decision.Scope))?.On(day) != ConsentState.Given;
    }

    /// <summary>What sharing about these rests on; null where only the agreement between the organisations says it.</summary>
    internal LawfulBasis? RestsOn(IReadOnlySet<Id<SharingScope>> about) => Bases.LastOrDefault(b => about.Contains(b.Scope));

    /// <summary>The scopes that say something of the same as this one: the same, and the one about everything.</summary>
    internal IReadOnlySet<Id<SharingScope>> About(SharingScope scope) => Scopes.Where(s => s.Purpose == scope.Purpose && s.Person == scope.Person
        && s.Organisation == scope.Organisation && (s.Topic is null || s.Topic == scope.Topic)).Select(s => s.Id).ToHashSet();

    /// <summary>As they would be once this was recorded: for showing what it would close and open before it is.</summary>
    internal Wishes After(Act proposed, SharingTopics topics)
    {
        switch (proposed)
        {
            case RecordDissent act:
                var (scope, all) = With(act.About, topics);
                return Like(all, dissents: [.. Dissents, new Dissent { Scope = scope }]);
            case RecordConsent act:
                (scope, all) = With(act.About, topics);
                return Like(all, consents: [.. Consents, new(new ConsentDecision { Scope = scope, Given = act.Given == true, Until = act.Until }, null, null)]);
            case RecordLawfulBasis act:
                (scope, all) = With(act.About, topics);
                return Like(all, bases: [.. Bases, new LawfulBasis { Scope = scope, Kind = act.Kind ?? LawfulBasisKind.PublicTask }]);
            case WithdrawConsent act:
                return Like(Scopes, consents: [.. Consents.Select(c => c.Decision.Id == act.Consent ? c with { Withdrawn = new() } : c)]);
            case FindConsentInvalid act:
                return Like(Scopes, consents: [.. Consents.Select(c => c.Decision.Id == act.Consent ? c with { Invalid = new() } : c)]);
            case TakeDissentBack act:
                return Like(Scopes, dissents: [.. Dissents.Where(d => d.Id != act.Dissent)]);
            case OverrideWish act:
                return Like(Scopes, overrides: [.. Overrides, new(new SharingOverride { Scope = act.Scope ?? default, Workers = act.Workers, Until = act.Until ?? DateOnly.MaxValue }, [])]);
            default:
                return this;
        }
    }

    private (Id<SharingScope>, IReadOnlyList<SharingScope>) With(WhatIsShared about, SharingTopics topics)
    {
        var proposed = about.AsScope("", topics);
        return Scopes.FirstOrDefault(s => s.IsSame(proposed)) is { } known ? (known.Id, Scopes) : (proposed.Id, [.. Scopes, proposed]);
    }

    private Wishes Like(IReadOnlyList<SharingScope> scopes, IReadOnlyList<Dissent>? dissents = null, IReadOnlyList<KnownConsent>? consents = null,
        IReadOnlyList<LawfulBasis>? bases = null, IReadOnlyList<KnownOverride>? overrides = null) => new()
        {
            Scopes = scopes,
            Dissents = dissents ?? Dissents,
            TakenBack = TakenBack,
            Consents = consents ?? Consents,
            Bases = bases ?? Bases,
            Overrides = overrides ?? Overrides,
        };
}
