using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord;

/// <summary>Does to a family what comes to mind: people come and go, entries are written, corrected, finished, struck and signed.</summary>
internal sealed class RandomHistory(KithWorld world, Random random)
{
    private readonly List<Id<Person>> _people = [];
    private readonly List<(Id<Entry> First, Id<Entry> Last, WriteEntry As)> _standing = [];
    private readonly List<Id<FamilyAlert>> _alerts = [];
    private readonly List<Id<Person>> _members = [];

    public Random Random => random;
    public RecordId Family { get; private set; }
    public List<Id<Entry>> Entries { get; } = [];

    public async Task BeginAsync()
    {
        Family = await world.FamilyAsync();
        await RegisterAsync();
    }

    public Task GoOnAsync() => random.Next(12) switch
    {
        0 => RegisterAsync(),
        1 => DoAsync(new RenameFamily { Name = "Okafor " + random.Next(1000) }),
        2 => AlertAsync(),
        3 => LeaveAsync(),
        4 => DoAsync(new AddPhone { Person = Any(_people), Number = $"07700 9{random.Next(10_000, 99_999)}" }),
        5 or 6 => CorrectAsync(),
        7 => StrikeAsync(),
        8 => SignAsync(),
        _ => WriteAsync(),
    };

    private async Task RegisterAsync()
    {
        _people.Add(await world.PersonAsync(Family, "Amy " + (char)('A' + _people.Count), world.Today.AddDays(-random.Next(10, 9000))));
        _members.Add(_people[^1]);
    }

    private async Task AlertAsync()
    {
        if (_alerts.Count > 0 && random.Next(2) == 0)
        {
            await DoAsync(new EndAlert { Alert = _alerts[0], Reason = "Gone" });
            _alerts.RemoveAt(0);
        }
        else
            _alerts.Add(await DoAsync(new RecordAlert { Kind = AlertKind.Other, Details = "Steep stairs " + random.Next(100), ReviewOn = world.Today.AddMonths(1) }));
    }

    private async Task LeaveAsync()
    {
        if (_members.Count < 2)
        {
            await RegisterAsync();
            return;
        }
        await DoAsync(new EndMembership { Person = _members[0], LastDay = world.Today, Reason = "Moved" });
        _members.RemoveAt(0);
    }

    private async Task WriteAsync()
    {
        var act = await world.EntryAsync("Seen " + random.Next(1000)) with
        {
            HappenedOn = world.Today.AddDays(-random.Next(20)),
            People = [Any(_people)],
            Significant = random.Next(3) == 0,
        };
        var entry = await DoAsync(act);
        Entries.Add(entry);
        _standing.Add((entry, entry, act));
    }

    private async Task CorrectAsync()
    {
        if (_standing.Count == 0)
        {
            await WriteAsync();
            return;
        }
        var at = random.Next(_standing.Count);
        var (first, last, act) = _standing[at];
        _standing[at] = (first, await DoAsync(act.Correcting(first, last, "Seen again " + random.Next(1000))), act);
    }

    private async Task StrikeAsync()
    {
        if (_standing.Count < 3)
        {
            await WriteAsync();
            return;
        }
        var at = random.Next(_standing.Count);
        await DoAsync(new MarkEnteredInError { Entry = _standing[at].First, Reason = "Another family" });
        _standing.RemoveAt(at);
    }

    private async Task SignAsync()
    {
        if (_standing.Count == 0)
        {
            await WriteAsync();
            return;
        }
        var (first, last, _) = _standing[random.Next(_standing.Count)];
        await world.As(world.Leader).WriteAsync(Family, new CoSign { Entry = first, Version = last });
    }

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private Task<T> DoAsync<T>(Act<T> act) => world.As(world.HealthVisitor).WriteAsync(Family, act);
}
