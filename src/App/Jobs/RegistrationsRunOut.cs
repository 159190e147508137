using Kith.Record;
using Kith.Workforce;

namespace Kith.Jobs;

/// <summary>Professional registrations whose last day comes.</summary>
internal sealed class RegistrationsRunOut : RunsOutSource
{
    public override string Name => "registration";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 7, 30, 60];
    public override IReadOnlyList<Type> From { get; } = [typeof(WorkerDetails)];

    // One registration, however often the details around it are changed.
    public override IEnumerable<RunsOut> Of(OpenRecord record) =>
        record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) is { RegistrationUntil: { } until } details
            ? [new RunsOut { Id = NoticeKeys.Of(record.Id.Value, "registration"), Name = details.RegistrationBody ?? "", On = until }] : [];

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = $"Your professional registration {RunningOut.Ends(one.On, today)}.";
        return new TellWorker
        {
            Kind = NoticeKind.OwnExpiry,
            Text = one.Name.Length == 0 ? said : $"Your registration with the {one.Name} {RunningOut.Ends(one.On, today)}. Once it is renewed, tell an administrator the new date.",
            About = one.On,
            Email = said + " Sign in to Kith to see what to do:",
        };
    }

    public override TellWorker TellManager(RunsOut one, string worker, DateOnly today) => new()
    {
        Kind = NoticeKind.StaffExpiry,
        Text = $"{RunningOut.Whose(worker)} professional registration {RunningOut.Ends(one.On, today)}.",
        About = one.On,
        Email = $"The registration of a worker you manage {RunningOut.Ends(one.On, today)}. Sign in to Kith to see whose:",
    };
}
