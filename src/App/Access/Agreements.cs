using Kith.Record;
using Kith.Sharing;
using Kith.Workforce;

namespace Kith.Access;

/// <summary>An agreement with the days that matter: who has signed it and when, and its last day.</summary>
/// <param name="SignedOn">By who signed: a party it names, or an organisation that has succeeded one.</param>
internal sealed record DatedAgreement(InformationSharingAgreement Agreement, IReadOnlyDictionary<Guid, DateOnly> SignedOn, DateOnly LastDay)
{
    /// <summary>The party as which each signed, where that is not themselves.</summary>
    private IReadOnlyDictionary<Guid, Guid> InPlaceOf { get; init; } = new Dictionary<Guid, Guid>();

    public static IReadOnlyList<DatedAgreement> Of(
        IEnumerable<InformationSharingAgreement> agreements, IEnumerable<AgreementSigned> signed, IEnumerable<AgreementEnded> ended)
    {
        var signatures = signed.ToLookup(s => s.Agreement);
        var endings = ended.GroupBy(e => e.Agreement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. agreements.Select(a =>
        {
            var valid = signatures[a.Id].Where(s => a.Parties.Contains((s.InPlaceOf ?? s.Party).Value)).ToArray();
            return new DatedAgreement(a, valid.GroupBy(s => s.Party.Value).ToDictionary(s => s.Key, s => s.Min(x => x.On)),
                endings.TryGetValue(a.Id, out var on) && on < a.To ? on : a.To)
            {
                InPlaceOf = valid.Where(s => s.InPlaceOf is not null).GroupBy(s => s.Party.Value).ToDictionary(s => s.Key, s => s.First().InPlaceOf!.Value.Value),
            };
        })];
    }

    /// <summary>Whether it runs on this day; its last day counts.</summary>
    public bool RunsOn(DateOnly day) => Agreement.From <= day && day <= LastDay;

    public bool IsSignedBy(Guid party, DateOnly day) => SignedOn.TryGetValue(party, out var on) && on <= day;

    // What somebody signed whom the organisation has succeeded is not the signature of another.
    private Guid As(Guid organisation) => InPlaceOf.GetValueOrDefault(organisation, organisation);

    /// <summary>Whether it lets this organisation's people in: it runs, and they and at least one other party have signed.</summary>
    public bool CountsFor(Id<Organisation> organisation, DateOnly day) => RunsOn(day) && IsSignedBy(organisation.Value, day)
        && SignedOn.Any(s => As(s.Key) != As(organisation.Value) && s.Value <= day);
}
