using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>All that is told of one family: its record opened, its people, what is written about them, what changes.</summary>
internal sealed class FamilyStory(Setting setting, Writing writing, Household home)
{
    private readonly List<Told> _told = [];
    private readonly List<Written> _entries = [];
    private readonly Dictionary<Human, Scene> _scenes = [];

    public Household Home => home;

    public IReadOnlyList<Written> Entries => _entries;

    private Random Random => home.Random;

    private StoryTime Time => setting.Time;

    public DateOnly LastDay => Time.Last;

    /// <summary>From when the whole record is restricted, and to whom.</summary>
    public (DateTimeOffset From, IReadOnlySet<RecordId> Named)? Restricted { get; set; }

    /// <summary>Entries that nobody corrects or signs.</summary>
    public HashSet<Guid> LeftAlone { get; } = [];

    /// <summary>Entries that stand as they were first written.</summary>
    public HashSet<Guid> AsWritten { get; } = [];

    public Scene Scene(Human child) => _scenes.TryGetValue(child, out var known) ? known : _scenes[child] = new Scene(setting, home, child);

    /// <summary>The family's story, in order of time.</summary>
    public IReadOnlyList<Told> Tell()
    {
        var plot = Plots.Of(home.Number);
        Turns.Plan(this, setting);
        Open();
        foreach (var child in home.Children)
            Contacts.Of(this, setting, child);
        Arcs.Tell(this, setting, plot);
        Everyday.Tell(this, setting);
        Turns.Tell(this, setting);
        foreach (var entry in _entries.OrderBy(e => e.At).ToArray())
        {
            Told[] after = [.. Aftermath.Of(entry, this, setting)];
            if (after.Length == 1)
                AsWritten.Add(entry.Act.Key);
            _told.AddRange(after);
        }
        return InOrder();
    }

    /// <summary>A short story, for load: the family, its people, and some entries.</summary>
    public IReadOnlyList<Told> TellShortly()
    {
        Open();
        Contacts.Of(this, setting, home.Focus);
        Everyday.Tell(this, setting);
        foreach (var entry in _entries.OrderBy(e => e.At).Take(14))
            Add(entry.At, entry.Author, entry.Act);
        return InOrder();
    }

    public void Add(Told told)
    {
        if (London.DateOf(told.At) <= Time.Last)
            _told.Add(told);
    }

    public void Add(DateTimeOffset at, Colleague worker, Act act) => Add(Told.Of(at, worker.Record, home.Record, act));

    /// <summary>Writes an entry, if the record is open on that day and the story reaches so far.</summary>
    public Written? Write(Beat beat, Human child, DateOnly day, string? reason = null)
    {
        if (StoryTime.Weekday(day) <= home.Opens || day > Time.Last || (home.Kin == Kin.Father && SpeaksOfMothers(beat)))
            return null;
        if (writing.Of(beat, Scene(child), day, reason) is not { } entry)
            return null;
        _entries.Add(entry);
        return entry;
    }

    /// <summary>An entry about the youngest child that goes into another record.</summary>
    public Written? WritingOf(Beat beat, DateOnly day) => writing.Of(beat, Scene(home.Focus), day);

    // A text about a mother is not told of a father.
    private static bool SpeaksOfMothers(Beat beat) =>
        beat.Raw.Contains("{mum}", StringComparison.Ordinal) && (beat.Raw.Contains(" she", StringComparison.OrdinalIgnoreCase)
            || beat.Raw.Contains("She ", StringComparison.Ordinal) || beat.Raw.Contains(" her", StringComparison.Ordinal) || beat.Raw.Contains("mother", StringComparison.Ordinal))
        || beat.Lines.Any(l => l.Whose == "mum" || l is { Code: "R", Whose: null });

    private void Open()
    {
        var by = Scene(home.Focus).Worker(home.Focus.Born > home.Opens ? "mw" : "hv", home.Opens);
        var at = StoryTime.At(home.Opens, StoryTime.Working(Random));
        var crew = setting.Crews[home.Place];
        Add(at, by, new OpenFamily
        {
            Key = Guid.CreateVersion7(at),
            Name = home.Carer.Family,
            Team = crew.Id,
            TeamName = crew.Name,
            TeamPhone = crew.Phone,
            Centre = crew.Centre,
        });
        var now = home.Children.Where(c => c.Born <= home.Opens || c.Expected.AddDays(-210) <= home.Opens).ToArray();
        foreach (var adult in new[] { home.Carer, home.Partner, home.ElsewhereParent }.OfType<Human>().ToArray())
            Add(at = Soon(at), by, Registering.Register(home, adult, home.Opens, child: false, livesHere: adult != home.ElsewhereParent));
        foreach (var child in now)
            Add(at = Soon(at), by, Registering.Register(home, child, home.Opens, child: true));
        foreach (var tie in Registering.Ties(home, now, first: true))
            Add(at = Soon(at), by, tie);
        var named = Scene(home.Focus).Worker("hv", home.Opens);
        Add(at = Soon(at), by, Registering.Serve(crew, named, home.Opens, lead: Random.Next(3) == 0));
        // A father whose whereabouts are known to nobody does not live here.
        if (home.ElsewhereParent is { } elsewhere)
            Add(Soon(at), by, new EndMembership { Person = elsewhere.Id, LastDay = home.Opens, Reason = "Does not live with the children" });
        foreach (var child in home.Children)
            Expect(child, now.Contains(child));
    }

    /// <summary>A child who comes later: registered when expected, named when born.</summary>
    private void Expect(Human child, bool registered)
    {
        if (!registered)
        {
            var day = StoryTime.Weekday(child.Expected.AddDays(-Random.Next(198, 212)) is var booked && booked > home.Opens ? booked : home.Opens.AddDays(1));
            var at = StoryTime.At(day, StoryTime.Working(Random));
            var midwife = Scene(child).Worker("mw", day);
            Add(at, midwife, Registering.Register(home, child, day, child: true));
            foreach (var tie in Registering.Ties(home, [child], first: false))
                Add(at = Soon(at), midwife, tie);
        }
        if (child.Born > home.Opens)
            Add(StoryTime.At(child.Born.AddDays(1), new TimeOnly(8, 10)).AddSeconds(Random.Next(3000)), Scene(child).Worker("mw", child.Born.AddDays(1)), Registering.Change(home, child, child: true));
    }

    private DateTimeOffset Soon(DateTimeOffset at) => at.AddSeconds(Random.Next(25, 95));

    /// <summary>No two acts of a family at one instant, and a child's birth before what is written of it.</summary>
    private List<Told> InOrder()
    {
        var ordered = _told.Select((t, i) => (t, i)).OrderBy(x => x.t.At).ThenBy(x => x.i).Select(x => x.t).ToList();
        for (var i = 1; i < ordered.Count; i++)
            if (ordered[i].At <= ordered[i - 1].At)
                ordered[i] = ordered[i] with { At = ordered[i - 1].At.AddSeconds(1) };
        return ordered;
    }
}
