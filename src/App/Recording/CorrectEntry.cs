using Kith.LegalRecord;
using Kith.Record;

namespace Kith.Recording;

/// <summary>
/// The author corrects an entry: a new version with a reason takes its place and the old one stays to be read. Only the
/// author may, since an entry is their word; a colleague who saw it differently writes an entry of their own, and one who
/// knows it to be in the wrong record has their team leader mark it as entered in error.
/// </summary>
public sealed record CorrectEntry : EntryAct
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    /// <summary>The version that the author had before them; when another stands by now, nothing is recorded.</summary>
    public Id<Entry>? Version { get; init; }
    public string? Reason { get; init; }

    protected override Guid? Concerns => Entry?.Value;

    private protected override string? Emergency(OpenRecord record) => StandingEntry.Of(record, Entry!.Value).Now.InEmergency;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry to correct");
        problems.Require(Version, nameof(Version), "Open the entry again before you correct it");
        problems.Require(Reason, nameof(Reason), "Enter why you are correcting this entry");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
        base.Check(problems, today);
    }

    protected override Id<Entry> On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value).By(record.By.Worker, "correct").At(Version!.Value).In(WrittenIn!);
        var version = Write(record, standing.First, standing.Now.Id, Reason!.Trim());
        CorrectionRecalls.Tell(record, standing, version, Reason.Trim());
        return version;
    }
}

/// <summary>The author finishes an entry that was recorded unfinished. No reason is asked: that it was unfinished says why.</summary>
public sealed record FinishEntry : EntryAct
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    /// <summary>The unfinished version that the author had before them.</summary>
    public Id<Entry>? Version { get; init; }

    protected override Guid? Concerns => Entry?.Value;

    private protected override string? Emergency(OpenRecord record) => StandingEntry.Of(record, Entry!.Value).Now.InEmergency;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry to finish");
        problems.Require(Version, nameof(Version), "Open the entry again before you finish it");
        base.Check(problems, today);
    }

    protected override Id<Entry> On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value).By(record.By.Worker, "finish").At(Version!.Value).In(WrittenIn!);
        if (!standing.Now.Unfinished)
            throw new Changed("This entry has been finished already.");
        return Write(record, standing.First, standing.Now.Id);
    }
}
