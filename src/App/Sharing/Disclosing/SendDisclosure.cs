using Kith.Access;
using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Recording;
using Kith.Shared;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.Disclosing;

/// <summary>A passage in the version that is or was shared.</summary>
/// <param name="After">The version that has taken its place since; null where it stands.</param>
public sealed record ReadyPassage(Entry Entry, Passage Passage, string? Reason, Entry? After, EnteredInError? Error);

/// <summary>What is about to be shared, exactly as the recipient will read it.</summary>
public sealed record DisclosureView : View<DisclosureReady>
{
    public Id<DisclosureDecision> Decision { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Decision.Value;
    protected override bool NamesWhatItShows => true;
    protected override Sight SightOf(DisclosureReady shown) => new(HowSeen.Read, [.. shown.Passages.Select(p => p.Entry.Id.Value).Distinct()]);

    protected override Task<DisclosureReady> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(DisclosureReady.Of(record, Decision));
}

/// <summary>A decision with the passages that were chosen by it.</summary>
public sealed record DisclosureReady(DisclosureDecision Decision, IReadOnlyList<ReadyPassage> Passages, IReadOnlyList<PassageChoice> Choices)
{
    /// <summary>Whether an entry was changed after one of its passages was chosen.</summary>
    public bool IsOutOfDate => RestrictedSince || Passages.Any(p => p.After is not null || p.Error is not null);

    /// <summary>Whether something was restricted after it was chosen.</summary>
    public bool RestrictedSince { get; private init; }

    internal static DisclosureReady Of(OpenRecord record, Id<DisclosureDecision> decision)
    {
        var found = SharedPassages.Require(record, decision);
        var state = new SharedPassages(record, found, []);
        var chosen = state.Chosen.ToArray();
        var passages = Ready(record, [.. chosen.Select(c => (c.Entry, c.Order, c.Reason))]);
        return new(found, passages, chosen)
        {
            RestrictedSince = passages.Any(p => state.ChoiceOf(p.Entry.Id, p.Passage.Order) is { } choice
                && (state.FamilyRestricted && !choice.FamilyRestricted || state.IsRestricted(p.Entry, p.Passage) && !choice.Restricted)),
        };
    }

    /// <summary>These passages with their entries, in the order of time, as far as the worker may see them.</summary>
    internal static IReadOnlyList<ReadyPassage> Ready(OpenRecord record, IReadOnlyCollection<(Id<Entry> Entry, int Order, string? Reason)> chosen)
    {
        Id<Entry>[] ids = [.. chosen.Select(c => c.Entry).Distinct()];
        if (ids.Length == 0)
            return [];
        var entries = record.Rows<Entry>().Where(e => ids.Contains(e.Id)).ToList().ToDictionary(e => e.Id);
        Guid?[] items = [.. entries.Values.Select(e => e.Item).Distinct()];
        var versions = record.Rows<Entry>().Where(e => items.Contains(e.Item)).ToList().GroupBy(e => e.Item!.Value).ToDictionary(g => g.Key, g => StandingEntry.InOrder([.. g])[^1]);
        var errors = record.Rows<EnteredInError>().Where(e => items.Contains(e.Item)).ToList().ToLookup(e => e.Item!.Value);
        var passages = record.Rows<Passage>().Where(p => ids.Contains(p.Entry)).ToList().ToDictionary(p => (p.Entry, p.Order));
        return [.. chosen.Where(c => entries.ContainsKey(c.Entry) && passages.ContainsKey((c.Entry, c.Order)))
            .Select(c => (Entry: entries[c.Entry], Passage: passages[(c.Entry, c.Order)], c.Reason))
            .OrderBy(c => c.Entry.OnTimeline).ThenBy(c => c.Entry.Id.Value).ThenBy(c => c.Passage.Order)
            .Select(c => new ReadyPassage(c.Entry, c.Passage, c.Reason, versions[c.Entry.Item!.Value] is var now && now.Id == c.Entry.Id ? null : now, errors[c.Entry.Item!.Value].FirstOrDefault()))];
    }
}

/// <summary>Shares the chosen passages with the recipient of the decision: a page behind a one-time code, or a document to be handed over.</summary>
public sealed record SendDisclosure : Act<Id<Disclosure>>
{
    public const int MostDays = 30, MostTimes = 10;

    public Id<DisclosureDecision> Decision { get; init; }
    public SharedAs? As { get; init; }
    public int? Days { get; init; }
    public int? Times { get; init; }
    public string? Handed { get; init; }

    /// <summary>The recipient that the worker had before them. The decision is for no other.</summary>
    public string? RecipientName { get; init; }
    public string? Email { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Key;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(As is not { } way || !Enum.IsDefined(way), nameof(As), "Select how it is shared");
        problems.When(As == SharedAs.Page && Days is null or < 1 or > MostDays, nameof(Days), $"Enter between 1 and {MostDays} days");
        problems.When(As == SharedAs.Page && Times is null or < 1 or > MostTimes, nameof(Times), $"Enter between 1 and {MostTimes} times");
        if (As == SharedAs.Document)
            problems.Require(Handed, nameof(Handed), "Enter how you give it to them");
        problems.Text(Handed, nameof(Handed), "How you give it to them", 500);
    }

    protected override Id<Disclosure> On(OpenRecord record)
    {
        var ready = DisclosureReady.Of(record, Decision);
        if (ready.Passages.Count == 0)
            throw new Invalid(nameof(As), "Choose at least one passage first");
        if (ready.IsOutOfDate)
            throw new Invalid(nameof(As), ready.RestrictedSince ? "Something you chose has been restricted to named workers since. Go back, and choose again" : "Something you chose has been corrected or marked as entered in error since. Go back, and choose again");
        var decision = ready.Decision;
        if (As == SharedAs.Page && decision.Email is null)
            throw new Invalid(nameof(As), "No email address was confirmed in the decision, so it can only be shared as a document");
        var disclosure = record.Add(new Disclosure
        {
            Id = new(Key),
            Decision = Decision,
            As = As!.Value,
            ForWhom = decision.Recipient,
            Purpose = decision.Purpose,
            Handed = As == SharedAs.Document ? Handed!.Trim() : null,
            By = record.By.Worker,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        foreach (var (passage, choice) in ready.Passages.Select(p => (p, ready.Choices.First(c => c.Entry == p.Entry.Id && c.Order == p.Passage.Order))))
            record.Add(new DisclosedPassage
            {
                Item = passage.Entry.Item,
                Disclosure = disclosure.Id,
                Entry = passage.Entry.Id,
                Order = passage.Passage.Order,
                Restricted = choice.Restricted,
                FamilyRestricted = choice.FamilyRestricted,
            });
        if (As == SharedAs.Page)
        {
            var until = record.Now.AddDays(Days!.Value);
            var link = Links.Give(record, Link(disclosure.Id, decision, until, Times, record.By.Worker, record.By.Name, record.By.Employer));
            record.Post(new Posted(NoticeKeys.Of(Key, "disclosure"), decision.Email!, "Something has been shared with you",
                $"{string.Join(", ", new[] { record.By.Name, record.By.Employer }.OfType<string>())}, has shared something with you. Until {Shown.Moment(until)} you can read it here; each time you are sent a code to this address.\n\n"
                + $"{Letter.Kith}{LinkTicket.PathOf(LinkTo.Disclosure)}/{link}\n\nThe link is for you alone. If you do not know what this is about, do nothing.")
            { Outside = true });
        }
        return disclosure.Id;
    }

    internal static LinkGiven Link(Id<Disclosure> disclosure, DisclosureDecision to, DateTimeOffset until, int? times, RecordId by, string byName, string? byEmployer) => new()
    {
        To = LinkTo.Disclosure,
        Of = disclosure.Value,
        Name = to.RecipientName,
        Organisation = to.Organisation,
        Email = to.Email!,
        Until = until,
        Times = times,
        By = by,
        ByName = byName,
        ByEmployer = byEmployer,
    };
}

/// <summary>Ends every link to what was shared before its time: whoever has it open sees nothing more.</summary>
public sealed record EndDisclosure : Act<Done>
{
    public Id<Disclosure>? Disclosure { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Disclosure?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Disclosure, nameof(Disclosure), "Select what is ended");
        problems.Require(Reason, nameof(Reason), "Say why it is ended");
        problems.Text(Reason, nameof(Reason), "The reason", 1_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<Disclosure>().Any(d => d.Id == Disclosure))
            throw new Missing();
        var links = record.Rows<LinkGiven>().AsEnumerable().Where(l => l.To == LinkTo.Disclosure && l.Of == Disclosure!.Value.Value && record.Now < l.Until).ToArray();
        var ended = record.Rows<LinkEnded>().AsEnumerable().Select(e => e.Link).ToHashSet();
        if (links.All(l => ended.Contains(l.Id)))
            throw new Changed("This link has ended already.");
        foreach (var link in links.Where(l => !ended.Contains(l.Id)))
            record.Add(new LinkEnded { Link = link.Id, Reason = Reason!.Trim(), ByName = record.By.Name, At = record.Now });
        return default;
    }
}
