using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Workforce.Change;

namespace Kith.Workforce.Stages;

/// <summary>The people of an organisation to choose from for a stage: those already chosen, and of the others the first by name, or those whose name begins so.</summary>
public sealed record StaffToBegin : Question<IReadOnlyList<EmployedBy>>
{
    public const int Most = 50;

    public Id<Organisation> Organisation { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<Guid> Chosen { get; init; } = [];

    protected override Permission Needs => Permission.DecideStages;

    // A colleague's name and employer are no secret: no line is left in each of their records.
    protected override async Task<Answer<IReadOnlyList<EmployedBy>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        string[] words = [.. FindWords.Of(Name ?? "")];
        var staff = (await Successions.StaffAsync(across, Organisation, across.Today, ct)).Select(s => s.Row).DistinctBy(s => s.Record).ToArray();
        return new([.. staff.Where(s => Chosen.Contains(s.Record.Value)),
            .. staff.Where(s => !Chosen.Contains(s.Record.Value) && Array.TrueForAll(words, w => FindWords.Of(s.Name).Any(n => n.StartsWith(w, StringComparison.Ordinal)))).Take(Most)], []);
    }
}
