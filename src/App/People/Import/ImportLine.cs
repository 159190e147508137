using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Shared;

namespace Kith.People.Import;

/// <summary>One line of a file, read as a person.</summary>
/// <param name="Number">The line of the file it begins on.</param>
/// <param name="Reference">Tells the line from all others of its source, now and when the file comes again.</param>
/// <param name="Household">Lines of the same household belong to one family; null for a family of one.</param>
/// <param name="Problems">What could not be read at all.</param>
internal sealed record ImportLine(int Number, string Reference, string? Household, RegisterPerson Person, IReadOnlyList<string> Problems)
{
    private const int LongestReference = 60;

    public string FamilyNamed => Person.FamilyName ?? Person.GivenNames ?? "Name not known";

    public static ImportLine Read(int number, string[] fields, IReadOnlyList<ImportField?> columns, string source, DateOnly today)
    {
        string? Of(ImportField field)
        {
            for (var i = 0; i < columns.Count && i < fields.Length; i++)
                if (columns[i] == field && !string.IsNullOrWhiteSpace(fields[i]))
                    return field is ImportField.Address1 or ImportField.AlsoKnownAs or ImportField.PreviousNames or ImportField.Disability
                        ? fields[i].Trim() : OneLine(fields[i]);
            return null;
        }
        var problems = new List<string>();
        if (fields.Length > columns.Count && fields.Skip(columns.Count).Any(f => !string.IsNullOrWhiteSpace(f)))
            problems.Add("It has more columns than the first line");
        DateOnly? Date(ImportField field, string what)
        {
            if (Of(field) is not { } typed)
                return null;
            if (ReadDate(typed, today) is { } date)
                return date;
            problems.Add($"The {what} cannot be read as a date");
            return null;
        }
        Sex? sex = null;
        if (Of(ImportField.Sex) is { } said && (sex = ReadSex(said)) is null)
            problems.Add("The sex cannot be read: write female, male, indeterminate or not known");
        var (given, family) = Names(Of);
        var reference = Short(Of(ImportField.Reference)) ?? "line." + Fingerprint(fields);
        var household = Short(Of(ImportField.Household));
        var person = new RegisterPerson
        {
            GivenNames = given,
            FamilyName = family,
            AlsoKnownAs = Of(ImportField.AlsoKnownAs),
            PreviousNames = Of(ImportField.PreviousNames),
            BornOn = Date(ImportField.BornOn, "date of birth"),
            ExpectedOn = Date(ImportField.ExpectedOn, "expected date of delivery"),
            DiedOn = Date(ImportField.DiedOn, "date of death"),
            Sex = sex,
            NhsNumber = Of(ImportField.NhsNumber),
            Ethnicity = Of(ImportField.Ethnicity),
            FirstLanguage = Of(ImportField.FirstLanguage),
            Disability = Of(ImportField.Disability),
            GpPractice = Of(ImportField.GpPractice),
            SchoolOrNursery = Of(ImportField.SchoolOrNursery),
            MemberFrom = Date(ImportField.RegisteredOn, "date of registration"),
            Addresses = [Address(Of, Date(ImportField.AddressFrom, "date the address began"))],
            Phones = [.. new[] { Of(ImportField.Phone), Of(ImportField.OtherPhone) }.OfType<string>().Select(p => new GivenPhone { Number = Phone(p) })],
            SourceReference = $"{source}/{household}/{reference}",
        };
        return new ImportLine(number, reference, household, person, problems);
    }

    /// <summary>A date as files hold it: also figures without anything between, the year first where that gives a year one can be born in.</summary>
    internal static DateOnly? ReadDate(string typed, DateOnly today)
    {
        var text = typed.Trim();
        // "1990-03-12T00:00:00" and "12/03/1990 00:00": the time of a date says nothing.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text.LastIndexOfAny([' ', 'T'], colon) is var cut and > 0)
            text = text[..cut];
        if (text.Length == 8 && text.All(char.IsAsciiDigit))
            foreach (var form in new[] { "yyyyMMdd", "ddMMyyyy" })
                if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= 1850 and <= 2200)
                    return read;
        return TypedDate.Read(text, today);
    }

    private static (string? Given, string? Family) Names(Func<ImportField, string?> of)
    {
        string? given = of(ImportField.GivenNames), family = of(ImportField.FamilyName), middle = of(ImportField.MiddleNames);
        if (given is null && family is null && of(ImportField.FullName) is { } full)
        {
            var comma = full.IndexOf(',', StringComparison.Ordinal);
            var last = full.LastIndexOf(' ');
            (given, family) = comma > 0 ? (full[(comma + 1)..].Trim(), full[..comma].Trim()) : last > 0 ? (full[..last].Trim(), full[(last + 1)..]) : (null, full);
        }
        return (middle is null ? given : $"{given} {middle}".Trim(), family);
    }

    private static GivenAddress Address(Func<ImportField, string?> of, DateOnly? from)
    {
        var street = string.Join(' ', new[] { of(ImportField.HouseNumber), of(ImportField.Address1) }.OfType<string>());
        // What is no postcode of this country still says where somebody lived: it stays in the address.
        var (postcode, foreign) = of(ImportField.Postcode) is not { } typed ? (null, null)
            : Postcodes.Read(typed) is { } known ? (known, null) : ((string?)null, typed);
        var lines = new[] { street.Length > 0 ? street : null, of(ImportField.Address2), of(ImportField.Address3), of(ImportField.Town), of(ImportField.County), foreign };
        var address = string.Join(", ", lines.OfType<string>());
        return new GivenAddress { Address = address.Length > 0 ? address : null, Postcode = postcode, From = address.Length > 0 || postcode is not null ? from : null };
    }

    private static Sex? ReadSex(string said) => said.ToLowerInvariant() switch
    {
        "f" or "female" or "girl" or "woman" or "2" => Sex.Female,
        "m" or "male" or "boy" or "man" or "1" => Sex.Male,
        "i" or "indeterminate" or "9" or "x" => Sex.Indeterminate,
        "u" or "unknown" or "not known" or "n/k" or "0" => Sex.NotKnown,
        _ => null,
    };

    // Excel takes a phone number for a number and drops its first nought.
    private static string Phone(string typed) => typed.Length == 10 && typed[0] is >= '1' and <= '9' && typed.All(char.IsAsciiDigit) ? "0" + typed : typed;

    // A line break within a cell is no part of a name.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Short(string? reference)
    {
        if (reference is null)
            return null;
        var plain = Uri.EscapeDataString(reference);
        return plain.Length <= LongestReference ? plain : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))[..32];
    }

    private static string Fingerprint(string[] fields) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', fields.Select(f => f.Trim())))))[..32];
}
