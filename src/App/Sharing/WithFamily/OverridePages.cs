using Kith.Access;
using Kith.Families;
using Kith.Jobs;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.WithFamily;

/// <summary>Where what a family said is overridden, with reasons.</summary>
public sealed class OverridePage(Records records) : WishPage<OverrideWish>(records)
{
    private IReadOnlyList<Candidate> _workers = [], _reviewers = [];

    [BindProperty(SupportsGet = true)]
    public Id<SharingScope> Scope { get; set; }

    public SharingScope About => Seen.Wishes.Scopes.FirstOrDefault(s => s.Id == Scope) ?? throw new Missing();

    /// <summary>Those of the organisation that it was closed to.</summary>
    public IEnumerable<Choice> WorkersToChoose => _workers.Where(w => w.Employer == About.OrganisationName).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline}"));

    public IEnumerable<Choice> ReviewersToChoose => _reviewers.Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline}"));

    protected override OverrideWish Ready => Act with { Scope = Scope, Names = NeedToKnow.Names(_workers, Act.Workers) };

    // Whoever answers for it is told in the same transaction.
    protected override Task RecordAsync(CancellationToken ct) => Act.Reviewer is not { } reviewer ? base.RecordAsync(ct) : Records.WriteWithAsync(Family, Ready, Founding.Kith,
    [
        (reviewer, new TellWorker
        {
            Key = NoticeKeys.Of(Act.Key, $"override {reviewer}"),
            Kind = NoticeKind.Sharing,
            Text = "You were named to answer for an override of what a family said about sharing.",
            Page = $"/families/{Family}/sharing/overrides/{Act.Key}",
            About = Act.Until,
        }),
    ]);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        _ = About;
        _workers = await NeedToKnow.ChoicesAsync(Records, Family, ct);
        _reviewers = [.. (await Records.AskAsync(new OverrideReviewers { Among = [.. _workers.Select(w => w.Record)] }, ct)).Where(w => w.Record != Records.Worker)];
    }
}

/// <summary>Where whoever was named answers for an override.</summary>
public sealed class ReviewOverridePage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<SharingOverride> Override { get; set; }

    [BindProperty]
    public ReviewOverride Act { get; set; } = new();

    public KnownOverride Known { get; private set; } = null!;
    public SharingScope About { get; private set; } = null!;
    public string FamilyName { get; private set; } = "";
    public DateOnly Today { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) =>
        (Known, About, FamilyName, Today) = await Records.ReadAsync(Family, new OverrideView { Override = Override }, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Override = Override }, ct);
        return Redirect("/my-work");
    }
}

/// <summary>The topics about which families say with whom they are shared, and how they are published.</summary>
public sealed class SharingTopicsPage(Records records) : KithPage(records)
{
    [BindProperty]
    public PublishSharingTopics Act { get; set; } = new();

    public SharingTopics Now { get; private set; } = SharingTopics.Shipped;
    public IReadOnlyList<SharingTopicsVersion> Published { get; private set; } = [];
    public bool MayPublish { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) =>
        (Now, Published, MayPublish) = await Records.ReadAsync(Founding.Partnership, new SharingTopicsView(), ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Topics = SharingTopicsText.Write(Now) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect("/sharing-topics");
    }
}

/// <summary>The part of a form that says what is decided about.</summary>
public sealed record AboutForm(IEnumerable<Choice> People, IEnumerable<Choice> Organisations, IEnumerable<Choice> Topics, WhatIsShared About)
{
    /// <summary>Its fields are named after the act, whichever act the page does.</summary>
    public AboutPart Act => new(About);

    public sealed record AboutPart(WhatIsShared About);
}

/// <summary>The part of a form that says who said it.</summary>
public sealed record SaidForm(IEnumerable<Choice> People, WhoSaid Said)
{
    public SaidPart Act => new(Said);

    public sealed record SaidPart(WhoSaid Said);
}
