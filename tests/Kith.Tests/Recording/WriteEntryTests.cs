using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Recording;

public sealed class WriteEntryTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_entry_keeps_its_author_as_they_were_and_both_dates(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var act = await world.EntryAsync() with
        {
            People = [amy],
            HappenedOn = world.Today.AddDays(-3),
            HappenedAt = new(14, 5),
            How = ContactBy.HomeVisit,
            Where = " At home ",
            Present = "Amy\r\n\r\nMrs Okafor (mother)",
            Significant = true,
            Passages =
            [
                SomeEntry.Seen("Amy walked."), new() { Question = "voice", Kind = PassageKind.ChildsVoice, Whose = "Amy", Text = "“Up!”" },
                new() { Kind = PassageKind.Analysis, Text = "Settled." }, new() { Question = "said", Kind = PassageKind.ReportedSpeech, Text = " " },
            ],
        };
        var id = await world.As(world.Midwife).WriteAsync(family, act);

        var (entry, concerns, passages) = await world.SeeAsync(world.HealthVisitor, family, r => (
            r.Rows<Entry>().Single(), r.Rows<EntryConcerns>().Single(), r.Rows<Passage>().OrderBy(p => p.Order).ToList()));
        Assert.Equal(id, entry.Id);
        Assert.Equal(("Siân Pritchard", "midwife", "Estuary Hospitals Trust", "NMC 12A3456E"),
            (entry.AuthorName, entry.Discipline, entry.Employer, entry.Registration));
        Assert.Equal((world.Today.AddDays(-3), new TimeOnly(14, 5), world.Clock.GetUtcNow()), (entry.HappenedOn, entry.HappenedAt, entry.RecordedAt));
        Assert.Equal(("At home", "home visit", "Home visit", true, false), (entry.Where, entry.How, entry.FormName, entry.Significant, entry.Unfinished));
        Assert.Equal(["Amy", "Mrs Okafor (mother)"], entry.Present);
        Assert.Equal(amy, concerns.Person);
        Assert.Equal(["Amy walked.", "“Up!”", "Settled."], passages.Select(p => p.Text));
        Assert.Equal("Amy", passages[1].Whose);
        Assert.All(passages, p => Assert.Equal(id.Value, p.Item));
        Assert.Equal("recorded 3 days later", EntryWords.RecordedAfter(entry.HappenedOn, world.Today));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_same_form_sent_twice_makes_one_entry(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var act = await world.EntryAsync();
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        Assert.Equal(first, await world.As(world.HealthVisitor).WriteAsync(family, act));
        Assert.Equal(1, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Count()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_wrong_is_told_at_its_field(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var good = await world.EntryAsync();
        (string Field, WriteEntry Act)[] wrong =
        [
            ("Form", good with { WrittenIn = null }),
            ("Form", good with { Key = Guid.NewGuid() }),
            ("HappenedOn", good with { HappenedOn = null }),
            ("HappenedOn", good with { HappenedOn = world.Today.AddDays(1) }),
            ("HappenedOn", good with { HappenedOn = new(1899, 12, 31) }),
            ("HappenedAt", good with { HappenedAt = new(23, 59) }),
            ("How", good with { How = (ContactBy)99 }),
            ("Where", good with { Where = new('x', 201) }),
            ("Where", good with { Where = "here\u0007" }),
            ("Present", good with { Present = "a\0b" }),
            ("Passages[0].Text", good with { Passages = [] }),
            ("Passages[0].Text", good with { Passages = [SomeEntry.Seen(" \r\n ")] }),
            ("Passages[0].Text", good with { Passages = [SomeEntry.Seen(new('x', 20_001))] }),
            ("Passages[0].Text", good with { Passages = [SomeEntry.Seen("half \ud83d")] }),
            ("Passages[0].Text", good with { Passages = [SomeEntry.Seen("x") with { Question = "nobody-asked" }] }),
            ("Passages[1].Text", good with { Passages = [SomeEntry.Seen("x"), SomeEntry.Seen("y")] }),
            ("Passages[0].Kind", good with { Passages = [SomeEntry.Seen("x") with { Kind = PassageKind.Analysis }] }),
            ("Passages[0].Kind", good with { Passages = [new() { Text = "x" }] }),
            ("Passages[0].Kind", good with { Passages = [new() { Text = "x", Kind = (PassageKind)9 }] }),
            ("Passages[0].Whose", good with { Passages = [new() { Text = "x", Kind = PassageKind.ReportedSpeech }] }),
        ];
        foreach (var (field, act) in wrong)
            Assert.Equal(field, Assert.Single((await world.InvalidAsync(family, act)).Problems).Field);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Any_script_and_any_sign_is_kept_as_it_was_typed(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        string[] texts = ["<script>alert(1)</script>", "'; DROP TABLE entry; --", "سارة لعبت", "👩‍👧 👍", "line\r\nline\ttab", new('x', 20_000)];
        foreach (var text in texts)
            await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync(text));
        var kept = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Passage>().Select(p => p.Text).ToList());
        Assert.Equal(texts.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task It_is_about_someone_of_this_family(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var other = await world.FamilyAsync("Reid");
        var amy = await world.PersonAsync(family, "Amy");
        var theirs = await world.PersonAsync(other, "Ben");
        var act = await world.EntryAsync();
        Assert.Contains((await world.InvalidAsync(family, act)).Problems, p => p == new Problem("People", "Select who this entry is about"));
        Assert.Contains((await world.InvalidAsync(family, act with { People = [amy, theirs] })).Problems, p => p.Field == "People");
        await world.As(world.HealthVisitor).WriteAsync(family, act with { People = [amy, amy] });
        Assert.Equal(1, await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<EntryConcerns>().Count()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_a_form_requires_may_wait_in_an_unfinished_entry_and_not_in_a_finished_one(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var concern = await world.EntryAsync("A bruise on the left cheek, 2 cm.", "safeguarding-concern");
        var problems = (await world.InvalidAsync(family, concern)).Problems;
        Assert.Equal(3, problems.Count);
        Assert.Contains(problems, p => p.Message.Contains("Who was told, and when", StringComparison.Ordinal));
        var id = await world.As(world.HealthVisitor).WriteAsync(family, concern with { Unfinished = true });
        Assert.True(await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Single(e => e.Id == id).Unfinished));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_without_a_basis_writes_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await Assert.ThrowsAsync<Refused>(async () => await world.As(world.Stranger).WriteAsync(family, await world.EntryAsync()));
    }
}
