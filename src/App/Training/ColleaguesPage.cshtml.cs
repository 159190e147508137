using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>A manager or training lead books places for the people of a centre, or invites them.</summary>
public sealed class ColleaguesPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Session { get; set; }

    [BindProperty(SupportsGet = true, Name = "centre")]
    public RecordId? Centre { get; set; }

    [BindProperty]
    public List<Guid> Who { get; set; } = [];

    [BindProperty]
    public bool OrWait { get; set; }

    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public RecordId Leaving { get; set; }

    public SessionNow Now { get; private set; } = null!;
    public IReadOnlyList<Invited> Invited { get; private set; } = [];
    public IReadOnlyList<Centre> Centres { get; private set; } = [];
    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    public IEnumerable<Choice> Choices => Staff.Where(s => Now.Standing.All(b => b.Worker != s.Worker) && Now.IsInvited(s.Employer)).Select(s => new Choice(s.Worker.ToString(),
        $"{s.Name}, {s.Discipline}, {s.Employer}",
        Now.Course.Kind == CourseKind.Refresher && !s.Awards.Any(a => Now.Course.Gives.Contains(a.Competence.Value)) ? "Has never held it, and needs the full course first"
        : Invited.Any(i => i.Worker == s.Worker) ? "Invited" : null));

    protected override string ActName => "";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Now, Invited) = await Records.ReadAsync(Session, new SessionListView(), ct);
        Centres = await CentresPage.MineAsync(Records, ct);
        if ((Centre ?? Centres.FirstOrDefault()?.CentreRecord) is { } centre)
            (Centre, Staff) = (centre, (await Records.AskAsync(new StaffOfCentre { Centre = centre }, ct)).Staff);
    }

    private List<Trainee> Chosen() => [.. Staff.Where(s => Who.Contains(s.Worker.Value)).Select(s => new Trainee(s.Worker, s.Name, s.Employer))];

    public async Task<IActionResult> OnPostBookAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await DoneAsync(new BookColleagues { Key = Key, Who = Chosen(), OrWait = OrWait }, ct);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return await DoneAsync(new InviteColleagues { Key = Key, Who = Chosen() }, ct);
    }

    public Task<IActionResult> OnPostLeaveAsync(CancellationToken ct) => DoneAsync(new WithdrawColleague { Key = Key, Worker = Leaving }, ct);

    private async Task<IActionResult> DoneAsync(Act<Done> act, CancellationToken ct)
    {
        await Records.WriteAsync(Session, act, ct);
        return Redirect($"/training/sessions/{Session}/colleagues{(Centre is { } centre ? "?centre=" + centre : "")}");
    }
}
