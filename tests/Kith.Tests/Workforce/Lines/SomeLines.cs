using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Workforce.Lines;

/// <summary>Lines and sessions that a test begins with.</summary>
internal static class SomeLines
{
    /// <summary>Sets a line with its notes, as the page does.</summary>
    public static async Task<Id<ReportingLine>> LineAsync(this KithWorld world, RecordId worker, LineKind kind, RecordId by, DateOnly? from = null, DateOnly? to = null, RecordId? setBy = null)
    {
        var listed = (await world.As(Founding.Kith).AskAsync(new ListWorkers())).ToDictionary(w => w.Record);
        var set = new SetLine
        {
            Kind = kind,
            By = by,
            ByName = listed[by].Name,
            ByEmployer = listed[by].Employer,
            From = from ?? world.Today.AddDays(-100),
            To = to,
        };
        await world.As(setBy ?? Founding.Kith).WriteAllAsync(set.With(worker, listed[worker].Name));
        return set.Line;
    }

    public static Task EndLineAsync(this KithWorld world, RecordId worker, RecordId by, Id<ReportingLine> line, DateOnly lastDay) =>
        world.As(Founding.Kith).WriteAllAsync(new EndLine { Line = line, LastDay = lastDay }.With(worker, by));

    /// <summary>Records a session with a direction for each of the families.</summary>
    public static async Task<Id<SupervisionSession>> SessionAsync(
        this KithWorld world, RecordId supervisor, RecordId worker, LineKind kind, string notes, params (RecordId Family, string What)[] directions)
    {
        var given = directions.Select(d => (d.Family, Act: new GiveDirection
        {
            Direction = new(Guid.CreateVersion7()),
            Supervised = worker,
            What = d.What,
            Worker = worker,
            WorkerName = "Grace Adeyemi",
            DueOn = world.Today.AddDays(14),
        })).ToArray();
        var session = new RecordSupervision
        {
            Kind = kind,
            HeldOn = world.Today,
            Notes = notes,
            Families = [.. given.Select(g => new DiscussedFamily(g.Family, "Okafor family", g.Act.Direction))],
        };
        await world.As(supervisor).WriteAllAsync([(worker, session), .. given.Select(g => (g.Family, (Act)g.Act))]);
        return session.Session;
    }

    /// <summary>The health visitor is named for the family.</summary>
    public static Task NameAsync(this KithWorld world, RecordId family, RecordId worker, string name) =>
        world.As(world.HealthVisitor).WriteAsync(family, new AddInvolvement
        {
            Team = world.Team.Id,
            TeamName = world.Team.Name,
            Centre = world.Centre.CentreRecord,
            Worker = worker,
            WorkerName = name,
            Discipline = Discipline.HealthVisitor,
            Employer = "Northcliffe Community Health Trust",
            From = world.Today.AddDays(-30),
        });
}
