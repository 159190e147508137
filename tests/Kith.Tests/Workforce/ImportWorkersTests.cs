using System.Globalization;
using System.Text;
using Kith.Access;
using Kith.Cli;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;
using Kith.Workforce.Directory;
using Kith.Workforce.Import;

namespace Kith.Tests.Workforce;

/// <summary>A spreadsheet of workers: a dry run, errors by line, nothing half done, and nobody twice.</summary>
public sealed class ImportWorkersTests
{
    private const string Header = "Name,Discipline,Employer,Employed from,Registered with,Registration number,Registered until,Email,Telephone,Team,Role,Base,Notes\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> RunAsync(KithWorld world, string text, bool commit)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, text, Encoding.UTF8, Ct);
            var said = new StringWriter(CultureInfo.InvariantCulture);
            await ImportWorkersVerb.ImportAsync(world.App.Services, world.Administrator, path, commit, said);
            return said.ToString();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<int> CountAsync(KithWorld world)
    {
        for (var page = 1; ; page++)
            if (await world.As(world.Midwife).AskAsync(new ListWorkers { Page = page }, Ct) is { Count: <= ListWorkers.Size } last)
                return (page - 1) * ListWorkers.Size + last.Count;
    }

    internal static string Lines(int count) => Header + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture,
        $"Worker {i} Number,{(i % 2 == 0 ? "Health visitor" : "Early years worker")},{(i % 2 == 0 ? "Northcliffe Community Health Trust" : "Northcliffe Council")},01/04/2024,{(i % 2 == 0 ? "NMC" : "")},{(i % 2 == 0 ? $"{i / 10000 + 10:00}Z{i % 10000:0000}E" : "")},{(i % 2 == 0 ? "31/03/2027" : "")},worker{i}@example.com,7700900{i % 1000:000},Millbrook family team,,Millbrook,\n")));

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dry_run_writes_nothing_and_the_import_makes_each_worker_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (file, before) = (Lines(120), await CountAsync(world));
        var dry = await RunAsync(world, file, commit: false);
        Assert.Contains("120 workers would be registered, 0 registered before, 0 lines not right.", dry, StringComparison.Ordinal);
        Assert.Contains("left out", dry, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(world));

        Assert.Contains("120 workers registered, 0 registered before", await RunAsync(world, file, commit: true), StringComparison.Ordinal);
        Assert.Equal(before + 120, await CountAsync(world));
        Assert.Contains("0 workers registered, 120 registered before", await RunAsync(world, file, commit: true), StringComparison.Ordinal);
        Assert.Contains("1 workers registered, 120 registered before", await RunAsync(world, file + "Ann New,Midwife,Northcliffe Council,1/4/2024,,,,ann@example.com,,,,,\n", commit: true), StringComparison.Ordinal);

        var found = (await world.As(world.Midwife).AskAsync(new FindColleagues { Name = "Worker 42 Number" }, Ct)).Page;
        var one = found.First(c => c.Name == "Worker 42 Number");
        Assert.Equal(("07700900042", "Millbrook"), (one.Phone, one.Base));
        Assert.Equal(["Millbrook family team"], one.Teams);
        var facts = await world.As(world.Administrator).ReadAsync(one.Record, new WorkerView(), Ct);
        Assert.Equal(("10Z0042E", new DateOnly(2027, 3, 31)), (facts.Details.RegistrationNumber, facts.Details.RegistrationUntil));
        Assert.Equal(Role.Practitioner, facts.Roles.Single().Role);
        Assert.Equal(3, (await world.As(world.Administrator).ReadAsync(world.Administrator, new WorkersFilesView(), Ct)).Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Each_bad_line_is_told_by_its_number_and_reason_and_leaves_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var before = await CountAsync(world);
        var said = await RunAsync(world, Header +
            "Good One,Health visitor,Northcliffe Council,01/04/2024,NMC,18I2345E,,good@example.com,,Millbrook family team,,,\n" +
            ",Health visitor,Northcliffe Council,01/04/2024,,,,noname@example.com,,,,,\n" +
            "Bad Pin,Midwife,Northcliffe Council,01/04/2024,NMC,18I234E,,pin@example.com,,,,,\n" +
            "Bad Employer,Midwife,The Moon,01/04/2024,,,,moon@example.com,,,,,\n" +
            "Bad Date,Midwife,Northcliffe Council,31/02/2024,,,,date@example.com,,,,,\n" +
            "Bad Team,Midwife,Northcliffe Council,01/04/2024,,,,team@example.com,,Nobody's team,,,\n" +
            "Bad Role,Midwife,Northcliffe Council,01/04/2024,,,,role@example.com,,,Emperor,,\n" +
            "No Identity,Midwife,Northcliffe Council,01/04/2024,,,,,,,,,\n" +
            "Good Again,Health visitor,Northcliffe Council,01/04/2024,NMC,18I2345E,,again@example.com,,,,,\n" +
            "Bad Mail,Wizard,Northcliffe Council,01/04/2024,,,,mail at example,,,,,\n", commit: true);
        Assert.Equal(
        [
            "line 3: Enter the worker's name",
            "line 4: An NMC PIN is two figures, a letter, four figures and a letter, like 18I2345E",
            "line 5: The employer is none of the partnership's organisations, by name or ODS code. Select who employs the worker",
            "line 6: The first day of the employment cannot be read as a date. Enter the date the employment began",
            "line 7: A team is none of the partnership's teams",
            "line 8: The role is none that Kith knows",
            "line 9: It needs a registration number or an email address, to be told from other lines",
            "line 10: Line 2 has the same registration number or email address",
            "line 11: The discipline is none that Kith knows. Select the worker's discipline. Enter an email address in the correct format, like name@example.com",
        ], said.Split('\n').Where(l => l.StartsWith("line ", StringComparison.Ordinal)).Select(l => l.TrimEnd()));
        Assert.Contains("1 workers registered, 0 registered before, 9 lines not right.", said, StringComparison.Ordinal);
        Assert.Equal(before + 1, await CountAsync(world));
        Assert.Contains("must name a column for the discipline", (await Assert.ThrowsAsync<Invalid>(() => RunAsync(world, "Name,Employer,From,Email\nA,B,C,D\n", commit: true))).Problems.Single().Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_line_that_the_record_refuses_keeps_none_of_the_others_out(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        // Two bases on the same days: each act is right by itself, and the second is refused only when it is done.
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new AddCentre { Name = "Harbour", Locality = world.Centre.Locality, CentreRecord = world.NewRecord() }, Ct);
        var file = Lines(4) + "Two Bases,Midwife,Northcliffe Council,01/04/2024,,,,two@example.com,,Millbrook family team,,Millbrook; Harbour,\n";
        var said = await RunAsync(world, file, commit: true);
        Assert.Contains("line 6: They are based at Millbrook from 1 April 2024. End that first", said, StringComparison.Ordinal);
        Assert.Contains("4 workers registered, 0 registered before, 1 lines not right.", said, StringComparison.Ordinal);
        Assert.Empty((await world.As(world.Midwife).AskAsync(new FindColleagues { Name = "Two Bases" }, Ct)).Page);
    }

    [Fact]
    public async Task Only_an_administrator_brings_workers_in_and_the_page_shows_a_dry_run_first()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(world.Leader, new NoteWorkersFile(), Ct));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).AskAsync(new KnownWorkers(), Ct));
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync("/workers/import");
        Assert.Equal(403, leader.Status);

        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/workers/import");
        await client.UploadAsync("workers.xlsx", [80, 75], []);
        Assert.StartsWith("Save the spreadsheet as CSV first", Assert.Single(client.Errors), StringComparison.Ordinal);
        await client.UploadAsync("workers.csv", Encoding.UTF8.GetBytes(Lines(3) + "Bad,Midwife,The Moon,01/04/2024,,,,m@example.com,,,,,\n"), []);
        Assert.Equal("Dry run: nothing was written", client.Heading);
        Assert.Contains("The employer is none of the partnership's organisations", client.Text, StringComparison.Ordinal);
        var before = await CountAsync(world);
        await client.SendAsync([], "Register 3 workers");
        Assert.Equal("Done", client.Heading);
        Assert.Equal(before + 3, await CountAsync(world));
        await client.OpenAsync("/workers/import");
        Assert.Contains("3 registered, 0 known before, 1 not right", client.Text, StringComparison.Ordinal);
    }
}
