using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Works out the episodes of a family from the rows of its record.</summary>
internal static class EpisodesOf
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<Episode> Record(OpenRecord record)
    {
        var episodes = record.Rows<EarlyHelpEpisode>().ToList();
        if (episodes.Count == 0)
            return [];
        var agreements = record.Rows<FamilyAgreement>().ToList().ToLookup(a => a.Episode);
        var checklists = record.Rows<PreAssessmentChecklist>().ToList().ToLookup(c => c.Episode);
        var versions = record.Rows<AssessmentCompleted>().ToList().ToLookup(a => a.Episode);
        var reviews = record.Rows<PlanReview>().ToList().ToLookup(r => r.Episode);
        var decided = record.Rows<StepUpDecided>().Select(d => d.StepUp).ToHashSet();
        var steps = record.Rows<StepUp>().ToList().Where(s => !decided.Contains(s.Id)).ToLookup(s => s.Episode);
        var handed = record.Rows<HandOverMeeting>().ToList().ToLookup(h => h.Episode);
        var closed = record.Rows<EpisodeClosed>().ToList().ToLookup(c => c.Episode);
        var levels = record.Rows<LevelChanged>().ToList().ToLookup(l => l.Episode);
        var (leads, asked) = Leads(record);
        var team = Team(record);
        var actions = record.Rows<PlanAction>().ToList().OrderBy(a => a.Id.Value).ToLookup(a => a.Outcome);
        var plan = Plan(record, actions);
        return [.. episodes.OrderByDescending(e => e.Id.Value).Select(e =>
        {
            var agreement = agreements[e.Id].MaxBy(a => a.Id.Value);
            var last = reviews[e.Id].MaxBy(r => r.Id.Value);
            var end = closed[e.Id].FirstOrDefault();
            var level = levels[e.Id].MaxBy(l => l.Id.Value);
            IReadOnlyList<Episode.Outcome> wanted = plan.TryGetValue(e.Id, out var outcomes) ? outcomes : [];
            var first = wanted.SelectMany(o => actions[o.Id]).MinBy(a => (a.On, a.ReviewBy is null));
            return new Episode
            {
                Id = e.Id, Why = e.Why, Level = level?.Level ?? e.Level, LevelName = level?.LevelName ?? e.LevelName, Children = e.Children, OpenedOn = e.On, OpenedBy = e.ByName, Request = e.Request,
                SteppedDownBy = e.SteppedDownBy, HandedOverOn = handed[e.Id].FirstOrDefault()?.On,
                Agreement = agreement?.State, AgreedBy = agreement?.Who, AgreedOn = agreement?.On, SharedWith = agreement?.SharedWith ?? [], AgreementReasons = agreement?.Reasons,
                Checklist = checklists[e.Id].MaxBy(c => c.Id.Value)?.Outcome,
                Versions = versions[e.Id].Count(),
                AssessedOn = versions[e.Id].MaxBy(v => v.Version) is { } version ? London.DateOf(version.At) : null,
                FirstAssessedOn = versions[e.Id].MinBy(v => v.Version) is { } original ? London.DateOf(original.At) : null, PlannedOn = first?.On,
                Lead = leads.GetValueOrDefault(e.Id), Proposed = asked.TryGetValue(e.Id, out var open) ? open : [],
                Team = team.TryGetValue(e.Id, out var around) ? around : [], Plan = wanted,
                Reviews = [.. reviews[e.Id].Select(r => r.On).Order()], NextReview = last is null ? first?.ReviewBy : last.NextOn,
                SteppingUp = steps[e.Id].FirstOrDefault()?.Id, SteppingUpTo = steps[e.Id].FirstOrDefault()?.To,
                Closed = end?.Reason, ClosedOn = end?.On,
            };
        })];
    }

    private static (Dictionary<Id<EarlyHelpEpisode>, Episode.Led>, Dictionary<Id<EarlyHelpEpisode>, List<Episode.Asked>>) Leads(OpenRecord record)
    {
        var answered = record.Rows<LeadAnswered>().ToList().GroupBy(a => a.Proposal).ToDictionary(a => a.Key, a => a.First());
        var leads = new Dictionary<Id<EarlyHelpEpisode>, (Episode.Led Lead, Guid Answer)>();
        var asked = new Dictionary<Id<EarlyHelpEpisode>, List<Episode.Asked>>();
        foreach (var p in record.Rows<LeadProposed>().ToList().OrderBy(p => p.Id.Value))
        {
            if (!answered.TryGetValue(p.Id, out var answer))
            {
                if (!asked.TryGetValue(p.Episode, out var open))
                    asked[p.Episode] = open = [];
                open.Add(new(p.Id, p.Worker, p.WorkerName, p.Note, p.ByName, p.At));
            }
            else if (answer.Accepted && !(leads.TryGetValue(p.Episode, out var known) && known.Answer.CompareTo(answer.Id.Value) > 0))
            {
                leads[p.Episode] = (new(p.Worker, p.WorkerName, p.Discipline, p.Employer, London.DateOf(answer.At)), answer.Id.Value);
            }
        }
        // Whoever was asked before somebody else accepted need not answer any more.
        foreach (var (episode, (_, answer)) in leads)
            if (asked.TryGetValue(episode, out var open))
                open.RemoveAll(a => a.Id.Value.CompareTo(answer) < 0);
        return (leads.ToDictionary(l => l.Key, l => l.Value.Lead), asked);
    }

    private static Dictionary<Id<EarlyHelpEpisode>, List<Episode.Around>> Team(OpenRecord record)
    {
        var left = record.Rows<TeamMemberLeft>().Select(l => l.Member).ToHashSet();
        return record.Rows<TeamMember>().ToList().Where(m => !left.Contains(m.Id)).OrderBy(m => m.Id.Value).GroupBy(m => m.Episode)
            .ToDictionary(g => g.Key, g => g.Select(m => new Episode.Around(m.Id, m.Name, m.Part, m.Organisation, m.Contact, m.Worker)).ToList());
    }

    private static Dictionary<Id<EarlyHelpEpisode>, List<Episode.Outcome>> Plan(OpenRecord record, ILookup<Id<DesiredOutcome>, PlanAction> planned)
    {
        var progress = record.Rows<ActionProgress>().ToList().ToLookup(p => p.Action);
        Episode.Planned Now(PlanAction a)
        {
            var moves = progress[a.Id].OrderBy(p => p.Id.Value).ToArray();
            return new Episode.Planned(a.Id, a.What, a.Who, a.OfFamily, moves.LastOrDefault(m => m.ByWhen is not null)?.ByWhen ?? a.ByWhen,
                moves.LastOrDefault()?.State, moves.LastOrDefault()?.Note, moves.LastOrDefault()?.On ?? a.On, a.Worker);
        }
        var scores = record.Rows<OutcomeScore>().ToList().OrderBy(s => s.Id.Value).ToLookup(s => s.Outcome, s => new Episode.Score(s.On, s.ByFamily, s.ByWorker));
        return record.Rows<DesiredOutcome>().ToList().OrderBy(o => o.Id.Value).GroupBy(o => o.Episode)
            .ToDictionary(g => g.Key, g => g.Select(o => new Episode.Outcome(o.Id, o.Text, [.. scores[o.Id]], [.. planned[o.Id].Select(Now)])).ToList());
    }
}
