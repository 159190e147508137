using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Access;

/// <summary>
/// What is seen of random families, with random people, entries, restrictions and kept addresses, equals what a naive reading of the
/// rules says, written here a second time from the words of decision 43.
/// </summary>
public sealed class HidingOracleTests
{
    private const int Rounds = 8;

    private sealed record OnPerson(int Person, RecordId[] Named, RestrictPerson Act) { public bool Lifted { get; set; } }

    private sealed record OneEntry(int Family, Id<Entry> Id, int[] About) { public RecordId[]? Named { get; set; } public RecordId[]? AnswerNamed { get; set; } }

    private sealed record OneAddress(int Family, int Person, string Address);

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_seen_is_what_the_rules_say_in_words(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var both = await world.WorkerAsync("Bola Ade", Discipline.FamilySupportWorker, world.Council, "Council", world.Team, Role.Practitioner);
        await world.As(Founding.Kith).WriteAsync(both, new PlaceWorker { Team = world.OtherTeam.Id, TeamName = world.OtherTeam.Name, Centre = world.Centre.CentreRecord, From = world.Today });
        var lead = await world.WorkerAsync("Ines Okoro", Discipline.Manager, world.Council, "Council", null, Role.SafeguardingLead);
        for (var round = 0; round < Rounds; round++)
            await new Round(world, both, lead, new Random(1_000 + round)).RunAsync(round);
    }

    /// <summary>Two families of the one team, and two of the other.</summary>
    private sealed class Round(KithWorld world, RecordId both, RecordId lead, Random random)
    {
        private const int People = 4;
        private readonly List<RecordId> _families = [];
        private readonly Id<Person>[] _people = new Id<Person>[People];
        private readonly HashSet<int>[] _known = [[], [], [], []];
        private readonly List<OneEntry> _entries = [];
        private readonly List<OnPerson> _restricted = [];
        private readonly List<OneAddress> _addresses = [];
        private (int Of, int[] With, int From)? _kept;

        private static bool IsOther(int family) => family >= 2;

        private RecordId[] Named() => [.. new[] { world.HealthVisitor, world.Stranger, both }.Where(_ => random.Next(2) == 0).DefaultIfEmpty(lead)];

        private static bool Sees(RecordId[]? named, RecordId worker) => named is null || named.Contains(worker);

        public async Task RunAsync(int round)
        {
            for (var f = 0; f < 4; f++)
                _families.Add(IsOther(f) ? await world.OtherFamilyAsync($"Other{round}{f}") : await world.FamilyAsync($"Own{round}{f}"));
            for (var p = 0; p < People; p++)
            {
                world.Later(TimeSpan.FromSeconds(3));
                _people[p] = await world.As(both).WriteAsync(_families[0], new RegisterPerson { GivenNames = $"P{p}", FamilyName = "Round", BornOn = new DateOnly(1990 + p, 1, 1) });
                _known[0].Add(p);
                for (var f = 1; f < 4; f++)
                    if (random.Next(2) == 0)
                        await JoinAsync(f, p);
            }
            for (var f = 0; f < 4; f++)
                foreach (var p in _known[f].Where(_ => random.Next(3) > 0).ToArray())
                    await LivesAsync(f, p);
            for (var i = 0; i < 10; i++)
                await WriteAsync(random.Next(4));
            foreach (var p in Enumerable.Range(0, People).Where(_ => random.Next(3) == 0))
                await RestrictAsync(p);
            foreach (var entry in _entries.Where(_ => random.Next(4) == 0))
                await world.As(lead).WriteAsync(_families[entry.Family], new RestrictEntry { Entry = entry.Id, Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. SomeHidden.To(entry.Named = Named())] });
            foreach (var entry in _entries.Where(_ => random.Next(4) == 0))
                await world.As(lead).WriteAsync(_families[entry.Family], new RestrictPassage { Entry = entry.Id, Question = "said", Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. SomeHidden.To(entry.AnswerNamed = Named())] });
            if (random.Next(4) > 0)
                await KeepAsync();
            // People come to belong to families after something of them was hidden.
            for (var f = 1; f < 4; f++)
                foreach (var p in Enumerable.Range(0, People).Where(p => !_known[f].Contains(p) && random.Next(2) == 0).ToArray())
                {
                    await JoinAsync(f, p);
                    if (random.Next(2) == 0)
                        await LivesAsync(f, p);
                }
            foreach (var one in _restricted.Where(_ => random.Next(4) == 0))
            {
                await world.As(lead).HideAsync(_families[0], new LiftRestriction { Restriction = one.Act.Id, Of = _people[one.Person].Value, Reason = "Over" });
                one.Lifted = true;
            }
            await CompareAsync(round);
        }

        private async Task JoinAsync(int family, int person)
        {
            await world.As(both).WriteAsync(_families[family], new AddExistingPerson { Person = _people[person], GivenNames = $"P{person}", FamilyName = "Round", BornOn = new DateOnly(1990 + person, 1, 1) });
            _known[family].Add(person);
        }

        private async Task LivesAsync(int family, int person)
        {
            // Few addresses, so that some of them are somebody else's too. Whoever is hidden from the writer has no address written.
            var address = $"{random.Next(3)} Round Street";
            if (_restricted.Any(r => r.Person == person && !Sees(r.Named, both)))
                return;
            world.Later(TimeSpan.FromSeconds(3));
            await world.As(both).WriteAsync(_families[family], new AddAddress { Person = _people[person], Address = address });
            _addresses.Add(new(family, person, address));
        }

        private async Task WriteAsync(int family)
        {
            int[] about = [.. _known[family].Where(_ => random.Next(2) == 0)];
            if (about.Length == 0)
                return;
            world.Later(TimeSpan.FromSeconds(3));
            var id = await world.As(both).WriteAsync(_families[family], await world.EntryAsync() with { Key = Guid.CreateVersion7(world.Clock.GetUtcNow()), People = [.. about.Select(p => _people[p])], Passages = [SomeEntry.Seen("Seen."), SomeHidden.Said("Said.")] });
            _entries.Add(new(family, id, about));
        }

        private async Task RestrictAsync(int person)
        {
            var named = Named();
            world.Later(TimeSpan.FromSeconds(3));
            var act = new RestrictPerson { Person = _people[person], Id = Id<Restriction>.New(world.Clock.GetUtcNow()), Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. SomeHidden.To(named)] };
            await world.As(lead).HideAsync(_families[0], act);
            _restricted.Add(new(person, named, act));
        }

        private async Task KeepAsync()
        {
            var (of, from) = (random.Next(2), 2 + random.Next(2));
            int[] with = random.Next(2) == 0 ? [] : [1 - of];
            if (_restricted.Any(r => !Sees(r.Named, both)))
                return;
            await world.As(both).HideAsync(_families[0], new KeepAddress
            {
                Id = Guid.CreateVersion7(world.Clock.GetUtcNow()),
                Person = _people[of],
                WithThem = [.. with.Select(w => _people[w].Value)],
                KeptFrom = [_people[from].Value],
                Reason = "x",
                ReviewOn = world.Today.AddMonths(1),
            });
            _kept = (of, with, from);
        }

        private async Task CompareAsync(int round)
        {
            foreach (var worker in new[] { world.HealthVisitor, world.Stranger, both })
                for (var f = 0; f < 4; f++)
                {
                    if (worker != both && IsOther(f) != (worker == world.Stranger))
                        continue;
                    var at = $"round {round}, family {f}, worker {worker}";
                    var facts = await world.FactsAsync(worker, _families[f]);
                    int[] hidden = [.. Enumerable.Range(0, People).Where(p => _restricted.Any(r => r.Person == p && !r.Lifted && !Sees(r.Named, worker)))];
                    Assert.True(_known[f].Except(hidden).Order().SequenceEqual(facts.People.Select(p => Array.IndexOf(_people, p.Person)).Order()), at + ": people");
                    var expected = _addresses.Where(a => a.Family == f && !hidden.Contains(a.Person) && !IsKept(f, a, worker)).Select(a => $"{a.Person} {a.Address}");
                    var seen = facts.People.SelectMany(p => p.Addresses.Select(a => $"{Array.IndexOf(_people, p.Person)} {a.Address}"));
                    Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(seen.Order(StringComparer.Ordinal)), at + ": addresses");
                    var entries = _entries.Where(e => e.Family == f && Sees(e.Named, worker) && e.About.Except(hidden).Any()).ToArray();
                    foreach (var lines in new[] { (await world.As(worker).ReadAsync(_families[f], new ChronologyView())).Lines, (await world.As(worker).ReadAsync(_families[f], new ChronologyView(), world.Clock.GetUtcNow())).Lines })
                    {
                        Assert.True(entries.Select(e => e.Id).Order().SequenceEqual(lines.Select(l => l.Entry.Id).Order()), at + ": entries");
                        Assert.All(lines, l => Assert.Equal(Sees(entries.Single(e => e.Id == l.Entry.Id).AnswerNamed, worker) ? 2 : 1, l.Passages.Count));
                        Assert.All(lines, l => Assert.Equal(entries.Single(e => e.Id == l.Entry.Id).About.Except(hidden).Count(), l.About.Count));
                    }
                }
        }

        // Hidden where the one is known from whom it is kept, but for where that one lives; not from who is placed with the family it was recorded in.
        private bool IsKept(int family, OneAddress address, RecordId worker) =>
            _kept is { } kept && family != 0 && worker == world.Stranger && _known[family].Contains(kept.From) && (address.Person == kept.Of || kept.With.Contains(address.Person))
            && !_addresses.Any(a => a.Family == family && a.Person == kept.From && a.Address == address.Address);
    }
}
