using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Kith.Workforce.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class RestrictionsPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty]
    public LiftRestriction Act { get; set; } = new();

    public IReadOnlyList<Restriction> InForce { get; private set; } = [];

    public FamilyFacts People { get; private set; } = new();

    protected override async Task LoadAsync(CancellationToken ct)
    {
        InForce = await Records.ReadAsync(Family, new RestrictionsView(), ct);
        // A lead who restricts need not serve the family; then people are not named.
        if (InForce.Any(r => r.Part == RestrictedPart.Person) && (await Records.AskAsync(new WhoServes { Family = Family }, ct)).MayOpen)
            People = await Records.ReadAsync(Family, new FamilyFactsView(), ct);
    }

    /// <summary>What a restriction is of; the person and the entry are told by those who may see them.</summary>
    public string What(Restriction one) => one.Part switch
    {
        RestrictedPart.Person => "A person: " + People.NameOf(new Id<Person>(one.Of!.Value)),
        RestrictedPart.Passage => one.Question is { Length: > 0 } ? "A part of an entry" : "What was added to an entry besides the questions of its form",
        _ => one.Of is null ? "The whole record" : "An entry",
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var of = (await Records.ReadAsync(Family, new RestrictionsView(), ct)).FirstOrDefault(r => r.Id == Act.Restriction)?.Part;
        if (of == RestrictedPart.Person)
            await Records.HideAsync(Family, Act, ct);
        else
            await Records.WriteAsync(Family, Act, ct);
        return Redirect($"/families/{Family}/restrictions");
    }
}

/// <summary>A worker who may be named on a restriction, or to co-sign.</summary>
public sealed record Candidate(RecordId Record, string Name, string Discipline, string? Employer);

/// <summary>What the pages share that name colleagues of a family: whom to choose from.</summary>
internal static class NeedToKnow
{
    /// <summary>The workers placed in a team that serves the family, and the one who asks.</summary>
    public static async Task<IReadOnlyList<Candidate>> ChoicesAsync(Records records, RecordId family, CancellationToken ct)
    {
        var outside = await records.AskAsync(new WhoServes { Family = family }, ct);
        var placed = (await records.AskAsync(new WorkersInTeams { Teams = outside.TeamIds }, ct)).DistinctBy(w => w.Record)
            .Select(w => new Candidate(w.Record, w.Name, w.Discipline.InWords(), w.Employer)).ToList();
        if (placed.TrueForAll(w => w.Record != records.Worker))
        {
            var me = await records.AskAsync(new LookUpColleague { Worker = records.Worker }, ct);
            placed.Add(new(me.Record, me.Name, me.Discipline.InWords(), me.Employer));
        }
        return placed;
    }

    /// <summary>What those chosen are called, in the order in which they were chosen.</summary>
    public static List<string> Names(IReadOnlyList<Candidate> choices, IEnumerable<Guid> chosen) =>
        [.. chosen.Distinct().Select(c => choices.FirstOrDefault(w => w.Record.Value == c)?.Name ?? "a worker")];

    /// <summary>Why each of those chosen needs to see it; what was typed beside others goes no further.</summary>
    public static Dictionary<Guid, string?> Why(IEnumerable<Guid> chosen, Dictionary<Guid, string?>? typed) =>
        chosen.Distinct().ToDictionary(c => c, c => typed?.GetValueOrDefault(c));
}
