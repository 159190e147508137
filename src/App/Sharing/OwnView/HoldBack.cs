using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.OwnView;

/// <summary>An entry, or one passage of it, is kept from the family's own view, by one of a few grounds and with a reason.</summary>
public sealed record HoldBack : Act<Id<HeldBack>>
{
    /// <summary>The entry by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>The passage's place; nothing for the entry as a whole.</summary>
    public int? Passage { get; init; }
    public HeldBackGround? Ground { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ShowOwnView;
    protected override Guid? Concerns => Entry.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Ground is null || !Enum.IsDefined(Ground.Value), nameof(Ground), "Select why it is held back");
        problems.Require(Reason, nameof(Reason), "Say what would happen if they read it");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Id<HeldBack> On(OpenRecord record)
    {
        var item = Entry.Value;
        if (!record.Rows<Entry>().Any(e => e.Item == item))
            throw new Missing();
        return record.Add(new HeldBack { Item = item, Entry = Entry, Passage = Passage, Ground = Ground!.Value, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now }).Id;
    }
}

/// <summary>What was held back from the family is theirs to see again, with a reason.</summary>
public sealed record LiftHeldBack : Act<Done>
{
    /// <summary>The entry by its first version.</summary>
    public Id<Entry> Entry { get; init; }
    public Id<HeldBack> Held { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ShowOwnView;
    protected override Guid? Concerns => Entry.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why they may read it now");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (HoldsBack.Now(record).All(h => h.Id != Held || h.Entry != Entry))
            throw new Changed("It is not held back any more.");
        record.Add(new HeldBackLifted { Item = Entry.Value, Held = Held, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}

/// <summary>What is held back from the family now.</summary>
internal static class HoldsBack
{
    public static IReadOnlyList<HeldBack> Now(OpenRecord record)
    {
        var held = record.Rows<HeldBack>().AsEnumerable().ToArray();
        if (held.Length == 0)
            return [];
        var lifted = record.Rows<HeldBackLifted>().AsEnumerable().Select(l => l.Held).ToHashSet();
        return [.. held.Where(h => !lifted.Contains(h.Id))];
    }

    public static string InFull(this HeldBackGround ground) => ground switch
    {
        HeldBackGround.SeriousHarm => "serious harm to somebody’s physical or mental health",
        HeldBackGround.LegalPrivilege => "legal privilege",
        _ => "safeguarding: a child would be at risk, or an inquiry would be harmed",
    };
}
