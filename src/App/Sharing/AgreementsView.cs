using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Sharing;

/// <summary>Every information sharing agreement, those that run first.</summary>
public sealed record AgreementsView : View<AgreementsFacts>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<AgreementsFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var (signed, ended) = ((await record.Rows<AgreementSigned>().ListAsync(ct)).ToLookup(s => s.Agreement), (await record.Rows<AgreementEnded>().ListAsync(ct)).ToLookup(e => e.Agreement));
        var all = (await record.Rows<InformationSharingAgreement>().ListAsync(ct)).Select(a => new AgreementFacts(a, [.. signed[a.Id]], ended[a.Id].MinBy(e => e.On)) { Today = record.Today });
        return new AgreementsFacts([.. all.OrderByDescending(a => a.IsRunning).ThenByDescending(a => a.Agreement.From).ThenBy(a => a.Agreement.Name, StringComparer.Ordinal)],
            [.. (await record.Rows<Organisation>().ListAsync(ct)).OrderBy(o => o.Name, StringComparer.Ordinal)], record.By.Holds(Permission.ManageAgreements));
    }
}

/// <summary>The agreements, and between whom one can be made.</summary>
public sealed record AgreementsFacts(IReadOnlyList<AgreementFacts> All, IReadOnlyList<Organisation> Organisations, bool MayManage);

/// <summary>One agreement with who signed it, when and for whom, and how it ended.</summary>
public sealed record AgreementView : View<AgreementFacts>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<AgreementFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var id = Agreement;
        var agreement = (await record.Rows<InformationSharingAgreement>().Where(a => a.Id == id).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        var acting = record.By.Holds(Permission.ManageAgreements) ? record.Terms<ActingFor>() : null;
        return new AgreementFacts(agreement, await record.Rows<AgreementSigned>().Where(s => s.Agreement == id).ListAsync(ct),
            (await record.Rows<AgreementEnded>().Where(e => e.Agreement == id).ListAsync(ct)).MinBy(e => e.On))
        {
            Today = record.Today,
            SpeaksFor = acting is not null && Parties.Speaks(record, agreement, acting.Organisation, out _) ? acting.Name : null,
            HasSigned = acting is not null && record.Rows<AgreementSigned>().Any(s => s.Agreement == id && s.Party == acting.Organisation),
        };
    }
}

/// <summary>An agreement as it stands.</summary>
public sealed record AgreementFacts(InformationSharingAgreement Agreement, IReadOnlyList<AgreementSigned> Signed, AgreementEnded? Ended)
{
    public DateOnly Today { get; init; }

    /// <summary>The party that the one who looks can sign or end it for.</summary>
    public string? SpeaksFor { get; init; }
    public bool HasSigned { get; init; }

    public DateOnly LastDay => Ended is { } ended && ended.On < Agreement.To ? ended.On : Agreement.To;

    public bool IsRunning => Agreement.From <= Today && Today <= LastDay;

    /// <summary>The parties that have not signed, and nobody who succeeded them.</summary>
    public IEnumerable<string> Unsigned => Agreement.Parties.Zip(Agreement.PartyNames).Where(p => Signed.All(s => (s.InPlaceOf ?? s.Party).Value != p.First)).Select(p => p.Second);

    /// <summary>The party in whose place it was signed, where the agreement names another than the one who signed.</summary>
    public string? Named(AgreementSigned signed) => signed.InPlaceOf is { } party && Agreement.Parties.IndexOf(party.Value) is >= 0 and var at ? Agreement.PartyNames[at] : null;

    public string State => LastDay < Today ? "Over" : Agreement.From > Today ? "Not begun" : Signed.Select(s => s.InPlaceOf ?? s.Party).Distinct().Count() < 2 ? "Not in force: fewer than two have signed" : Unsigned.Any() ? "In force between those who signed" : "In force";
}
