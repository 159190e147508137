using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord;

/// <summary>Proposes that content is destroyed by law: the whole record, one entry, or single passages of it by a court's order.</summary>
public sealed record ProposeDestruction : Act<Id<DestructionProposed>>
{
    public DestructionScope? Scope { get; init; }

    /// <summary>The entry, by its first version.</summary>
    public Guid? Entry { get; init; }

    /// <summary>Passages of any version of the entry; what says the same in another version goes with them.</summary>
    public List<Guid> Passages { get; init; } = [];
    public DestructionGround? Ground { get; init; }
    public string? Authority { get; init; }
    public string? Reason { get; init; }

    /// <summary>The disposal rules in force, where its time is said to be over. The entrance asks for them, because an act reads no record but its own; they stand in the line.</summary>
    public RulesInForce? Rules { get; init; }

    protected override Permission Needs => Permission.DisposeOfRecords;
    protected override Guid? Concerns => Entry;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Scope is not { } scope || !Enum.IsDefined(scope), nameof(Scope), "Select what is to be destroyed");
        problems.When(Ground is not { } ground || !Enum.IsDefined(ground), nameof(Ground), "Select what allows or orders it");
        problems.When(Scope is DestructionScope.Entry or DestructionScope.Passages && Entry is null, nameof(Entry), "Select the entry");
        problems.When(Scope == DestructionScope.WholeRecord && Entry is not null, nameof(Scope), "Select the entry alone, or the whole record without an entry");
        problems.When(Scope == DestructionScope.Passages && Passages.Count == 0, nameof(Passages), "Select the passages");
        problems.When(Scope == DestructionScope.Passages && Ground is not (null or DestructionGround.CourtOrder), nameof(Ground), "Single passages are destroyed by a court’s order only");
        problems.When(Passages.Count > 500, nameof(Passages), "Select 500 passages or fewer");
        problems.Require(Authority, nameof(Authority), "Enter by whose authority: the court and case number, or the rule");
        problems.Text(Authority, nameof(Authority), "By whose authority", 300);
        problems.Require(Reason, nameof(Reason), "Enter why it is to be destroyed");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Id<DestructionProposed> On(OpenRecord record)
    {
        Holds.RequireNone(record);
        if (Proposals.Open(record).Any(p => p.Scope == DestructionScope.WholeRecord || (p.Entry is not null && p.Entry == Entry && p.Scope == Scope)))
            throw new Changed("This has been proposed already.");
        if (Ground == DestructionGround.Retention)
            RequireOver(record);
        return record.Add(new DestructionProposed
        {
            Item = Entry,
            Scope = Scope!.Value,
            Entry = Entry,
            Passages = Scope == DestructionScope.Passages ? [.. Passages.Distinct()] : [],
            Ground = Ground!.Value,
            Authority = Authority!.Trim(),
            Reason = Reason!.Trim(),
            What = What(record),
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        }).Id;
    }

    private void RequireOver(OpenRecord record)
    {
        if (Rules is null || DeriveKeptUntil.Of(record) is not { } kept || DueRecord.Of(kept, Rules, record.Today) is not { } due)
            throw new Invalid(nameof(Ground), "No rule says that this record’s time is over, so it cannot be destroyed for that");
        if (due.DueOn > record.Today)
            throw new Invalid(nameof(Ground), $"By {due.Authority}, its time is not over until {Shared.Shown.Date(due.DueOn)}");
    }

    private string What(OpenRecord record)
    {
        if (Scope == DestructionScope.WholeRecord)
        {
            var entries = record.Rows<Entry>().Count(e => e.Corrects == null);
            var people = record.Rows<PersonDetails>().Select(p => p.Person).Distinct().Count();
            return $"the whole record, {Number(entries, "entry", "entries")} and the details of {Number(people, "person", "people")}";
        }
        if (!record.Rows<Entry>().Any(e => e.Item == Entry))
            throw new Missing();
        var form = Proposals.Standing(record, Entry!.Value).FormName.ToLowerInvariant();
        if (Scope == DestructionScope.Entry)
            return $"one {form} entry";
        var chosen = Proposals.Passages(record, Entry.Value, Passages);
        return $"{Number(chosen.Select(p => (p.Question, p.Text)).Distinct().Count(), "passage", "passages")} of one {form} entry";
    }

    private static string Number(int count, string one, string many) => count == 1 ? "one " + one : $"{count} {many}";
}

/// <summary>Declines a proposal to destroy, or withdraws one's own.</summary>
public sealed record DeclineDestruction : Act<Done>
{
    public Id<DestructionProposed>? Proposal { get; init; }

    /// <summary>The entry that it concerns; none for a whole record.</summary>
    public Guid? Of { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.DisposeOfRecords;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Proposal, nameof(Proposal), "Select the proposal");
        problems.Require(Reason, nameof(Reason), "Enter why it is declined");
        problems.Text(Reason, nameof(Reason), "The reason", 2_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var proposal = Proposals.Require(record, Proposal!.Value, Of);
        record.Add(new DestructionDeclined { Item = proposal.Entry, Proposal = proposal.Id, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}

internal static class Proposals
{
    /// <summary>The proposals that were neither carried out nor declined.</summary>
    public static IReadOnlyList<DestructionProposed> Open(OpenRecord record)
    {
        var closed = record.Rows<DestructionDeclined>().ToList().Select(d => d.Proposal)
            .Concat(record.Rows<ContentDestroyed>().ToList().Select(d => d.Proposal)).ToHashSet();
        return [.. record.Rows<DestructionProposed>().ToList().Where(p => !closed.Contains(p.Id)).OrderBy(p => p.Id.Value)];
    }

    public static DestructionProposed Require(OpenRecord record, Id<DestructionProposed> id, Guid? of)
    {
        if (record.Rows<DestructionProposed>().SingleOrDefault(p => p.Id == id) is not { } proposal || proposal.Entry != of)
            throw new Missing();
        return Open(record).Any(p => p.Id == id) ? proposal : throw new Changed("This proposal has been carried out or declined already.");
    }

    /// <summary>The version of the entry that counts now.</summary>
    public static Entry Standing(OpenRecord record, Guid entry) =>
        StandingEntry.InOrder(record.Rows<Entry>().Where(e => e.Item == entry).ToList())[^1];

    /// <summary>The passages chosen, with those of other versions that say the same.</summary>
    public static IReadOnlyList<Passage> Passages(OpenRecord record, Guid entry, IReadOnlyCollection<Guid> chosen)
    {
        var all = record.Rows<Passage>().Where(p => p.Item == entry).ToList();
        var texts = all.Where(p => chosen.Contains(p.Id.Value)).Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        if (texts.Count == 0)
            throw new Missing();
        return [.. all.Where(p => texts.Contains(p.Text))];
    }
}
