using Kith.Access;
using Kith.Record;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>One version of what was said in a session.</summary>
public sealed record NotesVersion(Id<SupervisionSession> Version, DateOnly HeldOn, string Text, string? Reason, DateTimeOffset At);

/// <summary>A session as far as it is shown.</summary>
/// <param name="Notes">Every version, the latest first; empty where the notes are not for the one who asks.</param>
public sealed record SessionSeen(
    SupervisionSession Session, IReadOnlyList<NotesVersion> Notes, IReadOnlyList<FamilyDiscussed> Families, IReadOnlyList<SupervisionAcknowledged> Acknowledged)
{
    public bool NotesShown => Notes.Count > 0;

    /// <summary>Whether the worker has read the version that stands.</summary>
    public bool IsAcknowledged => Acknowledged.Any(a => a.Version == Session.Id);
}

/// <summary>A worker's supervision: the lines, and the sessions with what of them may be seen.</summary>
public sealed record SupervisionSeen(string Name, Discipline Discipline, IReadOnlyList<LineHeld> Lines, IReadOnlyList<SessionSeen> Sessions, DateOnly Today)
{
    public IEnumerable<LineHeld> Now => Lines.Where(l => l.IsOn(Today));
}

/// <summary>
/// A worker's supervision, for the worker and for whoever manages or supervises them. Notes are there only for whom they are; who
/// holds no line any more sees only what they recorded themselves.
/// </summary>
public sealed record SupervisionView : View<SupervisionSeen>
{
    private const int Most = 1000;

    protected override Permission Needs => Permission.Supervise;

    protected override async Task<SupervisionSeen> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var me = record.By.Worker;
        var details = (await record.Rows<WorkerDetails>().ListAsync(ct)).MaxBy(d => d.Id.Value) ?? throw new Missing();
        var lines = await LineHeld.OfAsync(record, ct);
        var all = await record.Rows<SupervisionSession>().ListAsync(ct);
        var notes = (await record.Rows<SupervisionNotes>().ListAsync(ct)).ToDictionary(n => n.Version);
        var families = (await record.Rows<FamilyDiscussed>().ListAsync(ct)).OrderBy(f => f.FamilyName, StringComparer.Ordinal).ToLookup(f => f.Item);
        var acknowledged = (await record.Rows<SupervisionAcknowledged>().ListAsync(ct)).OrderBy(a => a.At).ToLookup(a => a.Item);
        var byId = all.ToDictionary(s => s.Id);
        IEnumerable<SupervisionSession> Back(SupervisionSession from)
        {
            for (var at = from; at is not null; at = at.Corrects is { } before ? byId.GetValueOrDefault(before) : null)
                yield return at;
        }
        var whole = record.Id == me || lines.Any(l => l.By == me && l.IsOn(record.Today));
        return new SupervisionSeen(details.Name, details.Discipline, record.Id == me ? lines : [.. lines.Where(l => whole || l.By == me)],
            [.. SupervisionSession.Standing([.. all]).Where(s => whole || s.By == me).OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.Id.Value).Take(Most)
                .Select(s => new SessionSeen(s,
                    [.. Back(s).Where(v => notes.ContainsKey(v.Id))
                        .Select(v => new NotesVersion(v.Id, v.HeldOn, notes[v.Id].Text, notes[v.Id].Reason, v.At))],
                    [.. families[s.Session.Value]], [.. acknowledged[s.Session.Value]]))], record.Today);
    }
}
