using Kith.Access;
using Kith.Families;
using Kith.Jobs.Mail;
using Kith.Jobs;
using Kith.People;
using Kith.Record.Mail;
using Kith.Record;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.OwnView;

/// <summary>A worker opens what is written for a person of the family: they read it through, and it is printed or sent as a link.</summary>
public sealed record GiveOwnView : Act<Id<OwnViewGiven>>, IAsTheySeeIt
{
    public const int MostDays = 30;

    public Id<Person>? Reader { get; init; }
    public List<Guid> About { get; init; } = [];
    public IdentityCheck? Identity { get; init; }
    public string? Understands { get; init; }
    public string? ChildSays { get; init; }

    /// <summary>Where the link goes; empty to print it only.</summary>
    public string? Email { get; init; }
    public int? Days { get; init; }
    public string? Language { get; init; }

    /// <summary>What was shown to be read through.</summary>
    public List<Guid> Entries { get; init; } = [];
    public bool ReadThrough { get; init; }

    protected override Permission Needs => Permission.ShowOwnView;

    // Whom it is for and about is checked against the family as it stands.
    protected override bool ReadsDerived => true;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Reader, nameof(Reader), "Select who will see it");
        problems.When(About.Count == 0, nameof(About), "Select whom it is about");
        problems.When(Identity is null || !Enum.IsDefined(Identity.Value), nameof(Identity), "Select how you know that it is them");
        problems.When(!ReadThrough, nameof(ReadThrough), "Read through what will be shown, and confirm that you did");
        problems.When(Language is null || !OwnWords.Languages.Contains(Language), nameof(Language), "Select the language");
        problems.When(!string.IsNullOrWhiteSpace(Email) && !Links.IsAddress(Email), nameof(Email), "Enter an email address in the correct format, like name@example.com");
        problems.Text(Email, nameof(Email), "The email address", 254);
        problems.When(!string.IsNullOrWhiteSpace(Email) && Days is null or < 1 or > MostDays, nameof(Days), $"Enter between 1 and {MostDays} days");
        problems.Text(Understands, nameof(Understands), "Your answer", 1_000, lines: true);
        problems.Text(ChildSays, nameof(ChildSays), "Your answer", 1_000, lines: true);
    }

    protected override Id<OwnViewGiven> On(OpenRecord record)
    {
        var facts = record.Derived<FamilyNow>().AsEnumerable().Single().Facts;
        var readers = new Readers(facts, record.Today);
        var reader = facts.Find(Reader) ?? throw new Invalid(nameof(Reader), "Select someone of this family");
        var why = readers.MayRead(reader, About, Understands, ChildSays);
        if (why is { } refused)
            throw new Invalid(refused.Field, refused.Words);
        var shown = OwnSight.Of(record, facts, reader.Person, About).Shown.Select(e => e.Version).ToHashSet();
        if (!shown.SetEquals(Entries))
            throw new Changed("Something was written, corrected or held back since you read it through. Read it through again.");
        var byLink = !string.IsNullOrWhiteSpace(Email);
        var secret = byLink ? SecretLink.NewSecret() : null;
        var given = record.Add(new OwnViewGiven
        {
            Id = new(Key),
            Reader = reader.Person,
            ReaderName = reader.GivenNames,
            As = readers.As(reader, About),
            About = [.. About.Distinct()],
            Identity = Identity!.Value,
            Understands = Trimmed(Understands),
            ChildSays = Trimmed(ChildSays),
            Entries = [.. shown],
            Email = Trimmed(Email),
            SecretHash = secret is null ? null : SecretLink.HashOf(secret),
            Until = record.Now.AddDays(byLink ? Days!.Value : MostDays),
            Language = Language!,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        if (secret is not null)
        {
            var words = OwnWords.In(Language!);
            record.Post(new Posted(NoticeKeys.Of(Key, "own view"), given.Email!, words["mail.link.subject"],
                $"{words.Say("mail.link.text", given.ByName + (given.ByEmployer is { } employer ? ", " + employer : ""), words.Moment(given.Until))}\n\n"
                + $"{Letter.Kith}{OwnLink.Page}/{OwnLink.To(record.Id, given.Id, secret)}\n\n{words["mail.link.only"]}")
            { Outside = true });
        }
        return given.Id;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Closes what was opened for a person of the family: whoever has it open sees nothing more.</summary>
public sealed record EndOwnView : Act<Done>
{
    public Id<OwnViewGiven>? Given { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ShowOwnView;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Given, nameof(Given), "Select which is closed");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var given = record.Rows<OwnViewGiven>().AsEnumerable().FirstOrDefault(g => g.Id == Given) ?? throw new Missing();
        if (record.Now >= given.Until || record.Rows<OwnViewEnded>().AsEnumerable().Any(e => e.Given == given.Id))
            throw new Changed("It is closed already.");
        record.Add(new OwnViewEnded { Given = given.Id, Reason = Reason, ByName = record.By.Name, At = record.Now });
        return default;
    }
}
