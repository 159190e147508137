using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kith.Families;
using Kith.Home;
using Kith.LegalRecord;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.People.Import;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.OwnView;
using Kith.Tests.A;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>
/// Every way in by which something of a family could come to a worker: each asks, and holds what it was shown against the naive oracle.
/// </summary>
internal sealed partial class Entrances(KithWorld world, RandomWorld made) : IDisposable
{
    private readonly Dictionary<string, (KithClient Client, string Token)> _clients = [];

    /// <summary>How many were asked of each, and how long that took.</summary>
    public Dictionary<string, (int Times, TimeSpan Took)> Asked { get; } = [];

    private NaiveOracle Oracle => made.Oracle;

    public IReadOnlyList<(string Name, Func<RandomReader, RandomFamily, Task> AskAsync)> All => _all ??=
    [
        ("family page", FamilyPageAsync), ("chronology", (r, f) => ChronologyAsync(r, f, "chronology", f.Entries)), ("entry", EntryAsync), ("person", PersonAsync),
        ("find by name", FindByNameAsync), ("find by place", FindByPlaceAsync), ("as it stood", AsItStoodAsync), ("duplicates", DuplicatesAsync),
        ("search in texts", SearchAsync), ("counts", CountsAsync), ("print", (r, f) => ChronologyAsync(r, f, "chronology?print=true", f.Entries)),
        ("import", ImportAsync), ("bundle", BundleAsync), ("own view", OwnViewAsync), ("other pages", OtherPagesAsync), ("families of a team", TeamAsync),
        ("my work", MyWorkAsync), ("who has looked", WhoHasLookedAsync),
    ];

    private IReadOnlyList<(string, Func<RandomReader, RandomFamily, Task>)>? _all;

    public async Task AskAsync(int which, RandomReader reader, RandomFamily family)
    {
        var (name, askAsync) = All[which % All.Count];
        // These cost ten times what the others do.
        if (name is "my work" or "who has looked" && which / All.Count % 4 > 0)
            (name, askAsync) = All[made.Random.Next(All.Count - 2)];
        try
        {
            var began = Stopwatch.GetTimestamp();
            await askAsync(reader, family);
            var (times, took) = Asked.GetValueOrDefault(name);
            Asked[name] = (times + 1, took + Stopwatch.GetElapsedTime(began));
        }
        catch (Exception wrong)
        {
            Assert.Fail($"{name} for {reader.Name}, placed {string.Join(", ", reader.Placements.Select(p => $"{p.Of} {p.From:MM-dd} to {p.Last:MM-dd}"))}, at {Oracle.Now:MM-dd HH:mm}, of {family}; "
                + $"agreements {(Oracle.AsksAgreements ? "" : "not ")}asked: {string.Join("; ", Oracle.Agreements.Where(a => a.Last >= Oracle.Today))}:\n{(wrong is Xunit.Sdk.XunitException ? wrong.Message : wrong)}");
        }
    }

    /// <summary>An answer with its status; a search is posted, as the page does.</summary>
    public async Task<(int Status, string Text)> GetAsync(RandomReader reader, string path)
    {
        if (!_clients.TryGetValue(reader.Name, out var known))
        {
            var client = await KithClient.SignedInAsync(world, reader.Worker);
            await client.OpenAsync("/find");
            _clients[reader.Name] = known = (client, Token().Match(client.Html).Value);
        }
        if (path.StartsWith("find:", StringComparison.Ordinal))
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Act.Text"] = path["find:".Length..], ["__RequestVerificationToken"] = known.Token });
            using var found = await known.Client.Http.PostAsync("/find", form);
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
            return (200, await found.Content.ReadAsStringAsync());
        }
        using var answer = await known.Client.Http.GetAsync(path);
        Assert.True((int)answer.StatusCode is 200 or 403 or 404, $"{answer.StatusCode} for {path}");
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    // The words of the family that are shown: never one that is not the reader's to see.
    private async Task<(int Status, HashSet<string> Words)> WordsAsync(RandomReader reader, RandomFamily family, string path)
    {
        var (status, text) = await GetAsync(reader, path);
        return (status, Shown(reader, family, text, path));
    }

    private HashSet<string> Shown(RandomReader reader, RandomFamily family, string text, string where)
    {
        var (shown, may) = (family.AllWords.Where(w => text.Contains(w, StringComparison.Ordinal)).ToHashSet(), Oracle.Words(reader, family));
        Assert.True(shown.IsSubsetOf(may), $"shown at {where}: {string.Join(", ", shown.Except(may))}");
        return shown;
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> shown) => Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));

    private async Task FamilyPageAsync(RandomReader reader, RandomFamily family)
    {
        var (status, words) = await WordsAsync(reader, family, $"/families/{family.Record}");
        Assert.Equal(Oracle.Opens(reader, family), status == 200);
        Same(family.People.Where(p => Oracle.Sees(reader, family, p)).Select(p => p.Given), words.Where(w => w.StartsWith("Given", StringComparison.Ordinal)));
    }

    private async Task ChronologyAsync(RandomReader reader, RandomFamily family, string page, IEnumerable<RandomEntry> entries)
    {
        var (status, words) = await WordsAsync(reader, family, $"/families/{family.Record}/{page}");
        Assert.Equal(Oracle.Opens(reader, family), status == 200);
        // Each in full: who may see nothing sees nothing, the others all of it.
        Same(entries.SelectMany(e => Oracle.Words(reader, family, e)), words.Where(w => w.StartsWith("word", StringComparison.Ordinal)));
    }

    // In one of two answers, and of which the other is not there to be searched.
    private Task SearchAsync(RandomReader reader, RandomFamily family) =>
        ChronologyAsync(reader, family, "chronology?words=smiled", family.Entries.Where(e => e.Passages[0].IsFor(reader)));

    private async Task AsItStoodAsync(RandomReader reader, RandomFamily family)
    {
        var ago = Oracle.Now - TimeSpan.FromMinutes(made.Random.Next(200));
        var moment = ago.AddTicks(-(ago.Ticks % TimeSpan.TicksPerMinute));
        await ChronologyAsync(reader, family, $"as-it-stood?{LondonMoment.Query(moment)}", family.Entries.Where(e => e.At <= moment));
    }

    private async Task EntryAsync(RandomReader reader, RandomFamily family)
    {
        var entry = family.Entries[made.Random.Next(family.Entries.Count)];
        var page = $"/families/{family.Record}/entries/{entry.First}";
        var (status, words) = await WordsAsync(reader, family, page);
        Assert.Equal(Oracle.Sees(reader, family, entry), status == 200);
        Same(Oracle.Words(reader, family, entry), words.Where(w => w.StartsWith("word", StringComparison.Ordinal)));
        if (status == 200)
            return;
        // And what is there and hidden is answered as what does not exist.
        var (hidden, nothing) = (await GetAsync(reader, page), await GetAsync(reader, $"/families/{family.Record}/entries/{Guid.NewGuid()}"));
        Assert.Equal((nothing.Status, Plain(nothing.Text)), (hidden.Status, Plain(hidden.Text)));
        if (made.Random.Next(4) == 0)
            Assert.Equal(await StrikeAsync(reader, family, Id<Entry>.New(Oracle.Now)), await StrikeAsync(reader, family, entry.First));
    }

    // Why it was refused: by the rules, or because there is no such entry.
    private async Task<string> StrikeAsync(RandomReader reader, RandomFamily family, Id<Entry> entry)
    {
        var why = await Assert.ThrowsAnyAsync<Exception>(() => world.As(reader.Worker).WriteAsync(family.Record, new MarkEnteredInError { Entry = entry, Reason = "Not theirs." }));
        return $"{why.GetType().Name}: {why.Message}";
    }

    private async Task PersonAsync(RandomReader reader, RandomFamily family)
    {
        var person = family.People[made.Random.Next(family.People.Count)];
        var (status, words) = await WordsAsync(reader, family, $"/families/{family.Record}/people/{person.Id}");
        Assert.Equal(Oracle.Sees(reader, family, person), status == 200 && words.Contains(person.Word));
    }

    // A name is found by everybody, and whom to ask; that it belongs to a family by those who may open it.
    private async Task FindByNameAsync(RandomReader reader, RandomFamily family)
    {
        var person = family.People[made.Random.Next(family.People.Count)];
        var (_, text) = await GetAsync(reader, $"find:{person.Given} {family.Name}");
        Assert.DoesNotContain(family.AllWords.Where(w => !w.StartsWith("Given", StringComparison.Ordinal)), word => text.Contains(word, StringComparison.Ordinal));
        // Others of a name that is nearly the same are found beside them.
        var tile = Assert.Single(text.Split("kith-tile").Skip(1), t => t.Contains(person.Given, StringComparison.Ordinal));
        Assert.Equal(Oracle.Sees(reader, family, person), tile.Replace($"/families/{family.Record}\">If it cannot wait", "", StringComparison.Ordinal).Contains($"/families/{family.Record}\"", StringComparison.Ordinal));
        Assert.Equal(Oracle.Sees(reader, family, person) && NaiveOracle.IsFoundByPlace(family, person), tile.Contains(person.Postcode, StringComparison.Ordinal));
    }

    private async Task FindByPlaceAsync(RandomReader reader, RandomFamily family)
    {
        var person = family.People[made.Random.Next(family.People.Count)];
        var (_, text) = await GetAsync(reader, "find:" + person.Postcode);
        Assert.Equal(NaiveOracle.IsFoundByPlace(family, person), text.Contains(person.Given, StringComparison.Ordinal));
    }

    // Whoever registers somebody alike is told a name, and no more than a search would show.
    private async Task DuplicatesAsync(RandomReader reader, RandomFamily family)
    {
        var person = family.People[made.Random.Next(family.People.Count)];
        var alike = await world.As(reader.Worker).AskAsync(new LikelyDuplicates { GivenNames = person.Given, FamilyName = family.Name, Postcode = person.Postcode });
        Alike(reader, family, person, alike);
    }

    private async Task ImportAsync(RandomReader reader, RandomFamily family)
    {
        var leader = made.Readers.Single(r => r.Leads);
        var person = family.People[made.Random.Next(family.People.Count)];
        var line = new ImportLine(1, "A1", null, new RegisterPerson { GivenNames = person.Given, FamilyName = family.Name, Addresses = [new GivenAddress { Postcode = person.Postcode }] }, []);
        var found = await world.As(leader.Worker).AskAsync(new ImportLookUp { Lines = [line], FromLine = 1, ToLine = 1, Source = "School" });
        Alike(leader, family, person, Assert.Single(found).Alike);
    }

    private void Alike(RandomReader reader, RandomFamily family, RandomPerson person, IReadOnlyList<LikelyDuplicate> alike)
    {
        var same = Assert.Single(alike, a => a.Tile.Name.Contains(person.Given, StringComparison.Ordinal));
        var told = JsonSerializer.Serialize(alike);
        var open = Oracle.Sees(reader, family, person) && NaiveOracle.IsFoundByPlace(family, person);
        Assert.Equal(open, same.Tile.Postcode == person.Postcode);
        Assert.Equal(open, told.Contains(person.Postcode, StringComparison.OrdinalIgnoreCase) && same.Why.Contains("the same postcode"));
        Assert.Equal(Oracle.Sees(reader, family, person), same.Tile.Families.Any(f => f.Record == family.Record));
    }

    // How many entries a bundle would take, of those whom it is counted for.
    private async Task CountsAsync(RandomReader reader, RandomFamily family)
    {
        var leader = made.Readers.Single(r => r.Leads);
        if (Oracle.Works(leader, family))
        {
            var offer = await world.As(leader.Worker).ReadAsync(family.Record, new BundleChoiceView());
            Assert.Equal(family.People.Where(p => !p.IsRestricted).Select(p => p.Id.Value).Order(), offer.Facts.People.Select(p => p.Person.Value).Order());
            Assert.Equal(family.Entries.Any(e => Oracle.IsForBundles(leader, family, e)), offer.Forms.Count > 0);
        }
        await WordsAsync(leader, family, $"/families/{family.Record}/bundles/prepare");
    }

    // Now and then one is prepared, by whoever leads; its rows stay.
    private async Task BundleAsync(RandomReader reader, RandomFamily family)
    {
        var leader = made.Readers.Single(r => r.Leads);
        var prepare = new PrepareBundle { Purpose = "Care proceedings", Court = "Family Court", CaseNumber = "ZC26C00001", Authority = "Order of 1 March 2026", RecipientName = "Ruth Adler", RecipientRole = "Solicitor", RecipientOrganisation = "Adler and Partners", Concern = [family.Mother.Id.Value] };
        var may = family.Entries.Where(e => Oracle.IsForBundles(leader, family, e)).Select(e => e.First).Order().ToArray();
        Id<BundleRequest> bundle;
        try
        {
            bundle = await world.As(leader.Worker).WriteAsync(family.Record, prepare);
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            Assert.False(Oracle.Works(leader, family), why.Message);
            return;
        }
        catch (Invalid)
        {
            Assert.Empty(may);
            return;
        }
        var state = await world.As(leader.Worker).ReadAsync(family.Record, new BundleView { Bundle = bundle });
        Assert.Equal(may, state.Entries.Select(e => e.First).Order());
        await world.As(leader.Worker).WriteAsync(family.Record, new WithdrawBundle { Bundle = bundle, Reason = "Not needed." });
    }

    private async Task OwnViewAsync(RandomReader reader, RandomFamily family)
    {
        try
        {
            var mother = family.Mother.Id;
            var read = await world.As(reader.Worker).ReadAsync(family.Record, new OwnViewToRead { Reader = mother, About = [mother.Value] });
            // What she herself saw done; what others said is kept.
            Same(family.Entries.Where(e => Oracle.IsForTheMother(reader, family, e) && !e.Passages[0].IsRestricted).Select(e => e.Passages[0].Word),
                read.Sight!.Shown.SelectMany(e => e.Shown).SelectMany(p => family.AllWords.Where(w => p.Text.Contains(w, StringComparison.Ordinal))));
            Assert.True(Oracle.Works(reader, family));
        }
        catch (Exception why) when (why is Refused or Missing)
        {
            Assert.False(Oracle.Works(reader, family), why.Message);
        }
    }

    private async Task MyWorkAsync(RandomReader reader, RandomFamily family)
    {
        var (_, text) = await GetAsync(reader, "/my-work");
        foreach (var each in made.All.Where(f => !Oracle.Opens(reader, f)))
            Assert.DoesNotContain(each.AllWords, word => text.Contains(word, StringComparison.Ordinal));
        Shown(reader, family, text, "/my-work");
    }

    // Of the families on the list of a team the members are told by name.
    private async Task TeamAsync(RandomReader reader, RandomFamily family)
    {
        var (families, _) = await world.As(reader.Worker).AskAsync(new FamiliesOfMyTeams { Teams = [world.Team.Id.Value, world.OtherTeam.Id.Value] });
        var listed = families.Where(f => !f.SafetyOnly).Select(f => f.Record).ToHashSet();
        Assert.Equal(made.All.Where(f => Oracle.Opens(reader, f) && f.ServedBy.Exists(s => s.Is(Oracle.Today))).Select(f => f.Record.Value).Order(), listed.Select(r => r.Value).Order());
        foreach (var one in families.Where(f => f.Record == family.Record))
            Same(family.People.Where(p => Oracle.Sees(reader, family, p)).Select(p => p.Given), one.Members);
    }

    private async Task WhoHasLookedAsync(RandomReader reader, RandomFamily family) =>
        await WordsAsync(reader, family, $"/families/{family.Record}/who-has-looked{(made.Random.Next(8) == 0 ? "?writes=true" : "")}");

    // No more of them than that nothing is shown that should not be.
    private async Task OtherPagesAsync(RandomReader reader, RandomFamily family)
    {
        // Who answers for safeguarding lifts restrictions, and is shown on what they are.
        string[] pages = [reader.Safeguards ? "safety" : "restrictions", "safety", "relationships", "sharing", "share", "who-had-seen", "visits", "early-help", "own-view", "addresses-kept", "corrections", "involvement", "meetings"];
        await WordsAsync(reader, family, $"/families/{family.Record}/{pages[made.Random.Next(pages.Length)]}");
    }

    /// <summary>A text without what differs in every answer: the form's token and key.</summary>
    public static string Plain(string text) => Varying().Replace(text, "");

    public void Dispose()
    {
        foreach (var (client, _) in _clients.Values)
            client.Dispose();
    }

    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*|(?<=Key\"[^>]* value=\")[^\"]*|(?<=entries/)[-0-9a-f]{36}", RegexOptions.None, 1000)]
    private static partial Regex Varying();

    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]*", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
