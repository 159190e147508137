using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Tests.Sharing.Worlds;

/// <summary>What a random world holds of one family: kept beside the database, so that it can be told by hand who may see what.</summary>
internal sealed class RandomFamily
{
    public required RecordId Record { get; init; }

    /// <summary>Anybody finds it; nothing else of the family is in it.</summary>
    public required string Name { get; init; }

    /// <summary>A postcode of the family's own.</summary>
    public required string Postcode { get; init; }

    public Id<Person> Mother { get; init; }

    /// <summary>A word of the mother's own details.</summary>
    public required string OfMother { get; init; }

    /// <summary>The teams that serve it today.</summary>
    public HashSet<string> ServedBy { get; } = [];

    /// <summary>Who is named where the family is restricted; null where it is not.</summary>
    public HashSet<string>? Named { get; set; }

    /// <summary>The employers whose workers are not to see what others write about the mother: she objects.</summary>
    public HashSet<string> ObjectsTo { get; } = [];

    /// <summary>An uncle, with a word of his own details, and who is named where he is restricted.</summary>
    public Id<Person> Uncle { get; init; }
    public required string OfUncle { get; init; }
    public HashSet<string>? NamedForUncle { get; set; }

    public HashSet<string> KnownPrivatelyBy { get; } = [];
    public HashSet<string> InEmergency { get; } = [];
    public List<RandomEntry> Entries { get; } = [];
}

/// <summary>An entry with a word of its own, and who is named where it is restricted.</summary>
/// <param name="By">Whose worker wrote it.</param>
/// <param name="OfUncleOnly">Whether it is about the uncle alone; the others are about the mother.</param>
internal sealed record RandomEntry(Id<Entry> First, string Word, string By, bool OfUncleOnly)
{
    public HashSet<string>? Named { get; set; }
}

/// <summary>A worker of the world: which team, if any, and whose.</summary>
internal sealed record RandomReader(string Name, RecordId Worker, string? Team, string Employer);

/// <summary>
/// Who may see what, said once more and as plainly as can be: from the sentences a safeguarding lead would sign, sharing no code with the
/// rules and asking no database.
/// </summary>
internal static class NaiveOracle
{
    /// <summary>Nobody opens a family they know privately, nor one restricted to others; else their team serves it, or they took emergency access.</summary>
    public static bool Opens(RandomReader reader, RandomFamily family) =>
        !family.KnownPrivatelyBy.Contains(reader.Name)
        && family.Named?.Contains(reader.Name) != false
        && (reader.Team is { } team && family.ServedBy.Contains(team) || family.InEmergency.Contains(reader.Name));

    /// <summary>Emergency access is not for a family that one knows privately or that is restricted to others.</summary>
    public static bool MayTakeEmergencyAccess(RandomReader reader, RandomFamily family) =>
        !family.KnownPrivatelyBy.Contains(reader.Name) && family.Named?.Contains(reader.Name) != false;

    public static bool SeesUncle(RandomReader reader, RandomFamily family) => Opens(reader, family) && family.NamedForUncle?.Contains(reader.Name) != false;

    /// <summary>Of an entry that is open: not one that is restricted to others, nor one that is about nobody but somebody who is; nor what another employer wrote about who objects, but in an emergency.</summary>
    public static bool Sees(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        Opens(reader, family) && entry.Named?.Contains(reader.Name) != false
        && (entry.OfUncleOnly ? SeesUncle(reader, family) : !family.ObjectsTo.Contains(reader.Employer) || entry.By == reader.Employer || family.InEmergency.Contains(reader.Name));

    /// <summary>Every word that the reader may be shown of the family.</summary>
    public static HashSet<string> Words(RandomReader reader, RandomFamily family) =>
        !Opens(reader, family) ? [] : [family.OfMother, .. SeesUncle(reader, family) ? [family.OfUncle] : (string[])[], .. family.Entries.Where(e => Sees(reader, family, e)).Select(e => e.Word)];
}
