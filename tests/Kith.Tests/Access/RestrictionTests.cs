using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Access;

public sealed partial class RestrictionTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_family_opens_to_those_named_and_to_nobody_else_whatever_their_role(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.Leader);
        await client.OpenAsync($"/families/{family}/restrict");
        await client.SendAsync([]);
        Assert.Contains("Select who may see it", client.Errors);
        var soon = world.Today.AddMonths(1);
        await client.SendAsync(new()
        {
            ["Act.Reason"] = "A relative of the family works here.",
            ["Act.NeedToKnow"] = world.HealthVisitor.ToString(),
            [$"Act.Why[{world.HealthVisitor}]"] = "She visits the family.",
            ["Act.ReviewOn.Day"] = $"{soon.Day}",
            ["Act.ReviewOn.Month"] = $"{soon.Month}",
            ["Act.ReviewOn.Year"] = $"{soon.Year}",
        });
        Assert.Equal("/my-work", client.Path);
        await world.As(world.HealthVisitor).ReadAsync(family, new FamilyBannerView());
        foreach (var other in new[] { world.Midwife, world.Leader })
            await Assert.ThrowsAsync<Refused>(() => world.As(other).ReadAsync(family, new FamilyBannerView()));

        // Its name and no more, no emergency, and not on the list of the team's families.
        await client.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Equal(403, client.Status);
        Assert.Contains("Okafor", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("01474", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mergency", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/emergency-access");
        Assert.Equal(403, client.Status);
        await client.OpenAsync("/my-work");
        Assert.DoesNotContain("Okafor", client.Text, StringComparison.Ordinal);

        // A safeguarding lead can lift it, with a reason.
        var lead = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", null, Role.SafeguardingLead);
        using var lifting = await KithClient.SignedInAsync(world, lead);
        await lifting.OpenAsync($"/families/{family}/restrictions");
        Assert.Contains("Grace Adeyemi", lifting.Text, StringComparison.Ordinal);
        await lifting.SendAsync(new() { ["Act.Reason"] = "The relative has left." });
        await world.As(world.Midwife).ReadAsync(family, new FamilyBannerView());
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Pages_are_alike_byte_for_byte_whether_or_not_hidden_entries_exist(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("What everybody may read."));
        using var client = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        var pages = PagesOf(world, family);
        var before = await SeeAllAsync(client, pages);
        Assert.Equal(before, await SeeAllAsync(client, pages));

        var secret = await world.EntryAsync("Zebra crossing whisper.");
        var first = await world.As(world.HealthVisitor).WriteAsync(family, secret);
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry
        {
            Entry = first,
            Reason = "Zebra",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value],
        });
        await world.As(world.HealthVisitor).WriteAsync(family, secret.Correcting(first, first, "Zebra crossing murmur."));

        Assert.Equal(before, await SeeAllAsync(client, pages));
        Assert.Equal(1, await world.SeeAsync(world.EarlyYearsWorker, family, r => r.Rows<Kith.Recording.Entry>().Count()));
        Assert.Equal(3, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Kith.Recording.Entry>().Count()));
        await client.OpenAsync($"/families/{family}/entries/{first}");
        var hidden = client.Status;
        await client.OpenAsync($"/families/{family}/entries/{Guid.NewGuid()}");
        Assert.Equal(404, hidden);
        Assert.Equal(hidden, client.Status);

        // Who has looked tells of neither, but for those who may see the hidden one: they see that somebody tried.
        Task<int> TriedAsync(RecordId by) => world.SeeAsync(by, family, r => r.LooksAsync(DateTimeOffset.MaxValue, 200, CancellationToken.None).Result.Count(l => l.What == nameof(EntryView)));
        Assert.Equal((0, 1), (await TriedAsync(world.EarlyYearsWorker), await TriedAsync(world.HealthVisitor)));
    }

    [Fact]
    public async Task A_family_declared_as_known_privately_is_closed_and_only_an_administrator_opens_it_again()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync($"/families/{family}/known-privately");
        await client.SendAsync(new() { ["Act.How"] = "My cousin" });
        Assert.Equal("/account", client.Path);
        Assert.Contains("Okafor", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Equal(403, client.Status);
        Assert.DoesNotContain("mergency", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/workers/{world.Midwife}");
        Assert.DoesNotContain("Lift", client.Text, StringComparison.Ordinal);

        using var admin = await KithClient.SignedInAsync(world, world.Administrator);
        await admin.OpenAsync($"/workers/{world.Midwife}");
        Assert.DoesNotContain("Okafor", admin.Text, StringComparison.Ordinal);
        await admin.FollowAsync("Lift");
        await admin.SendAsync(new() { ["Act.Reason"] = "She meant another family; agreed with Anita Rao." });
        await client.OpenAsync($"/families/{family}/who-has-looked");
        Assert.Equal(200, client.Status);
        Assert.Contains("was refused", client.Text, StringComparison.Ordinal);
    }

    private static string[] PagesOf(KithWorld world, RecordId family) =>
    [
        $"/families/{family}", $"/families/{family}/chronology", "find:zebra", "find:Okafor", "/my-work",
        $"/families/{family}/who-has-looked?worker={world.HealthVisitor}&writes=true", $"/families/{family}/who-has-looked?worker={world.Leader}",
    ];

    private static async Task<List<string>> SeeAllAsync(KithClient client, string[] pages)
    {
        var seen = new List<string>();
        foreach (var page in pages)
        {
            var typed = page.StartsWith("find:", StringComparison.Ordinal);
            await client.OpenAsync(typed ? "/find" : page);
            if (typed)
                await client.SendAsync(new() { ["Act.Text"] = page["find:".Length..] });
            seen.Add(Tokens().Replace(client.Html, ""));
        }
        return seen;
    }

    // The form's token and key differ in every answer.
    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
