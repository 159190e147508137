using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Shared;
using Kith.Workforce.Directory;

namespace Kith.Access;

/// <summary>A month's looks at families, gathered by worker as they come.</summary>
internal sealed class MonthOfLooking(UnusualLookingSetting setting, RecordId asker)
{
    private readonly Dictionary<RecordId, OfWorker> _workers = [];

    private sealed class OfWorker
    {
        public Signature By { get; set; } = null!;
        public Dictionary<RecordId, Gathered> Families { get; } = [];
        public Gathered OutOfHours { get; } = new();
        public Gathered InEmergency { get; } = new();
        public HashSet<RecordId> FamiliesInEmergency { get; } = [];
        public Dictionary<DateOnly, Dictionary<RecordId, LookAt>> Days { get; } = [];
    }

    private sealed class Gathered
    {
        public List<LookAt> First { get; } = [];
        public int Count { get; private set; }
        public HashSet<DateOnly> Days { get; } = [];
        public DateTimeOffset Last { get; private set; }

        public void Add(LookAt look, DateOnly day)
        {
            if (First.Count < UnusualLooking.MostLines)
                First.Add(look);
            Count++;
            Days.Add(day);
            Last = look.At > Last ? look.At : Last;
        }
    }

    /// <summary>Takes in a look. Of Kith itself, of whoever asks and of what was refused nothing is told.</summary>
    public void Take(LookAt look)
    {
        if (look.Kind != RecordKind.Family || look.Refused || look.By.Worker == Founding.Kith || look.By.Worker == asker)
            return;
        if (!_workers.TryGetValue(look.By.Worker, out var worker))
            _workers[look.By.Worker] = worker = new OfWorker();
        worker.By = look.By;
        var local = London.TimeOf(look.At);
        var day = DateOnly.FromDateTime(local);
        (worker.Families.TryGetValue(look.Record, out var family) ? family : worker.Families[look.Record] = new()).Add(look, day);
        if (setting.IsOutOfHours(local))
            worker.OutOfHours.Add(look, day);
        if (look.Basis.StartsWith(AccessRules.EmergencyBasis, StringComparison.Ordinal))
        {
            worker.InEmergency.Add(look, day);
            worker.FamiliesInEmergency.Add(look.Record);
        }
        (worker.Days.TryGetValue(day, out var families) ? families : worker.Days[day] = []).TryAdd(look.Record, look);
    }

    /// <summary>All families that were looked at.</summary>
    public IReadOnlyCollection<RecordId> Families => _workers.Values.SelectMany(w => w.Families.Keys).ToHashSet();

    /// <summary>Those that somebody opened on so many days that it is asked whether they wrote anything.</summary>
    public IEnumerable<(RecordId Worker, RecordId Family)> LookedOften =>
        _workers.SelectMany(w => w.Value.Families.Where(f => f.Value.Days.Count >= setting.DaysWithoutEntry).Select(f => (w.Key, f.Key)));

    /// <summary>What is unusual, by the workers' names.</summary>
    /// <param name="wrote">Who did something to which record since the month began.</param>
    /// <param name="known">What the directory knows of the workers.</param>
    /// <param name="homes">Where workers live who said so.</param>
    public IReadOnlyList<UnusualLook> Found(IReadOnlyDictionary<RecordId, FamilyFacts> families, IReadOnlyDictionary<(RecordId Record, RecordId Worker), DateTimeOffset> wrote,
        IReadOnlyDictionary<RecordId, InDirectory> known, IReadOnlyDictionary<RecordId, HomeNow> homes)
    {
        string Called(RecordId family) => FamilyFacts.CalledBy(families.GetValueOrDefault(family)?.Name ?? "");
        var found = new List<UnusualLook>();
        foreach (var (id, worker) in _workers.OrderBy(w => w.Value.By.Name, StringComparer.Ordinal).ThenBy(w => w.Key.Value))
        {
            UnusualLook Of(LookingKind kind, RecordId? family, string words, IReadOnlyCollection<LookAt> lines, int all) => new(kind, id, worker.By.Name, worker.By.Employer, family, words,
                [.. lines.Take(UnusualLooking.MostLines).Select(l => new LookBehind(l.At, l.Record, Called(l.Record), l.What, l.Basis))], all - Math.Min(lines.Count, UnusualLooking.MostLines));

            var names = Surnames(worker.By.Name, known.GetValueOrDefault(id));
            var phone = FindTokens.PhoneDigits(known.GetValueOrDefault(id)?.Card.Phone ?? "");
            foreach (var (family, looks) in worker.Families.OrderBy(f => Called(f.Key), StringComparer.Ordinal).ThenBy(f => f.Key.Value))
            {
                if (families.TryGetValue(family, out var facts) && SameName(names, facts) is { } name)
                    found.Add(Of(LookingKind.SameName, family, $"Opened the record of the {Called(family)}, where somebody is{(name.FormerThere ? " or was" : "")} called {name.Name} as they {(name.FormerHere ? "were" : "are")}.", looks.First, looks.Count));
                if (phone.Length > 5 && facts?.People.Any(p => p.Phones.Any(n => FindTokens.PhoneDigits(n.Number) == phone)) == true)
                    found.Add(Of(LookingKind.SamePhone, family, $"Opened the record of the {Called(family)}, where somebody has the telephone number that they have.", looks.First, looks.Count));
                if (homes.TryGetValue(id, out var home) && facts?.People.Any(p => p.Addresses.Any(home.Is)) == true)
                    found.Add(Of(LookingKind.SameAddress, family, $"Opened the record of the {Called(family)}, where somebody has or had the address that they have.", looks.First, looks.Count));
                if (looks.Days.Count >= setting.DaysWithoutEntry && !wrote.ContainsKey((family, id)))
                    found.Add(Of(LookingKind.NothingWritten, family, $"Opened the record of the {Called(family)} on {looks.Days.Count} days and has written nothing in it since the month began.", looks.First, looks.Count));
            }
            if (worker.OutOfHours.Count >= setting.LooksOutOfHours)
                found.Add(Of(LookingKind.OutOfHours, null,
                    $"Looked at families’ records at the weekend, before {setting.FirstHour}:00 or after {setting.LastHour}:00, on {Many(worker.OutOfHours.Days.Count, "day")}.", worker.OutOfHours.First, worker.OutOfHours.Count));
            if (worker.FamiliesInEmergency.Count >= setting.FamiliesInEmergency)
                found.Add(Of(LookingKind.InEmergency, null, $"Opened the records of {worker.FamiliesInEmergency.Count} families by emergency access.", worker.InEmergency.First, worker.InEmergency.Count));
            var many = worker.Days.Where(d => d.Value.Count >= setting.FamiliesInADay).OrderBy(d => d.Key).ToArray();
            if (many.Length > 0)
                found.Add(Of(LookingKind.ManyFamilies, null, $"Opened the records of many families in a day: {string.Join("; ", many.Select(d => $"{d.Value.Count} on {Shown.Date(d.Key)}"))}.",
                    [.. many[0].Value.Values], many.Sum(d => d.Value.Count)));
        }
        return found;
    }

    private static string Many(int count, string one) => count == 1 ? "1 " + one : $"{count} {one}s";

    /// <summary>Every worker who looked.</summary>
    public IReadOnlyCollection<RecordId> Workers => _workers.Keys;

    // The last word of each name that the worker bears or bore, the one of now first.
    private static IReadOnlyList<(string Name, bool Former)> Surnames(string now, InDirectory? known)
    {
        static string Last(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return [(Last(now), false), .. (known?.FormerNames ?? []).Append(known?.Name ?? "").Select(Last).Where(n => n.Length > 0).Distinct().Select(n => (n, n != Last(known!.Name)))];
    }

    // The first of them that somebody of the family bears, or bore.
    private static (string Name, bool FormerHere, bool FormerThere)? SameName(IReadOnlyList<(string Name, bool Former)> worker, FamilyFacts family)
    {
        var now = family.People.Select(p => p.FamilyName).Append(family.Name).SelectMany(FindWords.Of).ToHashSet();
        var before = family.People.SelectMany(p => p.AlsoKnownAs.Concat(p.FormerNames ?? [])).SelectMany(FindWords.Of).ToHashSet();
        foreach (var (name, former) in worker)
            if (FindWords.Fold(name) is { Length: > 1 } folded && (now.Contains(folded) || before.Contains(folded)))
                return (name, former, !now.Contains(folded));
        return null;
    }
}
