using Kith.Access;
using Kith.EarlyHelp.Invited;
using Kith.Record;

namespace Kith.Sharing.ByLink;

/// <summary>How a link stands, for whoever holds it: who gave it, and until when. One that is over is refused, and says why.</summary>
public sealed record LinkView : View<LinkState>, IByLink
{
    public Id<LinkGiven> Link { get; init; }
    public string? Secret { get; init; }

    protected override Permission Needs => Permission.OpenByLink;
    protected override Guid? Concerns => Link.Value;

    protected override async Task<LinkState> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var state = record.Terms<LinkState>()!;
        return state.Given.To == LinkTo.Plan && await InvitedPlanView.OverAsync(record, state.Given.Of, ct) is { } over ? state with { Over = over } : state;
    }
}

/// <summary>A link as the rules know it.</summary>
/// <param name="Over">Why it can be used no more, in a sentence; null where it can.</param>
public sealed record LinkState(LinkGiven Given, string? Over)
{
    /// <summary>Who gave it, with their employer.</summary>
    public string By => Given.ByEmployer is null ? Given.ByName : $"{Given.ByName}, {Given.ByEmployer}";

    public string Email => Masked(Given.Email);

    /// <summary>An address, but for its first letter without the name: enough to know in which mailbox to look.</summary>
    public static string Masked(string email) => $"{email[0]}…{email[email.IndexOf('@', StringComparison.Ordinal)..]}";
}
