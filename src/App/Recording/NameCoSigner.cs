using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>The author names the colleague who is to co-sign an entry that still waits: another than before, because that one declined or is away.</summary>
public sealed record NameCoSigner : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public RecordId? Colleague { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry");
        problems.Require(Colleague, nameof(Colleague), "Choose the colleague who is to co-sign it");
    }

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value).By(record.By.Worker, "name who co-signs");
        if (CoSignatures.OpenOn(record, standing.Now.Id) is not { } waiting)
            throw new Changed("This entry waits for no co-signature any more.");
        if (record.Terms<WriterTerms>() is not { CoSigner: not null } named || named.OfCoSigner?.ToCoSign(waiting.Form).Counts() != true)
            throw new Invalid(nameof(Colleague), "Choose another colleague to co-sign: this one cannot see the family, or their own training is not in force");
        CoSignatures.Settle(record, standing.Now.Id, CoSignatureOutcome.Replaced);
        record.Add(new CoSignatureAwaited
        {
            Item = waiting.Item,
            Entry = waiting.Entry,
            Form = waiting.Form,
            FormName = waiting.FormName,
            HappenedOn = waiting.HappenedOn,
            Author = waiting.Author,
            AuthorName = waiting.AuthorName,
            Colleague = Colleague!.Value,
            ColleagueName = named.CoSigner,
            DueOn = record.Today.AddDays(named.WithinDays),
            Lapsed = waiting.Lapsed,
        });
        return default;
    }
}

/// <summary>The named colleague declines to co-sign an entry, with a reason that its author and everyone who reads it sees.</summary>
public sealed record DeclineCoSignature : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public string? Reason { get; init; }

    // Whoever may no longer sign may still say so.
    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry");
        problems.Require(Reason, nameof(Reason), "Enter why you do not co-sign it");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value);
        if (CoSignatures.OpenOn(record, standing.Now.Id) is not { } waiting || record.Rows<CoSignatureSettled>().Any(s => s.Awaited == waiting.Id))
            throw new Changed("This entry waits for no co-signature any more.");
        if (waiting.Colleague != record.By.Worker)
            throw new Refused("only the colleague who was named may decline to co-sign");
        var reason = Reason!.Trim();
        CoSignatures.Settle(record, standing.Now.Id, CoSignatureOutcome.Declined, char.IsLetterOrDigit(reason[^1]) ? reason + "." : reason);
        return default;
    }
}

/// <summary>Which of these colleagues may co-sign an entry in a form about this family: they can see it, and their own training is in force.</summary>
public sealed record CoSignersView : View<IReadOnlyList<RecordId>>
{
    /// <summary>The code of the form.</summary>
    public string? Form { get; init; }

    /// <summary>The entry, where it is written already.</summary>
    public Guid? Entry { get; init; }
    public IReadOnlyList<RecordId> Candidates { get; init; } = [];

    protected override Permission Needs => Permission.WriteEntries;

    protected override Task<IReadOnlyList<RecordId>> OfAsync(OpenRecord record, CancellationToken ct) =>
        Task.FromResult(record.Terms<CoSignersFound>()?.Workers ?? []);
}
