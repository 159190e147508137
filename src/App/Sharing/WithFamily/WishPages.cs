using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.WithFamily;

/// <summary>What a family says about working together and sharing.</summary>
public sealed class SharingPage(Records records) : OfFamilyPage(records)
{
    public WishesSeen Seen { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new WishesView(), ct);
        Facts = Seen.Facts;
    }

    /// <summary>"Amy Okafor, judged able to decide it by Grace Adeyemi: she explained it back".</summary>
    public static string By(string name, DecidesAs decides, string? judgedBy, string? judgement) => decides switch
    {
        DecidesAs.YoungPerson => $"{name}, judged able to decide it by {judgedBy} ({judgement})",
        DecidesAs.Parent => $"{name}, with parental responsibility,",
        DecidesAs.Attorney => $"{name}, as attorney or deputy,",
        _ => name,
    };

    /// <summary>As a sentence.</summary>
    public static string Full(string text) => text.TrimEnd() is var words && words.EndsWith('.') ? words : words + ".";

    public static string Words(ConsentState state) => state == ConsentState.Invalid ? "Never counted" : state.ToString();

    public static string Colour(ConsentState state) => state switch { ConsentState.Given => "green", ConsentState.Lapsed or ConsentState.Invalid => "grey", _ => "red" };
}

/// <summary>A form that records something about sharing: first it shows whom it would affect, then it is confirmed.</summary>
public abstract class WishPage<TAct>(Records records) : OfFamilyPage(records) where TAct : Act<Done>, new()
{
    [BindProperty]
    public TAct Act { get; set; } = new();

    public WishesSeen Seen { get; private set; } = null!;
    public SharingTopics Topics { get; private set; } = SharingTopics.Shipped;
    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    /// <summary>Whom it would affect; null before it was asked for.</summary>
    public Affected? Affected { get; private set; }

    /// <summary>The act with what the page itself knows of it.</summary>
    protected abstract TAct Ready { get; }

    /// <summary>Whether all is known on the first sight, so that it is shown at once whom it affects.</summary>
    protected virtual bool ShowsAtOnce => false;

    public IEnumerable<Choice> OrganisationsToChoose => Organisations.OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => new Choice(o.Id.ToString(), o.Name));

    public IEnumerable<Choice> TopicsToChoose => Topics.Topics.Select(t => new Choice(t.Code, t.Name)).Append(new Choice(WhatIsShared.Everything, "Everything"));

    protected string? NameOf(Id<Organisation>? organisation) => Organisations.FirstOrDefault(o => o.Id == organisation)?.Name;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new WishesView(), ct);
        Facts = Seen.Facts;
        Topics = (await Records.ReadAsync(Founding.Partnership, new SharingTopicsView(), ct)).Now;
        Organisations = (await Records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Organisations;
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (ShowsAtOnce)
            Affected = await AskAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var problems = Records.ProblemsOf(Ready);
        if (problems.Count > 0)
            throw new Invalid(problems);
        Affected = await AskAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await RecordAsync(ct);
        return Redirect($"/families/{Family}/sharing");
    }

    protected virtual Task RecordAsync(CancellationToken ct) => Records.WriteAsync(Family, Ready, ct);

    private async Task<Affected> AskAsync(CancellationToken ct)
    {
        var placed = await Records.AskAsync(new WorkersInTeams { Teams = [.. Facts.TeamsOn(Today)] }, ct);
        return await Records.ReadAsync(Family, new AffectedView { Proposed = Ready, Workers = [.. placed.Select(w => w.Record).Distinct()] }, ct);
    }
}

/// <summary>Where it is recorded whether somebody consents.</summary>
public sealed class ConsentPage(Records records) : WishPage<RecordConsent>(records)
{
    protected override RecordConsent Ready => Act with { About = Act.About with { OrganisationName = NameOf(Act.About.Organisation) } };
}

/// <summary>Where it is recorded that somebody objects.</summary>
public sealed class DissentPage(Records records) : WishPage<RecordDissent>(records)
{
    protected override RecordDissent Ready => Act with { About = Act.About with { OrganisationName = NameOf(Act.About.Organisation) } };
}

/// <summary>Where it is recorded what sharing rests on in law.</summary>
public sealed class LawfulBasisPage(Records records) : WishPage<RecordLawfulBasis>(records)
{
    protected override RecordLawfulBasis Ready => Act with { About = Act.About with { OrganisationName = NameOf(Act.About.Organisation) } };
}

/// <summary>Where a consent is withdrawn, with whom that affects.</summary>
public sealed class WithdrawConsentPage(Records records) : WishPage<WithdrawConsent>(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<ConsentDecision> Consent { get; set; }

    public KnownConsent Known => Seen.Wishes.Consents.FirstOrDefault(c => c.Decision.Id == Consent) ?? throw new Missing();

    protected override bool ShowsAtOnce => Known.Withdrawn is null;

    protected override WithdrawConsent Ready => Act with { Consent = Consent };
}

/// <summary>Where a consent is found to have never counted, with whom that affects.</summary>
public sealed class InvalidConsentPage(Records records) : WishPage<FindConsentInvalid>(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<ConsentDecision> Consent { get; set; }

    public KnownConsent Known => Seen.Wishes.Consents.FirstOrDefault(c => c.Decision.Id == Consent) ?? throw new Missing();

    protected override bool ShowsAtOnce => Known.Invalid is null;

    protected override FindConsentInvalid Ready => Act with { Consent = Consent };
}

/// <summary>Where a dissent is taken back, with whom that affects.</summary>
public sealed class TakeDissentBackPage(Records records) : WishPage<TakeDissentBack>(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<Dissent> Dissent { get; set; }

    public Dissent Known => Seen.Wishes.Dissents.FirstOrDefault(d => d.Id == Dissent) ?? throw new Missing();

    protected override bool ShowsAtOnce => true;

    protected override TakeDissentBack Ready => Act with { Dissent = Dissent };
}
