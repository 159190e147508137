using Kith.People;
using Kith.Record;
using Kith.Sharing;
using Kith.Sharing.WithFamily;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Change;
using Kith.Workforce.Stages;

namespace Kith.Access;

/// <summary>
/// What the partnership asks of whoever comes to its door, worked out of its record once and kept until that changes: a
/// decision then looks through three short lists in memory.
/// </summary>
internal sealed class DoorTerms
{
    public required DoorPolicy? Policy { get; init; }
    public required IReadOnlyList<DatedRequirement> Requirements { get; init; }
    public required IReadOnlyList<DatedAgreement> Agreements { get; init; }
    public required StageTerms Stages { get; init; }

    /// <summary>What is hidden of people wherever they are known.</summary>
    public required IReadOnlyList<Hiding> Hidings { get; init; }

    /// <summary>Of a person, or from them.</summary>
    public IReadOnlyList<Hiding> HiddenOf(Guid person) => [.. Hidings.Where(h => h.People.Contains(person) || h.KeptFrom.Contains(person))];

    /// <summary>The topics about which families say with whom they are shared.</summary>
    public required SharingTopics Topics { get; init; }

    public int CoSignWithinDays => Policy?.CoSignWithinDays ?? DoorPolicy.UsualDays;

    public static ValueTask<DoorTerms> OfAsync(Ground ground, CancellationToken ct) => ground.WorkedOutAsync(Founding.Partnership, MakeAsync, ct);

    /// <summary>Why the worker's employer, or the stage it is at, closes families' records to them on this day; null where neither does.</summary>
    public ClosedDoor? WhyClosed(Standing standing, DateOnly day)
    {
        if (standing.Employer is not { } employer)
            return null;
        if (Policy?.AgreementsFrom <= day && !Agreements.Any(a => a.CountsFor(employer.Id, day)))
            return new($"No information sharing agreement that {employer.Name} has signed with another partner is in force today.",
                "Ask the person who keeps the agreements of your organisation. The record opens on the day that the agreement is signed.");
        if (Policy?.StagesFrom <= day && !Stages.Reaches(employer.Id, standing.By.Worker, standing.Placements, day))
            return new($"{employer.Name} is starting with Kith step by step, and the step it is at does not include you.",
                "Ask your manager when your team begins.");
        return null;
    }

    /// <summary>
    /// The classes of information (topics, and <see cref="SharingTopics.Other"/>) that the employer's agreements cover today; null where
    /// nothing limits them. Once none is in force it is what the last one covered, so that its end opens nothing by another way in.
    /// </summary>
    public IReadOnlySet<string>? CoveredFor(Id<Organisation> employer, DateOnly day)
    {
        if (!(Policy?.AgreementsFrom <= day))
            return null;
        DatedAgreement[] counting = [.. Agreements.Where(a => a.CountsFor(employer, day))];
        if (counting.Length == 0)
            counting = [.. Agreements.Where(a => a.Agreement.From <= day && a.IsSigner(employer)).OrderByDescending(a => a.LastDay).Take(1)];
        return counting.Length == 0 || counting.Any(a => a.Agreement.Covers is null) ? null : counting.SelectMany(a => a.Agreement.Covers!).ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<Hiding> InForce(IReadOnlyList<HidingNoted> noted)
    {
        var replaced = noted.Select(n => n.Hiding.Replaces).OfType<Guid>().ToHashSet();
        return [.. noted.GroupBy(n => n.Hiding.Id).Select(n => n.MaxBy(x => x.Id.Value)!.Hiding).Where(h => !h.Over && !replaced.Contains(h.Id))];
    }

    private static async ValueTask<DoorTerms> MakeAsync(Ground ground, RecordId partnership, CancellationToken ct) => new()
    {
        Policy = (await ground.RowsAsync<DoorPolicy>(partnership, ct)).MaxBy(p => p.Id.Value),
        Requirements = DatedRequirement.Of(await ground.RowsAsync<CompetenceRequirement>(partnership, ct), await ground.RowsAsync<RequirementEnded>(partnership, ct)),
        Agreements = DatedAgreement.Of(await ground.RowsAsync<InformationSharingAgreement>(partnership, ct),
            await ground.RowsAsync<AgreementSigned>(partnership, ct), await ground.RowsAsync<AgreementEnded>(partnership, ct),
            (await ground.RowsAsync<SuccessionRevoked>(partnership, ct)).Select(r => r.Plan).ToHashSet()),
        Hidings = InForce(await ground.RowsAsync<HidingNoted>(partnership, ct)),
        Stages = new StageTerms(await ground.RowsAsync<StagedStart>(partnership, ct), await ground.RowsAsync<Stage>(partnership, ct),
            await ground.RowsAsync<StageClosed>(partnership, ct)),
        Topics = SharingTopics.Of(await ground.RowsAsync<SharingTopicsVersion>(partnership, ct)),
    };
}
