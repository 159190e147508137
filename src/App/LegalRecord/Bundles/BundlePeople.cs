using Kith.People;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>A person of the family, by everything that could tell of them.</summary>
public sealed record BundlePerson(Guid Id, WatchedPerson Watched);

internal static class BundlePeople
{
    /// <summary>Everybody the record has ever held, with every name and address they ever had there.</summary>
    public static IReadOnlyList<BundlePerson> Of(OpenRecord record)
    {
        var addresses = record.Rows<PersonAddress>().ToList().ToLookup(a => a.Person);
        var phones = record.Rows<PersonPhone>().ToList().ToLookup(p => p.Person);
        return [.. record.Rows<PersonDetails>().ToList().GroupBy(d => d.Person).Select(person =>
        {
            var now = person.MaxBy(d => d.Id.Value)!;
            return new BundlePerson(person.Key.Value, new WatchedPerson
            {
                Called = $"{now.GivenNames} {now.FamilyName}".Trim() is { Length: > 0 } name ? name : "an unborn child",
                GivenNames = [.. person.Select(d => d.GivenNames).Where(n => n.Length > 0).Distinct()],
                FamilyNames = [.. person.Select(d => d.FamilyName).Concat(person.SelectMany(d => d.PreviousNames)).Where(n => n.Length > 0).Distinct()],
                AlsoKnownAs = [.. person.SelectMany(d => d.AlsoKnownAs).Distinct()],
                Addresses = [.. addresses[person.Key].Select(a => a.Address).Distinct()],
                Postcodes = [.. addresses[person.Key].Select(a => a.Postcode).OfType<string>().Distinct()],
                Phones = [.. phones[person.Key].Select(p => p.Number).Distinct()],
                NhsNumbers = [.. person.Select(d => d.NhsNumber).OfType<string>().Distinct()],
            });
        })];
    }
}
