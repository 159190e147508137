using System.Security.Cryptography;
using System.Text;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Access;

/// <summary>What all acts have in common that keep something to named workers: why, until when, and for whom.</summary>
public abstract record Restricting<T> : Act<T>
{
    public string? Reason { get; init; }
    public DateOnly? ReviewOn { get; init; }
    public List<Guid> NeedToKnow { get; init; } = [];
    public List<string> Names { get; init; } = [];

    /// <summary>Why each of them needs to see it, by worker; null where it was not asked, as in records from elsewhere.</summary>
    public Dictionary<Guid, string?>? Why { get; init; }

    protected override Permission Needs => Permission.Restrict;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why it is restricted");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
        problems.Require(ReviewOn, nameof(ReviewOn), "Enter the date on which the restriction is reviewed");
        problems.When(ReviewOn <= today, nameof(ReviewOn), "The review date must be in the future");
        problems.When(ReviewOn > today.AddYears(1), nameof(ReviewOn), "The review date must be within a year");
        problems.When(NeedToKnow.Count == 0, nameof(NeedToKnow), "Select who may see it");
        foreach (var (worker, i) in NeedToKnow.Distinct().Take(200).Select((w, i) => (w, i)))
        {
            problems.When(Why is not null && string.IsNullOrWhiteSpace(Why.GetValueOrDefault(worker)), $"Why[{worker}]", $"Say why {(i < Names.Count ? Names[i] : "this worker")} needs to see it");
            problems.Text(Why?.GetValueOrDefault(worker), $"Why[{worker}]", "Why they need to see it", 500);
        }
    }

    /// <summary>The restriction as it is asked for.</summary>
    private protected Restriction Asked(OpenRecord record, RestrictedPart part, Guid? of, Id<Restriction> id = default, Id<Entry>? entry = null, string? question = null, Id<Restriction>? replaces = null) => new()
    {
        Id = id,
        Of = of,
        Item = of,
        Part = part,
        Entry = entry,
        Question = question,
        Reason = Reason!,
        ReviewOn = ReviewOn!.Value,
        NeedToKnow = [.. NeedToKnow.Distinct()],
        Names = Names,
        Whys = Whys,
        Replaces = replaces,
        ByName = record.By.Name,
    };

    private protected List<string>? Whys => Why is null ? null : [.. NeedToKnow.Distinct().Select(w => Why.GetValueOrDefault(w)?.Trim() ?? "")];
}

/// <summary>Keeps the whole record of a family to named workers.</summary>
public sealed record RestrictFamily : Restricting<Id<Restriction>>
{
    protected override Id<Restriction> On(OpenRecord record) => record.Add(Asked(record, RestrictedPart.Family, null)).Id;
}

/// <summary>Keeps one entry, with everything that corrects it, to named workers.</summary>
public sealed record RestrictEntry : Restricting<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    protected override Guid? Concerns => Entry.Value;

    protected override Done On(OpenRecord record)
    {
        Told.RequireRestrictable(record.Rows<Entry>().FirstOrDefault(e => e.Item == Entry.Value) ?? throw new Missing(), inPart: false, nameof(Reason));
        // Every version of an entry is part of the one item, so corrections that come later are restricted with it.
        record.Add(Asked(record, RestrictedPart.Entry, Entry.Value, entry: Entry));
        return default;
    }
}

/// <summary>Keeps one answer of an entry to named workers, in every version of it; the rest of the entry stays as it is.</summary>
public sealed record RestrictPassage : Restricting<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    /// <summary>The question of the form; empty for all that was added besides the questions.</summary>
    public string? Question { get; init; }

    protected override Guid? Concerns => RestrictionRules.PassageOf(Entry.Value, Question ?? "");

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Question is null, nameof(Question), "Select what is restricted");
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<Passage>().Any(p => p.Item == Entry.Value && p.Question == Question))
            throw new Missing();
        Told.RequireRestrictable(record.Rows<Entry>().FirstOrDefault(e => e.Item == Entry.Value) ?? throw new Missing(), inPart: true, nameof(Question));
        record.Add(Asked(record, RestrictedPart.Passage, Concerns, entry: Entry, question: Question));
        return default;
    }
}

/// <summary>Keeps a person to named workers, with the entries that concern nobody else, in every family that they belong to.</summary>
public sealed record RestrictPerson : Restricting<Done>, IHidesPeople
{
    public Id<Person> Person { get; init; }

    /// <summary>The restriction's id, chosen by the entrance so that it is the same in every family.</summary>
    public Id<Restriction> Id { get; init; }

    protected override Guid? Concerns => Person.Value;

    protected override Done On(OpenRecord record)
    {
        Memberships.RequireKnown(record, Person);
        this.Begin(record);
        return default;
    }

    Hiding IHidesPeople.Hidden(RecordId home, string by) => new()
    {
        Id = Id.Value,
        Home = home,
        People = [Person.Value],
        Reason = Reason!,
        ReviewOn = ReviewOn!.Value,
        NeedToKnow = [.. NeedToKnow.Distinct()],
        Names = Names,
        Whys = Whys,
        ByName = by,
    };
}

/// <summary>A restriction was reviewed and stands: with what is said now, for whom it is said now, until its next review.</summary>
public sealed record ReviewRestriction : Restricting<Done>, IHidesPeople
{
    public Id<Restriction> Restriction { get; init; }

    /// <summary>What it restricts; none for a family.</summary>
    public Guid? Of { get; init; }

    /// <summary>The id of the restriction from now on.</summary>
    public Id<Restriction> Next { get; init; }

    protected override Guid? Concerns => Of;

    protected override Done On(OpenRecord record)
    {
        var before = RestrictedItems.InForce(record).FirstOrDefault(r => r.Id == Restriction && r.Of == Of) ?? throw new Missing();
        if (before.Part == RestrictedPart.Person)
        {
            this.Begin(record);
            return default;
        }
        record.Add(new RestrictionLifted { Restriction = Restriction, Item = Of, Reason = Reason! });
        record.Add(Asked(record, before.Part ?? (Of is null ? RestrictedPart.Family : RestrictedPart.Entry), Of, Next, before.Entry, before.Question, Restriction));
        return default;
    }

    Hiding IHidesPeople.Hidden(RecordId home, string by) => new()
    {
        Id = Next.Value,
        Replaces = Restriction.Value,
        Home = home,
        People = [Of ?? default],
        Reason = Reason!,
        ReviewOn = ReviewOn!.Value,
        NeedToKnow = [.. NeedToKnow.Distinct()],
        Names = Names,
        Whys = Whys,
        ByName = by,
    };
}

/// <summary>Lifts a restriction.</summary>
public sealed record LiftRestriction : Act<Done>, IHidesPeople
{
    public Id<Restriction> Restriction { get; init; }

    /// <summary>What it restricts; none for a family.</summary>
    public Guid? Of { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.Restrict;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reason, nameof(Reason), "Say why the restriction is lifted");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var restriction = record.Rows<Restriction>().SingleOrDefault(r => r.Id == Restriction);
        if (restriction is null || restriction.Of != Of)
            throw new Missing();
        if (restriction.Part == RestrictedPart.Person)
            this.Begin(record);
        else
            record.Add(new RestrictionLifted { Restriction = Restriction, Item = Of, Reason = Reason! });
        return default;
    }

    Hiding IHidesPeople.Hidden(RecordId home, string by) => new() { Id = Restriction.Value, Home = home, People = [Of ?? default], Reason = Reason!, ByName = by, Over = true };
}

/// <summary>The restrictions in force on a family and its entries, as far as the worker may see them.</summary>
public sealed record RestrictionsView : View<IReadOnlyList<Restriction>>
{
    protected override Permission Needs => Permission.Restrict;

    protected override async Task<IReadOnlyList<Restriction>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var lifted = (await record.Rows<RestrictionLifted>().ListAsync(ct)).Select(l => l.Restriction).ToHashSet();
        return [.. (await record.Rows<Restriction>().ListAsync(ct)).Where(r => !lifted.Contains(r.Id)).OrderBy(r => r.ReviewOn)];
    }
}

/// <summary>How the parts of entries are told apart that can be restricted.</summary>
internal static class RestrictionRules
{
    /// <summary>What stands for one answer of an entry in all its versions, which have passages of their own.</summary>
    public static Guid PassageOf(Guid entry, string question) => new(SHA256.HashData([.. entry.ToByteArray(true), .. Encoding.UTF8.GetBytes(question)])[..16]);
}
