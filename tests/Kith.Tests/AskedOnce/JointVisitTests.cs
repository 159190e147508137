using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.AskedOnce;

public sealed class JointVisitTests
{
    private const string Both = "Siân Pritchard, midwife, Estuary Hospitals Trust, and Grace Adeyemi, health visitor, Northcliffe Community Health Trust";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_joint_visit_is_one_entry_with_two_authors_wherever_an_author_is_shown(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, entry) = await AskedOnceTests.VisitedAsync(world);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync($"/families/{family}/entries/{entry}");
        await midwife.FollowAsync("Name a joint author of another discipline");
        await midwife.SendAsync([]);
        Assert.Equal(["Choose the colleague who was there too"], midwife.Errors);
        Assert.DoesNotContain("Siân Pritchard, midwife", midwife.Page.QuerySelector("select")!.TextContent, StringComparison.Ordinal);
        await midwife.SendAsync(new() { ["Act.Colleague"] = world.HealthVisitor.ToString() });
        Assert.Contains("was asked on 2 March 2026", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync($"/families/{family}/chronology");
        Assert.DoesNotContain("Grace Adeyemi", midwife.Text, StringComparison.Ordinal);

        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Assert.Contains("Joint visits that wait for your answer", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/families/{family}/entries/{entry}");
        await visitor.SendAsync(new() { ["Join.Accept"] = "false" }, "Answer");
        Assert.Equal(["Say why not"], visitor.Errors);
        await visitor.SendAsync(new() { ["Join.Accept"] = "true" }, "Answer");
        Assert.Contains("Siân Pritchard, midwife, Estuary Hospitals Trust, 12A3456E, and Grace Adeyemi, health visitor, Northcliffe Community Health Trust, 12A3456E", visitor.Text.Replace("NMC ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var page in (string[])["", "/chronology", "/chronology?print=true", "/chronology?discipline=health visitor", "/as-it-stood?on=2026-03-02&at=09:00"])
        {
            await visitor.OpenAsync($"/families/{family}{page}");
            Assert.Contains(Both, visitor.Text, StringComparison.Ordinal);
        }
        var bundle = await world.SeeAsync(world.Leader, family, r => BundleEntries.Of(r, _ => true));
        Assert.StartsWith("Siân Pritchard, midwife", BundleWords.Authors(bundle[0].Now), StringComparison.Ordinal);
        Assert.Contains(", and Grace Adeyemi, health visitor", BundleWords.Authors(bundle[0].Now), StringComparison.Ordinal);
        var counted = Assert.Single(await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().ToList()));
        Assert.Equal((UsedHow.Joined, 60, "Grace Adeyemi"), (counted.How, counted.Minutes, counted.ByName));

        // A correction is hers alone until the other has read it.
        await world.As(world.Midwife).WriteAsync(family, (await world.EntryAsync() with { People = [child] }).Correcting(entry, entry, "Weight 4.25 kg."));
        var whole = await world.As(world.HealthVisitor).ReadAsync(family, new EntryView { Entry = entry });
        Assert.Equal((1, 0, 1), (whole.Versions[0].Joint.Count, whole.Now.Joint.Count, whole.AskedToJoin.Count));
        Assert.Single(await world.As(world.HealthVisitor).AskAsync(new JointVisitsForMe()));
        await world.As(world.HealthVisitor).WriteAsync(family, new AnswerJointAuthor { Entry = entry, Asked = whole.JoinForMe!.Id, Accept = true, CountedBy = AskedOnceSet.Shipped });
        Assert.Equal([60, 0], (await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().OrderBy(u => u.Id).ToList())).Select(u => u.Minutes));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_was_there_asks_the_author_and_the_author_answers(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, entry) = await AskedOnceTests.VisitedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(await AskedOnceTests.WriteAsync(world, family, "health-visitor-contact"));
        await visitor.SendAsync(AskedOnceTests.Answers(child, "We went together."), "Use it and write nothing, or join it");
        await visitor.SendAsync([], "Ask to be its author too");
        Assert.Contains("to be its author with Siân Pritchard, who has not answered yet", visitor.Text, StringComparison.Ordinal);
        // What was typed stays until the author has answered.
        Assert.Single(await world.As(world.HealthVisitor).DraftsAsync());
        var waiting = Assert.Single(await world.As(world.Midwife).AskAsync(new JointVisitsForMe()));
        Assert.True(waiting.Due.Joins);
        await world.As(world.Midwife).WriteAsync(family, new AnswerJointAuthor { Entry = entry, Asked = new(waiting.Due.Id), Accept = true, CountedBy = AskedOnceSet.Shipped });
        Assert.Equal("Grace Adeyemi", Assert.Single((await world.As(world.Leader).ReadAsync(family, new EntryView { Entry = entry })).Now.Joint).Name);
        Assert.Empty(await world.As(world.Midwife).AskAsync(new JointVisitsForMe()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_cannot_be_joined_is_told_in_a_sentence(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, entry) = await AskedOnceTests.VisitedAsync(world);
        var (midwife, visitor) = (world.As(world.Midwife), world.As(world.HealthVisitor));
        var colleague = await world.WorkerAsync("Mona Field", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", world.Team, Role.Practitioner);
        async Task<string> WrongAsync<T>(Records who, Act<T> act) => (await Assert.ThrowsAsync<Invalid>(() => who.WriteAsync(family, act))).Problems[0].Message;

        Assert.StartsWith("Choose a colleague of another discipline", await WrongAsync(midwife, new AskJointAuthor { Entry = entry, Colleague = colleague }), StringComparison.Ordinal);
        Assert.StartsWith("Choose another colleague: this one cannot see the family", await WrongAsync(midwife, new AskJointAuthor { Entry = entry, Colleague = world.Stranger }), StringComparison.Ordinal);
        Assert.StartsWith("You are of the same discipline", await WrongAsync(world.As(colleague), new AskToJoin { Entry = entry }), StringComparison.Ordinal);
        Assert.StartsWith("You wrote this entry", await WrongAsync(midwife, new AskToJoin { Entry = entry }), StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(() => visitor.WriteAsync(family, new AskJointAuthor { Entry = entry, Colleague = world.EarlyYearsWorker }));

        // Twice, by whoever; and answered by nobody but who was asked.
        var ask = new AskJointAuthor { Entry = entry, Colleague = world.HealthVisitor };
        await midwife.WriteAsync(family, ask);
        Assert.StartsWith("Grace Adeyemi has been asked already", await WrongAsync(midwife, ask with { Key = Guid.CreateVersion7() }), StringComparison.Ordinal);
        Assert.StartsWith("You have asked, or were asked, already", await WrongAsync(visitor, new AskToJoin { Entry = entry }), StringComparison.Ordinal);
        var answer = new AnswerJointAuthor { Entry = entry, Asked = new(ask.Key), Accept = true, CountedBy = AskedOnceSet.Shipped };
        Assert.StartsWith("You were not asked about this joint visit", await WrongAsync(world.As(world.EarlyYearsWorker), answer), StringComparison.Ordinal);
        Assert.StartsWith("You were not asked about this joint visit", await WrongAsync(visitor, answer with { Asked = new(Guid.CreateVersion7()) }), StringComparison.Ordinal);
        await visitor.WriteAsync(family, answer with { Accept = false, Reason = "I came later.", Key = Guid.CreateVersion7() });
        await Assert.ThrowsAsync<Changed>(() => visitor.WriteAsync(family, answer));
        Assert.Empty((await visitor.ReadAsync(family, new EntryView { Entry = entry })).Now.Joint);

        // An entry that was corrected or struck meanwhile.
        var again = new AskToJoin { Entry = entry };
        await visitor.WriteAsync(family, again);
        await midwife.WriteAsync(family, (await world.EntryAsync() with { People = [child] }).Correcting(entry, entry, "Weight 4.25 kg."));
        await Assert.ThrowsAsync<Changed>(() => midwife.WriteAsync(family, answer with { Asked = new(again.Key), Key = Guid.CreateVersion7() }));
        Assert.Single(await midwife.AskAsync(new JointVisitsForMe()));
        await midwife.WriteAsync(family, new MarkEnteredInError { Entry = entry, Reason = "Wrong family." });
        Assert.Empty(await midwife.AskAsync(new JointVisitsForMe()));
        await Assert.ThrowsAsync<Changed>(() => visitor.WriteAsync(family, again with { Key = Guid.CreateVersion7() }));
    }
}
