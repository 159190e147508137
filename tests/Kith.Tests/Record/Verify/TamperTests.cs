using Kith.Families;
using Kith.Ledger;
using Kith.Record.Verify;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Record.Verify;

/// <summary>What somebody who holds the connection string may try, and by what name the check tells it.</summary>
public sealed class TamperTests
{
    private const string Acts = "(SELECT id FROM chain WHERE record = $1 AND type = 1)";
    private const string Looks = "(SELECT id FROM chain WHERE record = $1 AND type = 2)";

    public static TheoryData<Db, string> Cases =>
        [.. from db in (Db[])[Db.Sqlite, Db.Postgres] from name in s_tries.Keys select new TheoryDataRow<Db, string>(db, name)];

    private static readonly Dictionary<string, (DamageKind[] Kinds, Harm Harm, Func<Tampering, object, object, Task> Do)> s_tries = new()
    {
        ["a line in the middle is dropped"] = ([DamageKind.LineMissing], Harm.LookDeleted, (t, r, _) =>
            t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Looks} AND sequence = 1", r)),
        ["a line with rows is dropped"] = ([DamageKind.LineMissing, DamageKind.ExternalUnclaimed], Harm.LineDeleted, (t, r, _) =>
            t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Acts} AND sequence = 1", r)),
        ["the first line is dropped"] = ([DamageKind.LineMissing, DamageKind.ExternalUnclaimed], Harm.LineDeleted, (t, r, _) =>
            t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Acts} AND sequence = 0", r)),
        ["the last access line is dropped"] = ([DamageKind.CutShort], Harm.LookDeleted, (t, r, _) =>
            t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Looks} AND sequence = 2", r)),
        ["the last line is dropped with its rows"] = ([DamageKind.CutShort], Harm.CutShort, async (t, r, _) =>
        {
            await t.RunAsync("DELETE FROM family_name WHERE record = $1 AND line IN (SELECT id FROM ledger_line WHERE record = $1 AND sequence = 2)", r);
            await t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Acts} AND sequence = 2", r);
        }
        ),
        ["the end is cut off and the head set back without its hash"] = ([DamageKind.HeadChanged], Harm.EndChanged, async (t, r, _) =>
        {
            await t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Looks} AND sequence = 2", r);
            await t.RunAsync("UPDATE chain SET next = 2 WHERE record = $1 AND type = 2", r);
        }
        ),
        ["an old head is restored"] = ([DamageKind.TooLong], Harm.LineInserted, (t, r, _) =>
            t.RunAsync("UPDATE chain SET next = 2, head = (SELECT hash FROM ledger_line WHERE record = $1 AND sequence = 1 AND type = 2), " +
                "last_at = (SELECT recorded_at FROM ledger_line WHERE record = $1 AND sequence = 1 AND type = 2) WHERE record = $1 AND type = 2", r)),
        ["the head is taken away"] = ([DamageKind.HeadMissing], Harm.EndChanged, (t, r, _) => t.RunAsync("DELETE FROM chain WHERE record = $1 AND type = 2", r)),
        ["all lines of a chain are taken away"] = ([DamageKind.CutShort], Harm.LookDeleted, (t, r, _) =>
            t.RunAsync($"DELETE FROM ledger_line WHERE record = $1 AND chain = {Looks}", r)),
        ["a line is inserted"] = ([DamageKind.LineMissing, DamageKind.OtherChain, DamageKind.LeafChanged, DamageKind.TooLong, DamageKind.LinkBroken], Harm.LineInserted, (t, r, _) =>
            t.RunAsync("INSERT INTO ledger_line SELECT record, $2, chain, type, version, sequence + 3, previous, commitment, recorded_at, policy_version, " +
                "hash, NULL, item, content FROM ledger_line WHERE record = $1 AND sequence = 0 AND type = 2", r, t.Id(Guid.CreateVersion7()))),
        ["two lines change places"] = ([DamageKind.LeafChanged], Harm.Reordered, async (t, r, _) =>
        {
            await t.RunAsync($"UPDATE ledger_line SET sequence = 99 WHERE record = $1 AND chain = {Looks} AND sequence = 0", r);
            await t.RunAsync($"UPDATE ledger_line SET sequence = 0 WHERE record = $1 AND chain = {Looks} AND sequence = 1", r);
            await t.RunAsync($"UPDATE ledger_line SET sequence = 1 WHERE record = $1 AND chain = {Looks} AND sequence = 99", r);
        }
        ),
        ["a line is backdated"] = ([DamageKind.LeafChanged, DamageKind.TimeWentBack], Harm.Backdated, (t, r, _) => t.RunAsync(
            $"UPDATE ledger_line SET recorded_at = recorded_at - {(t.IsSqlite ? "86400000000" : "interval '1 day'")} WHERE record = $1 AND chain = {Looks} AND sequence = 1", r)),
        ["what two lines say is swapped"] = ([DamageKind.LeafChanged], Harm.ContentsExchanged, async (t, r, _) =>
        {
            var lines = await t.AskAsync($"SELECT id, content, commitment FROM ledger_line WHERE record = $1 AND chain = {Looks} ORDER BY sequence", r);
            foreach (var (from, to) in ((int, int)[])[(0, 1), (1, 0)])
                await t.RunAsync("UPDATE ledger_line SET content = $3, commitment = $4 WHERE record = $1 AND id = $2", r, lines[to][0], lines[from][1], lines[from][2]);
        }
        ),
        ["two authors are swapped"] = ([DamageKind.ContentChanged], Harm.AuthorsExchanged, async (t, r, _) =>
        {
            var lines = await t.AskAsync("SELECT id, content FROM ledger_line WHERE record = $1 ORDER BY chain, sequence", r);
            var (one, two) = (Content.Decode((byte[])lines[0][1]), Content.Decode((byte[])lines[1][1]));
            await t.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", r, lines[0][0], With(one, two).Encode());
            await t.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", r, lines[1][0], With(two, one).Encode());

            static Content With(Content content, Content other) => new(content.Fields.Select(f => f.Name == "@by" ? other.Fields.First(o => o.Name == "@by") : f));
        }
        ),
        ["only the hash beside a line is changed"] = ([DamageKind.LeafChanged], Harm.HashChanged, (t, r, _) => t.RunAsync(
            $"UPDATE ledger_line SET hash = $2 WHERE record = $1 AND chain = {Looks} AND sequence = 1", r, new byte[32])),
        ["only the link of a line is changed"] = ([DamageKind.LeafChanged], Harm.LinkChanged, (t, r, _) => t.RunAsync(
            $"UPDATE ledger_line SET previous = $2 WHERE record = $1 AND chain = {Looks} AND sequence = 1", r, new byte[32])),
        ["the author's name is changed"] = ([DamageKind.ContentChanged], Harm.Changed, async (t, r, _) =>
        {
            var line = (await t.AskAsync($"SELECT id, content FROM ledger_line WHERE record = $1 AND chain = {Looks} AND sequence = 1", r))[0];
            var content = Convert.ToHexString((byte[])line[1]).Replace(Convert.ToHexString("Grace"u8), Convert.ToHexString("Henry"u8), StringComparison.Ordinal);
            Assert.Equal(1, await t.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", r, line[0], Convert.FromHexString(content)));
        }
        ),
        ["a row is changed"] = ([DamageKind.ContentChanged], Harm.Changed, (t, r, _) => t.RunAsync("UPDATE family_name SET name = 'Okafors' WHERE record = $1 AND name = 'Okafor'", r)),
        ["a row is dropped"] = ([DamageKind.ExternalMissing], Harm.PartDeleted, (t, r, _) => t.RunAsync("DELETE FROM involvement WHERE record = $1", r)),
        ["a row is slipped in"] = ([DamageKind.ExternalUnclaimed], Harm.PartAdded, (t, r, _) => t.RunAsync(
            "INSERT INTO family_name (record, id, line, item, name) SELECT record, $2, line, item, 'Ghost' FROM family_name WHERE record = $1 AND name = 'Okafor'",
            r, t.Id(Guid.CreateVersion7()))),
        ["a row is moved to another record"] = ([DamageKind.ExternalMissing, DamageKind.ExternalUnclaimed], Harm.PartDeleted, (t, r, other) =>
            t.RunAsync("UPDATE involvement SET record = $2 WHERE record = $1", r, other)),
        ["a row is moved to another line"] = ([DamageKind.ExternalMissing, DamageKind.ExternalUnclaimed], Harm.PartDeleted, (t, r, _) => t.RunAsync(
            "UPDATE family_name SET line = (SELECT id FROM ledger_line WHERE record = $1 AND type = 1 AND sequence = 1) WHERE record = $1 AND name = 'Okafor'", r)),
        ["a row is moved to an access line"] = ([DamageKind.ExternalMissing, DamageKind.ExternalUnclaimed], Harm.PartDeleted, (t, r, _) => t.RunAsync(
            "UPDATE family_name SET line = (SELECT id FROM ledger_line WHERE record = $1 AND type = 2 AND sequence = 1) WHERE record = $1 AND name = 'Okafor'", r)),
        ["a whole chain is moved to another record"] = ([DamageKind.BesideChanged], Harm.BesideChanged, async (t, r, other) =>
        {
            await t.RunAsync("DELETE FROM ledger_line WHERE record = $1 AND type = 2", other);
            await t.RunAsync("DELETE FROM chain WHERE record = $1 AND type = 2", other);
            await t.RunAsync("UPDATE ledger_line SET record = $2 WHERE record = $1 AND type = 2", r, other);
            await t.RunAsync("UPDATE chain SET record = $2 WHERE record = $1 AND type = 2", r, other);
        }
        ),
        ["a search is hidden from who has looked"] = ([DamageKind.BesideChanged], Harm.BesideChanged, (t, r, _) => t.RunAsync("DELETE FROM shown WHERE record = $1", r)),
        ["the kind of a record is changed"] = ([DamageKind.BesideChanged], Harm.BesideChanged, (t, r, _) => t.RunAsync("UPDATE chain SET kind = 3 WHERE record = $1", r)),
        ["the time at the end of a chain is changed"] = ([DamageKind.HeadChanged], Harm.EndChanged, (t, r, _) => t.RunAsync(
            $"UPDATE chain SET last_at = last_at + {(t.IsSqlite ? "1" : "interval '1 microsecond'")} WHERE record = $1 AND type = 1", r)),
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task It_is_found_and_told_by_its_kind(Db db, string what)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        var other = await LivedIn.FamilyAsync(world, "Lindqvist");
        await world.As(world.HealthVisitor).AskAsync(new LivedIn.Showing { Records = [family, other] }, TestContext.Current.CancellationToken);
        await using var tampering = await Tampering.WithAsync(world.Database);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));
        var (kinds, harm, act) = s_tries[what];

        await act(tampering, tampering.Id(family.Value), tampering.Id(other.Value));

        var result = Tampering.Check(world);
        Assert.False(result.IsClean);
        var found = result.First.Select(f => f.Kind).ToHashSet();
        Assert.All(kinds.Take(what == "a line is inserted" ? 0 : kinds.Length), kind => Assert.Contains(kind, found));
        Assert.Contains(found, kinds.Contains);
        Assert.True(result.First.Any(f => f.Harm == harm), string.Join('\n', result.First.Select(f => $"{f.Harm}: {f.InWords()}")));
        Assert.All(result.First, f => Assert.DoesNotContain("Exception", f.InWords(), StringComparison.Ordinal));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_first_damaged_line_is_named_in_words_and_the_exit_code_is_one(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        var clean = new StringWriter();
        Assert.Equal(0, Cli.VerifyVerb.Run(world.App.Services, clean));
        Assert.Contains("nothing is damaged", clean.ToString(), StringComparison.Ordinal);
        await using var tampering = await Tampering.WithAsync(world.Database);
        await tampering.RunAsync("UPDATE family_name SET name = 'Smith' WHERE record = $1 AND name = 'Okafor 1'", tampering.Id(family.Value));

        var told = new StringWriter();
        Assert.Equal(1, Cli.VerifyVerb.Run(world.App.Services, told));

        Assert.StartsWith("Family name 2 of family Okafor 2, recorded 2 March 2026 by Grace Adeyemi (health visitor, Northcliffe Community Health Trust), was changed after it was recorded. " +
            $"(Record {family}, line 1 of the acts.)", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 thing is wrong.", told.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_backdated_look_is_told_with_the_time_it_was_recorded_at(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await LivedIn.FamilyAsync(world, "Okafor");
        await using var tampering = await Tampering.WithAsync(world.Database);
        await s_tries["a line is backdated"].Do(tampering, tampering.Id(family.Value), tampering.Id(family.Value));

        var told = Tampering.Check(world).First.First(f => f.Harm == Harm.Backdated).InWords();

        Assert.StartsWith("Look 2 of family Okafor 2, recorded 1 March 2026 by Grace Adeyemi", told, StringComparison.Ordinal);
        Assert.Contains("it says 1 March 2026 at 09:01:00 and was recorded 2 March 2026 at 09:01:00", told, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_form_whose_wording_was_altered_is_named(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await using var tampering = await Tampering.WithAsync(world.Database);
        Assert.True(await tampering.RunAsync("UPDATE recording_form SET name = 'Altered' WHERE version = 1") > 0);

        var told = Tampering.Check(world).First.Select(f => f.InWords()).ToArray();

        Assert.All(told, one => Assert.StartsWith("Recording form ", one, StringComparison.Ordinal));
        Assert.Contains(told, one => one.Contains(" of the partnership, recorded ", StringComparison.Ordinal) && one.Contains("was changed after it was recorded", StringComparison.Ordinal));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Several_workers_find_what_one_finds(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        for (var i = 0; i < 6; i++)
            await LivedIn.FamilyAsync(world, "Okafor");
        await using var tampering = await Tampering.WithAsync(world.Database);
        await tampering.RunAsync("UPDATE family_name SET name = 'Smith' WHERE name = 'Okafor 1'");
        await tampering.RunAsync("DELETE FROM ledger_line WHERE sequence = 2 AND type = 2");

        var one = new RecordCheck(world.App.Services) { Workers = 1 }.Run();
        var several = new RecordCheck(world.App.Services) { Workers = 3, LinesInAPart = 4 }.Run();

        Assert.True(one.Damaged >= 12);
        Assert.Equal(one with { First = [] }, several with { First = [] });
        Assert.Equal(one.First.Select(f => f.InWords()), several.First.Select(f => f.InWords()));
    }
}
