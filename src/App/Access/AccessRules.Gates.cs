using Kith.Record;
using Kith.Shared;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Stages;

namespace Kith.Access;

// What the gates of a stage rest on lies in many records; only the rules may look at all of them.
public sealed partial class AccessRules
{
    private static async ValueTask<StageGates> GatesAsync(
        Id<Organisation>? organisation, StageReach? reach, List<Guid> people, Ground ground, CancellationToken ct)
    {
        if (organisation is not { } employer || people.Count > 50)
            return new StageGates([], []);
        var terms = await DoorTerms.OfAsync(ground, ct);
        var gates = new List<StageGate>();
        StageReach? before = reach is StageReach.Teams ? StageReach.NamedPeople : reach is StageReach.Everyone ? StageReach.Teams : null;
        if (before is { } earlier)
        {
            var open = terms.Stages.OpenOn(employer, ground.Today).FirstOrDefault(s => s.Reach == earlier);
            gates.Add(new("The stage before is open", open is not null, open is not null ? $"opened on {Shown.Date(open.From)} by {open.ByName}"
                : earlier == StageReach.NamedPeople ? "no stage of named people is open" : "no stage of teams is open"));
        }
        var agreement = terms.Agreements.FirstOrDefault(a => a.CountsFor(employer, ground.Today));
        gates.Add(new("Agreement signed", agreement is not null, agreement is null ? "no agreement that the organisation and another partner have signed is in force today"
            : $"“{agreement.Agreement.Name}”, signed on {Shown.Date(agreement.SignedOn[employer.Value])}, holds until {Shown.Date(agreement.LastDay)}"));
        var (names, strangers, alone, untrained, supervisors) = (new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<string>());
        RecordId[] named = [.. people.Distinct().Select(p => new RecordId(p))];
        await ground.TogetherAsync(named, ct);
        foreach (var person in named)
        {
            var standing = await Standing.OfAsync(person, ground, ct);
            names.Add(standing.By.Name);
            if (standing.Employer?.Id != employer)
                strangers.Add(standing.By.Name);
            if (await SupervisorAsync(person, ground, ct) is { } supervisor)
                supervisors.Add($"{standing.By.Name} by {supervisor.ByName}");
            else
                alone.Add(standing.By.Name);
            if (!(await Competences.OfAsync(person, terms, ground, ct)).ToWrite(null).Counts())
                untrained.Add(standing.By.Name);
        }
        gates.Add(Of("Employed by the organisation", names, strangers, "today: all who are named", "not employed by it today"));
        gates.Add(Of("Supervisor named", names, alone, "professionally supervised: " + string.Join(", ", supervisors), "without a professional supervisor"));
        gates.Add(Of("Competences held", names, untrained, "all that is needed to read and write is in force for all who are named", "not trained in all that is needed to read and write"));
        if (reach is StageReach.Teams or StageReach.Everyone)
        {
            var audit = (await ground.RowsAsync<AuditStatement>(Founding.Partnership, ct)).Where(a => a.Organisation == employer && a.PassedOn <= ground.Today).MaxBy(a => a.Id.Value);
            gates.Add(new("First audit of recording passed", audit is not null, audit is null ? "nobody has stated yet that it was passed"
                : $"stated by {audit.ByName}: passed on {Shown.Date(audit.PassedOn)}"));
        }
        return new StageGates(gates, names);
    }

    private static StageGate Of(string name, List<string> all, List<string> missing, string met, string unmet) =>
        new(name, all.Count > 0 && missing.Count == 0, all.Count == 0 ? "nobody is named" : missing.Count == 0 ? met : $"{unmet}: {string.Join(", ", missing)}");

    private static async ValueTask<ReportingLine?> SupervisorAsync(RecordId worker, Ground ground, CancellationToken ct)
    {
        var lines = (await ground.RowsAsync<ReportingLine>(worker, ct)).Where(l => l.Kind == LineKind.ProfessionalSupervisor && l.From <= ground.Today).ToArray();
        var ended = (await ground.RowsAsync<Ended>(worker, ct)).GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        // A line ends with the next of its kind.
        return lines.MaxBy(l => (l.From, l.Id.Value)) is { } line && !(line.To < ground.Today) && !(ended.TryGetValue(line.Id.Value, out var on) && on < ground.Today) ? line : null;
    }
}
