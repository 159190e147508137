using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>
/// What is hidden in the town: a parent in refuge whose address the other parent's workers do not see, and a person who is kept to
/// named workers. Both in the last days of the story, so that nobody writes of what they may not see.
/// </summary>
internal sealed class HidingStory(Setting setting)
{
    private readonly List<Told> _told = [];
    private bool _refuge, _person;

    private DateOnly Day => StoryTime.Weekday(setting.Time.Last.AddDays(-4));

    /// <summary>A family whose story is over by then.</summary>
    public void Consider(FamilyStory family, IReadOnlyList<Told> told)
    {
        var home = family.Home;
        if (home.Number < 3 || family.Restricted is not null || home.Moves is not null || home.Separates is not null || told.Any(t => London.DateOf(t.At) >= Day))
            return;
        if (!_refuge && home.ElsewhereParent is { } elsewhere && home.Children.Any(c => c.Born < home.Opens))
            _told.AddRange(Refuge(family, elsewhere));
        else if (!_person && home.Partner is { } partner && home.Kin == Kin.Couple)
            _told.AddRange(KeptPerson(family, partner));
    }

    public IEnumerable<Told> Tell() => _told;

    private Colleague? VisitorAt(int place) => setting.Colleagues.FirstOrDefault(c => c.Listed.Discipline == Discipline.HealthVisitor && c.Listed.Role == Role.Practitioner
        && c.WorksAt(place, Day.AddDays(-14)) && c.WorksAt(place, setting.Time.Last));

    private IEnumerable<Told> Refuge(FamilyStory family, Human elsewhere)
    {
        var home = family.Home;
        var other = (home.Place + 1) % setting.Crews.Length;
        if (VisitorAt(home.Place) is not { } ours || VisitorAt(other) is not { } theirs)
            yield break;
        _refuge = true;
        var children = home.Children.Where(c => c.Born < home.Opens).ToArray();
        var (crew, opened, second) = (setting.Crews[other], StoryTime.At(StoryTime.Weekday(Day.AddDays(-10)), new TimeOnly(10, 15)), RecordId.New(StoryTime.At(Day.AddDays(-10), new TimeOnly(10, 15))));
        Act[] acts =
        [
            new OpenFamily
            {
                Key = Guid.CreateVersion7(opened), Name = elsewhere.Family == home.Carer.Family ? $"{elsewhere.Family} ({elsewhere.Given})" : elsewhere.Family,
                Team = crew.Id, TeamName = crew.Name, TeamPhone = crew.Phone, Centre = crew.Centre,
            },
            Registering.Join(home, elsewhere, Day.AddDays(-10), child: false),
            // He gives the address where the children live, as he knows it.
            .. children.Select(c => Registering.Join(home, c, Day.AddDays(-10), child: true) with { Addresses = [new GivenAddress { Address = home.Address, Postcode = home.Postcode }] }),
        ];
        for (var i = 0; i < acts.Length; i++)
            yield return Told.Of(opened.AddMinutes(i), theirs.Record, second, acts[i]);
        var at = StoryTime.At(Day, new TimeOnly(9, 40));
        var area = setting.Stock.Places[home.Place];
        for (var i = 0; i <= children.Length; i++)
            yield return Told.Of(at.AddMinutes(-20 + i), ours.Record, home.Record, new AddAddress
            {
                Person = (i == 0 ? home.Carer : children[i - 1]).Id,
                Address = "The Marram House\nMarlingate",
                Postcode = HouseholdMaker.Postcode(new Random(home.Number), area),
                From = Day,
            });
        var keep = new KeepAddress
        {
            Key = Guid.CreateVersion7(at),
            Id = Guid.CreateVersion7(at.AddMilliseconds(1)),
            Person = home.Carer.Id,
            WithThem = [.. children.Select(c => c.Id.Value)],
            KeptFrom = [elsewhere.Id.Value],
            Reason = "She is in refuge. He has threatened to find her; the police know of it.",
            ReviewOn = Day.AddDays(90),
        };
        yield return Hidden(at, ours, home.Record, keep, keep.Id, keep.Id, second);
    }

    private IEnumerable<Told> KeptPerson(FamilyStory family, Human partner)
    {
        var home = family.Home;
        if (VisitorAt(home.Place) is not { } visitor || setting.Colleagues.FirstOrDefault(c => c.Listed.Role == Role.TeamLeader && c.WorksAt(home.Place, Day) && c.WorksAt(home.Place, setting.Time.Last)) is not { } leader)
            yield break;
        _person = true;
        var at = StoryTime.At(Day, new TimeOnly(15, 10));
        Colleague[] named = [leader, visitor, .. setting.Colleagues.Where(c => c.Listed.Role == Role.SafeguardingLead)];
        var restrict = new RestrictPerson
        {
            Key = Guid.CreateVersion7(at),
            Person = partner.Id,
            Id = new(Guid.CreateVersion7(at.AddMilliseconds(1))),
            Reason = "He is a witness in a trial, and people who would harm him have relatives in the town.",
            ReviewOn = Day.AddDays(120),
            NeedToKnow = [.. named.Select(c => c.Record.Value).Distinct()],
            Names = [.. named.DistinctBy(c => c.Record).Select(c => c.Name)],
        };
        yield return Hidden(at, leader, home.Record, restrict, restrict.Id.Value, partner.Id.Value);
    }

    // In every family that one of the people is known in, and for those they will come to belong to: one transaction.
    private static Told Hidden(DateTimeOffset at, Colleague by, RecordId family, Act act, Guid hiding, Guid about, params IEnumerable<RecordId> others) => Told.Of(at, by.Record, family, act) with
    {
        Also = [.. others.Prepend(Founding.Partnership).Select(record => Told.Of(at, by.Record, record, new InheritHiding { Key = act.Key, Hiding = hiding, About = about }))],
    };
}
