using System.IO.Compression;
using System.Text;
using Kith.Cli;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.LegalRecord.Bundles;

public sealed class BundleScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_team_leader_prepares_a_bundle_and_a_second_person_lets_it_out(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/families/{some.Family}");
        await leader.FollowAsync("Court bundles");
        await leader.FollowAsync("Prepare a bundle");
        await leader.SendAsync([]);
        Assert.Contains("Select whom the recipient is concerned with", leader.Errors);
        await leader.SendAsync(new()
        {
            ["Act.Court"] = "Family Court at Dartford",
            ["Act.CaseNumber"] = "ZC26C00001",
            ["Act.Authority"] = "Order of 1 March 2026",
            ["Act.Purpose"] = "Care proceedings",
            ["Act.RecipientName"] = "Ruth Adler",
            ["Act.RecipientRole"] = "Solicitor for the father",
            ["Act.RecipientOrganisation"] = "Adler and Partners",
            ["Act.Concern"] = some.Amy.ToString(),
        });
        Assert.Contains("2 passages have something in them that must be decided", leader.Text, StringComparison.Ordinal);
        var bundle = leader.Path;

        // The one that was found first: the mother's name.
        await leader.FollowAsync("Decide the next");
        Assert.Equal("Sarah", leader.Page.QuerySelector("mark")!.TextContent);
        await leader.SendAsync([], "Leave it in");
        Assert.Equal(["Say why it may be left in"], leader.Errors);
        await leader.SendAsync(new() { ["Mention.Reason"] = "She is a party and the father knows her name" }, "Leave it in");
        // Then the words of the neighbour, which would give the address away.
        Assert.Contains("it is proposed to remove them", leader.Text, StringComparison.Ordinal);
        await leader.SendAsync(new() { ["Passage.Remove"] = "true", ["Passage.Reason"] = "Not a party" }, "Decide");
        Assert.Equal(["Select why it is removed"], leader.Errors);
        await leader.SendAsync(new() { ["Passage.Remove"] = "true", ["Passage.Ground"] = "ThirdParty", ["Passage.Reason"] = "Words of somebody who is not a party" }, "Decide");
        Assert.Equal("Everything has been decided", leader.Heading);
        await leader.OpenAsync(bundle);
        Assert.Contains("who did not prepare it must approve it", leader.Text, StringComparison.Ordinal);

        using var approver = await KithClient.SignedInAsync(world, some.Approver);
        await approver.FollowAsync("Okafor family, Family Court at Dartford");
        await approver.FollowAsync("See every passage and what was decided on it");
        Assert.Contains("Words of somebody who is not a party", approver.Text, StringComparison.Ordinal);
        await approver.OpenAsync(bundle);
        // It is refused first, and whoever prepared it sees why.
        await approver.SendAsync([], "Refuse it");
        Assert.Equal(["Say why it may not leave as it is"], approver.Errors);
        await approver.SendAsync(new() { ["Refuse.Reason"] = "The neighbour’s words: say more of why." }, "Refuse it");
        Assert.Contains("Ingrid Holm refused this bundle as it stands", approver.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve it", approver.Text, StringComparison.Ordinal);
        await leader.OpenAsync("/my-work");
        await leader.FollowAsync("Okafor family, Family Court at Dartford");
        Assert.Contains("The neighbour’s words: say more of why.", leader.Text, StringComparison.Ordinal);
        await leader.FollowAsync("Change what was decided");
        await leader.OpenAsync(leader.Page.QuerySelectorAll(".kith-passage").First(p => p.TextContent.Contains("Words of somebody", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        await leader.SendAsync(new() { ["Passage.Remove"] = "true", ["Passage.Ground"] = "ThirdParty", ["Passage.Reason"] = "Words of somebody who is not a party, told in confidence" }, "Decide");
        await approver.OpenAsync(bundle);
        await approver.SendAsync(new() { ["Act.Words"] = "I read all three entries." }, "Approve");
        Assert.Contains("Ingrid Holm, information governance lead", approver.Text, StringComparison.Ordinal);

        await leader.OpenAsync(bundle);
        await leader.SendAsync([], "Make the bundle");
        await leader.OpenAsync(bundle + "/document");
        Assert.Equal("application/pdf", leader.Answer.Content.Headers.ContentType!.MediaType);
        var pdf = await leader.Answer.Content.ReadAsByteArrayAsync();
        NothingRemovedIsIn(Printed.Bytes(pdf), Printed.Text(pdf));
        Assert.Contains("Removed: third party. Words of somebody who is not a party", Printed.Text(pdf), StringComparison.Ordinal);
        Assert.Contains("Amy walked to the door and took my hand.", Printed.Text(pdf), StringComparison.Ordinal);

        await world.App.Services.GetRequiredService<Sequencer>().RunOnceAsync();
        await leader.OpenAsync(bundle + "/take-out");
        Assert.Equal(("application/zip", "court-bundle.zip"), (leader.Answer.Content.Headers.ContentType!.MediaType, leader.Answer.Content.Headers.ContentDisposition!.FileName));
        await WholeWithoutWhatWasRemovedAsync(world, await leader.Answer.Content.ReadAsByteArrayAsync());

        await leader.OpenAsync($"/families/{some.Family}");
        Assert.Contains("A court bundle of 3 entries for Ruth Adler, made by Anita Rao", leader.Text, StringComparison.Ordinal);
        await leader.OpenAsync($"/families/{some.Family}/who-has-looked");
        Assert.Contains("made a court bundle to be taken out", leader.Text, StringComparison.Ordinal);
        Assert.Contains("took a court bundle out of the record", leader.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task From_the_command_line_the_same_worker_takes_the_same_bundle_out_and_nobody_else_does(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var bundle = await BundleActsTests.MadeAsync(some);
        var (file, told) = (Path.Combine(world.Database.Folder, "out.zip"), new StringWriter());
        string[] For(RecordId worker) => ["bundle", some.Family.ToString(), bundle.ToString(), "--as", worker.ToString(), "--to", file];
        Assert.Equal(2, await ExportVerb.RunAsync(world.App.Services, ["bundle"], told, told));
        await Assert.ThrowsAsync<Refused>(() => ExportVerb.RunAsync(world.App.Services, For(world.HealthVisitor), told, told));
        Assert.False(File.Exists(file) || File.Exists(file + ".part"));
        Assert.Equal(0, await ExportVerb.RunAsync(world.App.Services, For(world.Leader), told, told));
        await WholeWithoutWhatWasRemovedAsync(world, await File.ReadAllBytesAsync(file));
        File.Delete(file);
    }

    private static async Task WholeWithoutWhatWasRemovedAsync(KithWorld world, byte[] zip)
    {
        var state = await world.App.Services.GetRequiredService<LogReader>().NewestAsync();
        var keys = world.App.Services.GetRequiredService<BundleSigning>().VerifiersOf(state!.Origin);
        var report = BundleCheck.Run(new MemoryStream(zip), BundleTrust.Of(keys, 0));
        Assert.True(report.IsWhole, string.Join(' ', report.InWords()));
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            await using (var stream = await entry.OpenAsync())
                await stream.CopyToAsync(bytes);
            NothingRemovedIsIn(Encoding.UTF8.GetString(bytes.ToArray()), Encoding.Latin1.GetString(bytes.ToArray()), Encoding.BigEndianUnicode.GetString(bytes.ToArray()));
            if (entry.FullName.EndsWith(".pdf", StringComparison.Ordinal))
                NothingRemovedIsIn(Printed.Bytes(bytes.ToArray()), Printed.Text(bytes.ToArray()));
            if (entry.FullName == "manifest.json")
                Assert.Contains("Ruth Adler", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
            if (entry.FullName == "entries.json")
                Assert.Contains("Amy walked to the door and took my hand.", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(SomeBundle.Secret, Encoding.Latin1.GetString(zip), StringComparison.Ordinal);
    }

    internal static void NothingRemovedIsIn(params string[] texts)
    {
        foreach (var text in texts)
            foreach (var secret in (string[])["Mill Lane", "hides us", "DA1 2BB", "neighbour", "O’Neill", Latin(SomeBundle.Secret)])
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
