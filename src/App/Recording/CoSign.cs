using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>A colleague puts their name to the version of an entry that they have read. Its author cannot: they have signed it by writing it.</summary>
public sealed record CoSign : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    /// <summary>The version that was read.</summary>
    public Id<Entry>? Version { get; init; }

    protected override Permission Needs => Permission.CoSignEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry");
        problems.Require(Version, nameof(Version), "Open the entry again before you sign it");
    }

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value).At(Version!.Value);
        if (standing.Now.Author == record.By.Worker)
            throw new Invalid(nameof(Version), "You wrote this entry, so a colleague must co-sign it");
        if (standing.Now.Unfinished)
            throw new Invalid(nameof(Version), "This entry is unfinished: co-sign it when its author has finished it");
        var (version, worker) = (standing.Now.Id, record.By.Worker);
        if (CoSignatures.OpenOn(record, version) is { } waiting && record.Terms<CoSignerTerms>()?.Competences.ToCoSign(waiting.Form).Counts() == false)
            throw new Refused($"to co-sign this entry, your own training in writing “{waiting.FormName}” must be in force");
        CoSignatures.Settle(record, version, CoSignatureOutcome.Signed);
        if (record.Rows<CoSignature>().Any(c => c.Entry == version && c.By == worker))
            return default;
        record.Add(new CoSignature
        {
            Item = standing.First.Value,
            Entry = version,
            By = worker,
            ByName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            Registration = record.By.Registration,
            At = record.Now,
        });
        return default;
    }
}
