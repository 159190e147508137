using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>A family's early help on one page: how far it is, what comes next, and what was before.</summary>
public sealed class EarlyHelpPage(Records records) : OfEpisodePage(records)
{
    public override Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <summary>The steps of the journey, each with how far it is.</summary>
    public IEnumerable<(string Name, string Href, string Status, string Colour)> Steps()
    {
        var now = Now;
        yield return ("The family’s agreement", "/agreement", now.Agreement switch
        {
            null => "To do",
            AgreementState.Agreed => $"Agreed on {Shared.Shown.Date(now.AgreedOn!.Value)}",
            AgreementState.SafeguardingRoute => "Safeguarding route",
            var other => Sentence(other.Value.InWords()),
        }, now.Agreement is null ? "blue" : now.State == EpisodeState.Stopped ? "red" : "green");
        yield return ("Checklist", "/checklist", now.Checklist is { } outcome ? Sentence(outcome.InWords()) : "If it helps", now.Checklist is null ? "grey" : "green");
        yield return ("Common assessment", "/assessment", now.Versions == 0 ? Refusal(EpisodeDoing.Assess) is null ? "To do" : "Later" : $"Version {now.Versions}, {Shared.Shown.Date(now.AssessedOn!.Value)}",
            now.Versions > 0 ? "green" : Refusal(EpisodeDoing.Assess) is null ? "blue" : "grey");
        yield return ("Lead practitioner and team", "/team", now.Lead is { } lead ? $"{lead.Name} leads" : now.Proposed.Count > 0 ? $"{now.Proposed[^1].Name} was asked" : "Nobody leads", now.Lead is null ? "red" : "green");
        yield return ("Plan", "/plan", now.Actions.Any() ? $"{now.Actions.Count(a => a.IsOpen)} open of {now.Actions.Count()} actions" : Refusal(EpisodeDoing.Plan) is null ? "To do" : "Later",
            now.Actions.Any(a => a.IsOpen && a.ByWhen < Today) ? "red" : now.Actions.Any() ? "green" : Refusal(EpisodeDoing.Plan) is null ? "blue" : "grey");
        yield return ("Reviews", "/review", now.NextReview is { } next ? $"{now.Reviews.Count} held, next on {Shared.Shown.Date(next)}" : now.Reviews.Count > 0 ? $"{now.Reviews.Count} held, none planned" : Refusal(EpisodeDoing.Review) is null ? "To do" : "Later",
            now.NextReview < Today ? "red" : now.Reviews.Count > 0 ? "green" : "grey");
        yield return ("Step up, hand over or close", "/end", now.SteppingUp is not null ? $"{now.SteppingUpTo} has still to decide" : now.SteppedDownBy is not null && now.HandedOverOn is null ? "Hand-over meeting to come" : "When it is time",
            now.SteppingUp is not null || (now.SteppedDownBy is not null && now.HandedOverOn is null) ? "blue" : "grey");
    }

    internal static string Sentence(string words) => Recording.EntryFormPage.Sentence(words);
}
