using System.Globalization;
using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Meetings;

/// <summary>One family in a meeting: its situation, what is said, directions, challenges and what is decided; for several people at once.</summary>
public sealed class CasePage(Records records, RequestDesk desk) : OfMeetingPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Guid Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "draft")]
    public Guid? Draft { get; set; }

    [BindProperty]
    public DiscussCase Act { get; set; } = new();

    /// <summary>Who is in the room for this item.</summary>
    [BindProperty]
    public List<Guid> Present { get; set; } = [];

    [BindProperty(Name = "Direct")]
    public DirectCase Direct { get; set; } = new();

    [BindProperty(Name = "Back")]
    public TakeDirectionBack Back { get; set; } = new();

    [BindProperty(Name = "Dissent")]
    public ChallengeDecision Dissent { get; set; } = new();

    [BindProperty(Name = "Answer")]
    public AnswerChallenge Answer { get; set; } = new();

    public RecordId Family { get; private set; }
    public ItemSeen Item { get; private set; } = null!;
    public FamilySeen Situation { get; private set; } = null!;
    public DiscussionSeen Said { get; private set; } = null!;
    public Thresholds Thresholds { get; private set; } = null!;
    public IReadOnlyList<TeamWorker> Placed { get; private set; } = [];
    public DraftLine? Begun { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }

    public string Path => $"{Here}/cases/{Case}";
    public Episode? Now => Said.Episodes.FirstOrDefault(e => e.State != EpisodeState.Closed);
    public IEnumerable<Choice> Levels => Thresholds.Levels.Select(l => new Choice(l.Level.ToString(CultureInfo.InvariantCulture), $"{l.Level} {l.Name}"));
    public IEnumerable<Choice> Workers => Placed.DistinctBy(w => w.Record).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline.InWords()}, {w.Employer}"));

    protected override string ProblemField(string field) => field == nameof(TakeItem.Present) ? nameof(Present) : base.ProblemField(field);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Item = Seen.Items.FirstOrDefault(i => i.Item.Case == Case) ?? throw new Missing();
        Family = Item.Item.Family ?? throw new Missing();
        Situation = await Records.ReadAsync(Family, new FamilyView(), ct);
        Said = await Records.ReadAsync(Family, new DiscussionView { Case = Case, After = Act.After }, ct);
        Thresholds = await desk.ThresholdsAsync(Today, ct);
        Placed = await NearAsync(ct);
        if (HttpMethods.IsPost(Request.Method))
            PutTogether();
    }

    // After a refusal the next sending is measured against what stands now, so what this worker had not changed is shown as it stands.
    private void PutTogether()
    {
        var (before, now) = (Said.Before, Said.Notes);
        void Renew(string field, object? mine, object? was)
        {
            if (Equals(mine is string text ? Meanwhile.Plain(text) : mine, was is string old ? Meanwhile.Plain(old) : was))
                ModelState.Remove("Act." + field);
        }
        if (Posted == "Act" && before?.Id != now?.Id)
        {
            var (typed, stands) = (Act, With(Act, now));
            Renew(nameof(Act.Discussion), typed.Discussion, before?.Discussion);
            Renew(nameof(Act.NextSteps), typed.NextSteps, before?.NextSteps);
            Renew(nameof(Act.LevelReasons), typed.LevelReasons, before?.LevelReasons);
            Renew(nameof(Act.Level), typed.Level, before?.Level);
            if (typed.Lead == before?.Lead && (typed.Lead != LeadDecision.SomeoneIsAsked || typed.NewLead == before?.NewLead))
            {
                ModelState.Remove("Act.Lead");
                ModelState.Remove("Act.NewLead");
            }
            Act = stands;
        }
        else if (Posted != "Act")
        {
            Act = With(Act, now);
        }
        ModelState.Remove("Act.After");
    }

    private static DiscussCase With(DiscussCase act, DiscussionNotes? notes) => act with
    {
        After = notes?.Id,
        Discussion = notes?.Discussion,
        NextSteps = notes?.NextSteps,
        Lead = notes?.Lead,
        NewLead = notes?.NewLead,
        Level = notes?.Level,
        LevelReasons = notes?.LevelReasons,
    };

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = With(Act, Said.Notes);
        Present = Item.Taken?.Present is { } kept ? [.. kept] : [.. Seen.InRoom.Where(a => !MustLeave(Family).Any(l => l.Person.Worker == a.Worker)).Select(a => a.Worker.Value)];
        if (Draft is { } key)
        {
            if (await Records.DraftAsync(key, ct) is not { } draft || draft.About != Family || draft.Act != nameof(DiscussCase) || KeptForm.Of(draft) is not { } typed)
                throw new Missing();
            Act = new DiscussCase { Key = key };
            await TryUpdateModelAsync(Act, "Act", typed.Values());
            ModelState.Clear();
            SavedAt = draft.SavedAt;
        }
        else
        {
            Begun = (await DraftLine.MineAsync(Records, ct)).FirstOrDefault(d => d.Href.StartsWith(Path + "?", StringComparison.Ordinal));
        }
    }

    private TeamWorker? PlacedAs(RecordId? worker) => Placed.FirstOrDefault(w => w.Record == worker);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sent = Act;
        await FindAsync(ct);
        var lead = PlacedAs(sent.NewLead);
        var level = sent.Level is { } chosen ? (await desk.ThresholdsAsync(Today, ct)).Levels.FirstOrDefault(l => l.Level == chosen)?.Name : null;
        if (Present.Exists(p => MustLeave(Family).Any(l => l.Person.Worker.Value == p)))
            throw new Invalid(nameof(Present), $"Ask them to leave the room first: {string.Join(", ", MustLeave(Family).Where(l => Present.Contains(l.Person.Worker.Value)).Select(l => l.Person.Name))}");
        return await SendAsync("Act", nameof(DiscussCase.Discussion), Path, ct,
            (Family, sent with { Case = Case, NewLeadName = lead?.Name, NewLeadDiscipline = lead?.Discipline.InWords(), NewLeadEmployer = lead?.Employer, LevelName = level }),
            (Centre, new TakeItem { Meeting = Meeting, Case = Case, Present = Present }));
    }

    /// <summary>Who may be asked to do something: the teams that serve the family, and those of the centre that meets.</summary>
    private async Task<IReadOnlyList<TeamWorker>> NearAsync(CancellationToken ct)
    {
        var facts = await Records.ReadAsync(Family, new FamilyFactsView(), ct);
        var partnership = await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct);
        var centres = partnership.Centres.Where(c => c.CentreRecord == Centre).Select(c => c.Id).ToHashSet();
        return await Records.AskAsync(new WorkersInTeams { Teams = [.. facts.TeamsOn(Today).Union(partnership.Teams.Where(t => centres.Contains(t.Centre)).Select(t => t.Id))] }, ct);
    }

    // Only what an act needs: what was typed is not touched.
    private async Task FindAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Item = Seen.Items.FirstOrDefault(i => i.Item.Case == Case) ?? throw new Missing();
        Family = Item.Item.Family ?? throw new Missing();
        Placed = await NearAsync(ct);
    }

    public async Task<IActionResult> OnPostDirectAsync(CancellationToken ct)
    {
        Posted = "Direct";
        await FindAsync(ct);
        return await SendAsync("Direct", nameof(DirectCase.What), Path + "#directions", ct, (Family, Direct with { Case = Case, WhoName = PlacedAs(Direct.Worker)?.Name ?? Direct.WhoName }));
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        Posted = "Back";
        await FindAsync(ct);
        return await SendAsync("Back", nameof(TakeDirectionBack.Direction), Path + "#directions", ct, (Family, Back with { Case = Case }));
    }

    public async Task<IActionResult> OnPostDissentAsync(CancellationToken ct)
    {
        Posted = "Dissent";
        await FindAsync(ct);
        return await SendAsync("Dissent", nameof(ChallengeDecision.Words), Path + "#challenges", ct, (Family, Dissent with { Case = Case }));
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        Posted = "Answer";
        await FindAsync(ct);
        return await SendAsync("Answer", nameof(AnswerChallenge.Words), Path + "#challenges", ct, (Family, Answer with { Case = Case }));
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        // What is kept as a draft need not be right, so it is not looked at.
        context.HandlerMethod?.Name is "Draft" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>The script saves what was typed.</summary>
    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        if (KeptForm.From(Request.Form, Family, nameof(DiscussCase), Path) is not { } draft)
            return new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        await Records.KeepDraftAsync(draft);
        return new OkResult();
    }
}
