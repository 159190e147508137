using Kith.Record;

namespace Kith.Workforce.Places;

/// <summary>Sees that no two organisations, localities or centres, and no two teams of a centre, in force have one name.</summary>
internal static class Names
{
    public static void OrganisationIsNew(OpenRecord record, Id<Organisation> self, string name, string? ods, string nameField, string odsField)
    {
        var others = Partnership.Of(record).Organisations.Where(o => o.Id != self).ToArray();
        Taken(others.Any(o => Same(o.Name, name)), nameField, "There is an organisation of that name already");
        Taken(ods is not null && others.Any(o => o.OdsCode == ods), odsField, "Another organisation has that ODS code");
    }

    public static void LocalityIsNew(OpenRecord record, Id<Locality> self, string name, string field) =>
        Taken(Partnership.Of(record).Localities.Any(l => l.Id != self && Same(l.Name, name)), field, "There is a locality of that name already");

    public static void CentreIsNew(OpenRecord record, Id<Centre> self, string name, string field) =>
        Taken(Partnership.Of(record).Centres.Any(c => c.Id != self && Same(c.Name, name)), field, "There is a centre of that name already");

    public static void TeamIsNew(OpenRecord record, Id<Team> self, Id<Centre> centre, string name, string field) =>
        Taken(Partnership.Of(record).Teams.Any(t => t.Id != self && t.Centre == centre && Same(t.Name, name)), field, "The centre has a team of that name already");

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static void Taken(bool taken, string field, string message)
    {
        if (taken)
            throw new Invalid(field, message);
    }
}
