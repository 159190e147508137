using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>
/// A few families that are changed at random through the door, one thing at a time, and beside them what a naive oracle must know of it.
/// After each change there is another world to ask.
/// </summary>
internal sealed partial class RandomWorld
{
    private const int Families = 12, MostEntries = 9, MostPeople = 6;

    private readonly KithWorld _world;
    private readonly Random _random;
    private readonly Dictionary<string, (Id<Organisation> Id, string Name)> _employers;
    private readonly Dictionary<string, Team> _teams;
    private int _word;

    /// <summary>Of each employer who answers for safeguarding, and who keeps its agreements.</summary>
    private readonly Dictionary<string, RecordId> _safeguarding = [], _keepers = [];

    private RandomWorld(KithWorld world, int seed)
    {
        (_world, _random) = (world, new Random(seed));
        _employers = new() { ["council"] = (world.Council, "Northcliffe Council"), ["community"] = (world.Community, "Northcliffe Community Health Trust"), ["acute"] = (world.Acute, "Estuary Hospitals Trust") };
        _teams = new() { ["team"] = world.Team, ["other"] = world.OtherTeam };
    }

    public NaiveOracle Oracle { get; } = new();
    public List<RandomReader> Readers { get; } = [];
    public List<RandomFamily> All { get; } = [];
    public Random Random => _random;

    public static async Task<RandomWorld> InAsync(KithWorld world, int seed)
    {
        var made = new RandomWorld(world, seed);
        await made.BeginAsync();
        return made;
    }

    private async Task BeginAsync()
    {
        foreach (var (employer, (id, name)) in _employers)
        {
            _safeguarding[employer] = await _world.WorkerAsync("Ines Okoro", Discipline.Manager, id, name, null, Role.SafeguardingLead);
            _keepers[employer] = await _world.WorkerAsync("Ivo Brandt", Discipline.Administration, id, name, null, Role.InformationGovernanceLead);
        }
        Readers.AddRange(
        [
            new("hv", _world.HealthVisitor, "community", "health"), new("midwife", _world.Midwife, "acute", "health"), new("eyw", _world.EarlyYearsWorker, "council", "early-years"),
            new("stranger", _world.Stranger, "council", "family-support"), new("leader", _world.Leader, "council", null) { Leads = true },
            new("safeguarding", _safeguarding["council"], "council", null) { Safeguards = true },
        ]);
        foreach (var reader in Readers.Where(r => !r.Safeguards))
        {
            var held = (await _world.As(Founding.Kith).ReadAsync(reader.Worker, new WorkerView())).Placements.Single();
            reader.Placements.Add(new(held.Id, reader.Name == "stranger" ? "other" : "team", held.From));
        }
        Tell();
        for (var i = 0; i < Families; i++)
            await FamilyAsync();
    }

    // What the oracle knows of the hour.
    private void Tell() => (Oracle.Now, Oracle.Today) = (_world.Clock.GetUtcNow(), _world.Today);

    /// <summary>Lets time pass.</summary>
    public void Later(TimeSpan by)
    {
        _world.Later(by);
        Tell();
    }

    private async Task FamilyAsync()
    {
        var author = Readers[_random.Next(4)];
        var own = author.Placements[0].Of;
        var family = new RandomFamily { Record = _world.NewRecord(), Name = New("Name") };
        var opening = new OpenFamily { Name = family.Name, Team = _teams[own].Id, TeamName = _teams[own].Name, TeamPhone = _teams[own].Phone, Centre = _world.Centre.CentreRecord };
        await _world.As(author.Worker).WriteAsync(family.Record, opening);
        family.ServedBy.Add(new(opening.Key, own, _world.Today));
        All.Add(family);
        for (var i = 0; i < 2; i++)
            await JoinAsync(family, author);
        for (var i = 0; i < 2; i++)
        {
            Later(TimeSpan.FromSeconds(2));
            await WriteAsync(family, author, [family.People[i]]);
        }
    }

    private async Task<RandomPerson> JoinAsync(RandomFamily family, RandomReader author)
    {
        Later(TimeSpan.FromSeconds(2));
        var person = new RandomPerson { Id = Id<Person>.New(_world.Clock.GetUtcNow()), Given = New("Given"), Word = New("Word"), Postcode = NewPostcode() };
        await _world.As(author.Worker).WriteAsync(family.Record, new RegisterPerson
        {
            Person = person.Id,
            GivenNames = person.Given,
            FamilyName = family.Name,
            BornOn = _world.Today.AddYears(-30),
            GpPractice = person.Word,
            Addresses = [new GivenAddress { Address = "4 Quay Lane", Postcode = person.Postcode, From = _world.Today.AddYears(-1) }],
        });
        family.People.Add(person);
        return person;
    }

    private async Task<RandomEntry> WriteAsync(RandomFamily family, RandomReader author, RandomPerson[] about)
    {
        // In small letters, or it would be taken for a stranger's name where the family reads it.
        RandomPassage[] passages = [new("seen", New("word")), new("said", New("word"))];
        var first = await _world.As(author.Worker).WriteAsync(family.Record, await _world.EntryAsync() with
        {
            People = [.. about.Select(p => p.Id)],
            Passages = [SomeEntry.Seen($"There was {passages[0].Word} and he smiled."), Access.SomeHidden.Said($"There was {passages[1].Word} once.")],
        });
        var entry = new RandomEntry { First = first, By = author, About = about, Passages = passages, At = _world.Clock.GetUtcNow() };
        family.Entries.Add(entry);
        return entry;
    }

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private bool OneIn(int many) => _random.Next(many) == 0;

    // Who answers for safeguarding is always named, or nobody would be.
    private HashSet<string> Some() => [.. Readers.Where(_ => OneIn(3)).Select(r => r.Name).Append("safeguarding")];

    private List<Guid> Ids(HashSet<string> named) => [.. Readers.Where(r => named.Contains(r.Name)).Select(r => r.Worker.Value)];

    private string NewPostcode()
    {
        var number = _word++;
        return $"ZY{number % 90 + 1} {number / 90 % 10}{char.ToUpperInvariant(Letter(number / 900))}{char.ToUpperInvariant(Letter(number / 21))}";
    }

    // Of one length and of no other's letters, so that none is a part of another.
    private string New(string kind)
    {
        var number = _word++;
        return $"{kind}{Letter(number / 9261)}{Letter(number / 441)}{Letter(number / 21)}{Letter(number)}x";
    }

    private static char Letter(int number) => "abcdefghjknpqrstuvwyz"[number % 21];
}
