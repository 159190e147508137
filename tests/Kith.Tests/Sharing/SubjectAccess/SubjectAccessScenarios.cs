using System.IO.Compression;
using Kith.Ledger;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.LegalRecord.Bundles;
using Microsoft.Extensions.DependencyInjection;
using static Kith.Tests.Sharing.OwnView.SomeHousehold;

namespace Kith.Tests.Sharing.SubjectAccess;

public sealed class SubjectAccessScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_mother_asks_for_her_data_and_gets_a_copy_that_a_second_person_checked_and_anybody_can_verify(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeRequest.InAsync(world);
        await some.Of.WriteAsync([some.Of.Kemi], Saw("She walked to the door and let me in."), Said(PassageKind.ReportedSpeech, "neighbour", "They shout at night."));
        using var lead = await KithClient.SignedInAsync(world, some.Handler);
        await lead.FollowAsync("Requests for a copy of personal data");
        await lead.FollowAsync("Record a request");
        await lead.SendAsync(new() { ["Find"] = "" }, "Find them");
        Assert.Equal(["Enter a name, a date of birth, an NHS number, a postcode or a phone number"], lead.Errors);
        await lead.SendAsync(new() { ["Find"] = "Kemi Adeyemi" }, "Find them");
        Assert.DoesNotContain("Quay Lane", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync([], "Record the request");
        Assert.Contains("Select whose data it is", lead.Errors);
        await lead.SendAsync(new()
        {
            ["Act.People"] = some.Of.Kemi.ToString(),
            ["Act.PersonName"] = "Kemi Adeyemi",
            ["Act.AskedBy"] = "Kemi Adeyemi",
            ["Act.As"] = "Themselves",
            ["Act.Identity"] = "PhotoDocument",
            ["Act.Wanted"] = "Everything",
            ["Act.ReceivedOn.Day"] = "2",
            ["Act.ReceivedOn.Month"] = "3",
            ["Act.ReceivedOn.Year"] = "2026",
        }, "Record the request");
        Assert.Contains("Due by 2 April 2026", lead.Text, StringComparison.Ordinal);
        var request = lead.Path;
        await lead.FollowAsync("search and prepare the copy");
        Assert.Contains("1 entry of those that you may see hold data of the person: 1 about them, 0 that name them", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync([], "Find what must be decided");
        Assert.Equal("Copy of personal data", lead.Heading);
        var copy = lead.Path;
        await lead.FollowAsync("Decide the next");
        Assert.Contains("Grace Adeyemi, health visitor", lead.Text, StringComparison.Ordinal);
        Assert.Contains("About Kemi Adeyemi.", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync(new() { ["Passage.Remove"] = "true", ["Passage.Ground"] = "RiskOfHarm", ["Passage.Reason"] = "Somebody would be found out" }, "Decide");
        Assert.Equal("Everything has been decided", lead.Heading);
        await lead.OpenAsync(copy);
        Assert.Contains("who did not prepare it must approve it", lead.Text, StringComparison.Ordinal);

        using var checker = await KithClient.SignedInAsync(world, some.Checker);
        await checker.FollowAsync("Adeyemi family, a copy of personal data");
        await checker.SendAsync(new() { ["Act.Words"] = "I read it all." }, "Approve");
        await lead.OpenAsync(copy);
        await lead.SendAsync([], "Make the bundle");
        await lead.OpenAsync(copy + "/document");
        var text = Printed.Text(await lead.Answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("Copy of personal data", text, StringComparison.Ordinal);
        Assert.Contains("She walked to the door and let me in.", text, StringComparison.Ordinal);
        Assert.Contains("Removed: the law lets this be kept back.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("They shout at night", text, StringComparison.Ordinal);
        Assert.DoesNotContain("found out", text, StringComparison.Ordinal);
        Assert.DoesNotContain("certificate", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Information Commissioner", text, StringComparison.Ordinal);
        await world.App.Services.GetRequiredService<Sequencer>().RunOnceAsync();
        await lead.OpenAsync(copy + "/take-out");
        var zip = await lead.Answer.Content.ReadAsByteArrayAsync();
        var state = await world.App.Services.GetRequiredService<LogReader>().NewestAsync();
        var report = BundleCheck.Run(new MemoryStream(zip), BundleTrust.Of(world.App.Services.GetRequiredService<BundleSigning>().VerifiersOf(state!.Origin), 0));
        Assert.True(report.IsWhole, string.Join(' ', report.InWords()));
        using (var archive = new ZipArchive(new MemoryStream(zip)))
            foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".json", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(await entry.OpenAsync());
                Assert.DoesNotContain("They shout at night", await reader.ReadToEndAsync(), StringComparison.Ordinal);
            }

        await lead.OpenAsync(request);
        await lead.SendAsync(new() { ["Close.Outcome"] = "Given", ["Close.AnsweredOn.Day"] = "2", ["Close.AnsweredOn.Month"] = "3", ["Close.AnsweredOn.Year"] = "2026", ["Close.Words"] = "By hand, to her." }, "Close it");
        Assert.Contains("Withheld: 1 passage, serious harm (Schedule 3, paragraphs 5 and 11)", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("Requests for personal data");
        Assert.Contains("1 entry of the Adeyemi family, checked by Mo Farrell", lead.Text, StringComparison.Ordinal);
        await lead.OpenAsync(copy);
        Assert.Equal(403, lead.Status);
        // The family's page says what left it, and who has looked says who did it.
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{some.Of.Family}");
        Assert.Contains("A copy of personal data of 1 entry for Kemi Adeyemi, made by Ingrid Holm", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/families/{some.Of.Family}/who-has-looked");
        Assert.Contains("handling a request for personal data", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/subject-access");
        Assert.Equal(403, visitor.Status);
    }
}
