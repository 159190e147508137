namespace Kith.Jobs;

/// <summary>What the kinds of notices are called, on pages and in e-mails.</summary>
public static class NoticeWords
{
    /// <summary>What a worker chooses by.</summary>
    public static string Choice(this NoticeKind kind) => kind switch
    {
        NoticeKind.OwnExpiry => "What runs out of my own: competences, registration",
        NoticeKind.StaffExpiry => "What runs out of workers I manage",
        NoticeKind.Agreement => "Information sharing agreements that run out or are to be reviewed",
        NoticeKind.Supervision => "Supervision",
        NoticeKind.Restriction => "Restrictions that are to be reviewed",
        NoticeKind.Sharing => "Consents that I recorded and overrides that I answer for",
        NoticeKind.Disclosure => "What you shared: opened, locked",
        NoticeKind.OwnRecord => "Families’ own view, and requests for a copy of personal data",
        NoticeKind.Concern => "Safeguarding concerns that were left open",
        _ => "Training: invitations and reminders",
    };

    public static string Called(this NoticeKind kind) => kind switch
    {
        NoticeKind.OwnExpiry => "Yours",
        NoticeKind.StaffExpiry => "A worker you manage",
        NoticeKind.Agreement => "Agreements",
        NoticeKind.Supervision => "Supervision",
        NoticeKind.Restriction => "Restrictions",
        NoticeKind.Sharing => "What families say about sharing",
        NoticeKind.Disclosure => "What you shared",
        NoticeKind.OwnRecord => "What is a family’s own",
        NoticeKind.Concern => "Safeguarding concerns",
        _ => "Training",
    };

    /// <summary>The subject of an e-mail: anybody may read it over a shoulder.</summary>
    public static string Subject(this NoticeKind kind) => kind switch
    {
        NoticeKind.OwnExpiry => "Kith: something of yours runs out",
        NoticeKind.StaffExpiry => "Kith: something of a worker you manage runs out",
        NoticeKind.Agreement => "Kith: an information sharing agreement",
        NoticeKind.Supervision => "Kith: supervision",
        NoticeKind.Restriction => "Kith: a restriction to review",
        NoticeKind.Sharing => "Kith: what a family said about sharing",
        NoticeKind.Disclosure => "Kith: something you shared",
        NoticeKind.OwnRecord => "Kith: what is a family’s own",
        NoticeKind.Concern => "Kith: something waits for you",
        _ => "Kith: training",
    };
}
