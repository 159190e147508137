using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Record.IdentityIndex;

namespace Kith.People;

/// <summary>A person of a family as a search shows them. Of a restricted family or person it holds the name and nothing more.</summary>
public sealed class PersonCard : Findable
{
    public string Name { get; set; } = "";
    public string SortName { get; set; } = "";
    public string? AlsoKnownAs { get; set; }
    public DateOnly? BornOn { get; set; }
    public DateOnly? ExpectedOn { get; set; }
    public DateOnly? DiedOn { get; set; }
    public Sex? Sex { get; set; }
    public string? NhsNumber { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Phone { get; set; }
    public bool Restricted { get; set; }

    /// <summary>Their address is kept from somebody: nobody finds them by it.</summary>
    public bool Kept { get; set; }
}

/// <summary>What a search shows of a family: its name and the teams that serve it. Of a restricted one, nothing.</summary>
public sealed class FamilyCard : Derived
{
    public string Name { get; set; } = "";

    [AsJson]
    public List<ServingTeam> Teams { get; set; } = [];

    /// <summary>The team to ask on that day.</summary>
    public ServingTeam? On(DateOnly day) => Teams.Where(t => t.From <= day && !(t.To < day)).OrderByDescending(t => t.Lead).ThenBy(t => t.From).FirstOrDefault();
}

/// <summary>A team that serves a family for a time.</summary>
public sealed record ServingTeam(string Name, string? Phone, bool Lead, DateOnly From, DateOnly? To);

/// <summary>Works out the cards of a family's people.</summary>
public sealed class DerivePersonCards : Derivation<PersonCard>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(PersonDetails), typeof(PersonAddress), typeof(AddressEnded), typeof(PersonPhone), typeof(Restriction), typeof(RestrictionLifted), typeof(AddressKept)];

    protected override IEnumerable<PersonCard> Derive(OpenRecord record)
    {
        var restrictions = RestrictedItems.InForce(record);
        var kept = AddressKept.InForce(record.Rows<AddressKept>().ToList()).ToList();
        var addresses = record.Rows<PersonAddress>().ToList().ToLookup(a => a.Person);
        var ended = record.Rows<AddressEnded>().ToList().Select(e => e.Address).ToHashSet();
        var phones = record.Rows<PersonPhone>().ToList().ToLookup(p => p.Person);
        foreach (var person in record.Rows<PersonDetails>().ToList().GroupBy(d => d.Person))
        {
            var details = person.MaxBy(d => d.Id.Value)!;
            string[] names = [details.GivenNames, details.FamilyName, .. details.AlsoKnownAs, .. details.PreviousNames];
            IReadOnlyList<string> words = [.. names.SelectMany(FindWords.Of).Distinct()];
            var restricted = restrictions.Any(r => r.Of is null || r.Of == person.Key.Value);
            var keeping = kept.Where(k => k.People.Contains(person.Key.Value)).ToList();
            var card = new PersonCard
            {
                Id = person.Key.Value,
                Name = $"{details.GivenNames} {details.FamilyName}".Trim(),
                Restricted = restricted,
                Kept = keeping.Count > 0,
                SortName = FindWords.Fold(details.FamilyName) + " " + FindWords.Fold(details.GivenNames),
            };
            var tokens = FindTokens.OfNames(words).Concat(person.Select(d => d.SourceReference).OfType<string>().Distinct().SelectMany(SourceTokens));
            if (!restricted)
                tokens = tokens.Concat(Fill(card, details, words, keeping.Exists(k => k.Hidden) ? [] : [.. addresses[person.Key]], ended, [.. phones[person.Key]]));
            card.Tokens = string.Join(' ', tokens.Distinct());
            yield return card;
        }
    }

    private static IEnumerable<string> Fill(
        PersonCard card, PersonDetails details, IReadOnlyList<string> words, List<PersonAddress> addresses, HashSet<Id<PersonAddress>> ended, List<PersonPhone> phones)
    {
        var address = addresses.OrderBy(a => a.To is null && !ended.Contains(a.Id)).ThenBy(a => a.Id.Value).LastOrDefault();
        var numbers = phones.GroupBy(p => FindTokens.PhoneDigits(p.Number)).Select(p => p.MaxBy(x => x.Id.Value)!).Where(p => !p.Ended).ToList();
        (card.BornOn, card.ExpectedOn, card.DiedOn, card.Sex) = (details.BornOn, details.ExpectedOn, details.DiedOn, details.Sex);
        (card.NhsNumber, card.Address, card.Postcode) = (details.NhsNumber, address?.Address, address?.Postcode);
        card.AlsoKnownAs = details.AlsoKnownAs.Count > 0 ? string.Join(", ", details.AlsoKnownAs) : null;
        card.Phone = numbers.MaxBy(p => p.Id.Value)?.Number;
        return FindTokens.OfDetails(words, details.BornOn ?? details.ExpectedOn, details.NhsNumber,
            card.Kept ? [] : addresses.Select(a => a.Postcode).OfType<string>().Distinct(), numbers.Select(p => p.Number));
    }

    /// <summary>"file/household/person": the household's token leads the file's later lines to the same family.</summary>
    private static IEnumerable<string> SourceTokens(string reference) => reference.Split('/') is [var source, var household, var person]
        ? household.Length > 0 ? [FindTokens.Source(source, "", person), FindTokens.Source(source, household, "")] : [FindTokens.Source(source, "", person)]
        : [FindTokens.Source("", "", reference)];
}

/// <summary>Works out a family's card.</summary>
public sealed class DeriveFamilyCard : Derivation<FamilyCard>
{
    public override IReadOnlyList<Type> From { get; } =
        [typeof(FamilyName), typeof(Involvement), typeof(InvolvementEnded), typeof(Restriction), typeof(RestrictionLifted)];

    protected override IEnumerable<FamilyCard> Derive(OpenRecord record)
    {
        if (FamilyRestricted.In(record))
            return [new FamilyCard { Id = record.Id.Value }];
        var ended = record.Rows<InvolvementEnded>().ToList().GroupBy(e => e.Involvement).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        return
        [
            new FamilyCard
            {
                Id = record.Id.Value,
                Name = record.Rows<FamilyName>().ToList().MaxBy(n => n.Id.Value)?.Name ?? "",
                Teams = [.. record.Rows<Involvement>().ToList().OrderBy(i => i.Id.Value).Select(i => new ServingTeam(
                    i.TeamName, i.TeamPhone, i.Lead, i.From, ended.TryGetValue(i.Id, out var on) ? on : null))],
            },
        ];
    }
}

/// <summary>Whether a whole family is kept to named workers.</summary>
internal static class FamilyRestricted
{
    public static bool In(OpenRecord record) => RestrictedItems.InForce(record).Any(r => r.Of is null);
}
