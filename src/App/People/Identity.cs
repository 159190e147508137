namespace Kith.People;

/// <summary>The facts that are a person's own wherever they are known: the same in every family they belong to.</summary>
public sealed record Identity(
    string GivenNames, string FamilyName, DateOnly? BornOn, DateOnly? ExpectedOn, Sex? Sex, string? NhsNumber, NhsNumberStatus? NhsNumberStatus,
    DateOnly? DiedOn)
{
    public static Identity Of(PersonDetails details) => new(
        details.GivenNames, details.FamilyName, details.BornOn, details.ExpectedOn, details.Sex, details.NhsNumber, details.NhsNumberStatus, details.DiedOn);

    /// <summary>These facts in place of those of <paramref name="details"/>; what the family told for itself stays.</summary>
    internal PersonDetails On(PersonDetails details, Record.OpenRecord record) => new()
    {
        Person = details.Person,
        GivenNames = GivenNames,
        FamilyName = FamilyName,
        BornOn = BornOn,
        ExpectedOn = ExpectedOn,
        Sex = Sex,
        NhsNumber = NhsNumber,
        NhsNumberStatus = NhsNumberStatus,
        DiedOn = DiedOn,
        AlsoKnownAs = details.AlsoKnownAs,
        PreviousNames = details.PreviousNames,
        Ethnicity = details.Ethnicity,
        FirstLanguage = details.FirstLanguage,
        InterpreterNeeded = details.InterpreterNeeded,
        SignerNeeded = details.SignerNeeded,
        Disability = details.Disability,
        GpPractice = details.GpPractice,
        SchoolOrNursery = details.SchoolOrNursery,
        NotKnown = [.. details.NotKnown.Where(f => NhsNumber is null || f != nameof(PersonDetails.NhsNumber))],
        SourceReference = details.SourceReference,
        RecordedBy = record.By.Name,
        RecordedAt = record.Now,
        CopiedForward = true,
    };
}
