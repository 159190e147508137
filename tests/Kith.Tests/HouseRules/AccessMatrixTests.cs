using System.Runtime.CompilerServices;
using System.Text;
using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record;
using Kith.Workforce;

namespace Kith.Tests.HouseRules;

/// <summary>Everything that can be done, by every role, in every situation: an approved file that a person reads when it changes.</summary>
public sealed class AccessMatrixTests
{
    [Fact, Trait("Approved", "yes")]
    public async Task The_access_matrix_is_the_one_that_was_approved()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var matrix = await MatrixAsync(world);
        var file = Path.Combine(Folder(), "AccessMatrix.approved.md");
        if (Environment.GetEnvironmentVariable("KITH_APPROVE") == "1")
            await File.WriteAllTextAsync(file, matrix);
        Assert.True(File.Exists(file), "There is no approved matrix: run ./run fix, and read it.");
        Assert.Equal(await File.ReadAllTextAsync(file), matrix);
    }

    [Fact]
    public void The_page_about_access_is_what_the_program_says()
    {
        var file = Path.Combine(Folder(), "..", "..", "..", "docs", "access.md");
        if (Environment.GetEnvironmentVariable("KITH_APPROVE") == "1")
            File.WriteAllText(file, AccessDocs.Text());
        Assert.Equal(File.ReadAllText(file), AccessDocs.Text());
    }

    [Fact]
    public void Every_act_view_and_question_has_its_phrase()
    {
        Assert.Empty(AccessDocs.Doings.Where(d => !Phrases.Table.ContainsKey(d.Name)).Select(d => d.Name));
    }

    [Fact]
    public void Every_permission_is_given_by_some_role_and_every_role_is_in_the_table()
    {
        Assert.All(AccessDocs.AllPermissions, p => Assert.Contains(Roles.Table.Values.Append(Founding.May), given => given.Contains(p)));
        Assert.All(Enum.GetValues<Role>(), r => Assert.True(Roles.Table.ContainsKey(r)));
        Assert.True(AccessDocs.AllPermissions.Count >= 19);
    }

    private static async Task<string> MatrixAsync(KithWorld world)
    {
        var roles = Enum.GetValues<Role>();
        var workers = new Dictionary<Role, RecordId>();
        foreach (var role in roles)
            workers[role] = await world.WorkerAsync(role.ToString(), Discipline.Manager, world.Council, "Council", world.Team, role);
        var kith = world.As(Founding.Kith);
        var everybody = workers.Values.ToArray();
        var with = await world.FamilyAsync();
        var without = await FamilyAsync(world, []);
        var emergency = await FamilyAsync(world, [.. everybody.Select(w => new EmergencyAccess { Worker = w, From = world.Clock.GetUtcNow(), Until = world.Clock.GetUtcNow().AddHours(2) })]);
        var restricted = await FamilyAsync(world, [new Restriction { NeedToKnow = [world.Midwife.Value] }], served: true);
        var named = await FamilyAsync(world, [new Restriction { NeedToKnow = [.. everybody.Select(w => w.Value)] }], served: true);
        var known = await world.FamilyAsync("Known");
        foreach (var worker in everybody)
            await kith.WriteAsync(worker, new Plant(null, new FamilyKnownPrivately { Family = known }));
        var otherCentre = world.NewRecord();
        await kith.WriteAsync(otherCentre, new OpenCentre { Name = "Elsewhere" });
        var training = world.NewRecord();
        await kith.WriteAsync(training, new Plant(RecordKind.Training));

        (char Letter, string Words, Func<RecordId, RecordId> Record, RecordKind Kind)[] situations =
        [
            ('B', "a family with a basis", _ => with, RecordKind.Family),
            ('w', "a family without a basis", _ => without, RecordKind.Family),
            ('e', "a family without a basis, in emergency access", _ => emergency, RecordKind.Family),
            ('r', "a restricted family, not named", _ => restricted, RecordKind.Family),
            ('n', "a restricted family, named", _ => named, RecordKind.Family),
            ('k', "a family known privately", _ => known, RecordKind.Family),
            ('O', "one’s own record", me => me, RecordKind.Worker),
            ('a', "another worker’s record", _ => world.Stranger, RecordKind.Worker),
            ('C', "the record of one’s centre", _ => world.Centre.CentreRecord, RecordKind.Centre),
            ('c', "the record of another centre", _ => otherCentre, RecordKind.Centre),
            ('P', "the partnership’s record", _ => Founding.Partnership, RecordKind.Partnership),
            ('T', "the record of a training session", _ => training, RecordKind.Training),
        ];
        await using var store = world.Runtime.NewStore();
        var ground = new Ground(store, world.Runtime.Remembered, world.Clock.GetUtcNow());
        var text = new StringBuilder("""
            # The access matrix

            What the rules answer for everything that can be done. Each cell has one place for each situation: its letter where it is allowed,
            a dot where it is refused. All workers are placed in the team that serves the family. A question is decided on one's own record (O), and then once more on
            each record that it would show. Read every change of this file as a change of who may see what.


            """);
        foreach (var (letter, words, _, _) in situations)
            text.Append("- `").Append(letter).Append("`: ").Append(words).Append('\n');
        text.Append("\n| | Needs |").Append(string.Concat(roles.Select(r => $" {r} |"))).Append("\n|---|---|").Append(string.Concat(roles.Select(_ => "---|"))).Append('\n');
        foreach (var (name, kind, needs) in AccessDocs.Doings)
        {
            text.Append("| ").Append(name).Append(" (").Append(kind).Append(") | ").Append(needs.Name).Append(" |");
            foreach (var role in roles)
            {
                text.Append(" `");
                foreach (var (letter, _, record, recordKind) in situations)
                {
                    var me = workers[role];
                    var decision = await world.Runtime.Rules.DecideAsync(new Asking(me, "test", ""), record(me), recordKind, needs, ground, default);
                    text.Append(decision.Allowed ? letter : '·');
                }
                text.Append("` |");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static async Task<RecordId> FamilyAsync(KithWorld world, IReadOnlyList<OnRecord> rows, bool served = false)
    {
        var family = served ? await world.FamilyAsync() : world.NewRecord();
        await world.As(Founding.Kith).WriteAsync(family, new Plant(served ? null : RecordKind.Family, rows));
        return family;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
