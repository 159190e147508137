using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Canaries;

/// <summary>A word that stands in one place of the town and nowhere else.</summary>
/// <param name="What">What it is a word of.</param>
/// <param name="MaySee">Who may be shown it, told by hand and not by the rules.</param>
internal sealed record Canary(string Word, string What, IReadOnlySet<string> MaySee)
{
    public override string ToString() => $"{Word} ({What})";
}

/// <summary>
/// A small town in which every field that is kept from anybody holds a word of its own: a family that the team serves, one that is
/// restricted, one of another team, with their addresses, phones, alerts, entries, restrictions, drafts and what supervision said.
/// </summary>
internal sealed partial class CanaryTown(KithWorld world)
{
    private readonly List<Canary> _canaries = [];
    private readonly Dictionary<string, List<string>> _ids = [];

    public KithWorld World { get; } = world;
    public IReadOnlyList<Canary> Canaries => _canaries;

    /// <summary>The workers who look, by the name that canaries call them.</summary>
    public Dictionary<string, RecordId> Readers { get; } = [];

    /// <summary>Values for the parameters of addresses; those that belong to one family under "family/parameter".</summary>
    public IReadOnlyDictionary<string, List<string>> Ids => _ids;

    public RecordId Served { get; private set; }
    public RecordId Restricted { get; private set; }
    public RecordId OfOthers { get; private set; }

    public static async Task<CanaryTown> InAsync(KithWorld world)
    {
        var town = new CanaryTown(world);
        await town.WorkersAsync();
        town.Served = await town.FamilyAsync("Okafor", world.HealthVisitor, world.Team, "hv midwife eyw leader");
        town.Restricted = await town.FamilyAsync("Penhaligon", world.HealthVisitor, world.Team, "hv");
        town.OfOthers = await town.FamilyAsync("Quennell", world.Stranger, world.OtherTeam, "stranger");
        await town.RestrictAsync();
        await town.HideAsync();
        await town.DraftsAsync();
        return town;
    }

    private async Task WorkersAsync()
    {
        const string council = "Northcliffe Council";
        Readers["hv"] = World.HealthVisitor;
        Readers["midwife"] = World.Midwife;
        Readers["eyw"] = World.EarlyYearsWorker;
        Readers["leader"] = World.Leader;
        Readers["stranger"] = World.Stranger;
        Readers["admin"] = World.Administrator;
        Readers["safeguarding"] = await World.WorkerAsync("Ines Okoro", Discipline.Manager, World.Council, council, null, Role.SafeguardingLead);
        Readers["governance"] = await World.WorkerAsync("Priya Nair", Discipline.Administration, World.Council, council, null, Role.InformationGovernanceLead);
        Readers["training"] = await World.WorkerAsync("Ben Lund", Discipline.Manager, World.Council, council, null, Role.TrainingLead);
        foreach (var worker in Readers.Values)
            Add("worker", worker.ToString());
        Add("centre", World.Centre.CentreRecord.ToString());
        Add("id", World.Centre.Id.ToString());
        foreach (var form in await World.App.Services.GetRequiredServiceOf<Forms>().OfferedAsync())
            Add("form", form.Id.ToString());
    }

    private async Task<RecordId> FamilyAsync(string name, RecordId author, Team team, string mayRead, string? entries = null)
    {
        var door = World.As(author);
        var family = World.NewRecord();
        await door.WriteAsync(family, new OpenFamily { Name = name, Team = team.Id, TeamName = team.Name, TeamPhone = team.Phone, Centre = World.Centre.CentreRecord });
        Add("family", family.ToString());
        var (mother, child) = (Id<Person>.New(World.Clock.GetUtcNow()), Id<Person>.New(World.Clock.GetUtcNow()));
        // Everybody finds a name, so there is no canary in it; whoever is let in sees the rest.
        await door.WriteAsync(family, new RegisterPerson
        {
            Person = mother,
            GivenNames = "Ada",
            FamilyName = name,
            BornOn = World.Today.AddYears(-30),
            Disability = New($"{name}: disability", mayRead),
            Ethnicity = New($"{name}: ethnicity", mayRead),
            GpPractice = New($"{name}: GP practice", mayRead),
            FirstLanguage = New($"{name}: first language", mayRead),
        });
        await door.WriteAsync(family, new RegisterPerson { Person = child, GivenNames = "Amy", FamilyName = name, BornOn = World.Today.AddYears(-2), SchoolOrNursery = New($"{name}: nursery", mayRead) });
        await door.WriteAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes });
        await door.WriteAsync(family, new AddAddress { Person = mother, Address = New($"{name}: address", mayRead) + " Lane", From = World.Today.AddYears(-1) });
        await door.WriteAsync(family, new AddPhone { Person = mother, Number = "07700 900144", Note = New($"{name}: note on a phone", mayRead) });
        await door.WriteAsync(family, new RecordAlert { Kind = AlertKind.Other, Details = New($"{name}: alert", mayRead), ReviewOn = World.Today.AddMonths(2) });
        foreach (var person in (Id<Person>[])[mother, child])
            Add($"{family}/person", person.ToString());
        for (var i = 0; i < 3; i++)
            await EntryAsync(family, author, [child], New($"{name}: entry {i}", entries ?? mayRead));
        return family;
    }

    private async Task<Id<Entry>> EntryAsync(RecordId family, RecordId author, List<Id<Person>> people, string word)
    {
        World.Later(TimeSpan.FromMinutes(5));
        var entry = await World.As(author).WriteAsync(family, await World.EntryAsync($"She said {word} and smiled.") with { People = people });
        Add($"{family}/entry", entry.ToString());
        return entry;
    }

    private async Task RestrictAsync()
    {
        var soon = World.Today.AddMonths(2);
        var child = new Id<Person>(Guid.Parse(_ids[$"{Served}/person"][1]));
        var secret = await EntryAsync(Served, World.HealthVisitor, [child], New("restricted entry", "hv leader"));
        await World.As(World.Leader).WriteAsync(Served, new RestrictEntry
        {
            // A safeguarding lead lifts restrictions, and so reads why there is one, though not what is restricted.
            Entry = secret,
            Reason = New("reason of a restricted entry", "leader safeguarding"),
            ReviewOn = soon,
            NeedToKnow = [World.HealthVisitor.Value, World.Leader.Value],
        });
        await World.As(World.Leader).WriteAsync(Restricted, new RestrictFamily
        {
            Reason = New("reason of a restricted family", "safeguarding"),
            ReviewOn = soon,
            NeedToKnow = [World.HealthVisitor.Value],
        });
    }

    private async Task DraftsAsync()
    {
        foreach (var (who, family) in (IEnumerable<(string, RecordId)>)[("hv", Served), ("midwife", Served), ("stranger", OfOthers)])
        {
            var key = Guid.CreateVersion7();
            var kept = new KeptForm("Home visit", $"/families/{family}/write", new() { ["Act.Passages[0].Text"] = [New($"draft of {who}", who)] });
            await World.As(Readers[who]).KeepDraftAsync(new Draft(key, family, "WriteEntry", System.Text.Json.JsonSerializer.Serialize(kept)));
            Add("key", key.ToString());
        }
    }

    // Of a fixed length, so that none is a part of another.
    private string New(string what, string mayRead)
    {
        var word = $"Canari{(char)('a' + _canaries.Count / 26)}{(char)('a' + _canaries.Count % 26)}zx";
        _canaries.Add(new Canary(word, what, mayRead.Split(' ').ToHashSet()));
        return word;
    }

    private void Add(string parameter, string value)
    {
        if (!_ids.TryGetValue(parameter, out var values))
            _ids[parameter] = values = [];
        values.Add(value);
    }
}
