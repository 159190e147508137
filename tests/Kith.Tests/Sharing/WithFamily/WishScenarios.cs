using System.Text.RegularExpressions;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.WithFamily;

/// <summary>What a safeguarding lead would sign: what a family says about sharing counts everywhere, and in the same second.</summary>
public sealed partial class WishScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task When_consent_is_withdrawn_the_school_no_longer_sees_health_notes(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync("Zebrafish growth chart");
        using var worker = await KithClient.SignedInAsync(world, world.HealthVisitor);
        using var school = await KithClient.SignedInAsync(world, some.Teacher);
        async Task<bool> SchoolSeesAsync()
        {
            var seen = new List<bool>();
            foreach (var page in (string[])[$"/families/{some.Family}", $"/families/{some.Family}/chronology", $"/families/{some.Family}/chronology?text=Zebrafish&print=true"])
            {
                await school.OpenAsync(page);
                Assert.Equal(200, school.Status);
                seen.Add(school.Html.Contains("Zebrafish growth", StringComparison.Ordinal));
            }
            await school.OpenAsync($"/families/{some.Family}/entries/{note}");
            seen.Add(school.Status == 200);
            seen.Add(await world.SeeAsync(some.Teacher, some.Family, r => r.Rows<Entry>().Any()));
            return Assert.Single(seen.Distinct());
        }

        // It is put on consent, and the page says who loses what before it is recorded.
        Assert.True(await SchoolSeesAsync());
        await worker.OpenAsync($"/families/{some.Family}");
        await worker.FollowAsync("Agreement and sharing");
        Assert.Contains("Nobody objects to any sharing", worker.Text, StringComparison.Ordinal);
        await worker.FollowAsync("Record a consent or refusal");
        await worker.SendAsync([], "Show whom it affects");
        Assert.Equal(["Select whom it is about", "Select the organisation", "Select what it is about", "Select whether they consent", "Select who said so",
            "Enter the day on which they said so", "Say how it is known, for example ‘said at the visit on Tuesday’ or ‘signed form in the office’"], worker.Errors);
        var about = new Dictionary<string, string?> { ["Act.About.Person"] = some.Amy.ToString(), ["Act.About.Organisation"] = some.School.ToString(), ["Act.About.Topic"] = "health" };
        await worker.SendAsync(new(some.SaidFields().Concat(about)) { ["Act.Given"] = "true" }, "Show whom it affects");
        await worker.SendAsync([], "Record it");
        Assert.Equal($"/families/{some.Family}/sharing", worker.Path);
        await worker.FollowAsync("Record a lawful basis");
        var review = world.Today.AddMonths(6);
        await worker.SendAsync(new(about)
        {
            ["Act.Kind"] = "Consent",
            ["Act.Reason"] = "The school asked for it; nothing obliges us.",
            ["Act.ReviewOn.Day"] = $"{review.Day}",
            ["Act.ReviewOn.Month"] = $"{review.Month}",
            ["Act.ReviewOn.Year"] = $"{review.Year}",
        }, "Show whom it affects");
        await worker.SendAsync([], "Record the basis");
        Assert.True(await SchoolSeesAsync());

        await worker.FollowAsync("Withdraw it: Saltings Primary School, Health: Amy Okafor");
        Assert.Contains("From the same moment they no longer see Frances Aldous, Saltings Primary School: 1 entry", worker.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siân Pritchard", worker.Text, StringComparison.Ordinal);
        Assert.True(await SchoolSeesAsync());
        await worker.SendAsync(some.SaidFields(), "Withdraw the consent");
        Assert.Equal($"/families/{some.Family}/sharing", worker.Path);
        Assert.Contains("Withdrawn", worker.Text, StringComparison.Ordinal);

        Assert.False(await SchoolSeesAsync());
        await worker.OpenAsync($"/families/{some.Family}/entries/{note}");
        Assert.Equal(200, worker.Status);
        Assert.True(await some.SeesAsync(world.Midwife, note));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Pages_of_the_school_are_alike_byte_for_byte_whether_or_not_there_is_anything_that_a_mother_keeps_from_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        await some.WriteAsync(world.EarlyYearsWorker, "What everybody may read.", "early-years-session-observation", some.Amy);
        await some.DissentAsync();
        using var school = await KithClient.SignedInAsync(world, some.Teacher);
        string[] pages =
        [
            $"/families/{some.Family}", $"/families/{some.Family}/chronology", $"/families/{some.Family}/chronology?person={some.Amy}", $"/families/{some.Family}/sharing",
            $"/families/{some.Family}/people/{some.Amy}", "/find?q=zebra", "/find?q=Okafor", "/my-work",
            $"/families/{some.Family}/who-has-looked?worker={world.HealthVisitor}&writes=true",
        ];
        var before = await SeeAllAsync(school, pages);
        Assert.Equal(before, await SeeAllAsync(school, pages));
        // Written after the dissent, corrected, and struck.
        var note = await some.HealthNoteAsync("Zebra crossing whisper.");
        var other = await some.WriteAsync(world.Midwife, "Zebra crossing murmur.", "antenatal-contact", some.Amy, some.Sarah);
        await world.As(world.HealthVisitor).WriteAsync(some.Family, new MarkEnteredInError { Entry = note, Reason = "Zebra." });
        Assert.Equal(before, await SeeAllAsync(school, pages));
        foreach (var hidden in (Guid[])[note.Value, other.Value, Guid.NewGuid()])
        {
            await school.OpenAsync($"/families/{some.Family}/entries/{hidden}");
            Assert.Equal(404, school.Status);
        }
        Assert.Equal(3, (await some.SeenAsync(world.EarlyYearsWorker)).Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_bundle_that_the_school_prepares_has_nothing_that_is_kept_from_it_in_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        await some.HealthNoteAsync();
        var shown = await some.WriteAsync(world.EarlyYearsWorker, "She built a tower.", "early-years-session-observation", some.Amy);
        var head = await world.WorkerAsync("Maya Ruiz", Kith.Workforce.Discipline.Manager, some.School, SomeWishes.SchoolName, world.Team, Kith.Access.Role.TeamLeader);
        await some.DissentAsync();
        var prepare = new PrepareBundle
        {
            Purpose = "Care proceedings",
            Court = "Family Court",
            CaseNumber = "ZC26C00001",
            Authority = "Order of 1 March 2026",
            RecipientName = "Ruth Adler",
            RecipientRole = "Solicitor",
            RecipientOrganisation = "Adler and Partners",
            Concern = [some.Amy.Value],
        };
        async Task<IReadOnlyList<Guid>> InBundleAsync(RecordId by)
        {
            world.Later(TimeSpan.FromMinutes(1));
            var bundle = await world.As(by).WriteAsync(some.Family, prepare with { Key = Guid.CreateVersion7() });
            return [.. (await world.As(by).ReadAsync(some.Family, new BundleView { Bundle = bundle })).Entries.Select(e => e.First.Value)];
        }
        Assert.Equal([shown.Value], await InBundleAsync(head));
        Assert.Equal(2, (await InBundleAsync(world.Leader)).Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_override_on_safeguarding_grounds_opens_to_the_named_worker_and_somebody_else_answers_for_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        var note = await some.HealthNoteAsync();
        var second = await world.WorkerAsync("Kwame Asante", Kith.Workforce.Discipline.FamilySupportWorker, some.School, SomeWishes.SchoolName, world.Team, Kith.Access.Role.Practitioner);
        await some.DissentAsync();
        using var worker = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await worker.OpenAsync($"/families/{some.Family}/sharing");
        await worker.FollowAsync("Override for Saltings Primary School, Health: Amy Okafor");
        var until = world.Today.AddDays(14);
        var fields = new Dictionary<string, string?>
        {
            ["Act.Reason"] = "She fears what the school may do, but Amy has lost weight for three weeks and they see her daily.",
            ["Act.Workers"] = some.Teacher.ToString(),
            ["Act.Told"] = "false",
            ["Act.WhyNotTold"] = "Her partner reads her letters.",
            ["Act.Reviewer"] = world.HealthVisitor.ToString(),
            ["Act.Until.Day"] = $"{until.Day}",
            ["Act.Until.Month"] = $"{until.Month}",
            ["Act.Until.Year"] = $"{until.Year}",
        };
        await worker.SendAsync(fields, "Show whom it affects");
        Assert.Contains("From the same moment they see Frances Aldous, Saltings Primary School: 1 entry", worker.Text, StringComparison.Ordinal);
        await worker.SendAsync(fields, "Override");
        Assert.Equal(["Select somebody else: nobody answers for their own override"], worker.Errors);
        fields["Act.Reviewer"] = world.Leader.ToString();
        await worker.SendAsync(fields, "Show whom it affects");
        await worker.SendAsync(fields, "Override");
        Assert.Equal($"/families/{some.Family}/sharing", worker.Path);
        Assert.True(await some.SeesAsync(some.Teacher, note));
        Assert.False(await some.SeesAsync(second, note));

        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        Assert.Contains("Overrides that you answer for", leader.Text, StringComparison.Ordinal);
        await leader.OpenAsync("/notices");
        Assert.Contains("You were named to answer for an override", leader.Text, StringComparison.Ordinal);
        await leader.OpenAsync("/my-work");
        await leader.OpenAsync(leader.Page.QuerySelectorAll("a[href*='/sharing/overrides/']").Single().GetAttribute("href")!);
        Assert.Contains("Her partner reads her letters", leader.Text, StringComparison.Ordinal);
        await leader.SendAsync(new() { ["Act.GoesOn"] = "false" });
        Assert.Equal(["Say what you looked at and why you think so"], leader.Errors);
        await leader.SendAsync(new() { ["Act.GoesOn"] = "false", ["Act.Words"] = "Her weight has been explained." });
        Assert.Equal("/my-work", leader.Path);
        Assert.DoesNotContain("Overrides that you answer for", leader.Text, StringComparison.Ordinal);
        Assert.False(await some.SeesAsync(some.Teacher, note));
        await worker.OpenAsync($"/families/{some.Family}/sharing");
        Assert.Contains("Closed again", worker.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dissent_is_recorded_with_the_forms_own_fields_and_with_no_more_than_must_be_filled_in(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        using var worker = await KithClient.SignedInAsync(world, world.HealthVisitor);
        async Task RecordAsync(string topic, params (string, string?)[] more)
        {
            await worker.OpenAsync($"/families/{some.Family}/sharing");
            await worker.FollowAsync("Record a dissent");
            var fields = new Dictionary<string, string?>(some.SaidFields()) { ["Act.About.Person"] = some.Amy.ToString(), ["Act.About.Organisation"] = some.School.ToString(), ["Act.About.Topic"] = topic };
            foreach (var (field, value) in more)
                fields[field] = value;
            await worker.SendAsync(fields, "Show whom it affects");
            Assert.Empty(worker.Errors);
            await worker.SendAsync([], "Record the dissent");
            Assert.Equal($"/families/{some.Family}/sharing", worker.Path);
        }
        await RecordAsync("health", ("Act.Reason", "They need not know."), ("Act.About.Purpose", "Support"));
        await RecordAsync("early-years");
        Assert.Equal([("health", "They need not know."), ("early-years", null)], (await some.WishesAsync()) is var wishes ? wishes.Dissents.Select(d => (wishes.ScopeOf(d.Scope).Topic!, d.Reason)) : []);
        // Through the door the organisation comes with its name, as the page sets it; without it the field is named that is missing.
        var without = await Assert.ThrowsAsync<Kith.Record.Invalid>(() => some.DoAsync(new RecordDissent { About = some.About("family-support") with { OrganisationName = null }, Said = some.Said() }));
        Assert.Equal(("About.Organisation", "Select the organisation"), (without.Problems[0].Field, without.Problems[0].Message));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Consent_by_someone_without_responsibility_for_the_child_is_refused_with_a_sentence_and_logged(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeWishes.InAsync(world);
        using var worker = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await worker.OpenAsync($"/families/{some.Family}/sharing");
        await worker.FollowAsync("Record a consent or refusal");
        var fields = new Dictionary<string, string?>(some.SaidFields(some.Gran)) { ["Act.About.Person"] = some.Amy.ToString(), ["Act.About.Organisation"] = some.School.ToString(), ["Act.About.Topic"] = "health", ["Act.Given"] = "true" };
        await worker.SendAsync(fields, "Show whom it affects");
        await worker.SendAsync([], "Record it");
        const string sentence = "Ruth Okafor has no parental responsibility for Amy Okafor in this record. Select somebody who has, or record it first under Relationships";
        Assert.Equal([sentence], worker.Errors);
        Assert.Empty((await some.WishesAsync()).Scopes);
        var looks = (await world.As(world.HealthVisitor).ReadAsync(some.Family, new Kith.Access.WhoHasLooked())).Looks;
        Assert.Contains(looks, l => l is { What: nameof(RecordConsent), Outcome: not null } && l.Basis == sentence);
    }

    private static async Task<List<string>> SeeAllAsync(KithClient client, string[] pages)
    {
        var seen = new List<string>();
        foreach (var page in pages)
        {
            await client.OpenAsync(page);
            seen.Add(Tokens().Replace(client.Html, ""));
        }
        return seen;
    }

    // The form's token and key differ in every answer.
    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
