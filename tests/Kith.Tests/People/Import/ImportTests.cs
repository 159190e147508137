using System.Text;
using Kith.Families;
using Kith.People;
using Kith.People.Import;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.People.Import;

public sealed class ImportTests
{
    private const string Two = "Reference,Forename,Surname,DOB,Postcode,Mobile,Start date\nA1,Amara,Okafor,12/03/1990,da110ab,7700900123,01/04/2024\nA2,Peter,Green,19610725,,,\n";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dry_run_writes_nothing_and_the_import_registers_once_however_often_it_is_repeated(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (dry, said) = await world.ImportAsync(Two, commit: false);
        Assert.Equal(0, dry);
        Assert.StartsWith("2 people would be registered", said.LastLine(), StringComparison.Ordinal);
        Assert.Empty((await world.FindAsync("amara")).Found);

        var (code, done) = await world.ImportAsync(Two, commit: true);
        Assert.Equal(0, code);
        Assert.StartsWith("2 people registered, 0 brought in before", done.LastLine(), StringComparison.Ordinal);
        var (_, again) = await world.ImportAsync(Two, commit: true);
        Assert.StartsWith("0 people registered, 2 brought in before", again.LastLine(), StringComparison.Ordinal);

        var tile = Assert.Single((await world.FindAsync("07700 900123")).Found);
        Assert.Equal(("Amara Okafor", new DateOnly(1990, 3, 12), "DA11 0AB", "Millbrook family team"), (tile.Name, tile.BornOn, tile.Postcode, tile.Team));
        await using var store = RecordsTests.Store(world);
        store.Open = tile.Families[0].Record;
        Assert.Equal(new DateOnly(2024, 4, 1), (await store.Set<FamilyMembership>().SingleAsync(TestContext.Current.CancellationToken)).From);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_bad_line_is_told_by_number_and_reason_and_the_others_come_in(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (code, said) = await world.ImportAsync(
            "first_name;surname;date of birth;nhs number;sex\n" +
            "Ana;Bell;31/02/1990;;\n" +
            "\"Bea\nRose\";Cole;3 May 1985;;F\n" +
            "Cat;Dunn;01/01/2099;;\n" +
            ";;01/01/1980;;\n" +
            "Dee;Eves;01/01/1980;943 476 5918;\n" +
            "Eve;Ford;;;\n" +
            "Fay;Gray;01/01/1980;1111111111;perhaps\n" +
            "Gil;Hay;01/01/1980;;;too;many\n", commit: true);
        Assert.Equal(1, code);
        Assert.StartsWith("1 people registered, 0 brought in before, 0 the same as others, 7 lines not right", said.LastLine(), StringComparison.Ordinal);
        Assert.Contains("line 2: The date of birth cannot be read as a date", said, StringComparison.Ordinal);
        Assert.Contains("line 5: The date of birth must be today or in the past", said, StringComparison.Ordinal);
        Assert.Contains("line 6: Enter at least one name", said, StringComparison.Ordinal);
        Assert.Contains("line 7: Enter an NHS number", said, StringComparison.Ordinal);
        Assert.Contains("line 8: Enter a date of birth", said, StringComparison.Ordinal);
        Assert.Contains("line 9: The sex cannot be read", said, StringComparison.Ordinal);
        Assert.Contains("line 10: It has more columns than the first line", said, StringComparison.Ordinal);
        Assert.Single((await world.FindAsync("bea cole")).Found);
        Assert.Empty((await world.FindAsync("dunn")).Found);
    }

    [Theory]
    [InlineData("utf-8", false), InlineData("utf-8", true), InlineData("utf-16", true), InlineData("utf-16BE", true), InlineData("windows-1252", false)]
    public async Task Files_as_Excel_writes_them_are_read(string encoding, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var written = Encoding.GetEncoding(encoding);
        byte[] text = written.GetBytes("Given name\tFamily name\tDate of birth\r\nSiân\tO’Brien-Müller\t03/11/1988\r\n");
        var (code, said) = await world.ImportAsync([.. mark ? written.GetPreamble() : [], .. text], commit: true);
        Assert.True(code == 0, said);
        Assert.Equal("Siân O’Brien-Müller", Assert.Single((await world.FindAsync("sian muller")).Found).Name);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Lines_of_one_household_are_one_family_also_when_they_come_later(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.ImportAsync("ref,family_id,name,dob\n1,F1,Ada Hill,1990-01-01\n2,F1,Bo Hill,2020-02-02\n3,F2,Cy Reed,1970-03-03\n", commit: true);
        await world.ImportAsync("ref,family_id,name,dob\n4,F1,Di Hill,2024-04-04\n", commit: true);
        var hills = (await world.FindAsync("hill")).Found;
        Assert.Equal(3, hills.Count);
        Assert.Single(hills.SelectMany(t => t.Families).Select(f => f.Record).Distinct());
        Assert.NotEqual(hills[0].Families[0].Record, (await world.FindAsync("reed")).Found.Single().Families[0].Record);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_same_person_is_told_and_not_registered_again_and_one_like_them_is_told_and_registered(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.PersonAsync(await world.FamilyAsync(), FindWorld.Amara with { FamilyName = "Okafor" });
        var (_, said) = await world.ImportAsync(
            "ref,first name,surname,dob,postcode,nhs number\n" +
            "1,Amara,Okafor,12/03/1990,DA11 0AB,\n" +
            "2,Amara,Okafer,12/03/1990,,\n" +
            "3,Peter,Green,25/07/1961,DA1 1AA,\n" +
            "4,Peter,Green,25/07/1961,DA1 1AA,\n" +
            "5,Pete,Greene,25/07/1961,DA1 1AA,\n", commit: true);
        Assert.Contains("line 2: on record already: the same name, the same date of birth, the same postcode", said, StringComparison.Ordinal);
        Assert.Contains("line 3: looks like someone on record: a similar name, the same date of birth", said, StringComparison.Ordinal);
        Assert.Contains("line 5: the same person as line 4", said, StringComparison.Ordinal);
        Assert.Contains("line 6: looks like line 4: a similar name", said, StringComparison.Ordinal);
        Assert.StartsWith("3 people registered, 0 brought in before, 2 the same as others, 0 lines", said.LastLine(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Only_who_may_import_can_and_a_file_is_seen_by_nobody_else(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await Assert.ThrowsAsync<Refused>(() => world.ImportAsync(Encoding.UTF8.GetBytes(Two), true, by: world.Midwife));
        await Assert.ThrowsAsync<Invalid>(() => world.ImportAsync(Encoding.UTF8.GetBytes(Two), true, by: world.Administrator));
        await Assert.ThrowsAsync<Invalid>(() => world.ImportAsync([], true));
        await Assert.ThrowsAsync<Invalid>(() => world.ImportAsync("nothing\nknown\n", true));
        var (_, said) = await world.ImportAsync("name,dob\n\"Ana Bell,01/01/1990\nBea Cole,01/01/1990\n", true);
        Assert.Contains("Line 2 has a quotation mark that is never closed", said, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_run_that_was_stopped_goes_on_where_it_was_after_a_restart(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var text = new StringBuilder("ref,name,dob\n");
        for (var i = 0; i < 230; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},Given{(char)('a' + i % 26)}{(char)('a' + i / 26)} Family{(char)('a' + i / 26)}{(char)('a' + i % 26)},{1 + i % 28}/{1 + i % 12}/19{10 + i % 80}\n");
        var records = world.As(world.Leader);
        var folder = world.App.Services.GetRequiredService<ImportFolder>();
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var file = await BringFile.Async(records, folder, "people.csv", null, bytes, null, TestContext.Current.CancellationToken);
        await records.WriteAsync(world.Leader, new RunPeopleFile { File = file, Columns = ["Reference", "FullName", "BornOn"], ForGood = true });
        using var stop = new CancellationTokenSource();
        var first = new ImportRun(records, file, folder.PathOf(file)) { Progress = p => { if (p.UpTo > 100) stop.Cancel(); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.GoAsync(TimeProvider.System, stop.Token));
        var half = (await records.ReadAsync(world.Leader, new PeopleFileView { File = file })).Progress!;
        Assert.True(half is { Running: true, Registered: > 0 and < 230 });

        await world.StartAsync();
        for (var i = 0; i < 100 && (await records.ReadAsync(world.Leader, new PeopleFileView { File = file })).Progress!.Running; i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var all = (await records.ReadAsync(world.Leader, new PeopleFileView { File = file })).Progress!;
        Assert.Equal((230, 0, 0, true), (all.Registered, all.Bad, all.Already, all.Finished));
        Assert.False(File.Exists(folder.PathOf(file)));
        await world.App.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("19081209", "1908-12-09"), InlineData("12/03/1990", "1990-03-12"), InlineData("1990-03-12T00:00:00", "1990-03-12")]
    [InlineData("12/03/1990 00:00", "1990-03-12"), InlineData("25121990", "1990-12-25"), InlineData("3 May 85", "1985-05-03"), InlineData("31/02/1990", null)]
    public void Dates_are_read_in_the_forms_that_files_have(string typed, string? date) =>
        Assert.Equal(date is null ? (DateOnly?)null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), ImportLine.ReadDate(typed, new(2026, 3, 2)));
}
