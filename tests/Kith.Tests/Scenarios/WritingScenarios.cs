using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Scenarios;

public sealed class WritingScenarios
{
    private const string Seen = "Act.Passages[1].Text";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_midwife_writes_and_the_health_visitor_reads_it_with_name_employer_and_delay(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync($"/families/{family}/write");
        Assert.Equal("Antenatal contact (midwife)", KithClient.Words(midwife.Page.QuerySelector("main ul a")!));
        await midwife.FollowAsync("Home visit");
        await midwife.SendAsync(new()
        {
            ["Act.HappenedOn.Day"] = "27",
            ["Act.HappenedOn.Month"] = "2",
            ["Act.HappenedOn.Year"] = "2026",
            ["Act.HappenedAt"] = "14:05",
            ["Act.People"] = amy.ToString(),
            [Seen] = "<b>Amy</b> slept.",
            ["Act.Significant"] = "true",
        }, "Record");
        Assert.StartsWith($"/families/{family}/entries/", midwife.Path, StringComparison.Ordinal);

        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{family}/chronology");
        Assert.Contains("by Siân Pritchard, midwife, Estuary Hospitals Trust", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("27 February 2026, 2:05pm, recorded 3 days later", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("<b>Amy</b> slept.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".govuk-pagination"));
        await visitor.FollowAsync("Home visit");
        Assert.Contains("NMC 12A3456E", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync([], "Co-sign this entry");
        Assert.Contains("Grace Adeyemi, health visitor, Northcliffe Community Health Trust", visitor.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_draft_survives_a_restart_and_only_its_author_sees_it(Db db)
    {
        var before = await KithWorld.OnAsync(db);
        var family = await before.FamilyAsync();
        var path = $"/families/{family}/write/{(await before.FormAsync()).Id}";
        string draft;
        using (var client = await KithClient.SignedInAsync(before, before.HealthVisitor))
        {
            await client.OpenAsync(path);
            await client.SendAsync(new() { [Seen] = "Half a sente", ["Act.HappenedOn.Day"] = "31", ["Act.HappenedOn.Month"] = "", ["Act.HappenedOn.Year"] = "" }, "Save draft");
            draft = client.Path;
            Assert.StartsWith(path + "?draft=", draft, StringComparison.Ordinal);
        }
        await before.App.DisposeAsync();

        await using var world = KithWorld.Build(before.Database);
        await KithApp.PrepareAsync(world.App.Services);
        using (var author = await KithClient.SignedInAsync(world, before.HealthVisitor))
        {
            await author.OpenAsync(path);
            await author.FollowAsync("Go on with that draft");
            Assert.Contains("Half a sente", author.Html, StringComparison.Ordinal);
            Assert.Equal("31", author.Page.QuerySelector("[name='Act.HappenedOn.Day']")!.GetAttribute("value"));
            Assert.Empty(author.Errors);
            await author.FollowAsync("Throw this draft away");
            await author.FollowAsync("Keep it");
            await author.FollowAsync("Throw this draft away");
            await author.SendAsync([], "Throw it away");
            await author.OpenAsync(draft);
            Assert.Equal(404, author.Status);
        }
        await world.As(before.HealthVisitor).KeepDraftAsync(new Draft(Guid.CreateVersion7(), family, nameof(WriteEntry), "{}"));
        using var colleague = await KithClient.SignedInAsync(world, before.Midwife);
        await colleague.OpenAsync(draft);
        Assert.Equal(404, colleague.Status);
        using var stranger = await KithClient.SignedInAsync(world, before.Stranger);
        await stranger.OpenAsync(path);
        Assert.Equal(403, stranger.Status);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_late_autosave_does_not_bring_a_recorded_entry_back_as_a_draft(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var path = $"/families/{family}/write/{(await world.FormAsync()).Id}";
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync(path);
        var form = client.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        await AutosaveAsync(client, form, "Amy wal");
        Assert.Equal(200, client.Status);
        Assert.Single(await world.As(world.HealthVisitor).DraftsAsync(TestContext.Current.CancellationToken));
        await client.SendAsync(form, new() { [Seen] = "Amy walked." }, "Record");
        Assert.Contains("/entries/", client.Path, StringComparison.Ordinal);
        await AutosaveAsync(client, form, "Amy walk");
        Assert.Equal(200, client.Status);
        Assert.Empty(await world.As(world.HealthVisitor).DraftsAsync(TestContext.Current.CancellationToken));
        // And the form sent a second time shows the one entry that it made.
        await client.SendAsync(form, new() { [Seen] = "Amy walked." }, "Record");
        Assert.Equal(1, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Count()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_late_autosave_does_not_bring_a_thrown_away_draft_back_and_is_not_told_that_it_was_saved(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        var form = client.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First();
        await client.SendAsync(form, new() { [Seen] = "Amy wal" }, "Save draft");
        await client.FollowAsync("Throw this draft away");
        await client.SendAsync([], "Throw it away");
        Assert.Contains("You have no drafts.", client.Text, StringComparison.Ordinal);
        await AutosaveAsync(client, form, "Amy walk");
        Assert.Equal(409, client.Status);
        Assert.Empty(await world.As(world.HealthVisitor).DraftsAsync(TestContext.Current.CancellationToken));
        // Whoever sends the form itself after all is heard.
        await client.SendAsync(form, new() { [Seen] = "Amy walked." }, "Record");
        Assert.Contains("/entries/", client.Path, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_further_passage_comes_without_script_and_loses_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/write/{(await world.FormAsync()).Id}");
        await client.SendAsync(new() { [Seen] = "First.", ["FurtherKind"] = "ReportedSpeech" }, "Add a passage");
        Assert.Equal(200, client.Status);
        Assert.Contains("First.", client.Html, StringComparison.Ordinal);
        var last = client.Page.QuerySelectorAll("textarea[name$='.Text']").Length - 1;
        await client.SendAsync(new() { [$"Act.Passages[{last}].Text"] = "“He never sleeps.”" }, "Record");
        Assert.Contains("Enter whose words these are", client.Errors);
        Assert.NotEmpty(client.Page.QuerySelectorAll($"#Act_Passages_{last}__Whose"));
        await client.SendAsync(new() { [$"Act.Passages[{last}].Whose"] = "Mother" }, "Record");
        Assert.Contains("Reported speech, Mother", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_told_at_the_field_and_is_never_a_fault()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        await world.PersonAsync(family, "Amy");
        var other = await world.FamilyAsync("Reid");
        var ben = await world.PersonAsync(other, "Ben");
        var form = (await world.FormAsync()).Id;
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        (string Field, string Value)[] bad =
        [
            ("Act.HappenedOn.Day", "32"), ("Act.HappenedOn.Year", "99999"), ("Act.HappenedAt", "25:61"), ("Act.HappenedAt", "x"), ("Act.How", "Teleport"), ("Act.How", "99"),
            ("Act.People", ben.ToString()), ("Act.People", "x"), ("Act.Where", new string('w', 300)), ("Act.Where", "a\u0001"), ("Act.Present", "\u0007"),
            ("Act.Passages[1].Text", new string('x', 20_001)), ("Act.Passages[1].Kind", "Gossip"), ("Act.Passages[0].Question", "x"), ("Act.Key", "x"),
            ("Act.Unfinished", "perhaps"), ("Act.Passages[0].Whose", "\u0007"),
        ];
        foreach (var (field, value) in bad)
        {
            await client.OpenAsync($"/families/{family}/write/{form}");
            var fields = new Dictionary<string, string?> { ["Act.Passages[0].Text"] = "Kept <i>text</i>", [field] = value };
            await client.SendAsync(fields, "Record");
            Assert.True(client.Status == 200 && client.Errors.Count > 0, $"{field}={value}: {client.Status} {client.Path}");
            Assert.Contains("Kept", client.Html, StringComparison.Ordinal);
        }
        foreach (var path in new[]
        {
            $"/families/{family}/write/{Guid.CreateVersion7()}", $"/families/{world.NewRecord()}/write", $"/families/{family}/entries/{Guid.CreateVersion7()}",
            $"/families/{family}/entries/{Guid.CreateVersion7()}/correct", $"/families/{family}/entries/x", $"/families/{world.NewRecord()}/chronology", $"/drafts/{Guid.NewGuid()}/throw-away",
        })
        {
            await client.OpenAsync(path);
            Assert.Equal(404, client.Status);
        }
        foreach (var query in new[] { "person=x", "at=31+2+2026", "after=x", "before=2026-01-01_x", "words=%25%00%27", "order=x", "significant=x", "kind=%27", "words=" + new string('w', 3000), "person=" + ben })
        {
            await client.OpenAsync($"/families/{family}/chronology?{query}");
            Assert.Equal(200, client.Status);
        }
    }

    private static async Task AutosaveAsync(KithClient client, AngleSharp.Html.Dom.IHtmlFormElement form, string text)
    {
        var sent = form.Elements.Where(e => e.HasAttribute("name")).Select(e => (Name: e.GetAttribute("name")!, Value: e switch
        {
            AngleSharp.Html.Dom.IHtmlInputElement { Type: not "checkbox" } box => box.Value,
            AngleSharp.Html.Dom.IHtmlSelectElement list => list.Value,
            AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
            _ => null,
        })).Where(f => f.Value is not null && f.Name != Seen).ToDictionary(f => f.Name, f => f.Value!);
        sent[Seen] = text;
        await client.GoAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("data-draft")) { Content = new FormUrlEncodedContent(sent), Headers = { { "X-Requested-With", "kith" } } });
    }
}
