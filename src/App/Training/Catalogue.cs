using Kith.Access;
using Kith.Record;
using Kith.Workforce;
using Microsoft.EntityFrameworkCore;

namespace Kith.Training;

/// <summary>A competence as it is worded now.</summary>
public sealed record KnownCompetence(Id<Competence> Id, string Code, string Name, string? About, Id<Organisation> Owner, string OwnerName);

/// <summary>The partnership's competences and courses, and what competences are needed for today.</summary>
public sealed record Catalogue(
    IReadOnlyList<KnownCompetence> Known, IReadOnlyList<Course> Versions, IReadOnlyList<CompetenceRequirement> Required)
{
    /// <summary>The newest version of every course.</summary>
    public IReadOnlyList<Course> Courses { get; } =
        [.. Versions.GroupBy(c => c.Code).Select(c => c.MaxBy(v => v.Version)!).OrderBy(c => c.Name, StringComparer.CurrentCulture)];

    /// <summary>The days of grace that this competence has in every requirement for it; 0 where nothing is required.</summary>
    public int GraceOf(Id<Competence> competence) => Required.Where(r => r.Competence == competence).Select(r => r.GraceDays).DefaultIfEmpty(0).Min();

    public string? NameOf(Guid competence) => Known.FirstOrDefault(c => c.Id.Value == competence)?.Name;

    internal static IReadOnlyList<KnownCompetence> Competences(OpenRecord record) =>
        Worded(record.Rows<Competence>().ToList(), record.Rows<CompetenceRevised>().ToList());

    internal static IReadOnlyList<KnownCompetence> Worded(IReadOnlyList<Competence> all, IReadOnlyList<CompetenceRevised> revised)
    {
        var latest = revised.GroupBy(r => r.Competence).ToDictionary(r => r.Key, r => r.MaxBy(x => x.Id.Value)!);
        return [.. all.OrderBy(c => c.Id.Value).Select(c => latest.TryGetValue(c.Id, out var now)
            ? new KnownCompetence(c.Id, c.Code, now.Name, now.About, c.Owner, c.OwnerName)
            : new KnownCompetence(c.Id, c.Code, c.Name, c.About, c.Owner, c.OwnerName))];
    }
}

/// <summary>Every course and competence of the partnership, with what they are needed for today.</summary>
public sealed record CatalogueView : View<Catalogue>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<Catalogue> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var today = record.Today;
        var ended = (await record.Rows<RequirementEnded>().Where(e => e.On < today).ToListAsync(ct)).Select(e => e.Requirement).ToHashSet();
        return new(
            Catalogue.Worded(await record.Rows<Competence>().ToListAsync(ct), await record.Rows<CompetenceRevised>().ToListAsync(ct)),
            await record.Rows<Course>().ToListAsync(ct),
            [.. (await record.Rows<CompetenceRequirement>().Where(r => r.From <= today).ToListAsync(ct)).Where(r => !ended.Contains(r.Id))]);
    }
}
