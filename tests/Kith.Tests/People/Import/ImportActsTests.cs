using Kith.Access;
using Kith.People.Import;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People.Import;

public sealed class ImportActsTests
{
    private static readonly ImportField?[] s_columns = [ImportField.Reference, ImportField.Household, ImportField.FullName, ImportField.BornOn, ImportField.Postcode];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_file_is_brought_onto_the_workers_own_record_and_seen_there(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        Assert.Empty(await world.As(world.Leader).ReadAsync(world.Leader, new OwnImports()));
        var file = await world.As(world.Leader).WriteAsync(world.Leader, Bring(world));
        var mine = Assert.Single(await world.As(world.Leader).ReadAsync(world.Leader, new OwnImports()));
        Assert.Equal((file, "people.csv", "old-system", world.Team.Id), (mine.Id, mine.Name, mine.Source, mine.Team));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(world.Midwife, new OwnImports()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(world.Leader, new OwnImports()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_told_at_its_field()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var good = Bring(world);
        (string Field, BringPeopleFile Act)[] wrong =
        [
            ("File", good with { File = null }), ("File", good with { Headers = ["one"] }), ("File", good with { Headers = [.. Enumerable.Repeat("x", 201)] }),
            ("File", good with { Headers = ["a", new string('x', 201)] }), ("Source", good with { Source = "" }), ("Source", good with { Source = "two words" }),
            ("Source", good with { Source = new string('x', 61) }), ("Team", good with { Team = null }), ("Name", good with { Name = new string('x', 201) }),
        ];
        foreach (var (field, act) in wrong)
        {
            var why = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(world.Leader, act with { Key = Guid.CreateVersion7() }));
            Assert.Equal(field, Assert.Single(why.Problems).Field);
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Lines_are_gone_through_once_and_what_is_not_finished_is_found_after_a_restart(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var leader = world.As(world.Leader);
        var kith = world.As(Founding.Kith);
        var file = await leader.WriteAsync(world.Leader, Bring(world));
        var run = await leader.WriteAsync(world.Leader, new RunPeopleFile { File = file, Columns = ["Reference", "", "FullName", "BornOn", ""] });
        Assert.Equal([(world.Leader, file)], await kith.AskAsync(new UnfinishedImports()));

        await leader.WriteAsync(world.Leader, new GoThroughLines { Run = run, From = 0, UpTo = 51, Registered = 48, Bad = 2 });
        // Another server that took up the same run is told, and writes nothing.
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(world.Leader, new GoThroughLines { Run = run, From = 0, UpTo = 51, Registered = 48 }));
        await leader.WriteAsync(world.Leader, new GoThroughLines
        {
            Run = run,
            From = 51,
            UpTo = 60,
            Registered = 8,
            Already = 1,
            Finished = true,
            Remarks = [new(52, ImportOutcome.LooksLike, "looks like line 3", OtherLine: 3)],
        });
        var stand = await leader.ReadAsync(world.Leader, new PeopleFileView { File = file });
        Assert.Equal((60, 56, 1, 2, true), (stand.Progress!.UpTo, stand.Progress.Registered, stand.Progress.Already, stand.Progress.Bad, stand.Progress.Finished));
        Assert.Equal(52, Assert.Single(stand.Remarks).Line);
        Assert.Empty(await kith.AskAsync(new UnfinishedImports()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(world.Midwife, new GoThroughLines { Run = run, From = 60, UpTo = 61 }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_on_record_of_a_line_is_told_as_far_as_the_importer_may_know(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.ImportAsync("ref,family_id,name,dob,postcode\n1,F1,Ada Hill,1990-01-01,DA11 0AB\n", commit: true);
        var family = (await world.FindAsync("hill")).Found.Single().Families[0].Record;
        var lines = (string[][])[["1", "F1", "Ada Hill", "1990-01-01", ""], ["2", "F1", "Bo Hill", "2020-02-02", ""], ["3", "F9", "Ada Hill", "1990-01-01", "DA11 0AB"], ["4", "", "Cy Reed", "1970-03-03", ""]];

        var known = await LookAsync(world, "people", lines);
        Assert.Equal((true, family), (known[0].Already, known[0].Household));
        Assert.Equal((false, family, 0), (known[1].Already, known[1].Household, known[1].Alike.Count));
        Assert.Equal((false, null), (known[2].Already, known[2].Household));
        Assert.True(Assert.Single(known[2].Alike).Same);
        Assert.Equal((false, null, 0), (known[3].Already, known[3].Household, known[3].Alike.Count));

        // The same numbers of another system mean other people.
        Assert.All(await LookAsync(world, "elsewhere", lines), line => Assert.True(!line.Already && line.Household is null));

        // A household whose record was kept to named workers is, to everybody else, as if there were none.
        await world.As(world.HealthVisitor).WriteAsync(family, new FindWorld.RestrictFamily { To = [world.HealthVisitor.Value] });
        world.Later(TimeSpan.FromSeconds(1));
        known = await LookAsync(world, "people", lines);
        Assert.Null(known[1].Household);
        Assert.False(Assert.Single(known[2].Alike).Same);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).AskAsync(new ImportLookUp()));
    }

    private static Task<IReadOnlyList<LineOnRecord>> LookAsync(KithWorld world, string source, string[][] lines) =>
        world.As(world.Leader).AskAsync(new ImportLookUp
        {
            Lines = [.. lines.Select((fields, i) => ImportLine.Read(i + 2, fields, s_columns, source, world.Today))],
            Source = source,
            FromLine = 2,
            ToLine = lines.Length + 1,
        });

    private static BringPeopleFile Bring(KithWorld world) => new()
    {
        File = new Id<PeopleFile>(Guid.CreateVersion7()),
        Name = "people.csv",
        Source = "old-system",
        Headers = ["ref", "family", "name", "dob", "postcode"],
        Encoding = "utf-8",
        Team = world.Team.Id,
        TeamName = world.Team.Name,
        Centre = world.Centre.CentreRecord,
    };
}
