using Kith.Access;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.Disclosing;

/// <summary>What was shared outside, for those from whom it is hidden; and those outside, among who had seen what.</summary>
public sealed class SharedAndHiddenTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_has_looked_is_alike_byte_for_byte_whether_or_not_something_hidden_was_shared(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var hidden = await some.WriteAsync(SomeEntry.Seen(SomeDisclosure.Plain));
        await some.SentAsync(await some.WriteAsync(SomeEntry.Seen("Amy was well.")));
        await world.As(world.Leader).WriteAsync(some.Family, new RestrictEntry
        {
            Entry = hidden,
            Reason = "A relative works here.",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value],
        });
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        string[] pages =
        [
            $"/families/{some.Family}", $"/families/{some.Family}/share", $"/families/{some.Family}/share/decide",
            $"/families/{some.Family}/who-has-looked?worker={world.HealthVisitor}", $"/families/{some.Family}/who-has-looked?worker={Founding.Kith}", "/my-work",
        ];
        var before = await midwife.SeeAllAsync(pages);
        var decision = await some.DecidedAsync();
        await some.Visitor.ReadAsync(some.Family, new PassagesToShare { Decision = decision, KnownElsewhere = [] });
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, hidden, reason: "She must know it."));
        await some.Visitor.ReadAsync(some.Family, new DisclosureView { Decision = decision });
        var sent = await some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision, times: 3));
        var given = await LinkOf(world, some, sent);
        var link = (await some.LinksAsync()).Single(l => l.Link == given);
        var opened = await some.OpenedAsync(link);
        var door = LinkTicket.Door(world.Runtime, "");
        var view = new DisclosedView { Link = link.Link, Secret = link.Secret, Opened = opened };
        Assert.Single((await door.ReadAsync(some.Family, view)).Passages);
        await Assert.ThrowsAsync<Refused>(() => door.ReadAsync(some.Family, view with { Opened = new(Guid.NewGuid()) }));
        await some.Visitor.WriteAsync(some.Family, new EndDisclosure { Disclosure = sent, Reason = "She left." });
        Assert.Equal(before, await midwife.SeeAllAsync(pages));
        // What is shown of the act that ended it to whoever may know.
        Assert.Equal(2, (await some.Visitor.ReadAsync(some.Family, new DisclosuresOfFamily())).Lines.Count);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(some.Family, new EndDisclosure { Disclosure = sent, Reason = "Guessed." }));
    }

    private static async Task<Id<LinkGiven>> LinkOf(KithWorld world, SomeDisclosure some, Id<Disclosure> sent) =>
        await world.SeeAsync(world.Leader, some.Family, r => r.Rows<LinkGiven>().Single(l => l.Of == sent.Value).Id);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_opened_a_shared_page_or_was_given_a_document_is_among_who_had_seen_what_as_it_stood(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entry = await some.WriteAsync(SomeEntry.Seen(SomeDisclosure.Plain));
        await some.SentAsync(entry);
        async Task<IReadOnlyList<string>> SeenByAsync(DateTimeOffset? at = null) =>
            [.. (await world.As(some.Lead).ReadAsync(some.Family, new WhoHadSeen { Entry = entry }, at ?? world.Clock.GetUtcNow())).SeenBy.Where(s => s.Who.Name.Contains("recipient", StringComparison.Ordinal))
                .Select(s => $"{s.Who.Name}, {s.Who.Employer}: {string.Join("; ", s.How.Ways.Select(w => HowSeen.InWords(w.How)))}")];
        // Sent is not seen.
        Assert.Empty(await SeenByAsync());
        var link = Assert.Single(await some.LinksAsync());
        var opened = await some.OpenedAsync(link);
        await LinkTicket.Door(world.Runtime, "").ReadAsync(some.Family, new DisclosedView { Link = link.Link, Secret = link.Secret, Opened = opened });
        Assert.Equal(["Jo Pratt (recipient), Mill Lane Primary: opened it"], await SeenByAsync());
        var then = world.Clock.GetUtcNow();
        world.Later(TimeSpan.FromHours(1));

        var decision = await some.DecidedAsync(some.Decide() with { RecipientName = "Max Hill", Email = null, EmailAgain = null, Confirmed = null, Key = Guid.CreateVersion7() });
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entry));
        await some.Visitor.WriteAsync(some.Family, new SendDisclosure { Decision = decision, As = SharedAs.Document, Handed = "On paper", RecipientName = "Max Hill" });
        Assert.Equal(["Jo Pratt (recipient), Mill Lane Primary: opened it", "Max Hill (recipient), Mill Lane Primary: was sent it"], (await SeenByAsync()).Order());
        Assert.Single(await SeenByAsync(then));
        using var lead = await KithClient.SignedInAsync(world, some.Lead);
        await lead.OpenAsync($"/families/{some.Family}/who-had-seen");
        await lead.FollowAsync("Max Hill (recipient)");
        Assert.Contains("was sent it", lead.Text, StringComparison.Ordinal);
        // Both are recalled when it is corrected, and no notice is written for them as if they worked here.
        await some.Visitor.WriteAsync(some.Family, new MarkEnteredInError { Entry = entry, Reason = "Another child." });
        var lines = (await some.Visitor.ReadAsync(some.Family, new DisclosuresOfFamily())).Lines;
        Assert.Equal([true, false], lines.OrderBy(l => l.Decision.RecipientName).Select(l => Assert.Single(Assert.Single(l.Shared).Recalls).Mailed));
        Assert.DoesNotContain(await world.SeeAsync(some.Lead, some.Family, r => r.Rows<CorrectionRecall>().ToList().SelectMany(c => c.Sent).ToList()), s => s.Worker == Founding.Kith);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Decisions_are_shown_some_at_a_time_and_what_is_hidden_makes_no_page_shorter(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var rows = new List<OnRecord>();
        DisclosureDecision Row(int i, Guid about) => new() { Id = new(Guid.CreateVersion7(world.Clock.GetUtcNow().AddSeconds(i))), RecipientName = $"Recipient {i}", Organisation = "x", About = [about], Needed = Certainty.Yes, Harm = Certainty.No, Family = FamilySays.Agrees, Detriment = Certainty.No, Advice = SharingAdvice.Of(Certainty.Yes, Certainty.No, FamilySays.Agrees, Certainty.No)!, Outcome = SharingOutcome.DoNotShare, At = world.Clock.GetUtcNow() };
        var uncle = await world.PersonAsync(some.Family, "Bertram");
        for (var i = 0; i < 50; i++)
            rows.Add(Row(i, i % 2 == 0 ? some.Amy.Value : uncle.Value));
        await world.As(Founding.Kith).WriteAsync(some.Family, new Plant(null, rows));
        await world.RestrictPersonAsync(some.Family, uncle, world.HealthVisitor, world.Leader);
        async Task<IReadOnlyList<int>> PagesAsync(RecordId worker)
        {
            var sizes = new List<int>();
            Id<DisclosureDecision>? before = null;
            do
            {
                var page = await world.As(worker).ReadAsync(some.Family, new DisclosuresOfFamily { Before = before });
                sizes.Add(page.Lines.Count);
                before = page.Next;
            }
            while (before is not null);
            return sizes;
        }
        Assert.Equal([20, 20, 10], await PagesAsync(world.HealthVisitor));
        Assert.Equal([20, 5], await PagesAsync(world.Midwife));
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{some.Family}/share");
        Assert.Contains("Recipient 48", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Decided before these");
        Assert.Contains("Recipient 0", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Recipient 48", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("The newest decisions");
    }
}
