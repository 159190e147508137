using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Registers a person as a member of the family, with where they live and how to reach them.</summary>
public sealed record RegisterPerson : MemberFields<Id<Person>>
{
    /// <summary>Chosen beforehand where other acts of the same transaction speak of the person; otherwise made here.</summary>
    public Id<Person>? Person { get; init; }

    protected override Permission Needs => Permission.ChangeFamily;

    protected override Id<Person> On(OpenRecord record)
    {
        var person = Person ?? Id<Person>.New(record.Now);
        Join(record, person);
        return person;
    }
}
