using System.Globalization;
using Kith.Access;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Sharing.WithFamily;

/// <summary>
/// What holds whatever a family says, over random worlds, with an oracle that shares no code with the rules: for each entry, person and
/// topic it reads the sentences of decision 0044 one after the other.
/// </summary>
public sealed class WishLawsTests
{
    private static readonly DateOnly s_today = new(2026, 3, 2);
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_employers = ["School", "Council", "Trust"];
    private static readonly Id<Organisation>[] s_organisations = [.. s_employers.Select((_, i) => new Id<Organisation>(new Guid(i + 1, 0, 0, new byte[8])))];
    private static readonly Id<Person>[] s_people = [.. Enumerable.Range(0, 3).Select(i => new Id<Person>(new Guid(i + 11, 0, 0, new byte[8])))];
    private static readonly RecordId[] s_workers = [.. Enumerable.Range(0, 3).Select(i => new RecordId(new Guid(i + 21, 0, 0, new byte[8])))];

    // A few thousand on each check; ./run soak asks for more (KITH_WISHES).
    private static readonly int s_worlds = int.TryParse(Environment.GetEnvironmentVariable("KITH_WISHES"), CultureInfo.InvariantCulture, out var many) ? many : 3_000;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("KITH_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;

    [Fact]
    public void What_is_kept_from_whom_is_what_a_naive_reading_says_and_the_laws_hold()
    {
        var seed = Seed;
        var random = new Random(seed);
        var (kept, open) = (0, 0);
        for (var i = 0; i < s_worlds; i++)
        {
            var world = World.At(random);
            for (var who = 0; who < s_workers.Length; who++)
                for (var ahead = 0; ahead < 4; ahead++)
                {
                    var hidden = world.Hidden(who, s_today.AddDays(ahead));
                    var oracle = world.Oracle(who, s_today.AddDays(ahead));
                    Assert.True(hidden.SetEquals(oracle), $"Seed {seed}, world {i}, worker {who}, day {ahead}: {hidden.Count} hidden, but should be {oracle.Count}");
                    // Days that pass only close.
                    Assert.True(hidden.IsSubsetOf(world.Hidden(who, s_today.AddDays(ahead + 1))), $"Seed {seed}, world {i}: a day opened something");
                    (kept, open) = (kept + hidden.Count, open + world.Written.Items.Count - hidden.Count);
                }
            // One more dissent never opens anything, and nothing that is said to one organisation changes what another sees.
            var to = random.Next(s_organisations.Length);
            var more = world.With(random, to, dissent: true);
            var other = world.With(random, to, dissent: false);
            for (var who = 0; who < s_workers.Length; who++)
            {
                Assert.True(world.Hidden(who, s_today).IsSubsetOf(more.Hidden(who, s_today)), $"Seed {seed}, world {i}: a dissent opened something");
                if (who != to)
                    Assert.True(world.Hidden(who, s_today).SetEquals(other.Hidden(who, s_today)), $"Seed {seed}, world {i}: what was said to one organisation changed what another sees");
            }
        }
        Assert.True(kept > s_worlds && open > s_worlds, $"{kept} kept, {open} open");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Through_the_door_each_worker_sees_what_a_naive_reading_leaves_open(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var random = new Random(Seed);
        (RecordId Worker, Id<Organisation> Employer, string Name)[] workers =
        [
            (world.HealthVisitor, world.Community, "Northcliffe Community Health Trust"), (world.Midwife, world.Acute, "Estuary Hospitals Trust"), (world.EarlyYearsWorker, world.Council, "Northcliffe Council"),
        ];
        for (var i = 0; i < 4; i++)
        {
            var (family, lived) = (await world.FamilyAsync($"F{i}"), World.At(random, workers, world.Today));
            await world.As(Founding.Kith).WriteAsync(family, new Plant(null, lived.Rows));
            for (var day = 0; day < 2; day++)
            {
                for (var who = 0; who < workers.Length; who++)
                {
                    var seen = await Kith.Tests.Recording.SomeEntry.SeeAsync(world, workers[who].Worker, family, r => r.Rows<Entry>().Select(e => e.Item!.Value).ToHashSet());
                    var expected = lived.Written.Items.Select(x => x.Id).Except(lived.Oracle(who, world.Today)).ToHashSet();
                    Assert.True(seen.SetEquals(expected), $"World {i}, worker {who}, day {day}: {seen.Count} seen, but should be {expected.Count}");
                }
                world.Later(TimeSpan.FromDays(1));
            }
        }
    }

    /// <summary>What a family said, and what was written of it.</summary>
    private sealed class World
    {
        private (RecordId Worker, Id<Organisation> Employer, string Name)[] _who = [];
        private DateOnly _today;
        private int _ids;
        private readonly List<SharingScope> _scopes = [];
        private readonly List<Dissent> _dissents = [];
        private readonly List<DissentTakenBack> _back = [];
        private readonly List<ConsentDecision> _consents = [];
        private readonly List<ConsentWithdrawn> _withdrawn = [];
        private readonly List<ConsentFoundInvalid> _invalid = [];
        private readonly List<LawfulBasis> _bases = [];
        private readonly List<SharingOverride> _overrides = [];
        private readonly List<SharingOverrideReviewed> _reviewed = [];
        private readonly List<OnRecord> _entries = [];

        public WhatIsWritten Written { get; private set; } = null!;

        public IReadOnlyList<OnRecord> Rows => [.. _entries, .. _scopes, .. _dissents, .. _back, .. _consents, .. _withdrawn, .. _invalid, .. _bases, .. _overrides, .. _reviewed];

        public static World At(Random random, (RecordId, Id<Organisation>, string)[]? who = null, DateOnly? today = null)
        {
            var world = new World { _who = who ?? [.. s_workers.Select((w, i) => (w, s_organisations[i], s_employers[i]))], _today = today ?? s_today };
            var items = new List<WhatIsWritten.Item>();
            for (var i = 0; i < 6; i++)
            {
                var (form, discipline, by) = (Any(random, "health-visitor-contact", "early-years-session-observation", "home-visit", "safeguarding-concern"),
                    Any(random, "health visitor", "early years worker", "family support worker", "manager"), world._who[random.Next(3)]);
                var (id, author) = (world.New(), random.Next(4) == 0 ? by.Worker : new RecordId(Guid.NewGuid()));
                Id<Person>[] about = [.. s_people.Where(_ => random.Next(2) == 0)];
                items.Add(new(id, form, [discipline], [by.Name], [author.Value], [.. about]));
                world._entries.Add(new Entry { Id = new(id), Item = id, FormCode = form, Discipline = discipline, Employer = by.Name, Author = author, HappenedOn = world._today, FormName = form, RecordedAt = s_at });
                world._entries.AddRange(about.Select(p => new EntryConcerns { Item = id, Entry = new(id), Person = p }));
            }
            world.Written = new WhatIsWritten { Items = items };
            for (var i = random.Next(1, 9); i > 0; i--)
                world.Say(random, random.Next(3), random.Next(4));
            return world;
        }

        /// <summary>The same with one thing more that was said to an organisation.</summary>
        public World With(Random random, int to, bool dissent)
        {
            var more = new World { _who = _who, _today = _today, _ids = _ids, Written = Written };
            more._scopes.AddRange(_scopes);
            more._dissents.AddRange(_dissents);
            more._back.AddRange(_back);
            more._consents.AddRange(_consents);
            more._withdrawn.AddRange(_withdrawn);
            more._invalid.AddRange(_invalid);
            more._bases.AddRange(_bases);
            more._overrides.AddRange(_overrides);
            more._reviewed.AddRange(_reviewed);
            more.Say(random, to, dissent ? -1 : random.Next(4));
            return more;
        }

        // A number that grows, so that what was said later comes later.
        private Guid New() => Guid.CreateVersion7(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(++_ids));

        private static string Any(Random random, params string[] of) => of[random.Next(of.Length)];

        private void Say(Random random, int to, int what)
        {
            var proposed = new WhatIsShared
            {
                Person = s_people[random.Next(3)],
                Organisation = _who[to].Employer,
                OrganisationName = _who[to].Name,
                Topic = random.Next(5) == 0 ? WhatIsShared.Everything : SharingTopics.Shipped.Topics[random.Next(3)].Code,
                Purpose = random.Next(8) == 0 ? SharingPurpose.Research : SharingPurpose.Support,
            }.AsScope("Somebody", SharingTopics.Shipped);
            var scope = _scopes.Find(s => s.IsSame(proposed));
            if (scope is null)
                _scopes.Add(scope = new SharingScope
                {
                    Id = new(New()),
                    Person = proposed.Person,
                    Organisation = proposed.Organisation,
                    OrganisationName = proposed.OrganisationName,
                    Topic = proposed.Topic,
                    TopicName = proposed.TopicName,
                    Purpose = proposed.Purpose,
                    Forms = proposed.Forms,
                    Disciplines = proposed.Disciplines,
                });
            switch (what)
            {
                case -1:
                    _dissents.Add(new Dissent { Id = new(New()), At = s_at, Scope = scope.Id });
                    break;
                case 0:
                    _dissents.Add(new Dissent { Id = new(New()), At = s_at, Scope = scope.Id });
                    if (random.Next(3) == 0)
                        _back.Add(new DissentTakenBack { Id = new(New()), At = s_at, Dissent = _dissents[^1].Id });
                    break;
                case 1:
                    _consents.Add(new ConsentDecision { Id = new(New()), At = s_at, Scope = scope.Id, Given = random.Next(4) > 0, Until = random.Next(2) == 0 ? null : _today.AddDays(random.Next(-1, 3)) });
                    if (random.Next(5) == 0)
                        _withdrawn.Add(new ConsentWithdrawn { Id = new(New()), At = s_at, Consent = _consents[^1].Id });
                    if (random.Next(8) == 0)
                        _invalid.Add(new ConsentFoundInvalid { Id = new(New()), At = s_at, Consent = _consents[^1].Id });
                    break;
                case 2:
                    _bases.Add(new LawfulBasis { Id = new(New()), At = s_at, Scope = scope.Id, Kind = random.Next(3) == 0 ? LawfulBasisKind.PublicTask : LawfulBasisKind.Consent });
                    break;
                default:
                    _overrides.Add(new SharingOverride { Id = new(New()), At = s_at, Scope = scope.Id, Until = _today.AddDays(random.Next(-1, 3)), Workers = random.Next(2) == 0 ? [] : [_who[random.Next(3)].Worker.Value] });
                    if (random.Next(3) == 0)
                        _reviewed.Add(new SharingOverrideReviewed { Id = new(New()), At = s_at, Override = _overrides[^1].Id, Until = random.Next(2) == 0 ? null : _today.AddDays(random.Next(0, 3)) });
                    break;
            }
        }

        public HashSet<Guid> Hidden(int who, DateOnly day)
        {
            var (worker, employer, name) = _who[who];
            var wishes = Wishes.From(_scopes, _dissents, _back, _consents, _withdrawn, _invalid, _bases, _overrides, _reviewed);
            return [.. Withheld.From(new Looker(worker, [employer], new HashSet<string> { name }), wishes, Written, SharingTopics.Shipped, day)];
        }

        public HashSet<Guid> Oracle(int who, DateOnly day)
        {
            var hidden = new HashSet<Guid>();
            foreach (var entry in Written.Items)
                foreach (var person in entry.People)
                    if (Keeps(who, day, entry, person))
                        hidden.Add(entry.Id);
            return hidden;
        }

        private bool Keeps(int who, DateOnly day, WhatIsWritten.Item entry, Id<Person> person)
        {
            var (worker, employer, name) = _who[who];
            if (entry.Form == "safeguarding-concern" || entry.Authors.Contains(worker.Value) || entry.Employers.Contains(name))
                return false;
            var said = _scopes.Where(s => s.Person == person && s.Organisation == employer && s.Purpose == SharingPurpose.Support).ToList();
            if (said.Count == 0)
                return false;
            bool IsOn(string code) => code switch
            {
                "health" => entry.Form == "health-visitor-contact" || entry.Disciplines.Contains("health visitor"),
                "early-years" => entry.Form == "early-years-session-observation" || entry.Disciplines.Contains("early years worker"),
                _ => entry.Disciplines.Contains("family support worker"),
            };
            var topics = said.Where(s => s.Topic is not null && IsOn(s.Topic)).Select(s => s.Topic).Distinct().DefaultIfEmpty(null);
            return topics.Any(topic =>
            {
                var about = said.Where(s => s.Topic is null || s.Topic == topic).Select(s => s.Id).ToList();
                foreach (var over in _overrides.Where(o => about.Contains(o.Scope) && (o.Workers.Count == 0 || o.Workers.Contains(worker.Value))))
                {
                    var review = _reviewed.Where(r => r.Override == over.Id).OrderBy(r => r.Id.Value).LastOrDefault();
                    if ((review is null ? over.Until : review.Until) >= day)
                        return false;
                }
                if (_dissents.Any(d => about.Contains(d.Scope) && _back.TrueForAll(b => b.Dissent != d.Id)))
                    return true;
                if (_bases.Where(b => about.Contains(b.Scope)).OrderBy(b => b.Id.Value).LastOrDefault()?.Kind != LawfulBasisKind.Consent)
                    return false;
                var word = _consents.Where(c => about.Contains(c.Scope)).OrderBy(c => c.Id.Value).LastOrDefault();
                return word is null || !word.Given || word.Until < day || _withdrawn.Exists(w => w.Consent == word.Id) || _invalid.Exists(x => x.Consent == word.Id);
            });
        }
    }
}
