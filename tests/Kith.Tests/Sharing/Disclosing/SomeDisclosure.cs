using System.Text.RegularExpressions;
using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Disclosing;

/// <summary>A family of whom a school asks something: a child whom it is about, a mother whose address must not get out.</summary>
internal sealed record SomeDisclosure(KithWorld World, RecordId Family, Id<Person> Amy, RecordId Lead)
{
    public const string Jo = "jo@mill-lane.example", School = "Mill Lane Primary";
    public const string Plain = "Amy walked to the door and took my hand.", Named = "Amy was asleep. Sarah had tidied the room.", Said = "My sister hides us in Mill Lane since he broke the door";

    public static async Task<SomeDisclosure> InAsync(KithWorld world)
    {
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var visitor = world.As(world.HealthVisitor);
        await visitor.WriteAsync(family, new RegisterPerson { GivenNames = "Sarah", FamilyName = "O’Neill", BornOn = world.Today.AddYears(-30) });
        var lead = await world.WorkerAsync("Ruth Adler", Discipline.Manager, world.Council, "Northcliffe Council", world.Team, Role.SafeguardingLead);
        await world.As(lead).WriteAsync(Founding.Partnership, Guide(world.Today));
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new WorkerDetails { Name = "Siân Pritchard", Discipline = Discipline.Midwife, Email = "sian@estuary.example" }));
        return new SomeDisclosure(world, family, amy, lead);
    }

    public static PublishSharingGuide Guide(DateOnly from) => PublishSharingGuide.Of(SharingGuide.Shipped.Texts) with { From = from, Organisations = $"{School}: mill-lane.example" };

    public Records Visitor => World.As(World.HealthVisitor);

    public async Task<Id<Entry>> WriteAsync(params WrittenPassage[] passages)
    {
        World.Later(TimeSpan.FromMinutes(5));
        return await Visitor.WriteAsync(Family, await World.EntryAsync() with { People = [Amy], Passages = [.. passages] });
    }

    /// <summary>An entry with nobody else in it, one that names the mother, one with the words of a neighbour.</summary>
    public async Task<IReadOnlyList<Id<Entry>>> WrittenAsync() =>
    [
        await WriteAsync(SomeEntry.Seen(Plain)), await WriteAsync(SomeEntry.Seen(Named)),
        await WriteAsync(SomeEntry.Seen("Amy was well."), new() { Question = "said", Kind = PassageKind.ReportedSpeech, Whose = "neighbour", Text = Said }),
    ];

    public DecideDisclosure Decide() => new()
    {
        RecipientName = "Jo Pratt",
        RecipientRole = "class teacher",
        Organisation = School,
        Email = Jo,
        EmailAgain = Jo,
        Confirmed = new RecipientKnown(null, null, true, ["mill-lane.example"]),
        Purpose = "So that she knows why Amy is tired",
        About = [Amy.Value],
        Needed = Certainty.Yes,
        Harm = Certainty.No,
        Family = FamilySays.Agrees,
        Detriment = Certainty.No,
        Outcome = SharingOutcome.Share,
        Reasons = "Her mother asked us to.",
    };

    public Task<Id<DisclosureDecision>> DecidedAsync(DecideDisclosure? act = null) => Visitor.WriteAsync(Family, act ?? Decide());

    public ChoosePassages Choose(Id<DisclosureDecision> decision, Id<Entry> entry, int order = 0, string? reason = null, bool chosen = true) =>
        new() { Decision = decision, Of = entry.Value, Version = entry, Passages = [new() { Order = order, Chosen = chosen, Reason = reason }] };

    public static SendDisclosure Page(Id<DisclosureDecision> decision, int times = 1) =>
        new() { Decision = decision, As = SharedAs.Page, Days = 7, Times = times, RecipientName = "Jo Pratt", Email = Jo };

    /// <summary>Decides, chooses the first passage of this entry, and sends the page.</summary>
    public async Task<Id<Disclosure>> SentAsync(Id<Entry> entry, int times = 1)
    {
        var decision = await DecidedAsync();
        await Visitor.WriteAsync(Family, Choose(decision, entry));
        return await Visitor.WriteAsync(Family, Page(decision, times));
    }

    public async Task<DecidedLine> LineAsync() => (await Visitor.ReadAsync(Family, new DisclosuresOfFamily())).Lines[0];

    /// <summary>Opens a link with a code, as the recipient's browser does.</summary>
    public async Task<Id<LinkOpened>> OpenedAsync(SecretLink link)
    {
        var door = LinkTicket.Door(World.Runtime, "");
        await door.WriteAsync(Family, new SendCode { Link = link.Link, Secret = link.Secret });
        var code = Regex.Matches(await World.OfOutboxAsync("text"), @"is (\d{6})\. It works once", RegexOptions.None, TimeSpan.FromSeconds(5))[^1].Groups[1].Value;
        var given = await door.WriteAsync(Family, new GiveCode { Link = link.Link, Secret = link.Secret, Code = code });
        Assert.Equal(CodeAnswer.Right, given.Answer);
        return new(given.Opened!.Value);
    }

    /// <summary>Every link to a disclosure in the outbox, in the order of posting as far as that can be told.</summary>
    public async Task<IReadOnlyList<SecretLink>> LinksAsync() => [.. Regex.Matches(await World.OfOutboxAsync("text"), "/shared-record/([A-Za-z0-9_-]{64})", RegexOptions.None, TimeSpan.FromSeconds(5))
        .Select(m => SecretLink.Read(m.Groups[1].Value)!)];
}
