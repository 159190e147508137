using Kith.Record;
using Kith.Sharing;
using Kith.Workforce;

namespace Kith.Access;

/// <summary>An agreement with the days that matter: who has signed it and when, who has left it, and its last day.</summary>
/// <param name="SignedOn">By who signed: a party it names, or an organisation that has succeeded one; the day from which that counts.</param>
internal sealed record DatedAgreement(InformationSharingAgreement Agreement, IReadOnlyDictionary<Guid, DateOnly> SignedOn, DateOnly LastDay)
{
    /// <summary>The party as which each signed, where that is not themselves.</summary>
    private IReadOnlyDictionary<Guid, Guid> InPlaceOf { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>The last day of each that left.</summary>
    private IReadOnlyDictionary<Guid, DateOnly> Left { get; init; } = new Dictionary<Guid, DateOnly>();

    /// <param name="revoked">The plans of successions that were taken back: what was signed ahead for them counts for nothing.</param>
    public static IReadOnlyList<DatedAgreement> Of(
        IEnumerable<InformationSharingAgreement> agreements, IEnumerable<AgreementSigned> signed, IEnumerable<AgreementEnded> ended, IReadOnlySet<Guid>? revoked = null)
    {
        var signatures = signed.Where(s => s.Succession is not { } plan || revoked?.Contains(plan) != true).ToLookup(s => s.Agreement);
        var endings = ended.ToLookup(e => e.Agreement);
        return [.. agreements.Select(a =>
        {
            var valid = signatures[a.Id].Where(s => a.Parties.Contains((s.InPlaceOf ?? s.Party).Value)).ToArray();
            var forAll = endings[a.Id].Where(e => e.Party is null && e.On < a.To).Select(e => e.On).ToArray();
            return new DatedAgreement(a, valid.GroupBy(s => s.Party.Value).ToDictionary(s => s.Key, s => s.Min(x => x.CountsFrom ?? x.On)),
                forAll.Length == 0 ? a.To : forAll.Min())
            {
                InPlaceOf = valid.Where(s => s.InPlaceOf is not null).GroupBy(s => s.Party.Value).ToDictionary(s => s.Key, s => s.First().InPlaceOf!.Value.Value),
                Left = endings[a.Id].Where(e => e.Party is not null).GroupBy(e => e.Party!.Value.Value).ToDictionary(e => e.Key, e => e.Min(x => x.On)),
            };
        })];
    }

    /// <summary>Whether it runs on this day; its last day counts.</summary>
    public bool RunsOn(DateOnly day) => Agreement.From <= day && day <= LastDay;

    /// <summary>Whether a party has signed by this day and has not left before it.</summary>
    public bool IsSignedBy(Guid party, DateOnly day) => SignedOn.TryGetValue(party, out var on) && on <= day && !(Left.TryGetValue(party, out var last) && last < day);

    /// <summary>Whether it was ever signed for this organisation.</summary>
    public bool IsSigner(Id<Organisation> organisation) => SignedOn.ContainsKey(organisation.Value);

    // What somebody signed whom the organisation has succeeded is not the signature of another.
    private Guid As(Guid organisation) => InPlaceOf.GetValueOrDefault(organisation, organisation);

    /// <summary>Whether it lets this organisation's people in: it runs, and they and at least one other party have signed.</summary>
    public bool CountsFor(Id<Organisation> organisation, DateOnly day) => RunsOn(day) && IsSignedBy(organisation.Value, day)
        && SignedOn.Keys.Any(other => As(other) != As(organisation.Value) && IsSignedBy(other, day));
}
