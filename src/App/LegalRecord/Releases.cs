using System.Security.Cryptography;
using System.Text;
using Kith.Access;
using Kith.Record;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>A release of Kith worked on this database for the first time.</summary>
public sealed class ReleaseSeen : OnRecord<ReleaseSeen>
{
    public string Release { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>Kith itself notes, when it starts, that a release is there which was never there before.</summary>
public sealed record NoteRelease : Act<Done>
{
    public string? Release { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Release, nameof(Release), "Enter the release");
        problems.Text(Release, nameof(Release), "The release", 100);
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new ReleaseSeen { Release = Release!, At = record.Now });
        return default;
    }

    /// <summary>The same for the same release, so that it is noted once.</summary>
    internal static Guid KeyOf(string release) => new(SHA256.HashData(Encoding.UTF8.GetBytes("kith/release/" + release)).AsSpan(0, 16));
}

/// <summary>Every release of Kith that has worked on this database, the first first.</summary>
public sealed record ReleasesView : View<IReadOnlyList<ReleaseSeen>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<ReleaseSeen>> OfAsync(OpenRecord record, CancellationToken ct) =>
        await record.Rows<ReleaseSeen>().OrderBy(r => r.Id).ToListAsync(ct);
}
