namespace Kith.People.Import;

/// <summary>What a column of a file may hold.</summary>
public enum ImportField
{
    Reference = 1, Household, FullName, GivenNames, MiddleNames, FamilyName, AlsoKnownAs, PreviousNames, BornOn, ExpectedOn, DiedOn, Sex, NhsNumber,
    HouseNumber, Address1, Address2, Address3, Town, County, Postcode, AddressFrom, Phone, OtherPhone, Ethnicity, FirstLanguage, Disability,
    GpPractice, SchoolOrNursery, RegisteredOn,
}

/// <summary>Knows a column by its header, as other systems write them.</summary>
public static class ImportColumns
{
    private static readonly Dictionary<string, ImportField> s_known = Known(
        (ImportField.Reference, "reference ref id recid uniqueid personid clientid clientreference clientref personreference systemid pupilid upn patientid"),
        (ImportField.Household, "household householdid householdreference householdref family familyid familyreference familyref caseid casereference"),
        (ImportField.FullName, "name fullname clientname childname childsname patientname"),
        (ImportField.GivenNames, "givenname givennames firstname firstnames forename forenames christianname"),
        (ImportField.MiddleNames, "middlename middlenames secondname"),
        (ImportField.FamilyName, "familyname surname lastname lname"),
        (ImportField.AlsoKnownAs, "alsoknownas knownas aka preferredname nickname"),
        (ImportField.PreviousNames, "previousname previousnames previoussurname maidenname formername"),
        (ImportField.BornOn, "dob dateofbirth birthdate born bornon birthday datebirth"),
        (ImportField.ExpectedOn, "edd expecteddateofdelivery expecteddeliverydate duedate expectedon"),
        (ImportField.DiedOn, "dateofdeath dod diedon deceasedon"),
        (ImportField.Sex, "sex gender"),
        (ImportField.NhsNumber, "nhsnumber nhsno nhs nhsnum"),
        (ImportField.HouseNumber, "streetnumber housenumber houseno housename number"),
        (ImportField.Address1, "address address1 addressline1 street streetname fulladdress"),
        (ImportField.Address2, "address2 addressline2"),
        (ImportField.Address3, "address3 addressline3 address4 addressline4"),
        (ImportField.Town, "town city suburb posttown locality village"),
        (ImportField.County, "county state region"),
        (ImportField.Postcode, "postcode postalcode zip zipcode"),
        (ImportField.AddressFrom, "addressfrom addressstart addressstartdate movedin livingtheresince"),
        (ImportField.Phone, "phone telephone phonenumber telephonenumber tel mobile mobilenumber mobilephone contactnumber"),
        (ImportField.OtherPhone, "otherphone phone2 telephone2 homephone hometelephone landline worktelephone"),
        (ImportField.Ethnicity, "ethnicity ethnicgroup ethnicorigin"),
        (ImportField.FirstLanguage, "firstlanguage language mainlanguage"),
        (ImportField.Disability, "disability disabilities"),
        (ImportField.GpPractice, "gp gppractice gpsurgery surgery doctor"),
        (ImportField.SchoolOrNursery, "school nursery schoolornursery setting"),
        (ImportField.RegisteredOn, "registeredon registrationdate dateregistered startdate registered memberfrom joinedon openedon"));

    /// <summary>The field of each header; null for a column that is left out. Each field is taken once.</summary>
    public static IReadOnlyList<ImportField?> Map(IEnumerable<string> headers)
    {
        var taken = new HashSet<ImportField>();
        return [.. headers.Select(h => s_known.TryGetValue(FindWords.Fold(h), out var field) && taken.Add(field) ? field : (ImportField?)null)];
    }

    private static Dictionary<string, ImportField> Known(params (ImportField Field, string Headers)[] known) =>
        known.SelectMany(k => k.Headers.Split(' ').Select(h => (h, k.Field))).ToDictionary(k => k.h, k => k.Field, StringComparer.Ordinal);
}
