using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Shared;

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
    public IReadOnlyList<UnusualLook> Found(IReadOnlyDictionary<RecordId, FamilyFacts> families, IReadOnlyDictionary<(RecordId Record, RecordId Worker), DateTimeOffset> wrote)
    {
        string Called(RecordId family) => FamilyFacts.CalledBy(families.GetValueOrDefault(family)?.Name ?? "");
        var found = new List<UnusualLook>();
        foreach (var (id, worker) in _workers.OrderBy(w => w.Value.By.Name, StringComparer.Ordinal).ThenBy(w => w.Key.Value))
        {
            UnusualLook Of(LookingKind kind, RecordId? family, string words, IReadOnlyCollection<LookAt> lines, int all) => new(kind, id, worker.By.Name, worker.By.Employer, family, words,
                [.. lines.Take(UnusualLooking.MostLines).Select(l => new LookBehind(l.At, l.Record, Called(l.Record), l.What, l.Basis))], all - Math.Min(lines.Count, UnusualLooking.MostLines));

            foreach (var (family, looks) in worker.Families.OrderBy(f => Called(f.Key), StringComparer.Ordinal).ThenBy(f => f.Key.Value))
            {
                if (families.TryGetValue(family, out var facts) && SameName(worker.By.Name, facts) is { } name)
                    found.Add(Of(LookingKind.SameName, family, $"Opened the record of the {Called(family)}, where somebody is called {name} as they are.", looks.First, looks.Count));
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

    // The last word of the worker's name, as far as it is one that somebody of the family bears.
    private static string? SameName(string worker, FamilyFacts family)
    {
        var last = worker.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var folded = FindWords.Fold(last);
        return folded.Length > 1 && family.People.Select(p => p.FamilyName).Append(family.Name).SelectMany(FindWords.Of).Contains(folded) ? last : null;
    }
}
