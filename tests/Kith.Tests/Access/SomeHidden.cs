using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Access;

/// <summary>What the tests of hiding have in common: people who are restricted, families of several teams, and what pages look like.</summary>
internal static partial class SomeHidden
{
    private const string Find = "find ";

    public static Guid[] To(params RecordId[] workers) => [.. workers.Select(w => w.Value)];

    /// <summary>Keeps a person to some workers, by the leader, in every family.</summary>
    public static async Task<RestrictPerson> RestrictPersonAsync(this KithWorld world, RecordId family, Id<Person> person, params RecordId[] named)
    {
        var act = new RestrictPerson
        {
            Person = person,
            Id = Id<Restriction>.New(world.Clock.GetUtcNow()),
            Reason = "Known to somebody who works here",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [.. To(named)],
        };
        await world.As(world.Leader).HideAsync(family, act);
        return act;
    }

    /// <summary>A family that the other team serves, opened by its worker.</summary>
    public static async Task<RecordId> OtherFamilyAsync(this KithWorld world, string name)
    {
        var family = world.NewRecord();
        await world.As(world.Stranger).WriteAsync(family, new OpenFamily { Name = name, Team = world.OtherTeam.Id, TeamName = world.OtherTeam.Name, Centre = world.Centre.CentreRecord });
        return family;
    }

    /// <summary>Takes a person who is known elsewhere into a family.</summary>
    public static Task JoinAsync(this KithWorld world, RecordId worker, RecordId family, Id<Person> person, string given, string name = "Okafor") =>
        world.As(worker).WriteAsync(family, new AddExistingPerson { Person = person, GivenNames = given, FamilyName = name, BornOn = new DateOnly(2020, 5, 4) });

    public static Task<FamilyFacts> FactsAsync(this KithWorld world, RecordId worker, RecordId family) => world.As(worker).ReadAsync(family, new FamilyFactsView());

    /// <summary>The pages of a family that the worker reads, as they come, but for what differs in every answer.</summary>
    public static async Task<List<string>> SeeAllAsync(this KithClient client, params IEnumerable<string> pages)
    {
        var seen = new List<string>();
        foreach (var page in pages)
        {
            await client.OpenAsync(page.StartsWith(Find, StringComparison.Ordinal) ? "/find" : page);
            if (page.StartsWith(Find, StringComparison.Ordinal))
                await client.SendAsync(new() { ["Act.Text"] = page[Find.Length..] });
            seen.Add($"{client.Status} " + Tokens().Replace(client.Html, ""));
        }
        return seen;
    }

    /// <summary>What somebody reads of a family who may not know of what is hidden: pages, searches, and who has looked.</summary>
    public static string[] PagesOf(KithWorld world, RecordId family) =>
    [
        $"/families/{family}", $"/families/{family}/chronology", $"/families/{family}/chronology?words=quill", $"/families/{family}/relationships", $"/families/{family}/early-help",
        $"/families/{family}/restrictions", $"/families/{family}/addresses-kept", $"/families/{family}/safety", $"/families/{family}/visits", $"/families/{family}/who-had-seen",
        $"/families/{family}/who-has-looked?worker={world.HealthVisitor}&writes=true", $"/families/{family}/who-has-looked?worker={world.Leader}",
        Find + "4 5 2020", Find + "07700 900 321", Find + "DA12 3XY", Find + "Okafor", "/my-work",
    ];

    public static WrittenPassage Said(string text) => new() { Question = "said", Kind = PassageKind.ReportedSpeech, Whose = "Neighbour", Text = text };

    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
