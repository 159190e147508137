using Kith.Access;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Shared;
using Kith.Training;
using About = Kith.Training.NoticeKind;

namespace Kith.Jobs;

/// <summary>Tells workers of their training sessions: invitations, places and changes within half an hour, reminders on their day.</summary>
public sealed class SessionTelling(RecordRuntime runtime, Turns turns, MailSettings mail, TimeProvider time)
{
    /// <summary>What is older tells nothing that anybody could still act on.</summary>
    private const int DaysBack = 7;

    // What this server has told already; what another has, the keys of the notices say.
    private readonly HashSet<Guid> _told = [];

    /// <summary>Tells what is due and was not told yet. Gives how many notices that were.</summary>
    public async Task<int> RunAsync(CancellationToken ct = default)
    {
        await using var turn = await turns.TakeAsync("sessions", ct);
        if (turn is null)
            return 0;
        var kith = runtime.For(new Asking(Founding.Kith, "job", "sessions"));
        var today = London.DateOf(time.GetUtcNow());
        var told = 0;
        foreach (var notice in await kith.AskAsync(new SessionNotices { From = today.AddDays(-DaysBack), To = today }, ct))
        {
            // A session that is over needs no word any more.
            var key = NoticeKeys.Of(notice.Worker, "session", notice.Id, notice.On, 0);
            if (notice.On < today || _told.Contains(key))
                continue;
            if (await TellAsync(kith, notice, key, ct))
                told++;
            _told.Add(key);
        }
        return told;
    }

    private async Task<bool> TellAsync(Records kith, SessionNotice notice, Guid key, CancellationToken ct)
    {
        try
        {
            return await kith.WriteAsync(notice.Worker, Act(notice) with { Key = key, Email = mail.IsSetUp ? Email(notice) : null }, ct);
        }
        catch (Exception why) when (why is Missing or Refused or Changed or Invalid)
        {
            return false;
        }
    }

    private static TellWorker Act(SessionNotice notice)
    {
        var what = $"‘{notice.CourseName}’ on {Shown.Date(notice.On)}, {Shown.Time(notice.Begins)} to {Shown.Time(notice.Ends)}, {notice.Place}";
        return new TellWorker
        {
            Kind = NoticeKind.Training,
            Page = "/training",
            About = notice.On,
            Text = notice.Kind switch
            {
                About.Invited => $"You are invited to {what}.",
                About.PlaceTaken => $"You have a place in {what}.",
                About.OnWaitingList => $"You are on the waiting list for {what}.",
                About.PlaceGiven => $"A place came free: you now have one in {what}.",
                About.Changed => $"The session was changed: it is now {what}.",
                About.Cancelled => $"The session {what} was cancelled{(string.IsNullOrWhiteSpace(notice.Words) ? "" : ": " + notice.Words)}.",
                _ => $"Do not forget {what}.",
            },
        };
    }

    private static string Email(SessionNotice notice)
    {
        var on = Shown.Date(notice.On);
        return (notice.Kind switch
        {
            About.Invited => $"You are invited to training on {on}.",
            About.PlaceTaken or About.PlaceGiven => $"You have a place in training on {on}.",
            About.OnWaitingList => $"You are on the waiting list for training on {on}.",
            About.Changed => $"Training that you are booked on was changed; it is on {on}.",
            About.Cancelled => $"Training on {on} was cancelled.",
            _ => $"You have a place in training on {on}.",
        }) + " Sign in to Kith to see where and when:";
    }
}
