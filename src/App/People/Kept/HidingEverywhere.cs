using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>An act that hides something of people, or ends that: wherever they are known, and not in the family alone that it is recorded in.</summary>
public interface IHidesPeople
{
    /// <summary>What is hidden, as every family's record and the partnership's note it.</summary>
    internal Hiding Hidden(RecordId home, string by);
}

/// <summary>
/// Takes over what was hidden of people in another family, into the record of a family they are known in too and into the
/// partnership's, so that it goes with them. It shows the worker nothing, and is recorded only together with the act itself.
/// </summary>
public sealed record InheritHiding : Act<Done>
{
    public Guid Hiding { get; init; }

    /// <summary>What the line is hidden with.</summary>
    public Guid About { get; init; }

    protected override Permission Needs => Permission.CopyForward;
    protected override Guid? Concerns => About;

    protected override Done On(OpenRecord record)
    {
        var hiding = record.Together.Where(t => t.Record != record.Id && t.Act is IHidesPeople).Select(t => ((IHidesPeople)t.Act).Hidden(t.Record, record.By.Name))
            .FirstOrDefault(h => h.Id == Hiding && h.Item == About) ?? throw new Refused("what is hidden is taken over only together with what hides it");
        if (record.Kind == RecordKind.Partnership)
            record.Add(new HidingNoted { Item = About, Hiding = hiding });
        else
            hiding.On(record);
        return default;
    }
}

/// <summary>Hiding something of people in all their families at once.</summary>
public static class HidingEverywhere
{
    /// <summary>Puts what an act hides into the record it is done to. It must be noted for the partnership in the same transaction, or it would not go with the people.</summary>
    internal static void Begin<T>(this T act, OpenRecord record) where T : Act, IHidesPeople
    {
        var hiding = act.Hidden(record.Id, record.By.Name);
        if (!record.Together.Any(t => t.Record == Founding.Partnership && t.Act is InheritHiding noted && noted.Hiding == hiding.Id && noted.About == hiding.Item))
            throw new Refused("it is hidden only together with a note that goes with the person to their other families");
        hiding.On(record);
    }

    /// <summary>Does an act that hides something of people, or ends that, in all their families and for those they will come to belong to: one transaction.</summary>
    public static async Task HideAsync<T>(this Records records, RecordId family, T act, CancellationToken ct = default) where T : Act, IHidesPeople
    {
        if (records.ProblemsOf(act) is { Count: > 0 } problems)
            throw new Invalid(problems);
        var hiding = act.Hidden(family, "");
        var others = new HashSet<RecordId>();
        foreach (var person in hiding.People)
            others.UnionWith(await records.AskAsync(new OtherFamiliesOf { Person = new(person), Besides = family }, ct));
        var noted = new InheritHiding { Key = act.Key, Hiding = hiding.Id, About = hiding.Item };
        try
        {
            await records.WriteAllAsync([(family, act), (Founding.Partnership, noted), .. others.Select(other => (other, (Act)noted))], ct);
        }
        catch (Invalid why)
        {
            throw why.OfFirst();
        }
    }
}
