using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;

namespace Kith.AskedOnce;

/// <summary>A joint visit that somebody has to answer for.</summary>
[Indexed(nameof(Answers), Across = true)]
public sealed class JointVisitDue : Derived
{
    /// <summary>The entry, as the item that it can be restricted as.</summary>
    public Guid Entry { get; set; }
    public RecordId Answers { get; set; }
    public string FormName { get; set; } = "";
    public DateOnly HappenedOn { get; set; }

    /// <summary>Who asks.</summary>
    public string AskedBy { get; set; } = "";
    public bool Joins { get; set; }
}

/// <inheritdoc cref="JointVisitDue"/>
internal sealed class JointVisitsDue : Derivation<JointVisitDue>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(JointAuthorAsked), typeof(JointAuthorAnswered), typeof(EnteredInError)];

    protected override IEnumerable<JointVisitDue> Derive(OpenRecord record)
    {
        var asked = record.Rows<JointAuthorAsked>().ToList();
        if (asked.Count == 0)
            return [];
        var answered = record.Rows<JointAuthorAnswered>().Select(a => a.Asked).ToHashSet();
        var struck = record.Rows<EnteredInError>().ToList().Select(e => e.Entry.Value).ToHashSet();
        return [.. asked.Where(a => !answered.Contains(a.Id) && a.Item is { } entry && !struck.Contains(entry)).Select(a => new JointVisitDue
        {
            Id = a.Id.Value, Entry = a.Item!.Value, Answers = a.Answers, FormName = a.FormName, HappenedOn = a.HappenedOn,
            AskedBy = a.ByThemselves ? a.Name : a.AuthorName, Joins = a.ByThemselves,
        })];
    }
}

/// <summary>The joint visits that wait for the worker who asks.</summary>
public sealed record JointVisitsForMe : Question<IReadOnlyList<JointVisitForMe>>
{
    private const int Most = 100;

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<Answer<IReadOnlyList<JointVisitForMe>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var me = across.By.Worker;
        var due = await across.Derived<JointVisitDue>().Where(d => d.Answers == me).OrderBy(d => d.Id).Take(Most).ListAsync(ct);
        if (due.Count == 0)
            return new([], []);
        var may = await across.DecideAsync([.. due.Select(d => d.Record).Distinct()], RecordKind.Family, Permission.SeeFamily, ct);
        var shown = due.Where(d => may[d.Record].Allowed && !may[d.Record].Hidden.Contains(d.Entry)).ToArray();
        RecordId[] open = [.. shown.Select(d => d.Record).Distinct()];
        var names = (await across.Derived<FamilyNow>().Where(f => open.Contains(f.Record)).ListAsync(ct)).ToDictionary(f => f.Record, f => f.Facts.Called);
        return new([.. shown.Select(d => new JointVisitForMe(d, names.GetValueOrDefault(d.Record, "")))], open);
    }
}

/// <summary>One of them, with what the family is called.</summary>
public sealed record JointVisitForMe(JointVisitDue Due, string Family)
{
    public string Href => $"/families/{Due.Record}/entries/{Due.Entry}";
}
