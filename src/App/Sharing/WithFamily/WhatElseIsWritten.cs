using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;

namespace Kith.Sharing.WithFamily;

/// <summary>
/// What is written of a family outside its entries: assessments, plans and their reviews, what meetings said, what colleagues asked
/// each other. Where it names nobody it is about everybody of the family; it is on a topic by the discipline of who wrote it.
/// </summary>
internal static class WhatElseIsWritten
{
    public static async Task<IReadOnlyList<WhatIsWritten.Item>> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var found = new List<WhatIsWritten.Item>();
        if ((await record.Rows<EarlyHelpEpisode>().OrderBy(e => e.Id).Select(e => e.Id).Take(1).ListAsync(ct)).Count > 0)
        {
            await AssessedAsync(record, found, ct);
            await PlannedAsync(record, found, ct);
        }
        if ((await record.Rows<StuckCaseNomination>().OrderBy(n => n.Id).Select(n => n.Id).Take(1).ListAsync(ct)).Count > 0)
            await DiscussedAsync(record, found, ct);
        await AskedAsync(record, found, ct);
        return found;
    }

    private static async Task AssessedAsync(OpenRecord record, List<WhatIsWritten.Item> found, CancellationToken ct)
    {
        found.AddRange((await record.Rows<AssessmentPart>().Select(p => new { p.Id, p.Child, p.Discipline, p.Employer, p.By }).ListAsync(ct))
            .Select(p => new WhatIsWritten.Item(p.Id.Value, null, Set(p.Discipline), Set(p.Employer), [p.By.Value], p.Child is { } child ? [child] : []) { OfEverybody = p.Child is null }));
        var confirmed = await record.Rows<FactsConfirmed>().Select(f => new { f.Id, f.Person, f.Line }).ListAsync(ct);
        var completed = await record.Rows<AssessmentCompleted>().Select(a => new { a.Id, a.Line }).ListAsync(ct);
        var by = await record.WrittenAsync([.. confirmed.Select(f => f.Line), .. completed.Select(a => a.Line)], ct);
        found.AddRange(confirmed.Select(f => By(f.Id.Value, by, f.Line) with { People = [f.Person], OfEverybody = false }));
        found.AddRange(completed.Select(a => By(a.Id.Value, by, a.Line)));
    }

    // Whoever an action is given to sees it, and what it is for.
    private static async Task PlannedAsync(OpenRecord record, List<WhatIsWritten.Item> found, CancellationToken ct)
    {
        var outcomes = await record.Rows<DesiredOutcome>().Select(o => new { o.Id, o.Line }).ListAsync(ct);
        var actions = await record.Rows<PlanAction>().Select(a => new { a.Id, a.Outcome, a.Worker, a.Line }).ListAsync(ct);
        var reviews = await record.Rows<PlanReview>().Select(r => new { r.Id, r.Line }).ListAsync(ct);
        var by = await record.WrittenAsync([.. outcomes.Select(o => o.Line), .. actions.Select(a => a.Line), .. reviews.Select(r => r.Line)], ct);
        var given = actions.Where(a => a.Worker is not null).ToLookup(a => a.Outcome, a => a.Worker!.Value.Value);
        found.AddRange(outcomes.Select(o => And(By(o.Id.Value, by, o.Line), given[o.Id])));
        found.AddRange(actions.Select(a => And(By(a.Id.Value, by, a.Line), a.Worker is { } worker ? [worker.Value] : [])));
        found.AddRange(reviews.Select(r => By(r.Id.Value, by, r.Line)));
    }

    // The notes of one family in one meeting and their minute are one thing, by the id under which the meeting has the family on its agenda.
    // It is by those who noted something: whoever closes the meeting wrote nothing of it, whatever line the minute came with.
    private static async Task DiscussedAsync(OpenRecord record, List<WhatIsWritten.Item> found, CancellationToken ct)
    {
        var nominated = await record.Rows<StuckCaseNomination>().Select(n => new { n.Case, n.By }).ListAsync(ct);
        var noted = await record.Rows<DiscussionNotes>().Select(n => new { n.Case, n.Line }).ListAsync(ct);
        var directed = await record.Rows<MeetingDirection>().Select(d => new { d.Id, d.Worker, d.Line }).ListAsync(ct);
        var by = await record.WrittenAsync([.. noted.Select(n => n.Line).Concat(directed.Select(d => d.Line)).Distinct()], ct);
        var lines = noted.ToLookup(n => n.Case, n => n.Line);
        foreach (var nomination in nominated.DistinctBy(n => n.Case))
        {
            var all = lines[nomination.Case].Select(line => By(nomination.Case, by, line)).ToArray();
            found.Add(new(nomination.Case, null, Set([.. all.SelectMany(i => i.Disciplines)]), Set([.. all.SelectMany(i => i.Employers)]),
                [nomination.By.Value, .. all.SelectMany(i => i.Authors)], [])
            { OfEverybody = true });
        }
        found.AddRange(directed.Select(d => And(By(d.Id.Value, by, d.Line), d.Worker is { } worker ? [worker.Value] : [])));
        found.AddRange((await record.Rows<ProfessionalChallenge>().Select(c => new { c.Id, c.By, c.Discipline, c.Employer }).ListAsync(ct))
            .Select(c => new WhatIsWritten.Item(c.Id.Value, null, Set(c.Discipline), Set(c.Employer), [c.By.Value], []) { OfEverybody = true }));
    }

    // Whoever answered a question keeps it with the answer; whoever is asked has no more right to it than others.
    private static async Task AskedAsync(OpenRecord record, List<WhatIsWritten.Item> found, CancellationToken ct)
    {
        var questions = await record.Rows<PeerQuestion>().Select(q => new { q.Id, q.By, q.ByDiscipline, q.ByEmployer }).ListAsync(ct);
        if (questions.Count == 0)
            return;
        var answers = await record.Rows<PeerAnswer>().Select(a => new { a.Id, a.Question, a.By, a.ByDiscipline, a.ByEmployer }).ListAsync(ct);
        var answered = answers.ToLookup(a => a.Question, a => a.By.Value);
        found.AddRange(questions.Select(q => And(new(q.Id.Value, null, Set(q.ByDiscipline), Set(q.ByEmployer), [q.By.Value], []) { OfEverybody = true }, answered[q.Id])));
        found.AddRange(answers.Select(a => new WhatIsWritten.Item(a.Id.Value, null, Set(a.ByDiscipline), Set(a.ByEmployer), [a.By.Value], []) { OfEverybody = true }));
    }

    private static WhatIsWritten.Item By(Guid id, IReadOnlyDictionary<Guid, Written> by, Guid line)
    {
        var signed = by.GetValueOrDefault(line)?.By;
        return new(id, null, Set(signed?.Discipline), Set(signed?.Employer), signed is null ? [] : [signed.Worker.Value], []) { OfEverybody = true };
    }

    private static WhatIsWritten.Item And(WhatIsWritten.Item item, IEnumerable<Guid> others)
    {
        item.Authors.UnionWith(others);
        return item;
    }

    private static HashSet<string> Set(params string?[] words) => new(words.OfType<string>(), StringComparer.OrdinalIgnoreCase);
}
