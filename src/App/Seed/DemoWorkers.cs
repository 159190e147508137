using Kith.Access;
using Kith.Record;
using Kith.SignIn;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>A sign-in for looking round: who it is, and what there is to see.</summary>
internal sealed record DemoWorker(string Name, string Email, string Employer, string What);

/// <summary>The workers of the town who can sign in with a known password.</summary>
internal static class DemoWorkers
{
    public const string Password = "three creeks and a marsh";

    /// <summary>The same few each time, of three employers, most of them at the first centre so that they share families.</summary>
    public static IReadOnlyList<DemoWorker> Of(Stock stock, StoryTime time) => [.. Chosen(new Setting(stock, StoryBook.Read(), time)).Select(c =>
        new DemoWorker(c.Name, c.Email, c.Employer, c.Listed switch
        {
            { Role: Role.Administrator } => "administrator: workers, roles, forms",
            { Role: Role.InformationGovernanceLead } => "information governance lead: who has looked",
            { Role: Role.SafeguardingLead } => "safeguarding lead: reviews, restricted records",
            { Role: Role.TeamLeader } => "team leader of the first two centres",
            { Discipline: Discipline.HealthVisitor } => "health visitor at Lantern Street",
            { Discipline: Discipline.Midwife } => "midwife at Lantern Street",
            _ => "early years worker at Lantern Street",
        }))];

    public static async Task AddAsync(Setting setting, DemoSignIns signIns)
    {
        foreach (var worker in Chosen(setting))
            await signIns.AddAsync(worker.Record, worker.Name, worker.Employer, worker.Email, Password);
    }

    private static IEnumerable<Colleague> Chosen(Setting setting)
    {
        var first = setting.Colleagues.Where(c => c.Listed.Centres.Contains(0) && c.To == DateOnly.MaxValue).ToArray();
        foreach (var discipline in new[] { Discipline.HealthVisitor, Discipline.Midwife, Discipline.EarlyYearsWorker })
            yield return first.First(c => c.Listed.Discipline == discipline && c.Listed.Role == Role.Practitioner);
        yield return first.First(c => c.Listed.Role == Role.TeamLeader);
        foreach (var role in new[] { Role.Administrator, Role.InformationGovernanceLead, Role.SafeguardingLead })
            yield return setting.Colleagues.First(c => c.Listed.Role == role);
    }
}
