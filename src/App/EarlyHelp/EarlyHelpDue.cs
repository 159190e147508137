using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;

namespace Kith.EarlyHelp;

/// <summary>An open episode of a family that a team serves: for the lead, for who was asked to lead, and for a team's list of those without one.</summary>
[Indexed(nameof(Lead), Across = true)]
[Indexed(nameof(Asked), Across = true)]
[Indexed(nameof(Team), nameof(IsLed), Across = true)]
public sealed class ListedEpisode : Derived
{
    public string FamilyName { get; set; } = "";
    public Id<Team> Team { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public EpisodeState State { get; set; }
    public RecordId? Lead { get; set; }
    public string? LeadName { get; set; }
    public RecordId? Asked { get; set; }
    public bool IsLed { get; set; }
    public DateOnly? NextReview { get; set; }

    /// <summary>The day of the action that is due first.</summary>
    public DateOnly? NextAction { get; set; }
}

internal sealed class ListedEpisodes : Derivation<ListedEpisode>
{
    public override IReadOnlyList<Type> From { get; } = [.. new EarlyHelpAsItStands().From, typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded)];

    protected override IEnumerable<ListedEpisode> Derive(OpenRecord record)
    {
        if (EpisodesOf.Record(record).FirstOrDefault(e => e.State != EpisodeState.Closed) is not { } now)
            return [];
        var name = record.Rows<FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "A family";
        var ended = record.Rows<InvolvementEnded>().AsEnumerable().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return [.. record.Rows<Involvement>().AsEnumerable().Select(i => new ListedEpisode
        {
            Id = i.Id.Value, FamilyName = name, Team = i.Team, From = i.From, To = ended.TryGetValue(i.Id, out var on) ? on : null,
            State = now.State, Lead = now.Lead?.Worker, LeadName = now.Lead?.Name, IsLed = now.Lead is not null,
            Asked = now.Proposed.LastOrDefault()?.Worker, NextReview = now.NextReview,
            NextAction = now.Actions.Where(a => a.IsOpen).Select(a => (DateOnly?)a.ByWhen).Min(),
        })];
    }
}

/// <summary>The early help that this worker leads or is asked to lead, and that of their teams' families which nobody leads.</summary>
public sealed record MyEarlyHelp : Question<IReadOnlyList<ListedEpisode>>
{
    private const int Most = 200;

    public List<Guid> Teams { get; init; } = [];

    protected override Permission Needs => Permission.WorkOnEarlyHelp;

    protected override async Task<Answer<IReadOnlyList<ListedEpisode>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (me, today) = ((RecordId?)across.By.Worker, across.Today);
        Id<Team>[] teams = [.. Teams.Select(t => new Id<Team>(t))];
        var all = across.Derived<ListedEpisode>();
        var found = new List<ListedEpisode>();
        found.AddRange(await all.Where(e => e.Lead == me).OrderBy(e => e.Record).Take(Most).ListAsync(ct));
        found.AddRange(await all.Where(e => e.Asked == me).OrderBy(e => e.Record).Take(Most).ListAsync(ct));
        found.AddRange(await all.Where(e => !e.IsLed && teams.Contains(e.Team) && e.From <= today && (e.To == null || e.To >= today)).OrderBy(e => e.Record).Take(Most).ListAsync(ct));
        ListedEpisode[] each = [.. found.DistinctBy(e => e.Record)];
        var may = await across.DecideAsync([.. each.Select(e => e.Record)], RecordKind.Family, Permission.SeeFamily, ct);
        IReadOnlyList<ListedEpisode> shown = [.. each.Where(e => may[e.Record].Allowed).OrderBy(e => Min(e.NextReview, e.NextAction) ?? DateOnly.MaxValue).ThenBy(e => e.FamilyName, StringComparer.Ordinal)];
        return new(shown, [.. shown.Select(e => e.Record)]);
    }

    private static DateOnly? Min(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;
}
