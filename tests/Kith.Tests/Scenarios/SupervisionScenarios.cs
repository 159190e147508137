using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Workforce.Lines;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Scenarios;

/// <summary>Who sees which part of supervision: every kind of person, on the pages and through the door.</summary>
public sealed class SupervisionScenarios
{
    private const string Council = "Northcliffe Council", Community = "Northcliffe Community Health Trust", Acute = "Estuary Hospitals Trust";
    private const string Personal = "heronwater", Safeguarding = "saltmarshes", Comment = "cormorants", Directed = "kingfishers";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_personal_is_read_by_the_two_and_what_concerns_the_family_by_who_serves_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var worker = world.HealthVisitor;
        Task<RecordId> Somebody(string name, Id<Organisation> employer, string employerName, Role role = Role.Practitioner) =>
            world.WorkerAsync(name, Discipline.HealthVisitor, employer, employerName, null, role);
        var professional = await Somebody("Ngozi Obi", world.Community, Community);
        var safeguarding = await Somebody("Bridget Shaw", world.Acute, Acute);
        var sameEmployer = await Somebody("Hugh Lane", world.Community, Community, Role.CentreManager);
        var lead = await Somebody("Miriam Holt", world.Community, Community, Role.SafeguardingLead);
        var governance = await Somebody("Priya Raman", world.Community, Community, Role.InformationGovernanceLead);
        var family = await world.FamilyAsync();
        await world.NameAsync(family, worker, "Grace Adeyemi");
        await world.LineAsync(worker, LineKind.LineManager, world.Leader);
        await world.LineAsync(worker, LineKind.DayToDayManager, sameEmployer);
        var line = await world.LineAsync(worker, LineKind.ProfessionalSupervisor, professional);
        await world.LineAsync(worker, LineKind.SafeguardingSupervisor, safeguarding);

        // The supervisor records it on the page, with a direction; the worker reads, comments and acknowledges.
        using (var client = await KithClient.SignedInAsync(world, professional))
        {
            await client.FollowAsync("My team and supervision");
            await client.FollowAsync("Grace Adeyemi");
            await client.FollowAsync("Record a session");
            await client.SendAsync(new() { ["Directions[0].What"] = "Something", ["Directions[0].DueOn.Day"] = "1", ["Directions[0].DueOn.Month"] = "1", ["Directions[0].DueOn.Year"] = "2020" }, "Record");
            Assert.Equal(["Enter notes for the worker, or a direction for a family", "Select the family that was discussed", "The day it is to be done by must be today or later"], client.Errors);
            // Half of it is a draft, for the one who typed it alone, with its directions and half a date.
            await client.SendAsync(new() { ["Act.Notes"] = $"She was tired: {Personal}.", ["Directions[0].What"] = "See the child", ["Directions[0].DueOn.Day"] = "20", ["Directions[0].DueOn.Month"] = "", ["Directions[0].DueOn.Year"] = "" }, "Save draft");
            Assert.StartsWith("/workers/", client.Path, StringComparison.Ordinal);
            await client.OpenAsync("/drafts");
            await client.FollowAsync("Supervision of Grace Adeyemi");
            var kept = client.Path;
            Assert.Contains(Personal, client.Html, StringComparison.Ordinal);
            Assert.Empty(client.Errors);
            Assert.Equal("20", client.Page.QuerySelector("[name='Directions[0].DueOn.Day']")!.GetAttribute("value"));
            using (var colleague = await KithClient.SignedInAsync(world, safeguarding))
            {
                await colleague.OpenAsync(kept);
                Assert.Equal(404, colleague.Status);
            }
            await client.OpenAsync($"/workers/{worker}/supervision/record");
            await client.FollowAsync("Go on with that draft");
            await client.SendAsync(new() { ["Act.Notes"] = $"She was tired: {Personal}." }, "Add another direction");
            Assert.Contains("Direction 2", client.Text, StringComparison.Ordinal);
            Assert.Contains(Personal, client.Html, StringComparison.Ordinal);
            await client.SendAsync(new()
            {
                ["Directions[0].Family"] = family.ToString(),
                ["Directions[0].What"] = $"See the child alone: {Directed}.",
                ["Directions[0].DueOn.Day"] = "20",
                ["Directions[0].DueOn.Month"] = "3",
                ["Directions[0].DueOn.Year"] = "2026",
            }, "Record");
            Assert.Equal($"/workers/{worker}/supervision", client.Path);
            Assert.Contains(Personal, client.Text, StringComparison.Ordinal);
            // What was recorded is no draft any more.
            await client.OpenAsync(kept);
            Assert.Equal(404, client.Status);
            await client.OpenAsync($"/families/{family}");
            Assert.DoesNotContain("Chronology", client.Text, StringComparison.Ordinal);
            await client.OpenAsync("/my-team");
            Assert.Contains(Directed, client.Text, StringComparison.Ordinal);
        }
        await world.SessionAsync(safeguarding, worker, LineKind.SafeguardingSupervisor, Safeguarding);
        using (var client = await KithClient.SignedInAsync(world, worker))
        {
            Assert.Contains(Directed, client.Text, StringComparison.Ordinal);
            await client.FollowAsync("My team and supervision");
            Assert.Contains("2 sessions wait for you to acknowledge", client.Text, StringComparison.Ordinal);
            await client.FollowAsync("My supervision");
            var form = client.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>()
                .Single(f => KithClient.Words(f.Closest("section")!).StartsWith("Professional", StringComparison.Ordinal));
            await client.SendAsync(form, new() { ["Act.Comment"] = $"I slept badly: {Comment}." });
            Assert.Contains(Comment, client.Text, StringComparison.Ordinal);
        }
        using (var client = await KithClient.SignedInAsync(world, world.Midwife))
        {
            await client.OpenAsync($"/families/{family}");
            Assert.Contains($"See the child alone: {Directed}. Grace Adeyemi, by 20 March 2026; directed by Ngozi Obi, health visitor, {Community}", client.Text, StringComparison.Ordinal);
            await client.OpenAsync($"/families/{family}/directions");
            Assert.DoesNotContain("to you", client.Text, StringComparison.Ordinal);
        }

        // Who sees what: the professional notes with the worker's comment, the safeguarding notes, that there were sessions at all.
        await SeesAsync(worker, 200, Personal, Comment, Safeguarding);
        await SeesAsync(professional, 200, Personal, Comment);
        await SeesAsync(safeguarding, 200, Safeguarding);
        await SeesAsync(world.Leader, 200);
        await SeesAsync(sameEmployer, 200);
        foreach (var outside in (RecordId[])[world.Administrator, lead, governance, world.Midwife, world.Stranger])
            await SeesAsync(outside, 404);

        // Who follows in the same line with the same employer is handed the notes; of another employer, that they were held.
        await world.EndLineAsync(worker, professional, line, world.Today);
        world.Later(TimeSpan.FromDays(1));
        var next = await Somebody("Esther Cole", world.Community, Community);
        var nextLine = await world.LineAsync(worker, LineKind.ProfessionalSupervisor, next, world.Today);
        await SeesAsync(next, 200, Personal, Comment);
        await SeesAsync(professional, 200, Personal, Comment);
        await world.EndLineAsync(worker, next, nextLine, world.Today);
        world.Later(TimeSpan.FromDays(1));
        var other = await Somebody("Ola Berg", world.Acute, Acute);
        await world.LineAsync(worker, LineKind.ProfessionalSupervisor, other, world.Today);
        await SeesAsync(other, 200);
        await SeesAsync(next, 404);

        async Task SeesAsync(RecordId who, int status, params string[] sees)
        {
            using var client = await KithClient.SignedInAsync(world, who);
            await client.OpenAsync($"/workers/{worker}/supervision");
            Assert.Equal(status, client.Status);
            Told(client.Html, sees);
            Assert.Equal(status == 200, client.Text.Contains("Professional supervision, 2 March 2026", StringComparison.Ordinal) || (who == professional && client.Text.Contains("Professional supervision", StringComparison.Ordinal)));
            // Nothing else tells it: not a search, not what was looked at, not the worker's own page, not the family.
            foreach (var page in (string[])["/account/who-has-looked", $"/workers/{worker}", $"/workers/{worker}/lines", "/workers", "/my-team", "/my-work", $"/families/{family}/who-has-looked", $"/families/{family}/who-had-seen", $"/families/{family}/chronology", $"/families/{family}/directions"])
            {
                await client.OpenAsync(page);
                Told(client.Html);
            }
            foreach (var words in (string[])[Personal, Safeguarding, Comment])
            {
                await client.OpenAsync("/find");
                await client.SendAsync(new() { ["Act.Text"] = words });
                Assert.Empty(client.Page.QuerySelectorAll("main a[href^='/families/']:not([href='/families/open'])"));
                Assert.Empty(client.Page.QuerySelectorAll("main a[href^='/workers/']"));
            }
            // The same through the door.
            var door = world.As(who);
            var read = await Xunit.Record.ExceptionAsync(async () => Told(string.Join('\n', (await door.ReadAsync(worker, new SupervisionView())).Sessions
                .SelectMany(s => s.Notes.Select(n => n.Text).Concat(s.Acknowledged.Select(a => a.Comment ?? "")))), sees));
            Assert.Equal(status == 200, read is null);
            Assert.True(read is null or Missing, read?.ToString());
        }

        static void Told(string text, params string[] sees)
        {
            foreach (var words in (string[])[Personal, Safeguarding, Comment])
                Assert.True(sees.Contains(words) == text.Contains(words, StringComparison.Ordinal), $"{words} is {(sees.Contains(words) ? "not " : "")}told.");
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_worker_directed_says_on_the_familys_page_what_became_of_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (worker, family) = (world.HealthVisitor, await world.FamilyAsync());
        await world.LineAsync(worker, LineKind.LineManager, world.Leader);
        await world.SessionAsync(world.Leader, worker, LineKind.LineManager, "x", (family, "Ring the school"), (family, "Ask the nursery"));
        using var client = await KithClient.SignedInAsync(world, worker);
        await client.FollowAsync("Okafor family");
        Assert.Contains("Directions to you", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new(), "Record");
        Assert.Equal(["Choose the direction", "Select whether it was done"], client.Errors);
        var first = client.Page.QuerySelector("input[name='Act.Direction']")!.GetAttribute("value");
        await client.SendAsync(new() { ["Act.Direction"] = first, ["Act.Outcome"] = "Done", ["Act.Note"] = "Spoke to the head" }, "Record");
        Assert.Contains("Spoke to the head", client.Text, StringComparison.Ordinal);
        Assert.Contains("A direction to you", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Contains("said what became of a direction", client.Text, StringComparison.Ordinal);
        Assert.Contains("gave a direction from supervision", client.Text, StringComparison.Ordinal);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/workers/{worker}/supervision");
        await leader.FollowAsync("Correct the session of 2 March 2026");
        await leader.SendAsync(new() { ["Act.Notes"] = "Other words" }, "Record the correction");
        Assert.Contains("Enter why it is corrected", leader.Errors);
        await leader.SendAsync(new() { ["Act.Reason"] = "Typed wrongly" }, "Record the correction");
        Assert.Contains("Corrected", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Other words", leader.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/workers/{worker}/supervision/{Guid.NewGuid()}/correct");
        Assert.Equal(404, client.Status);
        await client.OpenAsync($"/workers/{worker}/supervision/record");
        Assert.Equal(403, client.Status);
    }
}
