namespace Kith.Tests.Sharing.Worlds;

/// <summary>
/// Who may see what, said once more and as plainly as can be: from the sentences a safeguarding lead would sign, sharing no code with the
/// rules and asking no database.
/// </summary>
internal sealed class NaiveOracle
{
    public DateTimeOffset Now { get; set; }
    public DateOnly Today { get; set; }

    /// <summary>Whether an agreement is asked of whoever comes in by a team.</summary>
    public bool AsksAgreements { get; set; }
    public List<RandomAgreement> Agreements { get; } = [];

    /// <summary>Nobody opens a family they know privately, nor one restricted to others; else their team serves it, or they took emergency access.</summary>
    public bool Opens(RandomReader reader, RandomFamily family) => MayTakeEmergencyAccess(reader, family) && (IsOfTeam(reader, family) || IsInEmergency(reader, family));

    /// <summary>By their team and not by an emergency: as what is more than to see and to write down asks.</summary>
    public bool Works(RandomReader reader, RandomFamily family) => MayTakeEmergencyAccess(reader, family) && IsOfTeam(reader, family);

    /// <summary>Emergency access is not for a family that one knows privately or that is restricted to others.</summary>
    public static bool MayTakeEmergencyAccess(RandomReader reader, RandomFamily family) => !family.KnownPrivately.ContainsKey(reader.Name) && family.IsFor(reader);

    // A team counts while the employer shares by some agreement, where that is asked.
    private bool IsOfTeam(RandomReader reader, RandomFamily family) =>
        reader.Placements.Exists(p => p.Is(Today) && family.ServedBy.Exists(s => s.Of == p.Of && s.Is(Today))) && (!AsksAgreements || Counting(reader.Employer).Any());

    public bool IsInEmergency(RandomReader reader, RandomFamily family) => family.Emergencies.Exists(e => e.Reader == reader.Name && Now < e.Until);

    /// <summary>The agreements that run today and that the employer and somebody else are part of.</summary>
    public IEnumerable<RandomAgreement> Counting(string employer) => Agreements.Where(a => a.From <= Today && Today <= a.Last
        && IsPart(a, employer) && a.Signed.Keys.Any(other => other != employer && IsPart(a, other)));

    private bool IsPart(RandomAgreement agreement, string employer) =>
        agreement.Signed.TryGetValue(employer, out var signed) && signed.On <= Today && !(signed.Left < Today);

    public bool Sees(RandomReader reader, RandomFamily family, RandomPerson person) => Opens(reader, family) && person.IsFor(reader);

    /// <summary>
    /// Of an entry that is open: not one that is restricted to others, nor one about nobody but people who are; nor what another employer wrote
    /// that no agreement covers or that somebody it is about keeps from the reader's, but in an emergency.
    /// </summary>
    public bool Sees(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        Opens(reader, family) && entry.IsFor(reader) && entry.About.Any(p => p.IsFor(reader)) && (IsInEmergency(reader, family) || IsShared(reader, family, entry));

    public bool IsShared(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        entry.By.Employer == reader.Employer || (IsCovered(reader, entry) && !entry.About.Any(p => IsClosed(reader, family, p, entry.By.Topic)));

    private bool IsCovered(RandomReader reader, RandomEntry entry) =>
        !AsksAgreements || Counting(reader.Employer).Any(a => a.Covers?.Contains(entry.By.Topic ?? "other") != false);

    /// <summary>What was said of the topic and of everything: an override opens; else a dissent closes; else, where it rests on consent, the lack of one.</summary>
    private bool IsClosed(RandomReader reader, RandomFamily family, RandomPerson person, string? topic)
    {
        var said = family.Wishes.Where(w => w.About == person && w.Employer == reader.Employer && (w.Topic is null || w.Topic == topic)).ToArray();
        if (said.Any(w => w.What == Said.Override && w.Stands && Today <= w.Until && (w.Only is null || w.Only == reader.Name)))
            return false;
        if (said.Any(w => w.What == Said.Dissent && w.Stands))
            return true;
        if (said.LastOrDefault(w => w.What is Said.OnConsent or Said.OnDuty)?.What != Said.OnConsent)
            return false;
        return said.LastOrDefault(w => w.What == Said.Consent) is not { Stands: true, Refused: false } consent || consent.Until < Today;
    }

    /// <summary>Whether what would be in a bundle that the reader prepares: nothing of people who are restricted, whoever asks.</summary>
    public bool IsForBundles(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        Works(reader, family) && entry.IsFor(reader) && entry.About.Any(p => !p.IsRestricted) && IsShared(reader, family, entry);

    /// <summary>Whether what the mother would be shown by the reader: what is about her alone, and nothing that is restricted, whoever asks.</summary>
    public bool IsForTheMother(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        Works(reader, family) && !entry.IsRestricted && entry.About is [var only] && only == family.Mother && !only.IsRestricted && IsShared(reader, family, entry);

    /// <summary>A person is found by where they live while neither they nor their family are restricted, whoever looks.</summary>
    public static bool IsFoundByPlace(RandomFamily family, RandomPerson person) => !family.IsRestricted && !person.IsRestricted;

    /// <summary>The words that the reader may be shown of an entry that they see.</summary>
    public IEnumerable<string> Words(RandomReader reader, RandomFamily family, RandomEntry entry) =>
        Sees(reader, family, entry) ? entry.Passages.Where(p => p.IsFor(reader)).Select(p => p.Word) : [];

    /// <summary>Every word that the reader may be shown of the family.</summary>
    public HashSet<string> Words(RandomReader reader, RandomFamily family) =>
        [.. family.People.Where(p => Sees(reader, family, p)).SelectMany(p => new[] { p.Given, p.Word }), .. family.Entries.SelectMany(e => Words(reader, family, e))];
}
