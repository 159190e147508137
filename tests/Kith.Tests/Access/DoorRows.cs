using System.Security.Cryptography;
using System.Text;
using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Stages;

namespace Kith.Tests.Access;

/// <summary>The second opinion's plain lists as rows of the record.</summary>
internal static class DoorRows
{
    public static readonly RecordId NamedWorker = new(IdOf("named worker"));

    /// <summary>An id for a name, always the same.</summary>
    public static Guid IdOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16).ToArray();
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, true);
    }

    private static Guid NewId() => Guid.CreateVersion7();

    public static List<OnRecord> Of(Book book, params IReadOnlyList<RecordId> named)
    {
        var rows = new List<OnRecord> { new DoorPolicy { Id = new(NewId()), AgreementsFrom = book.AgreementsFrom, StagesFrom = book.StagesFrom, CoSignWithinDays = 5, At = DateTimeOffset.UnixEpoch } };
        foreach (var need in book.Needs)
        {
            var row = new CompetenceRequirement
            {
                Id = new(NewId()),
                Doing = need.For switch { "read" => Doing.Read, "write" => Doing.WriteForm, _ => Doing.CoSign },
                Form = need.Form,
                Competence = new(IdOf(need.Paper)),
                CompetenceName = need.Paper,
                GraceDays = need.Grace,
                From = need.From,
            };
            rows.Add(row);
            if (need.Last is { } last)
                rows.Add(new RequirementEnded { Id = new(NewId()), Requirement = row.Id, On = last });
        }
        foreach (var pact in book.Pacts)
        {
            // Some end by their own last day and some because somebody ended them: that is all the same to whoever is at the door.
            var endsEarly = NewId().ToByteArray()[^1] % 2 == 0;
            var row = new InformationSharingAgreement
            {
                Id = new(NewId()),
                Parties = [.. pact.Signed.Select(s => IdOf(s.Who)).Append(IdOf("never signs"))],
                From = pact.From,
                To = endsEarly ? pact.Last.AddDays(400) : pact.Last,
            };
            rows.Add(row);
            if (endsEarly)
                rows.Add(new AgreementEnded { Id = new(NewId()), Agreement = row.Id, On = pact.Last });
            rows.AddRange(pact.Signed.Select(s => new AgreementSigned { Id = new(NewId()), Agreement = row.Id, Party = new(IdOf(s.Who)), On = s.On }));
        }
        rows.AddRange(book.StepByStep.Select(s => new StagedStart { Id = new(NewId()), Organisation = new(IdOf(s.What)), From = s.From }));
        foreach (var step in book.Steps)
        {
            var row = new Stage
            {
                Id = new(NewId()),
                Organisation = new(IdOf(step.Employer)),
                Reach = step.Kind switch { "people" => StageReach.NamedPeople, "teams" => StageReach.Teams, _ => StageReach.Everyone },
                People = [.. step.People.SelectMany(p => p == DoorCases.Named ? named.Select(n => n.Value) : [IdOf(p)])],
                Teams = [.. step.Teams.Select(IdOf)],
                From = step.From,
            };
            rows.Add(row);
            if (step.Last is { } last)
                rows.Add(new StageClosed { Id = new(NewId()), Stage = row.Id, On = last });
        }
        return rows;
    }

    public static List<OnRecord> Of(Someone who)
    {
        var rows = new List<OnRecord>
        {
            new WorkerDetails { Id = new(NewId()), Name = "W", Discipline = Discipline.HealthVisitor },
            new RoleHeld { Id = new(NewId()), Role = Role.Practitioner, From = DateOnly.MinValue },
        };
        foreach (var job in who.Jobs)
            Add(rows, new Employment { Id = new(NewId()), Organisation = new(IdOf(job.What)), OrganisationName = "E", From = job.From }, job.Last);
        foreach (var team in who.Teams)
            Add(rows, new Placement { Id = new(NewId()), Team = new(IdOf(team.What)), TeamName = "T", From = team.From }, team.Last);
        foreach (var paper in who.Papers)
        {
            var row = new CompetenceAward { Id = new(NewId()), Competence = new(IdOf(paper.In)), From = paper.From, ValidUntil = paper.Until };
            rows.Add(row);
            if (paper.WithdrawnOn is { } on)
                rows.Add(new AwardWithdrawn { Id = new(NewId()), Award = row.Id, On = on });
        }
        return rows;
    }

    private static void Add<T>(List<OnRecord> rows, T row, DateOnly? last) where T : OnRecord<T>
    {
        rows.Add(row);
        if (last is { } on)
            rows.Add(new Ended { Id = new(NewId()), What = row.Id.Value, On = on });
    }

    /// <summary>A family that the team serves, with emergency access for some.</summary>
    public static List<OnRecord> Family(IEnumerable<RecordId> inEmergency, DateTimeOffset now) =>
    [
        new Involvement { Id = new(NewId()), Team = new(IdOf(DoorSecondOpinion.ServingTeam)), From = DateOnly.MinValue },
        .. inEmergency.Select(worker => new EmergencyAccess { Id = new(NewId()), Worker = worker, From = now.AddDays(-9), Until = now.AddDays(9) }),
    ];
}
