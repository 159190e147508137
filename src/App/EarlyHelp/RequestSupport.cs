using System.Security.Cryptography;
using Kith.Access;
using Kith.People;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Asks a centre for support for a family: a worker, an agency outside Kith, or the family itself. It shows nothing of any record.</summary>
public sealed record RequestSupport : Act<string>
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public RequestRoute? Route { get; init; }

    /// <summary>A worker writes down what the family, or somebody outside Kith, says by telephone or at the desk.</summary>
    public bool TakenDown { get; init; }
    public string? ByName { get; init; }
    public string? ByOrganisation { get; init; }
    public string? ByContact { get; init; }
    public string? ChildName { get; init; }
    public DateOnly? BornOn { get; init; }
    public string? Others { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Happening { get; init; }
    public string? Tried { get; init; }
    public FamilyKnows? Knows { get; init; }

    /// <summary>Given by the page, so that the same form sent twice has one reference.</summary>
    public string Reference { get; init; } = NewReference();

    /// <summary>By when it must be triaged, by the thresholds in force.</summary>
    public DateOnly? DueOn { get; init; }

    protected override Permission Needs => Permission.RequestSupport;

    /// <summary>Ten letters and figures that are not mistaken for each other when read out.</summary>
    public static string NewReference() => RandomNumberGenerator.GetString(Letters, 10);

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Route is not { } route || !Enum.IsDefined(route), nameof(Route), "Select who is asking");
        problems.Require(ByName, nameof(ByName), TakenDown ? "Enter their name" : "Enter your name");
        problems.Text(ByName, nameof(ByName), TakenDown ? "Their name" : "Your name", 200);
        problems.When(Route == RequestRoute.OutsideAgency && string.IsNullOrWhiteSpace(ByOrganisation), nameof(ByOrganisation), TakenDown ? "Enter the organisation they work for" : "Enter the organisation you work for");
        problems.Text(ByOrganisation, nameof(ByOrganisation), "The organisation", 200);
        problems.When(Route is RequestRoute.OutsideAgency or RequestRoute.Family && string.IsNullOrWhiteSpace(ByContact), nameof(ByContact), $"Enter a telephone number or an email address, so that we can tell {(TakenDown ? "them" : "you")} what happens next");
        problems.Text(ByContact, nameof(ByContact), "How to reach you", 200);
        problems.Require(ChildName, nameof(ChildName), "Enter the child’s name, or ‘unborn baby of’ and the mother’s name");
        problems.Text(ChildName, nameof(ChildName), "The child’s name", 200);
        problems.When(BornOn > today.AddDays(310), nameof(BornOn), "The date must be the child’s date of birth, or the date a baby is expected");
        problems.When(BornOn < today.AddYears(-26), nameof(BornOn), "Kith is for children and young people: check the year");
        problems.Text(Others, nameof(Others), "Who else is in the family", 1_000, lines: true);
        problems.Text(Address, nameof(Address), "The address", 500, lines: true);
        problems.When(!string.IsNullOrWhiteSpace(Postcode) && Postcodes.Read(Postcode) is null, nameof(Postcode), "Enter a full postcode, such as DA1 1AA");
        problems.Require(Happening, nameof(Happening), "Say what is happening and what would help");
        problems.Text(Happening, nameof(Happening), "What is happening", 10_000, lines: true);
        problems.Text(Tried, nameof(Tried), "What has been tried", 10_000, lines: true);
        // A family that asks for itself need not be asked.
        problems.When(Knows is { } knows ? !Enum.IsDefined(knows) : Route != RequestRoute.Family, nameof(Knows), "Select whether the family knows that you ask");
        problems.When(Route == RequestRoute.Family && Knows is not (null or FamilyKnows.Yes), nameof(Knows), TakenDown ? "The family asks itself, so it knows" : "You ask for your own family, so it knows");
    }

    protected override string On(OpenRecord record)
    {
        var fromOutside = record.By.Worker == Founding.Kith;
        if (fromOutside ? TakenDown || Route == RequestRoute.Worker : TakenDown == (Route == RequestRoute.Worker))
            throw new Invalid(nameof(Route), fromOutside ? "Select whether you ask for an organisation or for your own family" : "Select who is asking");
        return record.Add(new RequestForSupport
        {
            Reference = Reference,
            Route = Route!.Value,
            ByName = fromOutside || TakenDown ? ByName!.Trim() : record.By.Name,
            ByOrganisation = fromOutside || TakenDown ? Blank(ByOrganisation) : record.By.Employer,
            ByContact = Blank(ByContact),
            ByWorker = fromOutside || TakenDown ? null : record.By.Worker,
            ChildName = ChildName!.Trim(),
            BornOn = BornOn,
            Others = Blank(Others),
            Address = Blank(Address),
            Postcode = Postcodes.Read(Postcode),
            Happening = Happening!,
            Tried = Blank(Tried),
            Knows = Knows ?? FamilyKnows.Yes,
            At = record.Now,
            DueOn = DueOn ?? Thresholds.Shipped.DueOn(record.Today),
        }).Reference;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
