using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

/// <summary>Where professionals are registered, and how their numbers are written.</summary>
public static partial class Registrations
{
    public const string Nmc = "NMC", Gmc = "GMC", SocialWork = "Social Work England";

    /// <summary>The registers whose numbers are checked. Others (the HCPC, say) are kept as they are written.</summary>
    public static IReadOnlyList<string> Bodies { get; } = [Nmc, Gmc, SocialWork];

    /// <summary>Without spaces round it, and a known register by its own name; null where nothing was entered.</summary>
    public static string? Read(string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : Bodies.FirstOrDefault(b => string.Equals(b, typed.Trim(), StringComparison.OrdinalIgnoreCase)) ?? typed.Trim();

    internal static void Check(Problems problems, string? body, string? number, DateOnly? until, string bodyField, string numberField)
    {
        var (known, given) = (Read(body), Read(number));
        problems.Text(body, bodyField, "The register", 60);
        problems.Text(number, numberField, "The registration number", 30);
        problems.When(known is null && given is not null, bodyField, "Enter the register that the number is from");
        problems.When(known is not null && given is null, numberField, $"Enter the {known} number");
        problems.When(given is null && until is not null, numberField, "Enter the registration number that the date is for");
        if (given is null || known is null)
            return;
        problems.When(known == Nmc && !Pin().IsMatch(given), numberField, "An NMC PIN is two figures, a letter, four figures and a letter, like 18I2345E");
        problems.When(known == Gmc && !Seven().IsMatch(given), numberField, "A GMC number is seven figures, like 1234567");
        problems.When(known == SocialWork && !SocialWorker().IsMatch(given), numberField, "A Social Work England number is SW and figures, like SW12345");
    }

    [GeneratedRegex("^[0-9]{2}[A-Z][0-9]{4}[A-Z]$", RegexOptions.NonBacktracking)]
    private static partial Regex Pin();

    [GeneratedRegex("^[0-9]{7}$", RegexOptions.NonBacktracking)]
    private static partial Regex Seven();

    [GeneratedRegex("^SW[0-9]{1,7}$", RegexOptions.NonBacktracking)]
    private static partial Regex SocialWorker();
}

/// <summary>Changes where a worker is registered, the number, or the day it lasts until.</summary>
public sealed record ChangeRegistration : Act<Done>
{
    public string? Body { get; init; }
    public string? Number { get; init; }
    public DateOnly? Until { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today) =>
        Registrations.Check(problems, Body, Number, Until, nameof(Body), nameof(Number));

    protected override Done On(OpenRecord record)
    {
        var now = ContactDetails.Now(record);
        record.Add(ContactDetails.With(now, now.Name, now.Discipline, Registrations.Read(Body), Registrations.Read(Number), Until, now.Email, now.Phone, now.BestReached));
        return default;
    }
}

/// <summary>Changes a worker's name or discipline. What was signed before keeps what it was signed with.</summary>
public sealed record ChangeWorker : Act<Done>
{
    public string? Name { get; init; }
    public Discipline? Discipline { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the worker's name");
        problems.Text(Name, nameof(Name), "The worker's name", 200);
        problems.Require(Discipline, nameof(Discipline), "Select the worker's discipline");
    }

    protected override Done On(OpenRecord record)
    {
        var now = ContactDetails.Now(record);
        record.Add(ContactDetails.With(now, Name!, Discipline!.Value, now.RegistrationBody, now.RegistrationNumber, now.RegistrationUntil, now.Email, now.Phone, now.BestReached));
        return default;
    }
}

/// <summary>Changes how colleagues reach a worker: e-mail, telephone, and when it is best. It is not the address they sign in with.</summary>
public sealed record ChangeContact : Act<Done>
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? BestReached { get; init; }

    protected override Permission Needs => Permission.KeepOwnDetails;

    protected override void Check(Problems problems, DateOnly today) =>
        ContactDetails.Check(problems, Email, Phone, BestReached, nameof(Email), nameof(Phone), nameof(BestReached));

    protected override Done On(OpenRecord record)
    {
        var now = ContactDetails.Now(record);
        record.Add(ContactDetails.With(now, now.Name, now.Discipline, now.RegistrationBody, now.RegistrationNumber, now.RegistrationUntil, Email, Phone, BestReached));
        return default;
    }
}

/// <summary>What a worker's details are now, to go on from.</summary>
internal static class ContactDetails
{
    public static WorkerDetails Now(OpenRecord record) => record.Rows<WorkerDetails>().AsEnumerable().MaxBy(d => d.Id.Value) ?? throw new Missing();

    public static void Check(Problems problems, string? email, string? phone, string? bestReached, string emailField, string phoneField, string bestField)
    {
        problems.Text(email, emailField, "The email address", 254);
        problems.When(!string.IsNullOrWhiteSpace(email) && !IsEmail(email), emailField, "Enter an email address in the correct format, like name@example.com");
        problems.Text(phone, phoneField, "The telephone number", 40);
        problems.Text(bestReached, bestField, "When they are best reached", 200);
    }

    public static WorkerDetails With(WorkerDetails was, string name, Discipline discipline, string? body, string? number, DateOnly? until,
        string? email, string? phone, string? bestReached) => new()
        {
            Name = name,
            Discipline = discipline,
            RegistrationBody = body,
            RegistrationNumber = number,
            RegistrationUntil = until,
            Email = email,
            Phone = phone,
            BestReached = bestReached,
            Item = was.Item,
        };

    private static bool IsEmail(string typed) =>
        typed.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && at == typed.LastIndexOf('@') && at < typed.Length - 1 && !typed.Any(char.IsWhiteSpace);
}
