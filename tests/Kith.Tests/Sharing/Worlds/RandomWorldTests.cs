using System.Text.Json;
using System.Text.RegularExpressions;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>
/// Random families, asked for by every entrance: what is shown is what the naive oracle says, and an answer is the same byte for byte
/// whether or not there is something that its reader may not see.
/// </summary>
public sealed partial class RandomWorldTests
{
    // ./run soak asks for many (KITH_WORLDS).
    private static readonly int s_worlds = int.TryParse(Environment.GetEnvironmentVariable("KITH_WORLDS"), out var worlds) ? worlds : 20;

    private const int AtOnce = 10;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_entrance_shows_what_a_naive_oracle_says_and_hints_at_nothing_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var random = new Random(s_worlds);
        var made = await RandomWorld.InAsync(world, seed: s_worlds);
        var clients = new Dictionary<RandomReader, KithClient>();
        foreach (var reader in made.Readers)
            clients[reader] = await KithClient.SignedInAsync(world, reader.Worker);
        var (asked, opened, hidden) = (0, 0, 0);
        for (var done = 0; done < s_worlds; done += AtOnce)
        {
            // Signed in anew where a day has passed.
            var families = await made.FamiliesAsync(AtOnce);
            foreach (var (reader, old) in clients.ToArray())
            {
                old.Dispose();
                clients[reader] = await KithClient.SignedInAsync(world, reader.Worker);
            }
            foreach (var family in families)
            {
                foreach (var reader in made.Readers.OrderBy(_ => random.Next()).Take(2))
                {
                    asked += await AskAsync(clients[reader], world, reader, family);
                    opened += NaiveOracle.Opens(reader, family) ? 1 : 0;
                    hidden += family.Entries.Count(e => NaiveOracle.Opens(reader, family) && !NaiveOracle.Sees(reader, family, e));
                }
                var other = made.Readers[random.Next(made.Readers.Count)];
                var before = await AllAsync(clients[other], family);
                if (await made.HideOneMoreAsync(family) is { } author && author != other)
                    Assert.Equal(before, await AllAsync(clients[other], family));
            }
        }
        // Not all of one kind, or nothing would have been tried.
        Assert.True(opened > s_worlds / 3 && hidden > s_worlds / 6 && asked > s_worlds * 12, $"{opened} opened, {hidden} entries hidden, {asked} asked.");
        foreach (var client in clients.Values)
            client.Dispose();
    }

    private static async Task<int> AskAsync(KithClient client, KithWorld world, RandomReader reader, RandomFamily family)
    {
        string Told(string path) => $"{reader.Name} at {path} of {family.Name}: served by {string.Join('+', family.ServedBy)}, named {string.Join('+', family.Named ?? ["-"])}, known by {string.Join('+', family.KnownPrivatelyBy)}, emergency {string.Join('+', family.InEmergency)}, objects to {string.Join('+', family.ObjectsTo)}, uncle {string.Join('+', family.NamedForUncle ?? ["-"])}";
        var (opens, may) = (NaiveOracle.Opens(reader, family), NaiveOracle.Words(reader, family));
        var all = family.Entries.Select(e => e.Word).Append(family.OfMother).Append(family.OfUncle).ToArray();
        var asked = 0;
        async Task<string[]> WordsAsync(string path)
        {
            asked++;
            await OpenAsync(client, path);
            Assert.True(client.Status is 200 or 403 or 404, $"{client.Status} for {Told(path)}");
            var words = all.Where(w => client.Html.Contains(w, StringComparison.Ordinal)).ToArray();
            Assert.True(words.All(may.Contains), $"Shown {string.Join(", ", words.Except(may))}: {Told(path)}");
            return words;
        }
        string of = $"/families/{family.Record}", on = $"{world.Today:yyyy-MM-dd}";
        await WordsAsync(of);
        Assert.True(client.Status == 200 == opens, Told(of) + $": {client.Status}");
        // Each in full: the one who may see nothing sees nothing, the others all of it.
        var entries = family.Entries.Where(e => may.Contains(e.Word)).Select(e => e.Word).Order(StringComparer.Ordinal);
        foreach (var path in (string[])[$"{of}/chronology", $"{of}/chronology?words=smiled", $"{of}/as-it-stood?on={on}&at={London.TimeOf(world.Clock.GetUtcNow()):HH:mm}"])
            Assert.True(entries.SequenceEqual((await WordsAsync(path)).Except([family.OfMother, family.OfUncle]).Order(StringComparer.Ordinal)), Told(path));
        foreach (var entry in family.Entries)
            Assert.Equal(may.Contains(entry.Word), (await WordsAsync($"{of}/entries/{entry.First}")).Length > 0);
        Assert.Equal(opens, (await WordsAsync($"{of}/people/{family.Mother}")).Length > 0);
        Assert.Equal(NaiveOracle.SeesUncle(reader, family), (await WordsAsync($"{of}/people/{family.Uncle}")).Length > 0);
        await WordsAsync($"{of}/who-has-looked");
        await WordsAsync($"{of}/bundles/prepare");
        // A name is found by everybody, and whom to ask; a restricted family by nobody otherwise.
        await WordsAsync("find:" + family.Name);
        Assert.True(client.Text.Contains(family.Name, StringComparison.Ordinal), Told("find by name") + client.Text);
        await WordsAsync("find:" + family.Postcode);
        Assert.True(client.Text.Contains(family.Name, StringComparison.Ordinal) == family.Named is null, Told("find by postcode ") + client.Text);
        await WordsAsync("/my-work");
        Assert.True(opens || !client.Text.Contains(family.Name, StringComparison.Ordinal) || family.KnownPrivatelyBy.Contains(reader.Name), Told("/my-work"));
        var duplicates = JsonSerializer.Serialize(await world.As(reader.Worker).AskAsync(new LikelyDuplicates { GivenNames = "Ada", FamilyName = family.Name, Postcode = family.Postcode }, TestContext.Current.CancellationToken));
        Assert.True(all.All(w => may.Contains(w) || !duplicates.Contains(w, StringComparison.Ordinal)), Told("likely duplicates"));
        Assert.True(opens || !duplicates.Contains(family.Postcode, StringComparison.OrdinalIgnoreCase), Told("likely duplicates " + duplicates));
        return asked + 1;
    }

    // What is looked for is typed into the box and posted.
    private static async Task OpenAsync(KithClient client, string path)
    {
        var typed = path.StartsWith("find:", StringComparison.Ordinal);
        await client.OpenAsync(typed ? "/find" : path);
        if (typed)
            await client.SendAsync(new() { ["Act.Text"] = path["find:".Length..] });
    }

    private static async Task<List<string>> AllAsync(KithClient client, RandomFamily family)
    {
        var answers = new List<string>();
        foreach (var path in (string[])[$"/families/{family.Record}", $"/families/{family.Record}/chronology", $"/families/{family.Record}/people/{family.Mother}", "find:" + family.Name, "/my-work", $"/families/{family.Record}/bundles/prepare", $"/families/{family.Record}/safety"])
        {
            await OpenAsync(client, path);
            answers.Add(Tokens().Replace(client.Html, ""));
        }
        return answers;
    }

    // The form's token and key differ in every answer.
    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Tokens();
}
