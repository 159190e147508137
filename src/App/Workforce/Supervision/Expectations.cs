using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Training.Requirements;
using Kith.Workforce.Lines;

namespace Kith.Workforce.Supervision;

/// <summary>An employer says how often its workers of a discipline are to have supervision of a kind, from a day on.</summary>
public sealed record ExpectSupervision : Act<Id<SupervisionExpectation>>
{
    public Id<Organisation>? Owner { get; init; }
    public string? OwnerName { get; init; }
    public Discipline? Discipline { get; init; }
    public LineKind? Kind { get; init; }
    public int? EveryWeeks { get; init; }
    public DateOnly? From { get; init; }

    protected override Permission Needs => Permission.SetRequirements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Owner, nameof(Owner), "Select the employer that expects it");
        problems.Require(Discipline, nameof(Discipline), "Select the discipline");
        problems.When(Discipline is { } discipline && !Enum.IsDefined(discipline), nameof(Discipline), "Select the discipline");
        problems.Require(Kind, nameof(Kind), "Select which supervision it is");
        problems.When(Kind is { } kind && !Enum.IsDefined(kind), nameof(Kind), "Select which supervision it is");
        problems.Require(EveryWeeks, nameof(EveryWeeks), "Enter how often, in weeks");
        problems.When(EveryWeeks is < 1 or > 104, nameof(EveryWeeks), "How often must be between 1 and 104 weeks");
        problems.Require(From, nameof(From), "Enter from when it is expected");
        problems.When(From?.Year < 1950, nameof(From), "The day from which it is expected must be in 1950 or later");
        problems.When(From > today.AddYears(2), nameof(From), "The day from which it is expected must be within the next two years");
    }

    protected override Id<SupervisionExpectation> On(OpenRecord record)
    {
        var name = OwnerOf(record, Owner!.Value);
        return record.Add(new SupervisionExpectation
        {
            Owner = Owner.Value,
            OwnerName = name,
            Discipline = Discipline!.Value,
            Kind = Kind!.Value,
            EveryWeeks = EveryWeeks!.Value,
            From = From!.Value,
            ByName = record.By.Name,
        }).Id;
    }

    // Each employer says it for its own workers alone, and its successor after it. Kith itself belongs to none.
    internal static string OwnerOf(OpenRecord record, Id<Organisation> owner)
    {
        var organisation = record.Rows<Organisation>().Where(o => o.Id == owner).ToList() is [var found] ? found
            : throw new Invalid(nameof(Owner), "Select the employer that expects it");
        return MaySpeak(record, owner) ? organisation.Name : throw new Invalid(nameof(Owner), $"Only people of {organisation.Name} say what it expects");
    }

    internal static bool MaySpeak(OpenRecord record, Id<Organisation> owner) => record.By.Worker == Founding.Kith || Owning.Speaks(record, owner);
}

/// <summary>An employer no longer expects supervision of a kind of a discipline; the last day counts.</summary>
public sealed record EndExpectation : Act<Done>
{
    public Id<SupervisionExpectation>? Expectation { get; init; }
    public DateOnly? LastDay { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.SetRequirements;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Expectation, nameof(Expectation), "Select what is no longer expected");
        problems.Require(LastDay, nameof(LastDay), "Enter the last day");
        problems.Require(Reason, nameof(Reason), "Enter why it is no longer expected");
        problems.Text(Reason, nameof(Reason), "The reason", 2000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var expectation = record.Rows<SupervisionExpectation>().Where(e => e.Id == Expectation!.Value).ToList() is [var found] ? found : throw new Missing();
        if (!ExpectSupervision.MaySpeak(record, expectation.Owner))
            throw new Invalid(nameof(Expectation), $"Only people of {expectation.OwnerName} say what it expects");
        if (LastDay < expectation.From)
            throw new Invalid(nameof(LastDay), $"The last day must be on or after the first day, {Shown.Date(expectation.From)}");
        record.Add(new SupervisionExpectationEnded { Expectation = expectation.Id, On = LastDay!.Value, Reason = Reason!.Trim(), ByName = record.By.Name });
        return default;
    }
}

/// <summary>What an employer expects, with its last day where one is known.</summary>
public sealed class ExpectedSupervision : Derived
{
    public Id<Organisation> Owner { get; set; }
    public string OwnerName { get; set; } = "";
    public Discipline Discipline { get; set; }
    public LineKind Kind { get; set; }
    public int EveryWeeks { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    public bool IsOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>The last day on which a session is in time.</summary>
    public DateOnly Due(DateOnly since) => since.AddDays(7 * EveryWeeks);
}

internal sealed class ExpectationsOfEmployers : Derivation<ExpectedSupervision>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(SupervisionExpectation), typeof(SupervisionExpectationEnded)];

    protected override IEnumerable<ExpectedSupervision> Derive(OpenRecord record)
    {
        var ended = record.Rows<SupervisionExpectationEnded>().ToList().GroupBy(e => e.Expectation).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        foreach (var same in record.Rows<SupervisionExpectation>().ToList().GroupBy(e => (e.Owner, e.Discipline, e.Kind)))
        {
            SupervisionExpectation[] inOrder = [.. same.OrderBy(e => e.From).ThenBy(e => e.Id.Value)];
            for (var i = 0; i < inOrder.Length; i++)
            {
                // One that was replaced from its own first day on was never in force.
                var one = inOrder[i];
                if (i + 1 < inOrder.Length && inOrder[i + 1].From <= one.From)
                    continue;
                var next = i + 1 < inOrder.Length ? inOrder[i + 1].From.AddDays(-1) : (DateOnly?)null;
                var to = LineDates.Earlier(next, ended.TryGetValue(one.Id, out var on) ? on : null);
                if (!(to < one.From))
                    yield return new ExpectedSupervision
                    {
                        Id = one.Id.Value,
                        Owner = one.Owner,
                        OwnerName = one.OwnerName,
                        Discipline = one.Discipline,
                        Kind = one.Kind,
                        EveryWeeks = one.EveryWeeks,
                        From = one.From,
                        To = to,
                    };
            }
        }
    }
}

/// <summary>What every employer expects, now, before and later.</summary>
public sealed record ExpectationsView : View<IReadOnlyList<ExpectedSupervision>>
{
    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<IReadOnlyList<ExpectedSupervision>> OfAsync(OpenRecord record, CancellationToken ct) =>
        [.. (await record.Derived<ExpectedSupervision>().ListAsync(ct)).OrderBy(e => e.OwnerName, StringComparer.Ordinal).ThenBy(e => e.Discipline).ThenBy(e => e.Kind).ThenBy(e => e.From)];
}
