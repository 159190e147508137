using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kith.Record;

namespace Kith.EarlyHelp.Invited;

// In the family's record.

/// <summary>Somebody in the team who has no sign-in may see the plan, and nothing else, until an instant.</summary>
[DecidesAccess]
public sealed class PlanInvitation : OnRecord<PlanInvitation>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public Id<TeamMember> Member { get; init; }
    public string Name { get; init; } = "";
    public string? Organisation { get; init; }

    /// <summary>Where the link and each code go.</summary>
    public string Email { get; init; } = "";

    /// <summary>The secret of the link is nowhere but in the e-mail.</summary>
    public string SecretHash { get; init; } = "";
    public DateTimeOffset Until { get; init; }

    /// <summary>Why they may see it, where the family did not name their organisation.</summary>
    public string? Reason { get; init; }
    public string ByName { get; init; } = "";
    public string? ByEmployer { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>An invitation was taken back before its end.</summary>
[DecidesAccess]
public sealed class PlanInvitationEnded : OnRecord<PlanInvitationEnded>
{
    public Id<PlanInvitation> Invitation { get; init; }
    public string? Reason { get; init; }
    public string ByName { get; init; } = "";
    public DateTimeOffset At { get; init; }
}

/// <summary>A one-time code was sent to somebody who opened the link of an invitation.</summary>
public sealed class PlanCodeSent : OnRecord<PlanCodeSent>
{
    public Id<PlanInvitation> Invitation { get; init; }
    public string Hash { get; init; } = "";
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>Somebody gave a code that was none of those sent.</summary>
public sealed class PlanCodeWrong : OnRecord<PlanCodeWrong>
{
    public Id<PlanInvitation> Invitation { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>The right code was given: from then on the plan can be looked at in that browser, for a while.</summary>
[DecidesAccess]
public sealed class PlanOpened : OnRecord<PlanOpened>
{
    public Id<PlanInvitation> Invitation { get; init; }
    public Id<PlanCodeSent> Code { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset Until { get; init; }
}

/// <summary>What the link in the e-mail holds: where the invitation is, and the secret that proves it was sent.</summary>
public sealed record PlanLink(RecordId Family, Id<PlanInvitation> Invitation, string Secret)
{
    private const int Bytes = 16;

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>In hexadecimal, SHA-256. A secret has 128 bits, so that there is nothing to try.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public override string ToString() =>
        Base64Url.EncodeToString([.. Family.Value.ToByteArray(true), .. Invitation.Value.ToByteArray(true), .. Base64Url.DecodeFromChars(Secret)]);

    /// <summary>Null where it is no such link.</summary>
    public static PlanLink? Read(string? text)
    {
        var bytes = new byte[3 * Bytes];
        return text is { Length: 4 * Bytes } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length
            ? new PlanLink(new(new Guid(bytes.AsSpan(0, Bytes), true)), new(new Guid(bytes.AsSpan(Bytes, Bytes), true)), Base64Url.EncodeToString(bytes.AsSpan(2 * Bytes)))
            : null;
    }
}
