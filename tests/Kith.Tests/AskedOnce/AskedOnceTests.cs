using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Record.Verify;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.AskedOnce;

public sealed class AskedOnceTests
{
    internal const string Weighed = "Weight 4.20 kg, latched well on both sides, eight wet nappies.";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_begins_is_told_links_it_and_the_tally_counts_its_minutes(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, earlier) = await VisitedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(await WriteAsync(world, family, "health-visitor-contact"));
        Assert.Contains("Asked already", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard, midwife, Estuary Hospitals Trust: feeding, weight and growth; seen at home", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Home visit, 2 March 2026, about Tobi Okafor", visitor.Text, StringComparison.Ordinal);

        // Another reason must be said, and nothing that was typed is lost; then it is used.
        var written = Answers(child, "Sleeping between feeds.");
        await visitor.SendAsync(new(written) { ["Act.Overlaps[0].Choice"] = "Other" }, "Record");
        Assert.Equal(["Say why you ask again"], visitor.Errors);
        Assert.Contains("Sleeping between feeds.", visitor.Html, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Act.Overlaps[0].Choice"] = "Use" }, "Record");
        Assert.Contains("Goes on from", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync("Home visit, 2 March 2026");
        Assert.Contains("Grace Adeyemi, health visitor, used this on 2 March 2026 and did not ask again", visitor.Text, StringComparison.Ordinal);

        var used = Assert.Single(await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().ToList()));
        Assert.Equal((earlier.Value, UsedHow.Linked, 2, 10), (used.Earlier, used.How, used.Topics, used.Minutes));
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync("/my-work");
        await leader.FollowAsync("Duplicates avoided");
        Assert.Contains("1 duplicate avoided, 10 minutes spared", leader.Text, StringComparison.Ordinal);
        Assert.Equal(["March 2026", "Millbrook family team", "health visitor", "1", "0", "0", "10 minutes", "0"], leader.Page.QuerySelectorAll("tbody tr > *").Select(KithClient.Words));
        await visitor.OpenAsync("/duplicates");
        Assert.Equal(403, visitor.Status);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_told_is_of_another_discipline_of_the_same_person_of_the_same_topic_and_not_old(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, earlier) = await VisitedAsync(world);
        var sister = await world.PersonAsync(family, "Bisi");
        Assert.Equal(earlier.Value, Assert.Single(await AskedAsync(world, world.HealthVisitor, family, "health-visitor-contact", child)).Earlier.Id);
        // Her own discipline; a form that asks none of it; a sister, of whom only that the home was seen counts.
        Assert.Empty(await AskedAsync(world, world.Midwife, family, "health-visitor-contact", child));
        Assert.Empty(await AskedAsync(world, world.HealthVisitor, family, "liaison", child));
        Assert.Equal(["visit"], Assert.Single(await AskedAsync(world, world.HealthVisitor, family, "health-visitor-contact", sister)).Again.Select(t => t.Code));
        world.Later(TimeSpan.FromDays(6));
        Assert.Equal(["feeding"], Assert.Single(await AskedAsync(world, world.HealthVisitor, family, "health-visitor-contact", child)).Again.Select(t => t.Code));
        world.Later(TimeSpan.FromDays(16));
        Assert.Empty(await AskedAsync(world, world.HealthVisitor, family, "health-visitor-contact", child));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_hidden_changes_nothing_not_by_a_byte(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, _) = await VisitedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var form = await WriteAsync(world, family, "health-visitor-contact");
        async Task<string> PageAsync()
        {
            await visitor.OpenAsync(form);
            foreach (var secret in visitor.Page.QuerySelectorAll("input[name='Act.Key'], input[name='__RequestVerificationToken']"))
                secret.SetAttribute("value", "");
            return visitor.Html;
        }
        var before = await PageAsync();
        var hidden = await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync("She was tearful; weight 4.30 kg.") with { How = ContactBy.HomeVisit, People = [child] });
        Assert.NotEqual(before, await PageAsync());
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = hidden, Reason = "Named workers only", ReviewOn = world.Today.AddDays(30), NeedToKnow = [world.Leader.Value], Names = ["Anita Rao"] });
        Assert.Equal(before, await PageAsync());

        // Using it since is told as if it were not there, and the words stay; so is joining it or using it instead.
        var beginning = Beginning.Of(AskedOnceSet.Shipped, await world.FormAsync("health-visitor-contact"), [child]);
        var gone = await Assert.ThrowsAsync<Invalid>(async () => await world.As(world.HealthVisitor).WriteAsync(family, (await world.EntryAsync("All well.")) with
        { People = [child], AskedOnce = AskedOnceSet.Shipped, Overlaps = [new() { Earlier = hidden.Value, Choice = OverlapChoice.Use }] }));
        Assert.Equal(("Overlaps[0].Choice", "What you wanted to use is not there any more. Choose again"), (gone.Problems[0].Field, gone.Problems[0].Message));
        foreach (var not in (Guid[])[hidden.Value, Guid.CreateVersion7()])
        {
            await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(family, new UseInstead { Earlier = not, Beginning = beginning }));
            await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).WriteAsync(family, new AskToJoin { Entry = new(not) }));
        }
        await Assert.ThrowsAsync<Missing>(() => world.As(world.HealthVisitor).ReadAsync(family, new EarlierView { Earlier = hidden.Value, Beginning = beginning }));
        Assert.Contains(await world.As(world.Leader).ReadAsync(family, new AlreadyAskedView { Beginning = beginning }), a => a.Earlier.Id == hidden.Value);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_uses_it_instead_writes_nothing_and_what_was_typed_is_kept_until_then(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, earlier) = await VisitedAsync(world);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(await WriteAsync(world, family, "health-visitor-contact"));
        await visitor.SendAsync(Answers(child, "Half a sent"), "Use it and write nothing, or join it");
        Assert.Contains("It says what I need", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync("Go on with my own entry");
        Assert.Contains("Half a sent", visitor.Html, StringComparison.Ordinal);
        await visitor.SendAsync([], "Use it and write nothing, or join it");
        await visitor.SendAsync([], "Use it, and throw my draft away");
        Assert.Contains("used this on 2 March 2026 in the place of an entry of their own", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(await world.As(world.HealthVisitor).DraftsAsync());
        var used = Assert.Single(await world.SeeAsync(world.Leader, family, r => r.Rows<EarlierUsed>().ToList()));
        Assert.Equal((UsedHow.Instead, 40), (used.How, used.Minutes));

        // Twice is once; and what was struck meanwhile leads back to the form, with what was typed.
        var beginning = Beginning.Of(AskedOnceSet.Shipped, await world.FormAsync("health-visitor-contact"), [child]);
        await world.InvalidAsync(family, new UseInstead { Earlier = earlier.Value, Beginning = beginning });
        Assert.Contains("your own discipline", (await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new UseInstead { Earlier = earlier.Value, Beginning = beginning }))).Problems[0].Message, StringComparison.Ordinal);
        await visitor.OpenAsync(await WriteAsync(world, family, "health-visitor-contact"));
        await visitor.SendAsync(Answers(child, "Typed before it was struck."), "Use it and write nothing, or join it");
        await world.As(world.Midwife).WriteAsync(family, new MarkEnteredInError { Entry = earlier, Reason = "Wrong family." });
        await visitor.SendAsync([], "Ask to be its author too");
        Assert.Contains("What you wanted to use is not there any more", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Typed before it was struck.", visitor.Html, StringComparison.Ordinal);
        Assert.Empty(await TallyAsync(world, world.Leader));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_tally_is_for_those_of_the_centre_and_counts_what_stands_and_is_open(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, child, earlier) = await VisitedAsync(world);
        async Task<Id<Entry>> LinkAsync(RecordId worker, OverlapChoice choice) => await world.As(worker).WriteAsync(family, (await world.EntryAsync("All well.")) with
        { People = [child], AskedOnce = AskedOnceSet.Shipped, Overlaps = [new() { Earlier = earlier.Value, Choice = choice }, new() { Earlier = Guid.NewGuid() }] });
        var linked = await LinkAsync(world.HealthVisitor, OverlapChoice.Use);
        await LinkAsync(world.HealthVisitor, OverlapChoice.Use);
        await LinkAsync(world.EarlyYearsWorker, OverlapChoice.OwnDuty);
        var lines = await TallyAsync(world, world.Leader);
        Assert.Equal([("early years worker", 0, 0, 1), ("health visitor", 1, 5, 0)], lines.Select(l => (l.Discipline!, l.Linked, l.Minutes, l.WentOn)));
        Assert.Equal(lines, await TallyAsync(world, world.Administrator));
        await Assert.ThrowsAsync<Refused>(() => TallyAsync(world, world.HealthVisitor));
        var elsewhere = world.NewRecord();
        await world.As(Founding.Kith).WriteAsync(elsewhere, new Kith.Workforce.OpenCentre { Name = "Elsewhere" });
        Assert.Empty(await world.As(world.Leader).AskAsync(new DuplicatesAvoided { Centres = [elsewhere], From = world.Today, Until = world.Today }));

        // Made anew it is the same; what is restricted or struck is counted for nobody.
        await new Rebuild(world.Runtime).RunAsync();
        Assert.Equal(lines, await TallyAsync(world, world.Leader));
        var restriction = new RestrictEntry { Entry = linked, Reason = "Named workers only", ReviewOn = world.Today.AddDays(30), NeedToKnow = [world.Leader.Value], Names = ["Anita Rao"] };
        await world.As(world.Leader).WriteAsync(family, restriction);
        Assert.DoesNotContain(await TallyAsync(world, world.Leader), l => l.Linked > 0);
        await world.As(world.Midwife).WriteAsync(family, new MarkEnteredInError { Entry = earlier, Reason = "Wrong family." });
        Assert.Empty(await TallyAsync(world, world.Leader));
    }

    internal static async Task<(RecordId Family, Id<Person> Child, Id<Entry> Earlier)> VisitedAsync(KithWorld world)
    {
        var family = await world.FamilyAsync();
        var child = await world.PersonAsync(family, "Tobi", world.Today.AddDays(-20));
        var earlier = await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync(Weighed) with { How = ContactBy.HomeVisit, People = [child] });
        return (family, child, earlier);
    }

    internal static async Task<string> WriteAsync(KithWorld world, RecordId family, string form) => $"/families/{family}/write/{(await world.FormAsync(form)).Id}";

    internal static Dictionary<string, string?> Answers(Id<Person> child, string seen) => new() { ["Act.People"] = child.ToString(), ["Act.Passages[1].Text"] = seen, ["Act.Passages[0].Text"] = "Other" };

    private static async Task<IReadOnlyList<AskedAlready>> AskedAsync(KithWorld world, RecordId worker, RecordId family, string form, Id<Person> about) =>
        (await world.As(worker).ReadAsync(family, new WritingPlaceView { Form = form, Beginning = Beginning.Of(AskedOnceSet.Shipped, await world.FormAsync(form), [about]) })).Asked;

    private static Task<IReadOnlyList<DuplicatesLine>> TallyAsync(KithWorld world, RecordId worker) =>
        world.As(worker).AskAsync(new DuplicatesAvoided { Centres = [world.Centre.CentreRecord], From = world.Today.AddDays(-30), Until = world.Today });
}
