using Kith.Access;
using Kith.LegalRecord;
using Kith.Record;

namespace Kith.Recording;

/// <summary>The author marks their own entry as entered in error: it stays in the record, struck through, with the reason.</summary>
public sealed record MarkEnteredInError : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today) => Striking.Check(Entry, Reason, problems);

    protected override Done On(OpenRecord record) =>
        Striking.Strike(record, StandingEntry.Of(record, Entry!.Value).By(record.By.Worker, "mark"), Reason!);
}

/// <summary>A team leader marks a colleague's entry as entered in error, for instance because it belongs to another family.</summary>
public sealed record MarkColleaguesEntry : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.MarkColleaguesEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today) => Striking.Check(Entry, Reason, problems);

    protected override Done On(OpenRecord record) => Striking.Strike(record, StandingEntry.Of(record, Entry!.Value), Reason!);
}

internal static class Striking
{
    public static void Check(Id<Entry>? entry, string? reason, Problems problems)
    {
        problems.Require(entry, nameof(MarkEnteredInError.Entry), "Choose the entry");
        problems.Require(reason, nameof(MarkEnteredInError.Reason), "Enter why it was entered in error");
        problems.Text(reason, nameof(MarkEnteredInError.Reason), "The reason", 2_000, lines: true);
    }

    public static Done Strike(OpenRecord record, StandingEntry standing, string reason)
    {
        if (!Told.MayBeStruck(standing.Now))
            throw new Invalid(nameof(MarkEnteredInError.Reason), "This tells what is recorded elsewhere, and stands as it was said. Write an entry that says what is wrong with it");
        record.Add(new EnteredInError
        {
            Item = standing.First.Value,
            Entry = standing.First,
            Reason = reason.Trim(),
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        });
        CoSignatures.Settle(record, standing.Now.Id, CoSignatureOutcome.Replaced);
        CorrectionRecalls.Tell(record, standing, null, reason.Trim());
        return default;
    }
}
