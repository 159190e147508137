using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Training.Requirements;

/// <summary>What every partner asks for before something may be done, with what has ended.</summary>
public sealed record RequirementsView : View<RequirementsFacts>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<RequirementsFacts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var ended = (await record.Rows<RequirementEnded>().ListAsync(ct)).GroupBy(e => e.Requirement).ToDictionary(e => e.Key, e => e.MinBy(x => x.On)!);
        var forms = (await record.Rows<RecordingForm>().ListAsync(ct)).GroupBy(f => f.Code).Select(f => f.MaxBy(x => x.Version)!).Where(f => !f.Retired).ToArray();
        var acting = record.Terms<ActingFor>();
        return new RequirementsFacts(
            [.. (await record.Rows<CompetenceRequirement>().ListAsync(ct)).OrderBy(r => r.OwnerName, StringComparer.Ordinal).ThenBy(r => r.Doing).ThenBy(r => r.From)
                .Select(r => new RequirementShown(r, ended.GetValueOrDefault(r.Id), r.Form is null ? null : forms.FirstOrDefault(f => f.Code == r.Form)?.Name ?? r.Form))],
            [.. (await record.Rows<Competence>().ListAsync(ct)).OrderBy(c => c.Name, StringComparer.Ordinal)],
            [.. forms.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (f.Code, f.Name))], acting?.Organisation, acting?.Name, record.By, record.Today)
        { Speaks = acting is null ? [] : [acting.Organisation, .. Successions.Predecessors(record, acting.Organisation)] };
    }
}

/// <summary>One requirement with its end and the name of its form.</summary>
public sealed record RequirementShown(CompetenceRequirement Requirement, RequirementEnded? Ended, string? Form)
{
    /// <summary>"To write entries in “Home visit”".</summary>
    public string For => Requirement.Doing switch
    {
        Doing.Read => "To open a family’s record",
        Doing.WriteForm => Form is null ? "To write entries in every form" : $"To write in the form “{Form}”",
        Doing.LeadAssessment => "To lead an assessment",
        Doing.Audit => "To audit recording",
        _ => "To co-sign entries",
    };

    public bool IsOver(DateOnly today) => Ended?.On < today;
}

/// <summary>The requirements, with what a form to set one needs.</summary>
/// <param name="Mine">The organisation that employs the one who looks.</param>
public sealed record RequirementsFacts(
    IReadOnlyList<RequirementShown> All, IReadOnlyList<Competence> Competences, IReadOnlyList<(string Code, string Name)> Forms,
    Id<Organisation>? Mine, string? MineName, Signature By, DateOnly Today)
{
    /// <summary>The organisations for which they can speak: that one, and those that it has succeeded.</summary>
    public IReadOnlyList<Id<Organisation>> Speaks { get; init; } = [];

    public bool MayEnd(CompetenceRequirement requirement) => MaySet && Speaks.Contains(requirement.Owner);

    public bool MaySet => Mine is not null && By.Holds(Permission.SetRequirements);
}
