using Kith.Access;
using Kith.Home;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Recording;
using Kith.Workforce;

namespace Kith.Jobs;

/// <summary>A worker wants to be told each morning by e-mail how much waits for them.</summary>
public sealed class WantsDigest : Derived;

internal sealed class DigestsWanted : Derivation<WantsDigest>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(NoticeWish)];

    protected override IEnumerable<WantsDigest> Derive(OpenRecord record) =>
        record.Rows<NoticeWish>().AsEnumerable().MaxBy(w => w.Id.Value)?.Digest == true ? [new WantsDigest { Id = record.Id.Value }] : [];
}

/// <summary>How much waits for each worker who wants to be told, a part of them at a time: numbers alone, of nobody in particular.</summary>
public sealed record DigestsDue : Question<DigestPart>
{
    public const int Part = 200;

    public int Skip { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override async Task<Answer<DigestPart>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var today = across.Today;
        RecordId[] workers = [.. await across.Derived<WantsDigest>().OrderBy(w => w.Record).Skip(Skip).Take(Part).Select(w => w.Record).ListAsync(ct)];
        if (workers.Length == 0)
            return new(new([], false), []);
        var due = await across.Derived<WorkDue>().Where(w => workers.Contains(w.Worker) && w.On <= today)
            .GroupBy(w => new { w.Worker, w.Kind, Late = w.On < today }).Select(g => new { g.Key.Worker, g.Key.Kind, g.Key.Late, Count = g.Count() }).ListAsync(ct);
        var sign = await across.Derived<CoSignatureDue>().Where(c => workers.Contains(c.Colleague) && !c.Declined)
            .GroupBy(c => c.Colleague).Select(g => new { Worker = g.Key, Count = g.Count() }).ListAsync(ct);
        int Of(RecordId worker, WorkKind kind, bool late) => due.Where(d => d.Worker == worker && d.Kind == kind && d.Late == late).Sum(d => d.Count);
        return new(new([.. workers.Select(w => (w, Digest.InWords(
            Of(w, WorkKind.Visit, false), Of(w, WorkKind.Review, false) + Of(w, WorkKind.Action, false) + Of(w, WorkKind.Direction, false),
            Enum.GetValues<WorkKind>().Sum(kind => Of(w, kind, true)), sign.FirstOrDefault(s => s.Worker == w)?.Count ?? 0)))],
            workers.Length == Part), workers);
    }
}

/// <summary>A part of those who want to be told, with what they are told; nothing where nothing waits.</summary>
public sealed record DigestPart(IReadOnlyList<(RecordId Worker, string? Text)> Digests, bool More);

internal static class Digest
{
    /// <summary>"Today: 2 visits, 1 thing overdue."; null where nothing waits. No name is in it.</summary>
    public static string? InWords(int visits, int due, int overdue, int sign)
    {
        string[] parts =
        [
            Count(visits, "visit", "visits"), Count(due, "review, action or direction due", "reviews, actions and directions due"),
            Count(overdue, "thing overdue", "things overdue"), Count(sign, "entry waiting for your co-signature", "entries waiting for your co-signature"),
        ];
        return parts.Any(p => p.Length > 0) ? $"Today: {string.Join(", ", parts.Where(p => p.Length > 0))}. Sign in to see them: {Letter.Kith}/my-work" : null;
    }

    private static string Count(int count, string one, string many) => count == 0 ? "" : count == 1 ? "1 " + one : $"{count} {many}";
}

/// <summary>Sends a worker the digest of a day.</summary>
public sealed record SendDigest : Act<bool>
{
    public string? Text { get; init; }

    protected override Permission Needs => Permission.SendNotices;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Text, nameof(Text), "Enter what is to be told");
        problems.Text(Text, nameof(Text), "The digest", 1000);
    }

    // Gives whether it was sent: nobody is told who has left, or who has no address.
    protected override bool On(OpenRecord record)
    {
        if (!TellWorker.IsEmployed(record) || record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value)?.Email is not { Length: > 0 } address)
            return false;
        record.Post(new Posted(NoticeKeys.Of(Key, "digest"), address, "Kith: your day", Text!));
        return true;
    }
}

/// <summary>Sends the digests of a day, each worker's once, however often it runs.</summary>
public sealed class DailyDigests(MailSettings mail, TimeProvider time, ILogger<DailyDigests> log)
{
    /// <summary>Gives how many were sent.</summary>
    public async Task<int> RunAsync(Records kith, CancellationToken ct)
    {
        if (!mail.IsSetUp)
            return 0;
        var (today, sent) = (London.DateOf(time.GetUtcNow()), 0);
        for (var skip = 0; ; skip += DigestsDue.Part)
        {
            var part = await kith.AskAsync(new DigestsDue { Skip = skip }, ct);
            foreach (var (worker, text) in part.Digests.Where(d => d.Text is not null))
                try
                {
                    if (await kith.WriteAsync(worker, new SendDigest { Key = NoticeKeys.Of(worker, "digest", default, today, 0), Text = text }, ct))
                        sent++;
                }
                catch (Exception why) when (why is Missing or Refused or Changed or Invalid)
                {
                    log.LogWarning("A digest could not be given to its worker: {Kind}.", why.GetType().Name);
                }
            if (!part.More)
                return sent;
        }
    }
}
