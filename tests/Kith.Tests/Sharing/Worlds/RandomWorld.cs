using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>Families made at random through the door, and what was made of each beside them.</summary>
internal sealed class RandomWorld
{
    private readonly KithWorld _world;
    private readonly Random _random;
    private RecordId _safeguarding;
    private int _word;

    private RandomWorld(KithWorld world, int seed) => (_world, _random) = (world, new Random(seed));

    public IReadOnlyList<RandomReader> Readers { get; private set; } = [];

    public static async Task<RandomWorld> InAsync(KithWorld world, int seed)
    {
        var made = new RandomWorld(world, seed)
        {
            _safeguarding = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Northcliffe Council", null, Role.SafeguardingLead),
        };
        made.Readers =
        [
            new("hv", world.HealthVisitor, "team", "community"), new("midwife", world.Midwife, "team", "acute"), new("eyw", world.EarlyYearsWorker, "team", "council"),
            new("stranger", world.Stranger, "other", "council"), new("safeguarding", made._safeguarding, null, "council"),
        ];
        return made;
    }

    /// <summary>Some families; a day later, so that what ended has ended, they are as they are told.</summary>
    public async Task<IReadOnlyList<RandomFamily>> FamiliesAsync(int count)
    {
        var families = new List<RandomFamily>();
        for (var i = 0; i < count; i++)
            families.Add(await FamilyAsync());
        _world.Later(TimeSpan.FromDays(1));
        foreach (var family in families)
            await LatelyAsync(family);
        return families;
    }

    private async Task<RandomFamily> FamilyAsync()
    {
        var author = _random.Next(3) == 0 ? _world.Stranger : _world.HealthVisitor;
        var (own, other) = author == _world.Stranger ? (_world.OtherTeam, _world.Team) : (_world.Team, _world.OtherTeam);
        var door = _world.As(author);
        var (mother, uncle) = (Id<Person>.New(_world.Clock.GetUtcNow()), Id<Person>.New(_world.Clock.GetUtcNow()));
        var family = new RandomFamily { Record = _world.NewRecord(), Name = New("Name"), Postcode = $"ZY{_word % 90 + 1} {_word / 90 % 10}{Letter(_word / 900)}{Letter(_word / 21)}", OfMother = New("Mum"), Mother = mother, OfUncle = New("Unc"), Uncle = uncle };
        var opening = new OpenFamily { Name = family.Name, Team = own.Id, TeamName = own.Name, TeamPhone = own.Phone, Centre = _world.Centre.CentreRecord };
        var acts = new List<Act>
        {
            opening,
            new RegisterPerson { Person = mother, GivenNames = "Ada", FamilyName = family.Name, BornOn = _world.Today.AddYears(-30), GpPractice = family.OfMother },
            new RegisterPerson { Person = uncle, GivenNames = "Bertram", FamilyName = family.Name, BornOn = _world.Today.AddYears(-40), GpPractice = family.OfUncle },
            new AddAddress { Person = mother, Address = "4 Quay Lane", Postcode = family.Postcode, From = _world.Today.AddYears(-1) },
        };
        if (_random.Next(3) == 0)
        {
            acts.Add(new AddInvolvement { Team = other.Id, TeamName = other.Name, TeamPhone = other.Phone, Centre = _world.Centre.CentreRecord, From = _world.Today });
            family.ServedBy.Add(NameOf(other));
        }
        await door.WriteAllAsync(acts.Select(act => (family.Record, act)));
        for (var i = _random.Next(4); i >= 0; i--)
        {
            _world.Later(TimeSpan.FromSeconds(30));
            await EntryAsync(family, Readers.Single(r => r.Worker == author));
        }
        if (_random.Next(3) == 0)
            await ObjectAsync(family, door);
        if (family.ServedBy.Count > 0 && _random.Next(2) == 0)
            await door.WriteAsync(family.Record, new EndInvolvement { Involvement = new(opening.Key), LastDay = _world.Today, Reason = "They moved." });
        else
            family.ServedBy.Add(NameOf(own));
        return family;
    }

    private async Task EntryAsync(RandomFamily family, RandomReader author, HashSet<string>? named = null)
    {
        var word = New("Word");
        var ofUncle = _random.Next(4) == 0 && family.NamedForUncle?.Contains(author.Name) != false;
        var act = await _world.EntryAsync($"She said {word} and smiled.") with { People = [ofUncle ? family.Uncle : family.Mother] };
        var entry = new RandomEntry(await _world.As(author.Worker).WriteAsync(family.Record, act), word, author.Employer, ofUncle);
        family.Entries.Add(entry);
        named ??= _random.Next(3) == 0 ? Some() : null;
        if (named is null)
            return;
        await _world.As(_safeguarding).WriteAsync(family.Record, new RestrictEntry
        {
            Entry = entry.First,
            Reason = "A relative works here.",
            ReviewOn = _world.Today.AddMonths(2),
            NeedToKnow = [.. Ids(named)],
        });
        entry.Named = named;
    }

    private async Task ObjectAsync(RandomFamily family, Records door)
    {
        var (to, organisation) = _random.Next(3) switch { 0 => ("council", _world.Council), 1 => ("acute", _world.Acute), _ => ("community", _world.Community) };
        await door.WriteAsync(family.Record, new RecordDissent
        {
            About = new() { Person = family.Mother, Organisation = organisation, OrganisationName = to, Topic = WhatIsShared.Everything, Purpose = SharingPurpose.Support },
            Said = new() { SaidBy = family.Mother, SaidOn = _world.Today, Evidence = "Said at the visit." },
        });
        family.ObjectsTo.Add(to);
    }

    // What is of this day: an entry under restriction that is lifted, the family restricted, known privately, opened in an emergency.
    private async Task LatelyAsync(RandomFamily family)
    {
        var lead = _world.As(_safeguarding);
        if (_random.Next(4) == 0)
        {
            var named = Some();
            var restriction = await lead.WriteAsync(family.Record, new RestrictFamily { Reason = "A relative works here.", ReviewOn = _world.Today.AddMonths(2), NeedToKnow = [.. Ids(named)] });
            family.Named = named;
            if (_random.Next(3) == 0)
            {
                await lead.WriteAsync(family.Record, new LiftRestriction { Restriction = restriction, Reason = "The relative has left." });
                family.Named = null;
            }
        }
        if (_random.Next(4) == 0)
        {
            var named = Some();
            await lead.HideAsync(family.Record, new RestrictPerson
            {
                Person = family.Uncle,
                Id = Id<Restriction>.New(_world.Clock.GetUtcNow()),
                Reason = "A relative works here.",
                ReviewOn = _world.Today.AddMonths(2),
                NeedToKnow = [.. Ids(named)],
            });
            family.NamedForUncle = named;
        }
        foreach (var reader in Readers)
        {
            if (reader.Team is not null && _random.Next(12) == 0)
            {
                await _world.As(reader.Worker).WriteAsync(reader.Worker, new DeclareFamilyKnownPrivately { Family = family.Record, How = "My cousin" });
                family.KnownPrivatelyBy.Add(reader.Name);
            }
            else if (reader.Team is not null && !NaiveOracle.Opens(reader, family) && _random.Next(4) == 0)
                await EmergencyAsync(reader, family);
        }
    }

    private async Task EmergencyAsync(RandomReader reader, RandomFamily family)
    {
        string? refused = null;
        try
        {
            var take = new TakeEmergencyAccess { Reason = "She rang and is afraid.", Hours = 8, Id = Id<EmergencyAccess>.New(_world.Clock.GetUtcNow()) };
            await _world.As(reader.Worker).WriteAllAsync(take.WithNotices(family.Record, family.Name, [_world.Centre.CentreRecord]));
            family.InEmergency.Add(reader.Name);
        }
        catch (Refused why)
        {
            refused = why.Message;
        }
        Assert.True(NaiveOracle.MayTakeEmergencyAccess(reader, family) == refused is null, $"{reader.Name}: {refused}");
    }

    /// <summary>Adds an entry that nobody may see but the one who writes it; null where nobody can write in this family.</summary>
    public async Task<RandomReader?> HideOneMoreAsync(RandomFamily family)
    {
        if (Readers.FirstOrDefault(r => r.Team is not null && NaiveOracle.Opens(r, family)) is not { } author)
            return null;
        await EntryAsync(family, author, [author.Name]);
        return author;
    }

    private HashSet<string> Some() => [.. Readers.Where(_ => _random.Next(3) == 0).Select(r => r.Name).Append("safeguarding")];

    private IEnumerable<Guid> Ids(HashSet<string> named) => Readers.Where(r => named.Contains(r.Name)).Select(r => r.Worker.Value);

    private string NameOf(Team team) => team.Id == _world.Team.Id ? "team" : "other";

    // Of one length and of no other's letters, so that none is a part of another.
    private string New(string kind)
    {
        var number = _word++;
        return $"{kind}{Letter(number / 9261)}{Letter(number / 441)}{Letter(number / 21)}{Letter(number)}x";
    }

    private static char Letter(int number) => "abcdefghjknpqrstuvwyz"[number % 21];
}
