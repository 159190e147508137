using Kith.AskedOnce;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>One entry, every version of it, and what changed between them.</summary>
public sealed class EntryPage(Records records, Forms forms, AskedOnceDesk desk) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Entry> Entry { get; set; }

    [BindProperty]
    public CoSign Act { get; set; } = new();

    [BindProperty]
    public DeclineCoSignature Decline { get; set; } = new();

    [BindProperty]
    public AnswerJointAuthor Join { get; set; } = new();

    /// <summary>Which of the page's forms was sent.</summary>
    protected override string ActName => _posted;

    private string _posted = "Act";

    public EntryWhole Whole { get; private set; } = null!;

    /// <summary>The form of each version, as it was when it was written in.</summary>
    public IReadOnlyDictionary<Id<RecordingForm>, RecordingForm> WrittenIn { get; private set; } = new Dictionary<Id<RecordingForm>, RecordingForm>();

    public string Here => $"/families/{Family}/entries/{Entry}";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Whole = await Records.ReadAsync(Family, new EntryView { Entry = Entry }, ct);
        var written = new Dictionary<Id<RecordingForm>, RecordingForm>();
        foreach (var form in Whole.Versions.Select(v => v.Entry.Form).Distinct())
            if (await forms.WithIdAsync(form, ct) is { } known)
                written[form] = known;
        WrittenIn = written;
    }

    public VersionShown Version(EntryVersion version, int headings = 2) =>
        new(version, WrittenIn.GetValueOrDefault(version.Entry.Form), Whole.Error is not null, headings);

    public IReadOnlyList<Difference> ChangedBy(int at) =>
        EntryDifference.Between(Whole.Versions[at - 1], Whole.Versions[at], WrittenIn.GetValueOrDefault(Whole.Versions[at].Entry.Form));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Entry = Entry }, ct);
        return Redirect(Here);
    }

    /// <summary>The named colleague declines to co-sign.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        _posted = nameof(Decline);
        await Records.WriteAsync(Family, Decline with { Entry = Entry }, ct);
        return Redirect(Here);
    }

    /// <summary>Whoever was asked says whether it was a joint visit.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken ct)
    {
        _posted = nameof(Join);
        await Records.WriteAsync(Family, Join with { Entry = Entry, CountedBy = await desk.TodayAsync(ct) }, ct);
        return Redirect(Here);
    }

    /// <summary>The worker has read what changed since they had seen this entry.</summary>
    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Records.WriteAllAsync([.. Whole.OwnNotices.Where(n => n.AcknowledgedAt is null).Select(n =>
            (Family, (Act)new LegalRecord.AcknowledgeCorrection { Recall = n.Change.Id, Entry = Entry }))]);
        return Redirect(Here);
    }
}

/// <summary>A version of an entry with the form it was written in.</summary>
/// <param name="Headings">The level of its headings, after those that it stands under.</param>
public sealed record VersionShown(EntryVersion Version, RecordingForm? Form, bool Struck, int Headings);
