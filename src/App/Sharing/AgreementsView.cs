using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Sharing;

/// <summary>Every information sharing agreement, those that run first.</summary>
public sealed record AgreementsView : View<AgreementsFacts>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<AgreementsFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var (signed, ended) = ((await record.Rows<AgreementSigned>().ListAsync(ct)).ToLookup(s => s.Agreement), (await record.Rows<AgreementEnded>().ListAsync(ct)).ToLookup(e => e.Agreement));
        var coming = Successions.Standing(await record.Rows<Succession>().ListAsync(ct), await record.Rows<SuccessionRevoked>().ListAsync(ct)).Where(s => s.On > record.Today).ToArray();
        var all = (await record.Rows<InformationSharingAgreement>().ListAsync(ct)).Select(a => new AgreementFacts(a, [.. signed[a.Id]], [.. ended[a.Id]]) { Today = record.Today, Coming = [.. coming.Where(s => a.Parties.Contains(s.From.Value) && !a.Parties.Contains(s.To.Value))] }).ToArray();
        return new AgreementsFacts([.. all.OrderByDescending(a => a.IsRunning).ThenByDescending(a => a.Agreement.From).ThenBy(a => a.Agreement.Name, StringComparer.Ordinal)],
            [.. (await record.Rows<Organisation>().ListAsync(ct)).OrderBy(o => o.Name, StringComparer.Ordinal)], record.By.Holds(Permission.ManageAgreements))
        {
            Topics = WithFamily.SharingTopics.Of(await record.Rows<WithFamily.SharingTopicsVersion>().ListAsync(ct)),
        };
    }
}

/// <summary>The agreements, and between whom one can be made.</summary>
public sealed record AgreementsFacts(IReadOnlyList<AgreementFacts> All, IReadOnlyList<Organisation> Organisations, bool MayManage)
{
    /// <summary>The topics by which an agreement can say what it covers.</summary>
    public WithFamily.SharingTopics Topics { get; init; } = WithFamily.SharingTopics.Shipped;
}

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
            await record.Rows<AgreementEnded>().Where(e => e.Agreement == id).ListAsync(ct))
        {
            Coming = [.. Successions.Standing(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList())
                .Where(s => s.On > record.Today && agreement.Parties.Contains(s.From.Value) && !agreement.Parties.Contains(s.To.Value))],
            // Without the bytes, which are read only when the document is opened.
            Documents = [.. (await record.Rows<AgreementDocument>().Where(d => d.Agreement == id).OrderByDescending(d => d.Id)
                .Select(d => new KeptDocument(d.Id, d.FileName, d.Bytes, d.Sha256, d.ByName, d.At)).ListAsync(ct))],
            SignsAheadFor = acting is null ? [] : [.. Parties.Coming(record, agreement, acting.Organisation).DistinctBy(s => s.To)],
            Today = record.Today,
            Topics = WithFamily.SharingTopics.Of(await record.Rows<WithFamily.SharingTopicsVersion>().ListAsync(ct)),
            SpeaksFor = acting is not null && Parties.Speaks(record, agreement, acting.Organisation, out _) ? acting.Name : null,
            HasSigned = acting is not null && record.Rows<AgreementSigned>().Any(s => s.Agreement == id && s.Party == acting.Organisation),
            HasLeft = acting is not null && record.Rows<AgreementEnded>().Any(e => e.Agreement == id && (e.Party == null || e.Party == acting.Organisation)),
        };
    }
}

/// <summary>The document of an agreement, without its bytes.</summary>
public sealed record KeptDocument(Id<AgreementDocument> Id, string FileName, int Bytes, string Sha256, string ByName, DateTimeOffset At)
{
    public string Size => Bytes < 100_000 ? $"{Math.Max(1, Bytes / 1000)} KB" : $"{Bytes / 1_000_000.0:0.0} MB";
}

/// <summary>An agreement as it stands.</summary>
public sealed record AgreementFacts(InformationSharingAgreement Agreement, IReadOnlyList<AgreementSigned> Signed, IReadOnlyList<AgreementEnded> Endings)
{
    /// <summary>So many days ahead it is told that it ends.</summary>
    private const int SoonDays = 180;

    public DateOnly Today { get; init; }
    public WithFamily.SharingTopics Topics { get; init; } = WithFamily.SharingTopics.Shipped;

    /// <summary>What the parties' staff see by it, in words, and what they do not; null where it limits nothing.</summary>
    public (IReadOnlyList<string> See, IReadOnlyList<string> DoNotSee)? Limits => Agreement.Covers is not { } covers ? null
        : ([.. Classes.Where(c => covers.Contains(c.Code)).Select(c => c.Name)], [.. Classes.Where(c => !covers.Contains(c.Code)).Select(c => c.Name)]);

    private IEnumerable<(string Code, string Name)> Classes => Topics.Topics.Select(t => (t.Code, t.Name)).Append((WithFamily.SharingTopics.Other, WithFamily.SharingTopics.OtherName));

    /// <summary>The party that the one who looks can sign or end it for.</summary>
    public string? SpeaksFor { get; init; }
    public bool HasSigned { get; init; }
    public bool HasLeft { get; init; }
    public IReadOnlyList<KeptDocument> Documents { get; init; } = [];

    /// <summary>The successions to come by which an organisation takes the place of a party.</summary>
    public IReadOnlyList<Succession> Coming { get; init; } = [];

    /// <summary>Those for whom the one who looks can sign ahead.</summary>
    public IReadOnlyList<Succession> SignsAheadFor { get; init; } = [];

    /// <summary>Those to come who have not signed yet: from their day on their people see nothing by it.</summary>
    public IEnumerable<Succession> ToSignAhead => Coming.Where(c => c.On <= LastDay && Signed.All(s => s.Party != c.To)).DistinctBy(c => c.To);

    /// <summary>Its last day: fewer than two are left after it, or it was ended for all, or it runs out.</summary>
    public DateOnly LastDay
    {
        get
        {
            var forAll = Endings.Where(e => e.Party is null).Select(e => e.On);
            var left = Endings.Where(e => e.Party is not null).GroupBy(e => e.Party).Select(e => e.Min(x => x.On)).Order().ToArray();
            var signed = Signed.Select(s => s.InPlaceOf ?? s.Party).Distinct().Count();
            return forAll.Append(Agreement.To).Concat(left.Skip(Math.Max(0, signed - 2)).Take(1)).Min();
        }
    }

    public bool IsRunning => Agreement.From <= Today && Today <= LastDay;

    /// <summary>"It ends in 40 days", where that is less than half a year away.</summary>
    public string? Soon => IsRunning && LastDay.DayNumber - Today.DayNumber is var days && days <= SoonDays
        ? days == 0 ? "It ends today: sign a new one, or its partners’ staff see no family from tomorrow" : $"It ends in {(days == 1 ? "1 day" : $"{days} days")}" : null;

    public bool ReviewIsDue => IsRunning && Agreement.ReviewOn <= Today;

    /// <summary>The parties that have not signed, and nobody who succeeded them.</summary>
    public IEnumerable<string> Unsigned => Agreement.Parties.Zip(Agreement.PartyNames).Where(p => Signed.All(s => (s.InPlaceOf ?? s.Party).Value != p.First)).Select(p => p.Second);

    /// <summary>The party in whose place it was signed, where the agreement names another than the one who signed.</summary>
    public string? Named(AgreementSigned signed) => signed.InPlaceOf is { } party && Agreement.Parties.IndexOf(party.Value) is >= 0 and var at ? Agreement.PartyNames[at] : null;

    public string State => LastDay < Today ? "Over" : Agreement.From > Today ? "Not begun" : Signed.Select(s => s.InPlaceOf ?? s.Party).Distinct().Count() < 2 ? "Not in force: fewer than two have signed" : Unsigned.Any() ? "In force between those who signed" : "In force";
}
