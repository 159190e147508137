using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.Jobs;

/// <summary>One notice, and whether it was read.</summary>
public sealed record TheNotice(Notice Notice, DateTimeOffset? ReadAt);

/// <summary>A page of what a worker was told.</summary>
public sealed record NoticesPart(IReadOnlyList<TheNotice> Notices, int Unread, bool More);

/// <summary>What the worker was told by Kith, newest first.</summary>
public sealed record MyNotices : View<NoticesPart>
{
    public const int Part = 30;

    public int Page { get; init; } = 1;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<NoticesPart> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var notices = await record.Rows<Notice>().OrderByDescending(n => n.Id)
            .Skip((Math.Max(1, Page) - 1) * Part).Take(Part + 1).ListAsync(ct);
        Id<Notice>[] shown = [.. notices.Select(n => n.Id)];
        var when = (await record.Rows<NoticeRead>().Where(r => shown.Contains(r.Notice)).ListAsync(ct)).GroupBy(r => r.Notice).ToDictionary(r => r.Key, r => r.Min(x => x.At));
        var unread = await record.Rows<Notice>().CountAsync(n => !record.Rows<NoticeRead>().Any(r => r.Notice == n.Id), ct);
        return new([.. notices.Take(Part).Select(n => new TheNotice(n, when.TryGetValue(n.Id, out var at) ? at : null))], unread, notices.Count > Part);
    }
}

/// <summary>How many notices a worker has not read.</summary>
public sealed record UnreadNotices : View<int>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    // It rests on nothing but the record, and My work asks for it each time.
    protected override int Kept => 1;

    protected override async Task<int> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<Notice>().CountAsync(n => !record.Rows<NoticeRead>().Any(r => r.Notice == n.Id), ct);
}

/// <summary>The worker has read a notice, or all of them.</summary>
public sealed record ReadNotices : Act<Done>
{
    /// <summary>The notice; null for all there are.</summary>
    public Id<Notice>? Notice { get; init; }

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override IReadOnlyList<Type> Reads { get; } = [typeof(Notice), typeof(NoticeRead)];

    protected override Done On(OpenRecord record)
    {
        var read = record.Rows<NoticeRead>().AsEnumerable().Select(r => r.Notice).ToHashSet();
        var all = record.Rows<Notice>().AsEnumerable().Select(n => n.Id).ToArray();
        if (Notice is { } one && !all.Contains(one))
            throw new Missing();
        foreach (var notice in all.Where(n => (Notice is null || n == Notice) && !read.Contains(n)))
            record.Add(new NoticeRead { Notice = notice, At = record.Now });
        return default;
    }
}
