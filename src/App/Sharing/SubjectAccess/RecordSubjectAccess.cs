using Kith.Access;
using Kith.Record;
using Kith.Sharing.OwnView;

namespace Kith.Sharing.SubjectAccess;

/// <summary>A request for a copy of personal data is recorded, and its clock begins. In the same transaction each family of the person is told (<see cref="NoteSubjectAccess"/>).</summary>
public sealed record RecordSubjectAccess : Act<Id<SubjectAccessRequest>>
{
    public List<Guid> People { get; init; } = [];
    public string? PersonName { get; init; }
    public string? AskedBy { get; init; }
    public AskedAs? As { get; init; }
    public string? Standing { get; init; }
    public IdentityCheck? Identity { get; init; }
    public string? Wanted { get; init; }
    public string? SendTo { get; init; }
    public DateOnly? ReceivedOn { get; init; }

    protected override Permission Needs => Permission.HandleSubjectAccess;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(People.Count == 0, nameof(People), "Select whose data it is");
        problems.When(People.Count > 20, nameof(People), "Select 20 people or fewer");
        problems.Require(PersonName, nameof(PersonName), "Enter the name of the person whose data it is");
        problems.Text(PersonName, nameof(PersonName), "The name", 200);
        problems.Require(AskedBy, nameof(AskedBy), "Enter who asks");
        problems.Text(AskedBy, nameof(AskedBy), "The name", 200);
        problems.When(As is null || !Enum.IsDefined(As.Value), nameof(As), "Select in what role they ask");
        problems.When(As is AskedAs.ParentForChild or AskedAs.Representative && string.IsNullOrWhiteSpace(Standing), nameof(Standing), "Say how you know that they may ask for somebody else");
        problems.Text(Standing, nameof(Standing), "Your answer", 500);
        problems.When(Identity is { } check && !Enum.IsDefined(check), nameof(Identity), "Select how you know who asks");
        problems.Require(Wanted, nameof(Wanted), "Enter what they ask for, or “everything”");
        problems.Text(Wanted, nameof(Wanted), "What they ask for", 2_000, lines: true);
        problems.Text(SendTo, nameof(SendTo), "Where it goes", 500, lines: true);
        problems.Require(ReceivedOn, nameof(ReceivedOn), "Enter the day on which it came");
        problems.When(ReceivedOn > today, nameof(ReceivedOn), "The day on which it came must be today or in the past");
        problems.When(ReceivedOn < today.AddYears(-1), nameof(ReceivedOn), "The day on which it came must be within the last year");
    }

    protected override Id<SubjectAccessRequest> On(OpenRecord record)
    {
        var request = record.Add(new SubjectAccessRequest
        {
            Id = new(Key),
            People = [.. People.Distinct()],
            PersonName = PersonName!.Trim(),
            AskedBy = AskedBy!.Trim(),
            As = As!.Value,
            Standing = string.IsNullOrWhiteSpace(Standing) ? null : Standing.Trim(),
            Identity = Identity,
            Wanted = Wanted!.Trim(),
            SendTo = string.IsNullOrWhiteSpace(SendTo) ? null : SendTo.Trim(),
            ReceivedOn = ReceivedOn!.Value,
            ByName = record.By.Name,
            At = record.Now,
        });
        if (Identity is null)
            record.Add(new SubjectAccessWait { Request = request.Id, For = WaitsFor.Identity, From = ReceivedOn.Value, Asked = "Who they are", ByName = record.By.Name });
        return request.Id;
    }
}

/// <summary>In a family's record: somebody asked for the data of a person of it. It shows nothing of the record, and is done with the request itself or not at all.</summary>
public sealed record NoteSubjectAccess : Act<Done>
{
    public Id<SubjectAccessRequest> Request { get; init; }

    protected override Permission Needs => Permission.NoteSubjectAccess;

    protected override Done On(OpenRecord record)
    {
        // Otherwise whoever handles requests could open any family to themselves by naming one that nobody made.
        if (record.Together.Select(t => t.Act).OfType<RecordSubjectAccess>().FirstOrDefault(a => a.Key == Request.Value) is not { } asked)
            throw new Refused("a request is recorded together with this");
        Guid[] known = [.. record.Rows<People.PersonDetails>().AsEnumerable().Select(d => d.Person.Value).Distinct().Where(asked.People.Contains)];
        if (known.Length > 0)
            record.Add(new SubjectAccessPart
            {
                Request = Request,
                People = [.. known],
                AskedBy = asked.AskedBy!.Trim(),
                As = asked.As!.Value,
                Wanted = asked.Wanted!.Trim(),
                ReceivedOn = asked.ReceivedOn!.Value,
                At = record.Now,
            });
        return default;
    }
}
