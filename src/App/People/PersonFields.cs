using Kith.Record;

namespace Kith.People;

/// <summary>What is asked about a person, as a form shows it.</summary>
public interface IPersonFields
{
    string? GivenNames { get; }
    string? FamilyName { get; }
    string? AlsoKnownAs { get; }
    string? PreviousNames { get; }
    DateOnly? BornOn { get; }
    DateOnly? ExpectedOn { get; }
    Sex? Sex { get; }
    string? NhsNumber { get; }
    NhsNumberStatus? NhsNumberStatus { get; }
    string? Ethnicity { get; }
    string? FirstLanguage { get; }
    YesNo? InterpreterNeeded { get; }
    YesNo? SignerNeeded { get; }
    string? Disability { get; }
    string? GpPractice { get; }
    string? SchoolOrNursery { get; }
    DateOnly? DiedOn { get; }
    IReadOnlyList<string>? NotKnown { get; }
}

/// <summary>What is asked about a person, the same when they are registered, changed or brought in from a file.</summary>
public abstract record PersonFields<T> : Act<T>, IPersonFields
{
    /// <summary>The fields that can be told as asked and not known.</summary>
    public static IReadOnlyList<string> MayBeNotKnown { get; } =
    [
        nameof(NhsNumber), nameof(Ethnicity), nameof(FirstLanguage), nameof(Disability), nameof(GpPractice), nameof(SchoolOrNursery), "Address", "Phone",
    ];

    public string? GivenNames { get; init; }
    public string? FamilyName { get; init; }

    /// <summary>Other names in use, one a line.</summary>
    public string? AlsoKnownAs { get; init; }

    /// <summary>Names no longer in use, one a line.</summary>
    public string? PreviousNames { get; init; }
    public DateOnly? BornOn { get; init; }
    public DateOnly? ExpectedOn { get; init; }
    public Sex? Sex { get; init; }
    public string? NhsNumber { get; init; }
    public NhsNumberStatus? NhsNumberStatus { get; init; }
    public string? Ethnicity { get; init; }
    public string? FirstLanguage { get; init; }
    public YesNo? InterpreterNeeded { get; init; }
    public YesNo? SignerNeeded { get; init; }
    public string? Disability { get; init; }
    public string? GpPractice { get; init; }
    public string? SchoolOrNursery { get; init; }
    public DateOnly? DiedOn { get; init; }
    public IReadOnlyList<string>? NotKnown { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        // An unborn child has no name yet; the pages say whose baby it is.
        problems.When(Plain(GivenNames) is null && Plain(FamilyName) is null && ExpectedOn is null,
            nameof(GivenNames), "Enter at least one name");
        problems.Text(GivenNames, nameof(GivenNames), "Given names", 200);
        problems.Text(FamilyName, nameof(FamilyName), "The family name", 200);
        problems.Text(AlsoKnownAs, nameof(AlsoKnownAs), "Other names", 1000, lines: true);
        problems.Text(PreviousNames, nameof(PreviousNames), "Previous names", 1000, lines: true);
        CheckDates(problems, today);
        CheckNhsNumber(problems);
        problems.When(Sex is { } sex && !Enum.IsDefined(sex), nameof(Sex), "Select one of the answers given");
        CheckAnswer(problems, InterpreterNeeded, nameof(InterpreterNeeded));
        CheckAnswer(problems, SignerNeeded, nameof(SignerNeeded));
        problems.Text(Ethnicity, nameof(Ethnicity), "Ethnicity", 200);
        problems.Text(FirstLanguage, nameof(FirstLanguage), "The first language", 200);
        problems.Text(Disability, nameof(Disability), "The disability", 2000, lines: true);
        problems.Text(GpPractice, nameof(GpPractice), "The GP practice", 200);
        problems.Text(SchoolOrNursery, nameof(SchoolOrNursery), "The school or nursery", 200);
        foreach (var field in NotKnown ?? [])
            problems.When(!MayBeNotKnown.Contains(field), nameof(NotKnown), "Select from the answers given");
    }

    /// <summary>What is wrong with these fields, for a page that has another question to ask before it sends them.</summary>
    internal IReadOnlyList<Problem> ProblemsOn(DateOnly today)
    {
        var problems = new Problems();
        Check(problems, today);
        return problems.Found;
    }

    private void CheckDates(Problems problems, DateOnly today)
    {
        problems.When(BornOn is null && ExpectedOn is null, nameof(BornOn), "Enter a date of birth, or an expected date of delivery for an unborn child");
        problems.When(BornOn > today, nameof(BornOn), "The date of birth must be today or in the past: for an unborn child enter the expected date of delivery");
        problems.When(BornOn?.Year < 1900, nameof(BornOn), "The date of birth must be in 1900 or later");
        problems.When(ExpectedOn > today.AddMonths(10), nameof(ExpectedOn), "The expected date of delivery must be in the next 10 months");
        problems.When(ExpectedOn?.Year < 1900, nameof(ExpectedOn), "The expected date of delivery must be in 1900 or later");
        problems.When(DiedOn > today, nameof(DiedOn), "The date of death must be today or in the past");
        problems.When(DiedOn < (BornOn ?? new DateOnly(1900, 1, 1)), nameof(DiedOn), "The date of death must be on or after the date of birth");
    }

    private void CheckNhsNumber(Problems problems)
    {
        problems.When(Plain(NhsNumber) is not null && NhsNumbers.Read(NhsNumber) is null, nameof(NhsNumber),
            "Enter an NHS number of 10 digits, like 943 476 5919. Check it against a letter or the red book: at least one digit is not right");
        problems.When(NhsNumberStatus is { } status && !Enum.IsDefined(status), nameof(NhsNumberStatus), "Select one of the answers given");
        problems.When(NhsNumberStatus == People.NhsNumberStatus.Verified && Plain(NhsNumber) is null, nameof(NhsNumberStatus), "Enter the NHS number that was verified");
    }

    private static void CheckAnswer(Problems problems, YesNo? answer, string field) =>
        problems.When(answer is { } given && !Enum.IsDefined(given), field, "Select yes, no or not known");

    /// <summary>The version of the person's details that these fields make.</summary>
    protected PersonDetails Details(Id<Person> person, OpenRecord? record = null, string? sourceReference = null) => new()
    {
        Person = person,
        GivenNames = Plain(GivenNames) ?? "",
        FamilyName = Plain(FamilyName) ?? "",
        AlsoKnownAs = Lines(AlsoKnownAs),
        PreviousNames = Lines(PreviousNames),
        BornOn = BornOn,
        ExpectedOn = ExpectedOn,
        Sex = Sex,
        NhsNumber = NhsNumbers.Read(NhsNumber),
        NhsNumberStatus = NhsNumbers.Read(NhsNumber) is null ? null : NhsNumberStatus ?? People.NhsNumberStatus.NotVerified,
        Ethnicity = Plain(Ethnicity),
        FirstLanguage = Plain(FirstLanguage),
        InterpreterNeeded = InterpreterNeeded,
        SignerNeeded = SignerNeeded,
        Disability = Plain(Disability),
        GpPractice = Plain(GpPractice),
        SchoolOrNursery = Plain(SchoolOrNursery),
        DiedOn = DiedOn,
        // What is filled in is known, whatever was ticked.
        NotKnown = [.. (NotKnown ?? []).Distinct().Where(field => !IsFilled(field))],
        SourceReference = sourceReference,
        RecordedBy = record?.By.Name ?? "",
        RecordedAt = record?.Now ?? default,
    };

    /// <summary>Whether there is an answer to a field that may be told as not known.</summary>
    protected virtual bool IsFilled(string field) => field switch
    {
        nameof(NhsNumber) => Plain(NhsNumber) is not null,
        nameof(Ethnicity) => Plain(Ethnicity) is not null,
        nameof(FirstLanguage) => Plain(FirstLanguage) is not null,
        nameof(Disability) => Plain(Disability) is not null,
        nameof(GpPractice) => Plain(GpPractice) is not null,
        nameof(SchoolOrNursery) => Plain(SchoolOrNursery) is not null,
        _ => false,
    };

    private protected static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
