using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>
/// Random families, entries, restrictions and things held back, each reader with whom they may read about: what would be shown is
/// what the plain sentences of decision 46 say, told once more below without the program's own code.
/// </summary>
public sealed class OwnViewOracleTests
{
    private static readonly string[] s_names = ["Kemi", "Dayo", "Amy", "Ben"];

    private const int Mother = 0, Father = 1, Girl = 2, Boy = 3;

    private sealed record Told(PassageKind Kind, string? Whose, int? Names, bool Stranger, string Text)
    {
        public bool Held { get; set; }
    }

    private sealed record Wrote(IReadOnlyList<int> About, IReadOnlyList<Told> Passages, bool Restricted, bool Struck, bool Held)
    {
        public Id<Entry> Id { get; init; }
    }

    [Theory, InlineData(Db.Sqlite, 1), InlineData(Db.Postgres, 2)]
    public async Task What_is_shown_is_what_the_sentences_say(Db db, int seed)
    {
        await using var world = await KithWorld.OnAsync(db);
        var random = new Random(seed);
        var (shown, kept) = (0, 0);
        for (var round = 0; round < 6; round++)
        {
            var apart = round % 2 == 1;
            var some = await SomeHousehold.InAsync(world, "Adeyemi", apart);
            Kith.Record.Id<Kith.People.Person>[] people = [some.Kemi, some.Dayo, some.Amy, some.Ben];
            var wrote = new List<Wrote>();
            for (var i = 0; i < 16; i++)
                wrote.Add(await WriteAsync(some, people, Make(random, $"{round}.{i}"), random));
            foreach (var reader in new[] { Mother, Father, Boy })
                foreach (var about in AboutOf(reader))
                {
                    var seen = (await some.ReadAsync(people[reader], [.. about.Select(a => people[a])])).Sight!.Shown.SelectMany(e => e.Shown).Select(p => p.Text).ToHashSet();
                    foreach (var entry in wrote)
                        foreach (var passage in entry.Passages)
                        {
                            var should = IsTheirs(entry, passage, reader, about, apart);
                            Assert.True(should == seen.Contains(passage.Text), $"{s_names[reader]} about {string.Join(", ", about.Select(a => s_names[a]))}, {(apart ? "apart" : "together")}: {entry} {passage} should be {should}");
                            (shown, kept) = should ? (shown + 1, kept) : (shown, kept + 1);
                        }
                }
        }
        Assert.True(shown > 60 && kept > 300, $"{shown} shown, {kept} kept");
    }

    // The second opinion.
    private static bool IsTheirs(Wrote entry, Told passage, int reader, IReadOnlyList<int> about, bool apart)
    {
        if (entry.Restricted || entry.Struck || entry.Held || passage.Held || passage.Stranger)
            return false;
        if (entry.About.Any(p => !about.Contains(p)) || passage.Names is { } named && !about.Contains(named))
            return false;
        // Apart, the father lives alone; each reads of the children only where they live with them or were there too.
        if (apart && !entry.About.Contains(reader) && (reader == Father || entry.About.Contains(Father)))
            return false;
        return passage.Kind switch
        {
            PassageKind.ChildsVoice => entry.About.SequenceEqual([reader]) && passage.Whose == s_names[reader],
            PassageKind.ReportedSpeech => passage.Whose == s_names[reader],
            _ => true,
        };
    }

    private static IEnumerable<IReadOnlyList<int>> AboutOf(int reader) => reader == Boy ? [[Boy]] : [[reader], [reader, Girl], [reader, Girl, Boy], [Girl]];

    private static Wrote Make(Random random, string mark)
    {
        int[] about = [.. Enumerable.Range(0, 4).Where(_ => random.Next(3) == 0)];
        var passages = Enumerable.Range(0, random.Next(1, 4)).Select(n =>
        {
            var kind = Enum.GetValues<PassageKind>()[random.Next(5)];
            var stranger = random.Next(8) == 0;
            int? named = random.Next(2) == 0 ? random.Next(4) : null;
            var text = (named is { } who ? $"{s_names[who]} was there" : "It was warm") + (stranger ? ", and Joan Hill rang" : "") + $" ({mark}.{n}).";
            var whose = kind is PassageKind.ReportedSpeech or PassageKind.ChildsVoice ? random.Next(3) switch { 0 => "somebody", 1 => "neighbour", _ => s_names[random.Next(4)] } : null;
            return new Told(kind, whose, named, stranger, text);
        }).ToArray();
        return new(about.Length > 0 ? about : [Girl], passages, random.Next(8) == 0, random.Next(10) == 0, random.Next(10) == 0);
    }

    private static async Task<Wrote> WriteAsync(SomeHousehold some, Id<Kith.People.Person>[] people, Wrote wrote, Random random)
    {
        var entry = await some.DoAsync(await some.World.EntryAsync() with
        {
            People = [.. wrote.About.Select(a => people[a])],
            Passages = [.. wrote.Passages.Select(p => new WrittenPassage { Kind = p.Kind, Whose = p.Whose, Text = p.Text })],
        });
        if (wrote.Held)
            await some.DoAsync(new HoldBack { Entry = entry, Ground = HeldBackGround.SeriousHarm, Reason = "x" });
        else if (random.Next(6) == 0)
        {
            await some.DoAsync(new HoldBack { Entry = entry, Passage = 0, Ground = HeldBackGround.LegalPrivilege, Reason = "x" });
            wrote.Passages[0].Held = true;
        }
        if (wrote.Struck)
            await some.DoAsync(new MarkEnteredInError { Entry = entry, Reason = "x" });
        if (wrote.Restricted)
            await some.DoAsync(new RestrictEntry { Entry = entry, Reason = "x", ReviewOn = some.World.Today.AddDays(9), NeedToKnow = [some.World.HealthVisitor.Value, some.World.Leader.Value] }, some.World.Leader);
        return wrote with { Id = entry };
    }
}
