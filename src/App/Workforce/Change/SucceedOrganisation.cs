using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Change;

/// <summary>A successor, known already or founded with the succession, and who goes to it.</summary>
public sealed record Successor
{
    public Id<Organisation>? To { get; init; }

    /// <summary>What it is called, where it is founded with it.</summary>
    public string? NewName { get; init; }
    public OrganisationKind? NewKind { get; init; }
    public List<Guid> Workers { get; init; } = [];
    public List<string> Teams { get; init; } = [];

    public bool IsNew => To is null;
}

/// <summary>
/// From a day on an organisation is succeeded by another one, or divided between several. One act: the first successor takes
/// everybody whom no other one is named for, unless they stay. It can be revoked until its day.
/// </summary>
public sealed record SucceedOrganisation : Act<Done>
{
    /// <summary>The organisation that is succeeded.</summary>
    public Id<Organisation>? Organisation { get; init; }
    public DateOnly? Day { get; init; }
    public List<Successor> Successors { get; init; } = [];

    /// <summary>Those whom no successor is named for stay: the organisation goes on with them.</summary>
    public bool OthersStay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Organisation, nameof(Organisation), "Select the organisation that is succeeded");
        ChangeRules.CheckDay(problems, today, Day, nameof(Day));
        ChangeRules.CheckReason(problems, Reason, nameof(Reason), "Say why");
        problems.When(Successors.Count == 0, "Successors[0].To", "Select the organisation that succeeds it, or name a new one");
        for (var i = 0; i < Successors.Count; i++)
        {
            var (one, field) = (Successors[i], $"Successors[{i}].");
            problems.When(one.To is null && string.IsNullOrWhiteSpace(one.NewName), field + "To", "Select the organisation that succeeds it, or name a new one");
            problems.When(one.To is not null && !string.IsNullOrWhiteSpace(one.NewName), field + "NewName", "Select an organisation or name a new one, not both");
            problems.When(one.To is null && !string.IsNullOrWhiteSpace(one.NewName) && one.NewKind is null, field + "NewKind", "Select what kind of organisation it is");
            problems.Text(one.NewName, field + "NewName", "The organisation's name", 200);
            problems.When(one.To is not null && one.To == Organisation, field + "To", "An organisation cannot succeed itself: select another");
            problems.When((i > 0 || OthersStay) && one.Workers.Count == 0, field + "Workers", "Select the teams or workers who go to it");
        }
        problems.When(Successors.Where(s => s.To is not null).GroupBy(s => s.To).Any(s => s.Count() > 1), "Successors[0].To", "Select each successor once");
        problems.When(Successors.SelectMany(s => s.Workers).GroupBy(w => w).Any(w => w.Count() > 1), "Successors[0].Workers", "A worker can go to one successor only");
    }

    protected override Done On(OpenRecord record)
    {
        // By the names that they have now, those too that have closed.
        var partnership = Partnership.Of(record, past: true);
        var organisations = partnership.Organisations.ToList();
        var standing = Successions.Standing(record.Rows<Succession>().ToList(), record.Rows<SuccessionRevoked>().ToList()).ToArray();
        var from = organisations.Find(o => o.Id == Organisation) ?? throw new Missing();
        var day = Day!.Value;
        if (partnership.LastDays.TryGetValue(from.Id.Value, out var closed) && closed < day)
            throw new Invalid(nameof(Organisation), $"{from.Name} {Closing(closed, record.Today)} on {Shared.Shown.Date(closed)}: after that day there is nothing to succeed");
        if (standing.FirstOrDefault(s => s.From == from.Id && s.On <= record.Today && s.Rest) is { } gone)
            throw new Invalid(nameof(Organisation), $"{from.Name} has ended: {gone.ToName} succeeded it on {Shared.Shown.Date(gone.On)}");
        if (standing.FirstOrDefault(s => s.From == from.Id && s.On > record.Today) is { } planned)
            throw new Invalid(nameof(Organisation), $"{from.Name} is in another succession already, on {Shared.Shown.Date(planned.On)}: revoke that one first");
        if (standing.FirstOrDefault(s => s.To == from.Id && s.On > record.Today) is { } coming)
            throw new Invalid(nameof(Organisation), $"{from.Name} is to succeed {coming.FromName} on {Shared.Shown.Date(coming.On)}: that must be over first");
        // Divided before, with some who stayed: a worker who went then is not its to give.
        if (standing.Where(s => s.From == from.Id).SelectMany(s => s.Workers).Intersect(Successors.SelectMany(s => s.Workers)).Any())
            throw new Invalid("Successors[0].Workers", $"Some of these workers left {from.Name} with an earlier succession: select those who are with it");
        for (var i = 0; i < Successors.Count; i++)
        {
            var one = Successors[i];
            var to = one.To is null ? Found(record, organisations, one, i, day) : organisations.Find(o => o.Id == one.To) ?? throw new Missing();
            if (standing.FirstOrDefault(s => s.From == to.Id && s.Rest) is { } ends)
                throw new Invalid($"Successors[{i}].To", $"{to.Name} {(ends.On <= record.Today ? "has ended" : "is to end")}: {ends.ToName} {(ends.On <= record.Today ? "succeeded" : "succeeds")} it on {Shared.Shown.Date(ends.On)}");
            if (partnership.LastDays.TryGetValue(to.Id.Value, out var last) && last < day)
                throw new Invalid($"Successors[{i}].To", $"{to.Name} {Closing(last, record.Today)} on {Shared.Shown.Date(last)}: select an organisation that is there on {Shared.Shown.Date(day)}");
            if (to.From > day)
                throw new Invalid($"Successors[{i}].To", $"{to.Name} begins only on {Shared.Shown.Date(to.From)}");
            record.Add(new Succession
            {
                Plan = Key,
                From = from.Id,
                FromName = from.Name,
                To = to.Id,
                ToName = to.Name,
                On = day,
                Workers = one.Workers,
                Teams = one.Teams,
                Rest = i == 0 && !OthersStay,
                Reason = Reason!,
                ByName = record.By.Name,
            });
        }
        return default;
    }

    private static string Closing(DateOnly last, DateOnly today) => last < today ? "closed" : "closes";

    private static Organisation Found(OpenRecord record, List<Organisation> known, Successor one, int at, DateOnly day)
    {
        if (known.Exists(o => string.Equals(o.Name, one.NewName!.Trim(), StringComparison.OrdinalIgnoreCase)))
            throw new Invalid($"Successors[{at}].NewName", $"There is a {one.NewName!.Trim()} already: select it instead");
        return record.Add(new Organisation { Name = one.NewName!.Trim(), Kind = one.NewKind!.Value, From = day });
    }
}

/// <summary>Takes a succession back before its day; nothing of it will have been.</summary>
public sealed record RevokeSuccession : Act<Done>
{
    public Guid? Plan { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ManagePartnership;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Plan, nameof(Plan), "Select the succession");
        ChangeRules.CheckReason(problems, Reason, nameof(Reason), "Say why it is revoked");
    }

    protected override Done On(OpenRecord record)
    {
        var parts = record.Rows<Succession>().Where(s => s.Plan == Plan).ToList();
        if (parts.Count == 0)
            throw new Missing();
        if (record.Rows<SuccessionRevoked>().Any(r => r.Plan == Plan))
            throw new Changed("This succession was revoked already.");
        if (parts[0].On <= record.Today)
            throw new Invalid(nameof(Reason), $"It took effect on {Shared.Shown.Date(parts[0].On)} and cannot be revoked any more");
        record.Add(new SuccessionRevoked { Plan = Plan!.Value, Reason = Reason!, ByName = record.By.Name });
        return default;
    }
}
