using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Sharing.WithFamily;

/// <summary>What is decided about: a person, an organisation, a topic or everything, a purpose.</summary>
public sealed record WhatIsShared
{
    /// <summary>Stands for every topic.</summary>
    public const string Everything = "everything";

    public Id<Person>? Person { get; init; }
    public Id<Organisation>? Organisation { get; init; }

    /// <summary>Set by the page from the partnership.</summary>
    [BindNever]
    public string? OrganisationName { get; init; }
    public string? Topic { get; init; }
    public SharingPurpose Purpose { get; init; } = SharingPurpose.Support;

    internal void Check(Problems problems)
    {
        problems.Require(Person, "About.Person", "Select whom it is about");
        problems.When(Organisation is null || string.IsNullOrEmpty(OrganisationName), "About.Organisation", "Select the organisation");
        problems.Require(Topic, "About.Topic", "Select what it is about");
        problems.When(!Enum.IsDefined(Purpose), "About.Purpose", "Select what the information is for");
    }

    /// <summary>The scope in the record, added where nothing was decided about it yet.</summary>
    internal SharingScope In(OpenRecord record)
    {
        var topics = record.Terms<SharingTerms>()?.Topics ?? SharingTopics.Shipped;
        if (Topic != Everything && topics.Find(Topic) is null)
            throw new Invalid("About.Topic", "Select what it is about");
        var proposed = AsScope(Speaker.NameOf(Speaker.Details(record, Person!.Value, "About.Person")), topics);
        return record.Rows<SharingScope>().AsEnumerable().FirstOrDefault(s => s.IsSame(proposed)) ?? record.Add(proposed);
    }

    internal SharingScope AsScope(string personName, SharingTopics topics)
    {
        var topic = Topic == Everything ? null : Topic;
        return new SharingScope
        {
            Person = Person ?? default,
            PersonName = personName,
            Organisation = Organisation ?? default,
            OrganisationName = OrganisationName ?? "",
            Topic = topic,
            TopicName = topics.NameOf(topic),
            Purpose = Purpose,
            Forms = [.. topics.Find(topic)?.Forms ?? []],
            Disciplines = [.. topics.Find(topic)?.Disciplines ?? []],
        };
    }
}

/// <summary>What the rules tell whoever records a wish: the topics that count.</summary>
internal sealed record SharingTerms(SharingTopics Topics)
{
    /// <summary>Whoever is to answer for an override, if they may.</summary>
    public Signature? Reviewer { get; init; }
}

/// <summary>Records what somebody who may decide says about sharing.</summary>
public abstract record SaidAct : Act<Done>
{
    public WhoSaid Said { get; init; } = new();

    protected override Permission Needs => Permission.RecordWishes;

    protected override IReadOnlyList<Type> Reads { get; } = [typeof(PersonDetails)];

    protected override void Check(Problems problems, DateOnly today) => Said.Check(problems, today);

    private protected static Wishes Standing(OpenRecord record) => Wishes.Of(record);
}

/// <summary>Records that somebody objects to an organisation seeing something about a person, whatever it rests on.</summary>
public sealed record RecordDissent : SaidAct
{
    public WhatIsShared About { get; init; } = new();
    public string? Reason { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        About.Check(problems);
        problems.Text(Reason, nameof(Reason), "What they said", 4_000, lines: true);
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        var scope = About.In(record);
        if (Standing(record).Dissents.Any(d => d.Scope == scope.Id))
            throw new Changed("This dissent is recorded already.");
        record.Add(Said.On(Said.By(record, scope.Person), record, new Dissent { Scope = scope.Id, Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim() }));
        return default;
    }
}

/// <summary>Records that whoever may takes a dissent back.</summary>
public sealed record TakeDissentBack : SaidAct
{
    public Id<Dissent>? Dissent { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Dissent, nameof(Dissent), "Choose the dissent");
        base.Check(problems, today);
    }

    protected override Done On(OpenRecord record)
    {
        var wishes = Standing(record);
        if (wishes.Dissents.FirstOrDefault(d => d.Id == Dissent) is not { } known)
            throw wishes.TakenBack.Any(d => d.Dissent.Id == Dissent) ? new Changed("This dissent has been taken back already.") : new Missing();
        var scope = wishes.ScopeOf(known.Scope);
        var said = Said.By(record, scope.Person);
        if (said.As == DecidesAs.Parent && known.As == DecidesAs.YoungPerson)
            throw new Invalid("Said.SaidBy", $"{scope.PersonName} said this themselves and was judged able to: only they take it back");
        record.Add(Said.On(said, record, new DissentTakenBack { Dissent = known.Id }));
        return default;
    }
}

/// <summary>Records what sharing with an organisation rests on in law. What rests on consent is not put on another basis afterwards.</summary>
public sealed record RecordLawfulBasis : Act<Done>
{
    public WhatIsShared About { get; init; } = new();
    public LawfulBasisKind? Kind { get; init; }
    public string? Reason { get; init; }
    public DateOnly? ReviewOn { get; init; }

    protected override Permission Needs => Permission.RecordWishes;

    protected override void Check(Problems problems, DateOnly today)
    {
        About.Check(problems);
        problems.When(Kind is not { } kind || !Enum.IsDefined(kind), nameof(Kind), "Select what it rests on");
        problems.Require(Reason, nameof(Reason), "Enter the law and why it applies here");
        problems.Text(Reason, nameof(Reason), "The law and why it applies", 4_000, lines: true);
        problems.Require(ReviewOn, nameof(ReviewOn), "Enter the day to review it");
        problems.When(ReviewOn <= today, nameof(ReviewOn), "The day to review it must be in the future");
        problems.When(ReviewOn > today.AddYears(2), nameof(ReviewOn), "The day to review it must be within two years");
    }

    protected override Done On(OpenRecord record)
    {
        var scope = About.In(record);
        var wishes = Wishes.Of(record);
        // The same for what is about everything, since that would take its place for each topic.
        var touched = scope.Topic is null
            ? wishes.Scopes.Where(s => (s.Person, s.Organisation, s.Purpose) == (scope.Person, scope.Organisation, scope.Purpose)).Select(s => s.Id).ToHashSet()
            : wishes.About(scope);
        if (Kind != LawfulBasisKind.Consent && wishes.Bases.LastOrDefault(b => touched.Contains(b.Scope) && b.Kind == LawfulBasisKind.Consent) is { } consent)
            throw new Invalid(nameof(Kind), $"This has rested on {scope.PersonName}’s consent since {Shared.Shown.Date(consent.From)}, and is not put on another basis behind them. If a child may come to harm, override it with your reasons");
        record.Add(new LawfulBasis
        {
            Scope = scope.Id,
            Kind = Kind!.Value,
            Reason = Reason!.Trim(),
            From = record.Today,
            ReviewOn = ReviewOn!.Value,
            By = record.By.Worker,
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}
