using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.LegalRecord;
using Kith.People;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.OwnView;

/// <summary>What is shown to a person of the family: what is written, who has looked, and what was shared.</summary>
public sealed record OurRecord
{
    public required OwnViewGiven Given { get; init; }
    public IReadOnlyList<Member> About { get; init; } = [];

    /// <summary>The reader as the record has them; their own address and numbers are theirs to see.</summary>
    public Member? Reader { get; init; }
    public IReadOnlyList<OwnEntry> Entries { get; init; } = [];
    public IReadOnlyList<OwnLooks> Looks { get; init; } = [];
    public DateOnly LooksSince { get; init; }
    public IReadOnlyList<SharedLine> Shared { get; init; } = [];
    public DateOnly Today { get; init; }

    /// <summary>The same whoever shows it: a page by link, or paper. What was read through and still stands as it was.</summary>
    internal static async Task<OurRecord> OfAsync(OpenRecord record, OwnViewGiven given, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var sight = OwnSight.Of(record, facts, given.Reader, given.About);
        var (looks, since) = await OwnLooks.OfAsync(record, sight, ct);
        return new OurRecord
        {
            Given = given,
            Reader = facts.Find(given.Reader),
            About = [.. given.About.Select(p => facts.Find(new Id<Person>(p))).OfType<Member>()],
            Entries = [.. sight.Shown.Where(e => given.Entries.Contains(e.Version))],
            Looks = looks,
            LooksSince = since,
            Shared = SharedWithOthers.Of(record, sight, given.About, await EarlyHelpNow.OfAsync(record, ct)),
            Today = record.Today,
        };
    }

    internal static Sight SightOf(OurRecord shown) => new(HowSeen.Print, [.. shown.Entries.Select(e => e.Version)]);
}

/// <summary>A person of the family sees what is written about them, by a link and a code.</summary>
public sealed record OurRecordView : View<OurRecord>, IByOwnLink
{
    public Id<OwnViewGiven> Given { get; init; }
    public string? Secret { get; init; }

    /// <summary>What the right code gave.</summary>
    public Id<OwnViewUnlocked> Unlocked { get; init; }

    // Its line names no entries: only workers are told of corrections, and what could be seen is in the act that opened it.
    protected override Permission Needs => Permission.OpenOwnView;

    protected override Task<OurRecord> OfAsync(OpenRecord record, CancellationToken ct) => OurRecord.OfAsync(record, record.Terms<OwnLinkTerms>()!.Given, ct);
}

/// <summary>How a link to the family's own view stands, for whoever holds it.</summary>
public sealed record OwnLinkView : View<OwnLinkState>, IByOwnLink
{
    public Id<OwnViewGiven> Given { get; init; }
    public string? Secret { get; init; }

    protected override Permission Needs => Permission.OpenOwnView;

    protected override Task<OwnLinkState> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var (given, over) = record.Terms<OwnLinkTerms>()!;
        return Task.FromResult(new OwnLinkState(given.ByName, given.ByEmployer, LinkState.Masked(given.Email!), given.Until, given.Language, over) { By = given.By });
    }
}

/// <summary>A link as it is told to whoever holds it.</summary>
public sealed record OwnLinkState(string ByName, string? ByEmployer, string Email, DateTimeOffset Until, string Language, OwnViewOver? Over)
{
    /// <summary>The worker who is told when somebody guesses at codes.</summary>
    internal RecordId By { get; init; }
}

/// <summary>A worker prints what was opened for a person of the family.</summary>
public sealed record PrintOwnView : View<OurRecord>, IAsTheySeeIt
{
    public Id<OwnViewGiven> Given { get; init; }

    protected override Permission Needs => Permission.ShowOwnView;
    protected override bool NamesWhatItShows => true;
    protected override Sight? SightOf(OurRecord shown) => OurRecord.SightOf(shown);

    protected override async Task<OurRecord> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var given = (await record.Rows<OwnViewGiven>().Where(g => g.Id == Given).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
        if ((await record.Rows<OwnViewEnded>().Where(e => e.Given == Given).ListAsync(ct)).Count > 0 || record.Now >= given.Until)
            throw new Refused("it was closed: open it anew, so that it is read through again");
        return await OurRecord.OfAsync(record, given, ct);
    }
}
