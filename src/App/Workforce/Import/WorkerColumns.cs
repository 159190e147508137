using Kith.People;

namespace Kith.Workforce.Import;

/// <summary>What a column of a file of workers may hold.</summary>
public enum WorkerField
{
    FullName = 1, GivenNames, FamilyName, Discipline, Employer, EmployedFrom, EmployedTo, Register, RegistrationNumber, RegisteredUntil, Email, Phone,
    BestReached, Teams, PlacedFrom, Role, Base, DeliversAt,
}

/// <summary>Knows a column of a file of workers by its header, as spreadsheets write them.</summary>
public static class WorkerColumns
{
    private static readonly Dictionary<string, WorkerField> s_known = Known(
        (WorkerField.FullName, "name fullname workername staffname employeename"),
        (WorkerField.GivenNames, "givenname givennames firstname firstnames forename forenames"),
        (WorkerField.FamilyName, "familyname surname lastname"),
        (WorkerField.Discipline, "discipline profession jobtitle job post staffgroup"),
        (WorkerField.Employer, "employer organisation organization employedby employingorganisation ods odscode employerods"),
        (WorkerField.EmployedFrom, "employedfrom employmentfrom employmentstart startdate start datestarted datefrom from"),
        (WorkerField.EmployedTo, "employedto employmentto employmentend enddate end leavingdate dateto to"),
        (WorkerField.Register, "register registeredwith registrationbody professionalbody regulator body"),
        (WorkerField.RegistrationNumber, "registrationnumber registration pin nmcpin professionalregistration regno registrationno"),
        (WorkerField.RegisteredUntil, "registereduntil registrationuntil registrationexpiry registrationexpires expiry expirydate pinexpiry renewaldate"),
        (WorkerField.Email, "email emailaddress workemail mail"),
        (WorkerField.Phone, "phone telephone phonenumber telephonenumber tel mobile mobilenumber workphone"),
        (WorkerField.BestReached, "bestreached bestcontact whenbestreached contactnotes"),
        (WorkerField.Teams, "team teams placedin placement placements"),
        (WorkerField.PlacedFrom, "placedfrom placementfrom placementstart teamfrom"),
        (WorkerField.Role, "role roles kithrole accessrole systemrole"),
        (WorkerField.Base, "base basesite basedat centre basecentre"),
        (WorkerField.DeliversAt, "delivers deliversat deliverysite deliverysites alsoat"));

    /// <summary>The field of each header; null for a column that is left out. Each field is taken once.</summary>
    public static IReadOnlyList<WorkerField?> Map(IEnumerable<string> headers)
    {
        var taken = new HashSet<WorkerField>();
        return [.. headers.Select(h => s_known.TryGetValue(FindWords.Fold(h), out var field) && taken.Add(field) ? field : (WorkerField?)null)];
    }

    private static Dictionary<string, WorkerField> Known(params (WorkerField Field, string Headers)[] known) =>
        known.SelectMany(k => k.Headers.Split(' ').Select(h => (h, k.Field))).ToDictionary(k => k.h, k => k.Field, StringComparer.Ordinal);
}
