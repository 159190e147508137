using System.Text;
using Kith.Tests.A;

namespace Kith.Tests.People.Import;

public sealed class ImportPagesTests
{
    private const string Lines = "ref,who,forename,surname,dob\n1,x,Amara,Okafor,12/03/1990\n2,x,Peter,Green,31/02/1961\n3,x,Joan,Hill,25/07/1961\n";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_file_is_uploaded_its_columns_said_run_dry_and_registered(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync("/import");
        Assert.Equal("Import people", client.Heading);
        await client.UploadAsync("people.csv", Encoding.UTF8.GetBytes(Lines), new() { ["Act.Source"] = "old-system", ["Act.Team"] = world.Team.Id.ToString() });
        Assert.Equal("Import people.csv", client.Heading);
        var file = client.Path;
        Assert.StartsWith("/import/", file, StringComparison.Ordinal);

        // What a header says plainly is known; the rest is for the worker to say.
        Assert.Equal(["Reference", "", "GivenNames", "FamilyName", "BornOn"], Columns(client));
        Assert.DoesNotContain("Register the people", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Columns[3]"] = "GivenNames" }, "Dry run");
        Assert.Equal(["Two columns hold the same: select each only once"], client.Errors);
        Assert.Equal("GivenNames", Columns(client)[3]);
        await client.SendAsync(new() { ["Act.Columns[3]"] = "FamilyName" }, "Dry run");
        await DoneAsync(client, file, "Dry run done: nothing was written");
        Assert.Equal("2", Count(client, "Would be registered"));
        Assert.Equal("1", Count(client, "Lines that are not right"));
        Assert.Contains("The date of birth cannot be read as a date", client.Text, StringComparison.Ordinal);
        Assert.Empty((await world.FindAsync("amara")).Found);

        await client.SendAsync([], "Register the people");
        await DoneAsync(client, file, "Done");
        Assert.Equal("2", Count(client, "Registered"));
        Assert.Empty(client.Page.QuerySelectorAll("main form"));
        Assert.Equal("Amara Okafor", Assert.Single((await world.FindAsync("amara")).Found).Name);
        Assert.Empty((await world.FindAsync("green")).Found);

        // The same file once more brings nobody in twice.
        await client.OpenAsync("/import");
        await client.UploadAsync("people.csv", Encoding.UTF8.GetBytes(Lines), new() { ["Act.Source"] = "old-system", ["Act.Team"] = world.Team.Id.ToString() });
        file = client.Path;
        await client.SendAsync([], "Dry run");
        await DoneAsync(client, file, "Dry run done: nothing was written");
        Assert.Equal("0", Count(client, "Would be registered"));
        Assert.Equal("2", Count(client, "Brought in before"));

        // Nobody else sees the file, not even who may import too.
        using var other = await KithClient.SignedInAsync(world, world.Administrator);
        await other.OpenAsync(file);
        Assert.Equal(404, other.Status);
    }

    [Fact]
    public async Task A_bad_upload_is_told_at_its_field_and_who_may_not_import_before_they_choose()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        var team = new Dictionary<string, string> { ["Act.Team"] = world.Team.Id.ToString() };
        foreach (var (text, told) in new (string, string)[]
        {
            ("", "Select a file"), ("one\nx\n", "The first line of the file must name at least two columns"),
            ("a,\"b\nnever closed", "Line 1 has a quotation mark that is never closed"),
        })
        {
            await client.OpenAsync("/import");
            await client.UploadAsync("people.csv", Encoding.UTF8.GetBytes(text), team);
            Assert.Equal(200, client.Status);
            Assert.Contains(told, client.Text, StringComparison.Ordinal);
        }
        await client.OpenAsync("/import");
        await client.UploadAsync("../../<b>.csv", [0xFF, 0xFE, 0x00, 0x01, 0x80], new(team) { ["Act.Source"] = "two words" });
        Assert.Equal(200, client.Status);
        await client.OpenAsync($"/import/{Guid.CreateVersion7()}");
        Assert.Equal(404, client.Status);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync("/import");
        Assert.Equal(403, midwife.Status);
        using var administrator = await KithClient.SignedInAsync(world, world.Administrator);
        await administrator.OpenAsync("/import");
        Assert.Contains("You need a current placement in a team", administrator.Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(world.Database.Folder, "imports")) && Directory.EnumerateFiles(Path.Combine(world.Database.Folder, "imports")).Any());
    }

    private static string[] Columns(KithClient client) => [.. client.Page.QuerySelectorAll("select[name^='Act.Columns']")
        .Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? "")];

    private static string Count(KithClient client, string key) => KithClient.Words(client.Page.QuerySelectorAll("main dt")
        .Single(dt => KithClient.Words(dt) == key).NextElementSibling!);

    // The page asks for itself again while the run goes on.
    private static async Task DoneAsync(KithClient client, string file, string heading)
    {
        for (var i = 0; i < 300; i++)
        {
            await client.OpenAsync(file);
            if (client.Page.QuerySelectorAll("h2").Any(h => KithClient.Words(h) == heading))
                return;
            Assert.Contains("3", client.Answer.Headers.GetValues("Refresh"));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"The run did not end: {client.Text}");
    }
}
