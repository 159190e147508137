using Kith.Access;
using Kith.EarlyHelp;
using Kith.Families;
using Kith.Record;
using Kith.Workforce;
using Kith.Workforce.Lines;

namespace Kith.Sharing.Disclosing;

/// <summary>What the record knows already of what the guide asks: the family's agreement, what was decided before.</summary>
public sealed record SharingView : View<SharingSeen>
{
    protected override Permission Needs => Permission.ShareInformation;

    protected override async Task<SharingSeen> OfAsync(OpenRecord record, CancellationToken ct) => new(
        await FamilyNow.OfAsync(record, ct),
        (await EarlyHelpNow.OfAsync(record, ct)).FirstOrDefault(e => e.Agreement is not null),
        await DisclosuresOfFamily.DecisionsAsync(record, null, 5, ct));
}

/// <summary>What is filled in for whoever decides.</summary>
/// <param name="Help">The early help that the family last said yes or no to.</param>
/// <param name="Earlier">The last decisions on sharing, the newest first.</param>
public sealed record SharingSeen(FamilyFacts Facts, Episode? Help, IReadOnlyList<DisclosureDecision> Earlier)
{
    /// <summary>What the family is known to say of sharing with an organisation, and by what.</summary>
    public (FamilySays? Says, string? Words) Known(string? organisation) => Help is not { } help ? (null, null)
        : help.Agreement is AgreementState.Refused or AgreementState.Withdrawn ? (FamilySays.DoesNotAgree, $"{InWords(help)}{(help.AgreementReasons is null ? "" : ": " + help.AgreementReasons)}")
        : organisation is not null && help.SharedWith.Contains(organisation, StringComparer.OrdinalIgnoreCase) ? (FamilySays.Agrees, $"{InWords(help)}, to share with {organisation}")
        : (null, null);

    /// <summary>The same in a line for the page.</summary>
    public string? Agreement => Help is not { } help ? null : InWords(help) + (help.SharedWith.Count == 0 ? "" : $". Named to share with: {string.Join(", ", help.SharedWith)}");

    private static string InWords(Episode help) =>
        $"{(help.Agreement is AgreementState.Refused ? "Refused" : help.Agreement is AgreementState.Withdrawn ? "Withdrawn" : "Agreed")} by {help.AgreedBy ?? "the family"}{(help.AgreedOn is { } on ? " on " + Shared.Shown.Date(on) : "")}";
}

/// <summary>Who supervises the worker who decides: whom to ask first, by name.</summary>
public sealed record WhomToAsk : View<IReadOnlyList<LineHeld>>
{
    protected override Permission Needs => Permission.SeeOwnWork;

    protected override async Task<IReadOnlyList<LineHeld>> OfAsync(OpenRecord record, CancellationToken ct) =>
        [.. (await LineHeld.OfAsync(record, ct)).Where(l => l.IsOn(record.Today) && l.Kind is (LineKind.SafeguardingSupervisor or LineKind.ProfessionalSupervisor)).OrderByDescending(l => l.Kind)];
}
