using Kith.Access;
using Kith.AskedOnce;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.EarlyHelp;
using Kith.Tests.Recording;

namespace Kith.Tests.AskedOnce;

public sealed class PublishAskedOnceTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Topics_days_and_minutes_are_published_on_a_page_and_count_at_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, _) = await AskedOnceTests.VisitedAsync(world);
        using var admin = await KithClient.SignedInAsync(world, world.Administrator);
        await admin.OpenAsync("/asked-once");
        Assert.Contains("Of each child, known for 10 days. Asked by Health visitor contact: Growth, feeding and development", admin.Text, StringComparison.Ordinal);
        await admin.SendAsync(new() { ["Act.From.Day"] = "1", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026", ["Act.Topics"] = "feeding: no hash", ["Act.Activities"] = "home-visit: soon" });
        Assert.Equal(["The date it counts from must be today or in the future", "Begin with a topic: #, its code, a colon and its name", "‘home-visit: soon’ is not understood: write for example ‘home-visit: 60 days, 45 minutes’"], admin.Errors);
        await admin.SendAsync(new()
        {
            ["Act.From.Day"] = "2",
            ["Act.Topics"] = "# nappies: Nappies (each child)\nask: home-visit/done\ntold: early-years-session-observation/development\nwords: nappies",
            ["Act.Activities"] = "home-visit: 30 days, 50 minutes\ntopic: 0 days, 7 minutes",
        });
        Assert.Contains("version 1", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Nappies", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Told without asking by Early years session observation: ", admin.Text, StringComparison.Ordinal);

        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(await AskedOnceTests.WriteAsync(world, family, "health-visitor-contact"));
        Assert.DoesNotContain("Asked already", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(await AskedOnceTests.WriteAsync(world, family, "home-visit"));
        Assert.Contains("Estuary Hospitals Trust: nappies", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Act.People"] = child.ToString(), ["Act.Passages[1].Text"] = "Well.", ["Act.Overlaps[0].Choice"] = "Use" }, "Record");
        var used = Assert.Single(await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().ToList()));
        Assert.Equal((7, 1), (used.Minutes, used.SetVersion));
        await visitor.OpenAsync("/asked-once");
        Assert.DoesNotContain("Publish a new version", visitor.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(Founding.Partnership, new PublishAskedOnce { From = world.Today, Topics = "# a: A\nask: b/c", Activities = "plan: 1 day, 1 minute" }));
        Assert.Single((await world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new AskedOnceView())).Published);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_begins_an_assessment_is_told_what_was_seen_and_whoever_begins_a_form_what_was_assessed_and_planned(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, entry) = await AskedOnceTests.VisitedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var here = $"/families/{family}/early-help";
        await visitor.OpenAsync(here + "/open");
        Assert.Contains("Siân Pritchard, midwife, Estuary Hospitals Trust: feeding, weight and growth", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Act.Children"] = child.ToString(), ["Act.Why"] = "He does not gain.", ["Act.Level"] = "3", ["Act.Overlaps[0].Choice"] = "Changed" });
        var door = world.As(world.HealthVisitor);
        var episode = (await EpisodeTests.NowAsync(world, family)).Id;
        await door.WriteAsync(family, new RecordAgreement { Episode = episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
        await visitor.OpenAsync($"{here}/assessment/2/{child}");
        Assert.Contains("Asked already", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Act.Parts[0].Needs"] = "See the midwife’s visit.", ["Act.Overlaps[0].Choice"] = "Use" });
        Assert.Equal([UsedHow.Linked], (await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().ToList())).Select(u => u.How));
        Assert.Equal([GoOnReason.Changed], (await world.SeeAsync(world.Leader, family, r => r.Rows<WentOn>().ToList())).Select(w => w.Reason));

        // The midwife, who opens a form that asks it, is told of the assessment; and of what is planned about it.
        await door.WriteAsync(family, new WriteAssessment { Episode = episode, Parts = [new() { Element = "home", Needs = "Damp." }] });
        await door.WriteAsync(family, new CompleteAssessment { Episode = episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." });
        await door.WriteAsync(family, new AddOutcome { Episode = episode, Text = "A dry room" });
        var outcome = (await EpisodeTests.NowAsync(world, family)).Plan[0].Id;
        await door.WriteAsync(family, new AddAction { Episode = episode, Outcome = outcome, What = "Write to the landlord about the damp", Who = "Grace", ByWhen = world.Today.AddDays(10) });
        await door.WriteAsync(family, new AddAction { Episode = episode, Outcome = outcome, What = "Ask the landlord next year", Who = "Grace", ByWhen = world.Today.AddDays(100) });
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync(await AskedOnceTests.WriteAsync(world, family, "antenatal-contact"));
        Assert.Contains("Common assessment, 2 March 2026", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Planned: Write to the landlord about the damp, 12 March 2026", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Grace Adeyemi, health visitor, Northcliffe Community Health Trust: housing, money and work", midwife.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("next year", midwife.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await world.As(world.Midwife).ReadAsync(family, new AlreadyAskedView { Beginning = Beginning.Of(AskedOnceSet.Shipped, await world.FormAsync("antenatal-contact"), []) })).Count);
        Assert.Equal(entry.Value, (await door.ReadAsync(family, new EarlierView { Earlier = entry.Value, Beginning = Beginning.Of(AskedOnceSet.Shipped, await world.FormAsync(), []) })).Earlier.Id);
    }

    [Fact]
    public void What_Kith_comes_with_is_written_and_read_as_it_is()
    {
        var set = AskedOnceSet.Shipped;
        Assert.Equal(AskedOnceText.Write(set.Topics), AskedOnceText.Write(AskedOnceText.ReadTopics(AskedOnceText.Write(set.Topics), out var wrong)));
        Assert.Null(wrong);
        Assert.Equal(set.Activities, AskedOnceText.ReadActivities(AskedOnceText.Write(set.Activities), out wrong));
        Assert.Null(wrong);
        foreach (var text in (string[])["# a: A", "# a: A\nask: b/c\n# a: A\nask: b/c", "# a: A\nask: b/c\ndays: none", "# a: A\nnothing"])
        {
            AskedOnceText.ReadTopics(text, out wrong);
            Assert.NotNull(wrong);
        }
        AskedOnceText.ReadActivities("a: 1 day, 1 minute\na: 2 days, 1 minute", out wrong);
        Assert.NotNull(wrong);
        // Every source of the shipped topics is there: a form with that question and that answer, or an element.
        var forms = ShippedForms.All();
        Assert.All(set.Topics.SelectMany(t => t.Asks), source => Assert.True(source.Split(['/', '='], 3) switch
        {
            ["how", var how] => Enum.TryParse<ContactBy>(how, out _),
            ["assessment", var element] => AssessmentForm.Shipped.Find(element) is not null,
            [var form, var question, .. var answer] => forms.Single(f => f.Code == form).Questions.Single(q => q.Key == question) is var asked
                && answer.All(a => asked.Choices!.Split('\n').Contains(a)),
            _ => false,
        }, source));
    }
}
