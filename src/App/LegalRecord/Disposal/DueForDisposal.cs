using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Workforce;
using Microsoft.EntityFrameworkCore;

namespace Kith.LegalRecord;

/// <summary>
/// From when it counts how long a family's record is kept. There is none while a hold stands, no child's birth is known, or the whole
/// of it is destroyed: then nothing can be due.
/// </summary>
[Indexed(nameof(Classes), nameof(BornOn), Across = true)]
public sealed class KeptUntil : Derived
{
    public string FamilyName { get; set; } = "";

    /// <summary>The classes as one number, a bit for each; the lowest for "17 when the last team ended".</summary>
    public int Classes { get; set; }

    /// <summary>When the youngest child in the record was born.</summary>
    public DateOnly BornOn { get; set; }

    /// <summary>The last day on which a team served; none while one serves without an end.</summary>
    public DateOnly? ServedUntil { get; set; }

    internal const int SeventeenBit = 1;

    internal static int Bit(RecordClass of) => 1 << (int)of;

    internal bool Seventeen => (Classes & SeventeenBit) != 0;

    internal static IReadOnlyList<RecordClass> ClassesOf(int bits) => [.. Enum.GetValues<RecordClass>().Where(c => (bits & Bit(c)) != 0)];
}

internal sealed class DeriveKeptUntil : Derivation<KeptUntil>
{
    public override IReadOnlyList<Type> From { get; } =
    [
        typeof(FamilyName), typeof(PersonDetails), typeof(Involvement), typeof(InvolvementEnded), typeof(LegalHold), typeof(LegalHoldLifted),
        typeof(RecordClassed), typeof(ContentDestroyed),
    ];

    protected override IEnumerable<KeptUntil> Derive(OpenRecord record) => Of(record) is { } kept ? [kept] : [];

    /// <summary>Worked out from the record's rows, also within an act.</summary>
    internal static KeptUntil? Of(OpenRecord record)
    {
        var involved = record.Rows<Involvement>().ToList();
        var ended = record.Rows<InvolvementEnded>().ToList().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        if (Holds.Standing(record).Count > 0 || record.Rows<ContentDestroyed>().ToList().Any(d => d.Scope == DestructionScope.WholeRecord))
            return null;
        var born = record.Rows<PersonDetails>().ToList().GroupBy(d => d.Person).Select(d => d.MaxBy(x => x.Id.Value)!).Max(d => d.BornOn ?? d.ExpectedOn);
        // Who was grown up when the first team began is no child of this record, whatever rules there are for children.
        if (born is not { } youngest || (involved.Count > 0 && youngest.AddYears(18) <= involved.Min(i => i.From)))
            return null;
        DateOnly? until = ended.Count > 0 && involved.All(i => ended.ContainsKey(i.Id)) ? ended.Values.Max() : null;
        // Where nobody said that it ended, the child may have been 17 then: the longer time is the safe one.
        var seventeen = until is not { } last || (youngest.AddYears(17) <= last && last < youngest.AddYears(18));
        return new KeptUntil
        {
            Id = record.Id.Value,
            FamilyName = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "",
            Classes = ClassesOf(record, involved).Sum(KeptUntil.Bit) | (seventeen ? KeptUntil.SeventeenBit : 0),
            BornOn = youngest,
            ServedUntil = until,
        };
    }

    // Presumed is what keeps longest, until somebody says of a class that it does not apply: early help and an NHS child record for
    // every family that a team serves, a maternity record where a midwife was named.
    private static IReadOnlyCollection<RecordClass> ClassesOf(OpenRecord record, IReadOnlyList<Involvement> involved)
    {
        HashSet<RecordClass> classes = [RecordClass.EarlyHelp, RecordClass.NhsChild];
        if (involved.Any(i => i.Discipline == Discipline.Midwife))
            classes.Add(RecordClass.Maternity);
        foreach (var said in record.Rows<RecordClassed>().ToList().OrderBy(c => c.Id.Value))
            if (said.Not == true)
                classes.Remove(said.Class);
            else
                classes.Add(said.Class);
        return classes;
    }
}

/// <summary>The family records whose time is over by the rules in force, each with the rule, its version and the date that say so.</summary>
public sealed record DueForDisposal : Question<DueList>
{
    public const int Most = 200;

    protected override Permission Needs => Permission.DisposeOfRecords;

    protected override async Task<Answer<DueList>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var published = await across.Derived<KnownRules>().Where(k => k.Record == Founding.Partnership).ToListAsync(ct);
        var rules = RulesInForce.On(across.Today, published.SelectMany(k => k.Sets));
        // What a record is a class of decides how long it is kept, so each set of classes is one range of an index, and only what
        // is due is read.
        var sets = Enumerable.Range(0, KeptUntil.Bit(Enum.GetValues<RecordClass>().Max()) << 1)
            .Select(bits => (Bits: bits, Rule: rules.Longest(KeptUntil.ClassesOf(bits), (bits & KeptUntil.SeventeenBit) != 0)))
            .Where(set => set.Rule is not null).GroupBy(set => set.Rule!.YearsFor((set.Bits & KeptUntil.SeventeenBit) != 0), set => set.Bits);
        var found = new List<KeptUntil>();
        foreach (var set in sets)
        {
            int[] bits = [.. set];
            var before = across.Today.AddYears(-set.Key);
            found.AddRange(await across.Derived<KeptUntil>().Where(k => bits.Contains(k.Classes) && k.BornOn <= before)
                .OrderBy(k => k.BornOn).Take(Most + 1).ToListAsync(ct));
        }
        var due = found.Select(kept => DueRecord.Of(kept, rules, across.Today)!).OrderBy(d => d.DueOn).ThenBy(d => d.Record.Value).ToArray();
        var may = await across.DecideAsync([.. due.Take(Most).Select(d => d.Record)], RecordKind.Family, Permission.DisposeOfRecords, ct);
        DueRecord[] shown = [.. due.Take(Most).Where(d => may[d.Record].Allowed)];
        return new(new DueList(rules, shown, due.Length > Most), [.. shown.Select(d => d.Record)]);
    }
}

/// <param name="More">Whether there are more than are shown.</param>
public sealed record DueList(RulesInForce Rules, IReadOnlyList<DueRecord> Due, bool More);

/// <summary>A record whose time is over, and why.</summary>
public sealed record DueRecord(RecordId Record, string Family, DateOnly DueOn, string Authority, string Why)
{
    /// <summary>When this record may be destroyed, by the longest rule; null where no rule covers it.</summary>
    public static DueRecord? Of(KeptUntil kept, RulesInForce rules, DateOnly today)
    {
        if (rules.Longest(KeptUntil.ClassesOf(kept.Classes), kept.Seventeen) is not { } rule)
            return null;
        var on = kept.BornOn.AddYears(rule.YearsFor(kept.Seventeen));
        return new DueRecord(kept.Record, FamilyFacts.CalledBy(kept.FamilyName), on, $"disposal rules version {rules.Version}, {rule.Class.InWords()}",
            $"{rule.InWords()} (rules version {rules.Version}). The youngest child was born on {Shared.Shown.Date(kept.BornOn)}, " +
            (kept.ServedUntil is { } last ? $"the last team ended on {Shared.Shown.Date(last)}" : "and a team serves the family by the record, so see whether work goes on") +
            $": its time {(on <= today ? "was" : "is")} over on {Shared.Shown.Date(on)}.");
    }
}
