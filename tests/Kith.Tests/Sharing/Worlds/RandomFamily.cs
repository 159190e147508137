using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;

namespace Kith.Tests.Sharing.Worlds;

// What a random world holds, kept beside the database, so that it can be told by hand who may see what.

/// <summary>Something that is so from a first to a last day, both of which count.</summary>
internal sealed class While(Guid id, string of, DateOnly from, DateOnly? last = null)
{
    public Guid Id => id;
    public string Of => of;
    public DateOnly From => from;
    public DateOnly? Last { get; set; } = last;

    public bool Is(DateOnly day) => from <= day && !(Last < day);
}

/// <summary>A worker of the world: by whom employed, what their entries are on, in which teams and when.</summary>
/// <param name="Topic">The code of the topic that their discipline writes on; null for none.</param>
internal sealed record RandomReader(string Name, RecordId Worker, string Employer, string? Topic)
{
    public List<While> Placements { get; } = [];

    /// <summary>A team leader prepares bundles, restricts and imports; who answers for safeguarding works in no team.</summary>
    public bool Leads { get; init; }
    public bool Safeguards { get; init; }
}

/// <summary>Somebody or something kept to named workers, by the restrictions that are on it.</summary>
internal abstract class Restrictable
{
    public Dictionary<Guid, HashSet<string>> Restrictions { get; } = [];

    public bool IsRestricted => Restrictions.Count > 0;
    public bool IsFor(RandomReader reader) => Restrictions.Values.All(named => named.Contains(reader.Name));
}

/// <summary>A person, found by given name and postcode, with a word of their own details.</summary>
internal sealed class RandomPerson : Restrictable
{
    public required Id<Person> Id { get; init; }
    public required string Given { get; init; }
    public required string Word { get; init; }
    public required string Postcode { get; init; }
}

/// <summary>One answer of an entry.</summary>
internal sealed class RandomPassage(string question, string word) : Restrictable
{
    public string Question => question;
    public string Word => word;
}

/// <summary>An entry about some of the family, with two answers.</summary>
internal sealed class RandomEntry : Restrictable
{
    public required Id<Entry> First { get; init; }
    public required RandomReader By { get; init; }
    public required RandomPerson[] About { get; init; }
    public required RandomPassage[] Passages { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal enum Said { Dissent, Consent, OnConsent, OnDuty, Override }

/// <summary>Something that was said about sharing, in the order in which it was said.</summary>
/// <param name="Topic">Null for everything.</param>
/// <param name="Id">Of its row.</param>
internal sealed record RandomWish(Said What, RandomPerson About, string Employer, string? Topic, Guid Id)
{
    /// <summary>Not taken back, withdrawn, found invalid or ended.</summary>
    public bool Stands { get; set; } = true;
    public bool Refused { get; init; }
    public DateOnly? Until { get; set; }

    /// <summary>To whom an override opens; null for all of the organisation.</summary>
    public string? Only { get; init; }
}

internal sealed class RandomFamily : Restrictable
{
    public required RecordId Record { get; init; }

    /// <summary>Everybody of the family is called so: anybody finds it.</summary>
    public required string Name { get; init; }
    public List<RandomPerson> People { get; } = [];
    public List<RandomEntry> Entries { get; } = [];
    public List<While> ServedBy { get; } = [];
    public List<RandomWish> Wishes { get; } = [];

    /// <summary>Who declared that they know the family privately, by the id of what they declared.</summary>
    public Dictionary<string, Guid> KnownPrivately { get; } = [];

    /// <summary>Emergency access: whose, and until when.</summary>
    public List<(string Reader, DateTimeOffset Until)> Emergencies { get; } = [];

    public RandomPerson Mother => People[0];

    /// <summary>Every word of the family that is not for everybody.</summary>
    public IEnumerable<string> AllWords => People.SelectMany(p => new[] { p.Given, p.Word }).Concat(Entries.SelectMany(e => e.Passages).Select(p => p.Word));

    public override string ToString() => $"{Name}, served by {string.Join(", ", ServedBy.Select(s => $"{s.Of} {s.From:MM-dd} to {s.Last:MM-dd}"))}; named {Of(this)}; known by {string.Join('+', KnownPrivately.Keys)}; "
        + $"in emergency {string.Join(", ", Emergencies.Select(e => $"{e.Reader} until {e.Until:MM-dd HH:mm}"))}; people {string.Join(", ", People.Select(p => p.Given + Of(p)))}; "
        + $"entries {string.Join(", ", Entries.Select(e => $"{e.Passages[0].Word} by {e.By.Name} about {string.Join('+', e.About.Select(a => a.Given))}{Of(e)}"))}; "
        + $"said {string.Join(", ", Wishes.Select(w => $"{w.What} {w.About.Given} {w.Employer} {w.Topic ?? "everything"} {(w.Stands ? "" : "over")}{(w.Refused ? "refused" : "")} {w.Until:MM-dd} {w.Only}"))}";

    private static string Of(Restrictable one) => one.IsRestricted ? $" [{string.Join(" and ", one.Restrictions.Values.Select(n => string.Join('+', n)))}]" : "";
}

/// <summary>An agreement between employers, by whom it is signed, and until when each is part of it.</summary>
internal sealed class RandomAgreement(Guid id, string[] parties, DateOnly from, DateOnly last, string[]? covers)
{
    public Guid Id => id;
    public string[] Parties => parties;
    public DateOnly From => from;
    public DateOnly Last => last;

    /// <summary>The topics that it covers; null for all.</summary>
    public string[]? Covers => covers;

    /// <summary>Whoever signed, with the last day of who left; the day of the signature is that of the agreement or later.</summary>
    public Dictionary<string, (DateOnly On, DateOnly? Left)> Signed { get; } = [];

    public override string ToString() => $"{from:MM-dd} to {last:MM-dd} on {string.Join('+', covers ?? ["all"])} signed by {string.Join('+', Signed.Select(s => $"{s.Key} {s.Value.On:MM-dd}-{s.Value.Left:MM-dd}"))}";
}
