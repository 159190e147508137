using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Training;
using Kith.Training.Requirements;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Stages;

namespace Kith.Seed;

/// <summary>
/// How the town's door came to ask for more: an agreement between the three employers from the beginning, asked for from the second
/// year; a school that starts step by step in the last months; what the partners insist on, from the end of the story.
/// </summary>
internal sealed class DoorStory(Setting setting)
{
    private const string School = "Saltings Primary School";

    // What is insisted on, by the competence's code, for whatever of it the partnership knows.
    private static readonly (string Code, Doing Doing, string? Form)[] s_needed =
    [
        ("recording", Doing.Read, null), ("recording", Doing.WriteForm, null), ("recording", Doing.CoSign, null), ("safeguarding-2", Doing.WriteForm, "safeguarding-concern"),
    ];

    private Id<InformationSharingAgreement> _agreement, _withSchool;
    private Id<Organisation> _school;

    private StoryTime Time => setting.Time;

    private Colleague Administrator => setting.Colleagues.First(c => c.Listed.Role == Role.Administrator);

    /// <param name="family">The family about which something could not wait.</param>
    public IEnumerable<Told> Tell(FamilyStory family, RecordingForm emergency)
    {
        var first = StoryTime.At(Time.First, new TimeOnly(7, 45));
        return [.. Keepers(first), .. Agreement(first), .. Policy(first), .. SchoolBegins(StoryTime.At(StoryTime.Weekday(Time.Month(33)), new TimeOnly(8, 5))), .. Emergency(family, emergency)];
    }

    /// <summary>What the partners insist on, of the competences that there are, from the last day of the story.</summary>
    public static IEnumerable<Told> Requirements(Setting setting, RequirementsFacts facts)
    {
        var at = StoryTime.At(setting.Time.Last, new TimeOnly(20, 0));
        // Health insists on it, whose leaders feared for the record.
        var insisting = setting.Colleagues.First(c => c.Listed.Role == Role.SafeguardingLead).Record;
        foreach (var (code, doing, form) in s_needed)
            if (facts.Competences.FirstOrDefault(c => c.Code == code) is { } competence)
                yield return Told.Of(at, insisting, Founding.Partnership, new SetRequirement
                {
                    Doing = doing,
                    Form = form,
                    Competence = competence.Id,
                    GraceDays = 30,
                    From = setting.Time.Last,
                });
    }

    private static RecordId RecordOf(int worker) =>
        new(Guid.Parse("0190a7c0-5eed-7000-8001-" + worker.ToString("000000000000", System.Globalization.CultureInfo.InvariantCulture)));

    // Each employer has somebody who keeps its agreements; where the list of staff names none, here they are.
    private static readonly (string Employer, string Name)[] s_keepers = [("council", "Gareth Philpott"), ("community", "Nasreen Akhtar"), ("acute", "Priya Raman")];

    private RecordId KeeperOf(int i) => s_keepers[i].Employer == "acute" ? setting.Colleagues.First(c => c.Name == s_keepers[i].Name).Record : RecordOf(i);

    private IEnumerable<Told> Keepers(DateTimeOffset at)
    {
        for (var i = 0; i < s_keepers.Length; i++)
        {
            var (employer, name) = s_keepers[i];
            if (employer == "acute")
                continue;
            yield return Registered(at.AddSeconds(i), RecordOf(i), name, Discipline.Administration, () => setting.OrganisationOf(employer), setting.Stock.Organisations[employer], Time.First.AddDays(-300));
            yield return Told.Of(at.AddSeconds(i), Founding.Kith, RecordOf(i), new GiveRole { Role = Role.InformationGovernanceLead, From = Time.First.AddDays(-300) });
        }
    }

    private IEnumerable<Told> Agreement(DateTimeOffset at)
    {
        at = at.AddMinutes(5);
        yield return new Told(at, KeeperOf(0), Founding.Partnership, () => new AgreeSharing
        {
            Name = "Early help information sharing agreement",
            Parties = [.. s_keepers.Select(k => setting.OrganisationOf(k.Employer).Value)],
            Purposes = "To help families early and to keep children safe, by one record of what every profession knows and does.",
            Classes = "Who is in the family and how to reach them; what happened and what was observed at contacts; assessments and plans; alerts.",
            LawfulBases = "UK GDPR Article 6(1)(e) and 9(2)(h); section 10 and 11 of the Children Act 2004.",
            From = Time.First,
            To = Time.Last.AddDays(400),
            ReviewOn = Time.Last.AddDays(120),
        }, id => _agreement = (Id<InformationSharingAgreement>)id!);
        string[] signatories = ["Margaret Orme, Director of Children’s Services", "Dr Alan Fitch, Caldicott Guardian", "Sister Bridget Nolan, Chief Nurse"];
        for (var i = 0; i < s_keepers.Length; i++)
        {
            var signatory = signatories[i];
            yield return new Told(at.AddMinutes(i + 1), KeeperOf(i), Founding.Partnership, () => new SignAgreement { Agreement = _agreement, Signatory = signatory, SignedOn = Time.First });
        }
    }

    private IEnumerable<Told> Policy(DateTimeOffset at) =>
    [
        Told.Of(at.AddMinutes(10), Administrator.Record, Founding.Partnership, new SetDoorPolicy
        {
            AgreementsFrom = Time.Month(12),
            StagesFrom = Time.Month(12),
            CoSignWithinDays = 5,
            Reason = "The board: a year to sign, and from the second year no access without.",
        }),
    ];

    private IEnumerable<Told> SchoolBegins(DateTimeOffset at)
    {
        var day = London.DateOf(at);
        yield return new Told(at, Founding.Kith, Founding.Partnership, () => new AddOrganisation { Name = School, Kind = OrganisationKind.School, From = day }, id => _school = (Id<Organisation>)id!);
        var crew = setting.Crews[0];
        (string Name, Role[] Roles)[] people = [("Frances Aldous", [Role.Practitioner, Role.InformationGovernanceLead]), ("Kwame Asante", [Role.Practitioner])];
        for (var i = 0; i < people.Length; i++)
        {
            var worker = RecordOf(10 + i);
            // Looking ends what was told together, so that the school is there to be employed by.
            yield return Registered(at.AddMinutes(1 + i), worker, people[i].Name, Discipline.FamilySupportWorker, () => _school, School, day) with { Look = _ => Task.CompletedTask };
            foreach (var role in people[i].Roles)
                yield return Told.Of(at.AddMinutes(1 + i), Founding.Kith, worker, new GiveRole { Role = role, From = day });
            yield return Told.Of(at.AddMinutes(1 + i), Founding.Kith, worker, new PlaceWorker { Team = crew.Id, TeamName = crew.Name, Centre = crew.Centre, From = day });
        }
        yield return new Told(at.AddMinutes(5), Administrator.Record, Founding.Partnership, () => new BeginStagedStart
        {
            Organisation = _school,
            From = day,
            Reason = "The school begins with its head and its family worker.",
        });
        yield return new Told(at.AddMinutes(6), KeeperOf(0), Founding.Partnership, () => new AgreeSharing
        {
            Name = "Information sharing agreement with " + School,
            Parties = [setting.OrganisationOf("council").Value, _school.Value],
            Purposes = "To help the families of its pupils early.",
            Classes = "Attendance, concerns, contacts and plans.",
            LawfulBases = "UK GDPR Article 6(1)(e); section 175 of the Education Act 2002.",
            From = day,
            To = day.AddDays(700),
            ReviewOn = day.AddDays(180),
        }, id => _withSchool = (Id<InformationSharingAgreement>)id!);
        yield return new Told(at.AddMinutes(7), KeeperOf(0), Founding.Partnership, () => new SignAgreement { Agreement = _withSchool, Signatory = "Margaret Orme, Director of Children’s Services", SignedOn = day });
        yield return new Told(at.AddMinutes(8), RecordOf(10), Founding.Partnership, () => new SignAgreement { Agreement = _withSchool, Signatory = "Frances Aldous, Headteacher", SignedOn = day });
        foreach (var told in Ready(at.AddMinutes(9), [.. people.Select((p, i) => (RecordOf(10 + i), p.Name))], day))
            yield return told;
        yield return new Told(at.AddMinutes(15), Administrator.Record, Founding.Partnership, () => new OpenStage
        {
            Organisation = _school,
            Reach = StageReach.NamedPeople,
            People = [.. people.Select((_, i) => RecordOf(10 + i).Value)],
            From = day,
            Reason = "Both are trained and supervised, and the agreement is signed.",
        })
        // Its gates look at what is recorded.
        { Look = _ => Task.CompletedTask };
    }

    // What the gates of a first stage ask for: somebody of the field supervises them, and they have been trained.
    private IEnumerable<Told> Ready(DateTimeOffset at, IReadOnlyList<(RecordId Record, string Name)> people, DateOnly day)
    {
        var lead = setting.Colleagues.First(c => c.Listed.Role == Role.SafeguardingLead);
        foreach (var (worker, name) in people)
        {
            at = at.AddMinutes(1);
            var key = Guid.CreateVersion7(at);
            (RecordId Record, Act Act)[] line =
            [
                .. new SetLine { Key = key, Line = new(key), Kind = LineKind.ProfessionalSupervisor, By = lead.Record, ByName = lead.Name, ByEmployer = lead.Employer, From = day }
                    .With(worker, name),
            ];
            yield return Told.Of(at, Founding.Kith, line[0].Record, line[0].Act) with { Also = [.. line.Skip(1).Select(a => Told.Of(at, Founding.Kith, a.Record, a.Act))] };
            foreach (var code in new[] { "recording", "information-sharing", "safeguarding-2" })
                yield return Told.Of(at.AddSeconds(10), lead.Record, worker, new BringAward
                {
                    Competence = ShippedCourses.IdOf(code),
                    CompetenceName = ShippedCourses.NameOf(code),
                    From = day.AddDays(-6),
                    ValidUntil = day.AddDays(-6).AddMonths(12),
                    Evidence = $"Certificate of the joint course, seen on {Shared.Shown.Date(day)}",
                });
        }
    }

    // By whoever wrote in the record last, so that the family is theirs to see.
    private static IEnumerable<Told> Emergency(FamilyStory family, RecordingForm form)
    {
        if (family.Entries.MaxBy(e => e.At) is not { } last)
            yield break;
        var at = last.At.AddMinutes(20);
        yield return Told.Of(at, last.Author.Record, family.Home.Record, new RecordInEmergency
        {
            Key = Guid.CreateVersion7(at),
            WrittenIn = form,
            HappenedOn = London.DateOf(at),
            Reason = "I was at the door and the full form would have taken too long.",
            Passages = [new WrittenPassage { Question = "happened", Kind = PassageKind.Observation, Text = "The smoke alarm was sounding when I arrived and nobody came to the door. I rang 999 at once. The fire service found a pan on the stove and everybody safe in the garden." }],
        });
    }

    private static Told Registered(DateTimeOffset at, RecordId worker, string name, Discipline discipline, Func<Id<Organisation>> employer, string employerName, DateOnly from) =>
        new(at, Founding.Kith, worker, () => new RegisterWorker
        {
            Name = name,
            Discipline = discipline,
            Organisation = employer(),
            OrganisationName = employerName,
            From = from,
        });
}
