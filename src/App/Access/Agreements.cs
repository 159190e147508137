using Kith.Record;
using Kith.Sharing;
using Kith.Workforce;

namespace Kith.Access;

/// <summary>An agreement with the days that matter: who has signed it and when, and its last day.</summary>
internal sealed record DatedAgreement(InformationSharingAgreement Agreement, IReadOnlyDictionary<Guid, DateOnly> SignedOn, DateOnly LastDay)
{
    public static IReadOnlyList<DatedAgreement> Of(
        IEnumerable<InformationSharingAgreement> agreements, IEnumerable<AgreementSigned> signed, IEnumerable<AgreementEnded> ended)
    {
        var signatures = signed.ToLookup(s => s.Agreement);
        var endings = ended.GroupBy(e => e.Agreement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. agreements.Select(a => new DatedAgreement(a,
            signatures[a.Id].Where(s => a.Parties.Contains(s.Party.Value)).GroupBy(s => s.Party.Value).ToDictionary(s => s.Key, s => s.Min(x => x.On)),
            endings.TryGetValue(a.Id, out var on) && on < a.To ? on : a.To))];
    }

    /// <summary>Whether it runs on this day; its last day counts.</summary>
    public bool RunsOn(DateOnly day) => Agreement.From <= day && day <= LastDay;

    public bool IsSignedBy(Guid party, DateOnly day) => SignedOn.TryGetValue(party, out var on) && on <= day;

    /// <summary>Whether it lets this organisation's people in: it runs, and they and at least one other party have signed.</summary>
    public bool CountsFor(Id<Organisation> organisation, DateOnly day) => RunsOn(day) && IsSignedBy(organisation.Value, day)
        && SignedOn.Any(s => s.Key != organisation.Value && s.Value <= day);
}
