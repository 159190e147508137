using Kith.EarlyHelp;
using Kith.LegalRecord.Bundles;
using Kith.Meetings;
using Kith.Record;
using Kith.Sharing.OwnView;

namespace Kith.Sharing.SubjectAccess;

/// <summary>
/// Something that is held of a person outside entries: a part of an assessment, of a plan, of a meeting's minute, or what workers asked
/// each other. As it stood when the copy was prepared, so that whoever checks it reads what is given.
/// </summary>
/// <param name="What">What it is, with its day.</param>
/// <param name="By">Who wrote it, and when.</param>
/// <param name="Texts">What it says; null in place of what tells of somebody else.</param>
internal sealed record HeldOtherwise(string What, string By, IReadOnlyList<string?> Texts)
{
    /// <param name="entries">The entries that the copy is made of: what one of them tells is not said again.</param>
    /// <param name="tells">Whether a text points at people of the family whom the request is not about.</param>
    public static IReadOnlyList<HeldOtherwise> Of(OpenRecord record, BundleRequest request, IReadOnlySet<Guid> entries, Func<string, bool> tells)
    {
        var of = new Gathering(record, request, entries, tells);
        return [.. of.Assessments(), .. of.Plans(), .. of.Minutes(), .. of.Questions()];
    }

    private sealed class Gathering(OpenRecord record, BundleRequest request, IReadOnlySet<Guid> entries, Func<string, bool> tells)
    {
        // Names that no record knows: two capitals in a row that are nobody's who wrote here or asked.
        private readonly Strangers _strangers = new(Strangers.Words([.. BundlePeople.Of(record).Where(p => request.Concern.Contains(p.Id))
            .SelectMany(p => p.Watched.GivenNames.Concat(p.Watched.FamilyNames).Concat(p.Watched.AlsoKnownAs))]), new HashSet<string>());

        private bool IsIn(Guid row) => row.CompareTo(request.Id.Value) < 0;

        private string? Shown(string? text) => text is null || tells(text) || _strangers.IsIn(text) ? null : text;

        private HeldOtherwise One(string what, string? by, string? employer, string when, params IEnumerable<string?> texts) =>
            new(what, string.Join(", ", new[] { by, employer, when }.Where(w => !string.IsNullOrEmpty(w))), [.. texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(Shown)]);

        // Their own words in what is the whole family's; nobody else's.
        private IEnumerable<string> Words(IReadOnlyList<Voice>? voices) => (voices ?? []).Where(v => request.Concern.Contains(v.Person.Value)).Select(v => v.Words);

        public IEnumerable<HeldOtherwise> Assessments()
        {
            foreach (var part in record.Rows<AssessmentPart>().AsEnumerable().Where(p => IsIn(p.Id.Value) && (p.Child is not { } child || request.Concern.Contains(child.Value))).OrderBy(p => p.Id.Value))
                yield return One($"Assessment: {part.Element}", part.ByName, part.Employer, Kith.Shared.Shown.Moment(part.At),
                    [part.Strengths, part.Needs, part.Child is null ? null : part.OwnWords, .. Words(part.Voices)]);
            foreach (var version in record.Rows<AssessmentCompleted>().AsEnumerable().Where(v => IsIn(v.Id.Value)).OrderBy(v => v.Id.Value))
                yield return One($"Assessment, completed as version {version.Version}", version.ByName, version.Employer, Kith.Shared.Shown.Moment(version.At),
                    [version.Working, version.NeedsToChange, version.AgreedActions, .. Words(version.Voices)]);
        }

        public IEnumerable<HeldOtherwise> Plans()
        {
            var actions = record.Rows<PlanAction>().AsEnumerable().Where(a => IsIn(a.Id.Value)).OrderBy(a => a.Id.Value).ToLookup(a => a.Outcome);
            var notes = record.Rows<ActionProgress>().AsEnumerable().Where(p => IsIn(p.Id.Value)).OrderBy(p => p.Id.Value).ToLookup(p => p.Action);
            foreach (var outcome in record.Rows<DesiredOutcome>().AsEnumerable().Where(o => IsIn(o.Id.Value)).OrderBy(o => o.Id.Value))
                yield return One("Plan: what should be different", outcome.ByName, null, Kith.Shared.Shown.Date(outcome.On),
                    [outcome.Text, .. actions[outcome.Id].SelectMany(a => notes[a.Id].Select(n => n.Note).Prepend($"{a.What} ({(a.OfFamily ? "the family" : "a worker")}, by {Kith.Shared.Shown.Date(a.ByWhen)})"))]);
            foreach (var review in record.Rows<PlanReview>().AsEnumerable().Where(r => IsIn(r.Id.Value)).OrderBy(r => r.Id.Value))
                yield return One("Review of the plan", review.ByName, review.Employer, Kith.Shared.Shown.Date(review.On), [review.Progress]);
        }

        public IEnumerable<HeldOtherwise> Minutes() => record.Rows<CaseDiscussion>().AsEnumerable().Where(d => IsIn(d.Id.Value) && !entries.Contains(d.Case)).OrderBy(d => d.Id.Value)
            .Select(d => One($"Team meeting: {d.SeriesName}", d.ByName, null, Kith.Shared.Shown.Date(d.On), [.. d.Reasons.Select(r => r.Words), d.Discussion, d.NextSteps, d.Level]));

        public IEnumerable<HeldOtherwise> Questions()
        {
            var answers = record.Rows<PeerAnswer>().AsEnumerable().Where(a => IsIn(a.Id.Value) && !entries.Contains(a.Id.Value)).OrderBy(a => a.Id.Value).ToLookup(a => a.Question);
            foreach (var question in record.Rows<PeerQuestion>().AsEnumerable().Where(q => IsIn(q.Id.Value)).OrderBy(q => q.Id.Value))
            {
                if (!entries.Contains(question.Id.Value))
                    yield return One("A question among workers", question.ByName, question.ByEmployer, Kith.Shared.Shown.Moment(question.At), [question.Words]);
                foreach (var answer in answers[question.Id])
                    yield return One("An answer among workers", answer.ByName, answer.ByEmployer, Kith.Shared.Shown.Moment(answer.At), [answer.Words]);
            }
        }
    }
}
