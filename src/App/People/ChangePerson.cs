using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Changes what this family's record says of a person: a new full version; the old one stays in the history.</summary>
public sealed record ChangePerson : PersonFields<Id<PersonDetails>>
{
    public Id<Person>? Person { get; init; }

    /// <summary>The version that was on the screen. When it is no longer the latest, someone else was faster.</summary>
    public Id<PersonDetails>? Seen { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Person, nameof(Person), "Select the person");
        base.Check(problems, today);
    }

    protected override Id<PersonDetails> On(OpenRecord record)
    {
        var latest = Memberships.RequireKnown(record, Person!.Value);
        if (Seen is { } seen && seen != latest.Id)
            throw new Changed("Someone else changed these details while you were typing.");
        return record.Add(Details(Person!.Value, record, latest.SourceReference)).Id;
    }

    /// <summary>The identity that the record has after this change.</summary>
    internal Identity NewIdentity() => Identity.Of(Details(Person ?? default));
}
