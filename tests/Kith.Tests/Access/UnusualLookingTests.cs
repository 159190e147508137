using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;
using static Kith.Tests.Access.SomeHidden;

namespace Kith.Tests.Access;

/// <summary>The month's picture: what is worth a question, in words, with the looks behind it; one click answers.</summary>
public sealed class UnusualLookingTests
{
    private static DateOnly MonthOf(KithWorld world) => new(world.Today.Year, world.Today.Month, 1);

    private static Task<RecordId> LeadAsync(KithWorld world) => world.WorkerAsync("Ingrid Holm", Discipline.Manager, world.Council, "Council", null, Role.InformationGovernanceLead);

    private static async Task<IReadOnlyList<UnusualLook>> PictureAsync(KithWorld world, RecordId lead, UnusualLookingSetting? setting = null) =>
        await world.As(lead).AskAsync(new UnusualLooking { Month = MonthOf(world), Setting = setting ?? new() });

    private static Task LookAsync(KithWorld world, RecordId worker, RecordId family) => world.As(worker).ReadAsync(family, new FamilyBannerView());

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_opens_a_family_of_their_own_name_and_who_writes_nothing_is_told_in_words_with_the_looks_behind_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var (rao, lind) = (await world.FamilyAsync("Rao"), await world.FamilyAsync("Lind"));
        for (var day = 0; day < 4; day++)
        {
            await LookAsync(world, world.Midwife, lind);
            await LookAsync(world, world.EarlyYearsWorker, lind);
            world.Later(TimeSpan.FromDays(1));
        }
        await LookAsync(world, world.Leader, rao);
        await world.As(world.EarlyYearsWorker).WriteAsync(lind, await world.EntryAsync());
        var found = await PictureAsync(world, lead);
        Assert.Equal([(LookingKind.SameName, world.Leader, rao), (LookingKind.NothingWritten, world.Midwife, lind)], found.Select(f => (f.Kind, f.Worker, f.Family!.Value)));
        Assert.Equal("Opened the record of the Rao family, where somebody is called Rao as they are.", found[0].InWords);
        Assert.Equal("Opened the record of the Lind family on 4 days and has written nothing in it since the month began.", found[1].InWords);
        Assert.Equal(4, found[1].Lines.Count);
        Assert.All(found[1].Lines, l => Assert.Equal((nameof(FamilyBannerView), lind), (l.What, l.Family)));
        Assert.All(found, f => Assert.Null(f.Answered));
        // Another month has its own picture, and only this lead sees one.
        await Assert.ThrowsAsync<Missing>(() => world.As(lead).AskAsync(new UnusualLooking { Month = MonthOf(world).AddMonths(1) }));
        Assert.Empty(await world.As(lead).AskAsync(new UnusualLooking { Month = MonthOf(world).AddMonths(-1) }));
        await Assert.ThrowsAsync<Refused>(() => PictureAsync(world, world.Leader));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Names_of_before_count_on_both_sides_and_a_telephone_number_that_both_have(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var (lind, berg, holt) = (await world.FamilyAsync("Lind"), await world.FamilyAsync("Berg"), await world.FamilyAsync("Holt"));
        // A mother who was called Rao before, and a worker who was called Berg.
        await world.As(world.HealthVisitor).WriteAsync(lind, new Kith.People.RegisterPerson
        {
            GivenNames = "Ada",
            FamilyName = "Lind",
            PreviousNames = "Rao",
            BornOn = world.Today.AddYears(-30),
        });
        await world.As(world.HealthVisitor).WriteAsync(holt, new Kith.People.RegisterPerson
        {
            GivenNames = "Eva",
            FamilyName = "Holt",
            BornOn = world.Today.AddYears(-30),
            Phones = [new Kith.People.GivenPhone { Number = "07700 900 777" }],
        });
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new WorkerDetails { Name = "Siân Berg", Discipline = Discipline.Midwife }));
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new WorkerDetails { Name = "Siân Pritchard", Discipline = Discipline.Midwife, Phone = "+44 7700 900777" }));
        await LookAsync(world, world.Leader, lind);
        await LookAsync(world, world.Midwife, berg);
        await LookAsync(world, world.Midwife, holt);
        Assert.Equal(
        [
            "Opened the record of the Lind family, where somebody is or was called Rao as they are.", "Opened the record of the Berg family, where somebody is called Berg as they were.",
            "Opened the record of the Holt family, where somebody has the telephone number that they have.",
        ], (await PictureAsync(world, lead)).Select(f => f.InWords));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Who_opens_a_family_at_their_own_address_is_told_where_they_said_it_and_the_address_is_shown_to_nobody(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var family = await world.FamilyAsync("Lind");
        await world.As(world.HealthVisitor).WriteAsync(family, new Kith.People.RegisterPerson
        {
            GivenNames = "Ada",
            FamilyName = "Lind",
            BornOn = world.Today.AddYears(-30),
            Addresses = [new Kith.People.GivenAddress { Address = "4 Quay Lane\nMarlingate", Postcode = "ZY1 7RG", From = world.Today.AddYears(-1) }],
        });
        await LookAsync(world, world.Midwife, family);
        await LookAsync(world, world.EarlyYearsWorker, family);
        Assert.Empty(await PictureAsync(world, lead));
        using var client = await KithClient.SignedInAsync(world, world.Midwife);
        await client.OpenAsync("/account");
        await client.FollowAsync("Where you live");
        await client.SendAsync(new() { ["Act.Address"] = "", ["Act.Postcode"] = "ZY1" });
        Assert.Equal(["Enter the first line of your address", "Enter a full UK postcode, like DA11 0AB"], client.Errors);
        await client.SendAsync(new() { ["Act.Address"] = "4, Quay Lane", ["Act.Postcode"] = "zy17rg" });
        Assert.Equal("/account", client.Path);
        var found = Assert.Single(await PictureAsync(world, lead));
        Assert.Equal((LookingKind.SameAddress, world.Midwife, "Opened the record of the Lind family, where somebody has or had the address that they have."), (found.Kind, found.Worker, found.InWords));
        // Only they themselves say where they live, and not even they read it again.
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).WriteAsync(world.EarlyYearsWorker, new TellHome { Address = "4 Quay Lane", Postcode = "ZY1 7RG" }));
        foreach (var page in (string[])["/account/home", "/account", "/account/who-has-looked", $"/workers/{world.Midwife}", $"/directory/{world.Midwife}"])
        {
            await client.OpenAsync(page);
            Assert.DoesNotContain("Quay", client.Html, StringComparison.OrdinalIgnoreCase);
        }
        await client.OpenAsync("/account/home");
        Assert.Contains("Kith has known where you live since 2 March 2026", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Address"] = "", ["Act.Postcode"] = "" });
        Assert.Empty(await PictureAsync(world, lead));
        Assert.Null(await world.As(world.Midwife).ReadAsync(world.Midwife, new HomeKnown()));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Looking_out_of_hours_and_at_many_families_in_a_day_is_told_by_worker(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var families = new List<RecordId>();
        for (var i = 0; i < 4; i++)
            families.Add(await world.FamilyAsync($"Family{i}"));
        foreach (var family in families)
            await LookAsync(world, world.Midwife, family);
        world.Later(TimeSpan.FromHours(12));
        foreach (var family in families.Take(3))
            await LookAsync(world, world.EarlyYearsWorker, family);
        var found = await PictureAsync(world, lead, new UnusualLookingSetting { FamiliesInADay = 4, LooksOutOfHours = 3, DaysWithoutEntry = 9 });
        Assert.Equal([(LookingKind.ManyFamilies, world.Midwife), (LookingKind.OutOfHours, world.EarlyYearsWorker)], found.Select(f => (f.Kind, f.Worker)));
        Assert.Equal("Opened the records of many families in a day: 4 on 2 March 2026.", found[0].InWords);
        Assert.Equal("Looked at families’ records at the weekend, before 7:00 or after 20:00, on 1 day.", found[1].InWords);
        Assert.Equal([4, 3], found.Select(f => f.Lines.Count));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_what_is_restricted_the_picture_tells_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var family = await world.FamilyAsync("Lind");
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        await world.As(world.Leader).WriteAsync(family, new RestrictEntry { Entry = entry, Reason = "x", ReviewOn = world.Today.AddMonths(1), NeedToKnow = [.. To(world.Midwife, world.Leader)] });
        for (var day = 0; day < 4; day++)
        {
            await world.As(world.Midwife).ReadAsync(family, new Kith.Recording.EntryView { Entry = entry });
            world.Later(TimeSpan.FromDays(1));
        }
        Assert.Empty(await PictureAsync(world, lead));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task One_click_answers_and_nobody_answers_for_themselves(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var lead = await LeadAsync(world);
        var rao = await world.FamilyAsync("Rao");
        await LookAsync(world, world.Leader, rao);
        using var client = await KithClient.SignedInAsync(world, lead);
        await client.OpenAsync("/my-work");
        await client.FollowAsync("Unusual looking, month by month");
        Assert.Contains("Nothing unusual was found", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/unusual-looking?month=2026-03");
        Assert.Contains("where somebody is called Rao as they are", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Answer"] = "AskTheWorker" });
        Assert.Contains("The worker is asked", client.Text, StringComparison.Ordinal);
        Assert.Contains("Answered by Ingrid Holm", client.Text, StringComparison.Ordinal);
        var item = Assert.Single(await PictureAsync(world, lead));
        Assert.Equal(LookingAnswer.AskTheWorker, item.Answered!.Answer);
        var act = new AnswerLooking { Month = MonthOf(world), Kind = LookingKind.SameName, Worker = lead, Family = rao, Answer = LookingAnswer.InOrder };
        await Assert.ThrowsAsync<Refused>(() => world.As(lead).WriteAsync(Founding.Partnership, act));
        await Assert.ThrowsAsync<Invalid>(() => world.As(lead).WriteAsync(Founding.Partnership, act with { Worker = world.Leader, Month = world.Today.AddDays(3) }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, act with { Worker = world.Midwife }));
    }
}
