using Kith.Access;
using Kith.Jobs;
using Kith.Record;
using Kith.Shared;

namespace Kith.Sharing.SubjectAccess;

/// <summary>Requests for personal data whose month comes to its end. One that waits for the requester is told once its clock goes on.</summary>
internal sealed class SubjectAccessDue : RunsOutSource
{
    public override string Name => "subject-access";
    public override IReadOnlyList<int> DaysAhead { get; } = [-1, 2, 7, 14];
    public override IReadOnlyList<Type> From { get; } = [typeof(SubjectAccessRequest), typeof(SubjectAccessWait), typeof(SubjectAccessWaitOver), typeof(SubjectAccessExtended), typeof(SubjectAccessClosed)];
    public override Permission? Holders => Permission.HandleSubjectAccess;

    public override IEnumerable<RunsOut> Of(OpenRecord record) => AccessNow.Open(record)
        .Select(r => new RunsOut { Id = r.Request.Id.Value, Name = r.Request.PersonName, On = r.Clock.Due });

    public override TellWorker Tell(RunsOut one, DateOnly today)
    {
        var said = one.On < today ? $"was due by {Shown.Date(one.On)}" : $"is due by {Shown.Date(one.On)}";
        return new TellWorker
        {
            Kind = NoticeKind.OwnRecord,
            Text = $"The request for a copy of the data of {one.Name} {said}.",
            Page = $"/subject-access/{one.Id}",
            About = one.On,
            Email = $"A request for a copy of somebody’s data {said}. Sign in to Kith to see which:",
        };
    }
}
