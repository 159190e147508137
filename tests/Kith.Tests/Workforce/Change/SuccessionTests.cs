using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Change;
using Kith.Workforce.Lines;
using Kith.Workforce.Places;
using Kith.Workforce.Supervision;

namespace Kith.Tests.Workforce.Change;

public sealed class SuccessionTests
{
    private const string Community = "Northcliffe Community Health Trust", Acute = "Estuary Hospitals Trust", Merged = "Estuary and Northcliffe NHS Trust";

    [Theory]
    [InlineData(Db.Sqlite, "2026-03-29"), InlineData(Db.Sqlite, "2026-04-01"), InlineData(Db.Sqlite, "2026-10-25"), InlineData(Db.Postgres, "2026-10-26")]
    public async Task Two_trusts_merge_at_midnight_in_London_and_what_was_written_keeps_its_employer(Db db, string on)
    {
        await using var world = await KithWorld.OnAsync(db);
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var family = await world.FamilyAsync();
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, Into(world.Acute, day, newName: Merged));
        var merged = (await world.As(world.Administrator).ReadAsync(Founding.Partnership, new PartnershipView { Past = true })).Organisations.Single(o => o.Name == Merged);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, Into(world.Community, day, merged.Id));

        world.JustBefore(day);
        await WriteAsync("before");
        Assert.Equal(Acute, await ListedAsync());
        world.AtMidnightOf(day);
        await WriteAsync("after");
        Assert.Equal(Merged, await ListedAsync());
        Assert.Equal(Merged, (await world.As(world.Midwife).AskAsync(new WorkersInTeams { Teams = [world.Team.Id] })).Single(w => w.Record == world.HealthVisitor).Employer);
        Assert.Equal(merged.Id, (await world.StandingAsync(world.Midwife)).Employer!.Value.Id);

        var entries = await world.SeeAsync(world.Midwife, family, r => r.Rows<Entry>().OrderBy(e => e.Id).Select(e => e.AuthorName + ": " + e.Employer).ToList());
        Assert.Equal(["Siân Pritchard: " + Acute, "Grace Adeyemi: " + Community, "Siân Pritchard: " + Merged, "Grace Adeyemi: " + Merged], entries);
        // The lines of the record say the same, and are sealed.
        var signed = (await world.As(world.Leader).ReadAsync(family, new WhoHasLooked())).Looks.Where(l => l.What == nameof(WriteEntry)).Select(l => l.By.Employer);
        Assert.Equal([Merged, Merged, Community, Acute], signed);
        Assert.Equal("Northcliffe Council", (await world.StandingAsync(world.EarlyYearsWorker)).By.Employer);

        async Task<string> ListedAsync() => (await world.As(world.Leader).AskAsync(new ListWorkers())).Single(w => w.Record == world.Midwife).Employer;

        async Task WriteAsync(string text)
        {
            foreach (var worker in new[] { world.Midwife, world.HealthVisitor })
                await world.As(worker).WriteAsync(family, await world.EntryAsync(text));
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_organisation_splits_and_its_staff_are_divided(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(7), world.As(world.Administrator));
        await door.WriteAsync(Founding.Partnership, new SucceedOrganisation
        {
            Organisation = world.Council,
            Day = day,
            Reason = "The county is divided.",
            Successors = [new() { To = world.Community }, new() { NewName = "Harbour Borough Council", NewKind = OrganisationKind.Council, Workers = [world.Stranger.Value, world.Leader.Value] }],
        });
        world.AtMidnightOf(day);
        Assert.Equal(Community, (await world.StandingAsync(world.EarlyYearsWorker)).By.Employer);
        Assert.Equal("Harbour Borough Council", (await world.StandingAsync(world.Stranger)).By.Employer);
        Assert.Equal("Harbour Borough Council", (await world.StandingAsync(world.Leader)).By.Employer);
        // And goes on from there: the new borough merges into the acute trust later.
        var borough = (await door.ReadAsync(Founding.Partnership, new PartnershipView())).Organisations.Single(o => o.Name == "Harbour Borough Council");
        var then = world.Today.AddDays(30);
        await door.WriteAsync(Founding.Partnership, Into(borough.Id, then, world.Acute));
        world.AtMidnightOf(then);
        Assert.Equal(Acute, (await world.StandingAsync(world.Leader)).By.Employer);
        Assert.Equal(Community, (await world.StandingAsync(world.EarlyYearsWorker)).By.Employer);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_successor_signs_in_its_place_and_the_door_counts_it_but_not_as_another_partner(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, family) = (world.Today.AddDays(7), await world.FamilyAsync());
        Task<RecordId> KeeperAsync(string name, Id<Organisation> of, string called) => world.WorkerAsync(name, Discipline.Administration, of, called, null, Role.InformationGovernanceLead);
        var (council, acute) = (await KeeperAsync("Jane Moss", world.Council, "Northcliffe Council"), await KeeperAsync("Bela Fox", world.Acute, Acute));
        async Task<Id<InformationSharingAgreement>> BetweenAsync(params Id<Organisation>[] parties) => await world.As(council).WriteAsync(Founding.Partnership, new AgreeSharing
        {
            Name = "Early help",
            Parties = [.. parties.Select(p => p.Value)],
            Purposes = "p",
            Classes = "c",
            LawfulBases = "l",
            From = world.Today,
            To = world.Today.AddYears(1),
            ReviewOn = world.Today.AddMonths(6),
        });
        Task SignAsync(RecordId by, Id<InformationSharingAgreement> agreement) => world.As(by).WriteAsync(Founding.Partnership, new SignAgreement { Agreement = agreement, Signatory = "Somebody", SignedOn = world.Today });
        Task<FamilyBanner> LookAsync() => world.As(world.Midwife).ReadAsync(family, new FamilyBannerView());
        var agreement = await BetweenAsync(world.Acute, world.Council);
        await SignAsync(acute, agreement);
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, Into(world.Acute, day, world.Community));
        // Not before the day.
        var community = await KeeperAsync("Ola Wren", world.Community, Community);
        await Assert.ThrowsAsync<Refused>(() => SignAsync(community, agreement));
        world.AtMidnightOf(day);
        await SignAsync(community, agreement);
        // What the predecessor signed is not the signature of another.
        await Assert.ThrowsAsync<Refused>(LookAsync);
        await SignAsync(council, agreement);
        await LookAsync();
        var seen = await world.As(community).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement });
        Assert.Empty(seen.Unsigned);
        Assert.Equal((Community, true), (seen.SpeaksFor, seen.HasSigned));
        Assert.Empty((await world.As(community).ReadAsync(Founding.Partnership, new SuccessionsView())).Single().ToSign);
        // What the predecessor expected of its workers is the successor's to change.
        var expect = new ExpectSupervision { Owner = world.Acute, Discipline = Discipline.Midwife, Kind = LineKind.ProfessionalSupervisor, EveryWeeks = 8, From = world.Today };
        await Assert.ThrowsAsync<Invalid>(() => world.As(council).WriteAsync(Founding.Partnership, expect));
        var expected = await world.As(community).WriteAsync(Founding.Partnership, expect);
        await world.As(community).WriteAsync(Founding.Partnership, new EndExpectation { Expectation = expected, LastDay = world.Today, Reason = "Not here" });
        using var client = await KithClient.SignedInAsync(world, community);
        await client.OpenAsync("/supervision/expectations");
        Assert.Contains($"{Acute}, for those who came from it", client.Html, StringComparison.Ordinal);
        await client.OpenAsync($"/agreements/{agreement}");
        Assert.Contains($"signed for {Community}, which succeeded {Acute}, by Somebody", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/directory/{world.Midwife}");
        Assert.Contains($"Employer{Community}", string.Join(' ', client.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_has_closed_neither_succeeds_nor_is_succeeded(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(7), world.As(world.Administrator));
        var empty = await door.WriteAsync(Founding.Partnership, new AddOrganisation { Name = "Marsh Playgroup", Kind = OrganisationKind.Voluntary, From = world.Today.AddYears(-1) });
        await door.WriteAsync(Founding.Partnership, new ClosePlace { What = empty.Value, LastDay = world.Today.AddDays(3), Reason = "It closes." });
        await RefusedAsync(world, Into(empty, day, world.Community), "Marsh Playgroup closes on");
        await RefusedAsync(world, Into(world.Acute, day, empty), "Marsh Playgroup closes on");
        await door.WriteAsync(Founding.Partnership, Into(world.Acute, world.Today.AddDays(3), empty));
        world.AtMidnightOf(day);
        await RefusedAsync(world, Into(world.Council, day.AddDays(2), empty), "Marsh Playgroup closed on");
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/partnership");
        await client.FollowAsync("Organisations that merge or split");
        await client.OpenAsync("/partnership");
        await client.FollowAsync("Planned changes of staff");
        Assert.Equal("/transfers", client.Path);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Some_may_go_and_the_others_stay(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(7), world.As(world.Administrator));
        await door.WriteAsync(Founding.Partnership, Into(world.Council, day, world.Community) with { OthersStay = true, Successors = [new() { To = world.Community, Workers = [world.Leader.Value] }] });
        world.AtMidnightOf(day);
        Assert.Equal(Community, (await world.StandingAsync(world.Leader)).By.Employer);
        Assert.Equal("Northcliffe Council", (await world.StandingAsync(world.EarlyYearsWorker)).By.Employer);
        await RefusedAsync(world, Into(world.Council, day.AddDays(9), world.Acute) with { OthersStay = true, Successors = [new() { To = world.Acute, Workers = [world.Leader.Value] }] }, "left Northcliffe Council with an earlier succession");
        await door.WriteAsync(Founding.Partnership, Into(world.Council, day.AddDays(9), world.Acute));
        world.AtMidnightOf(day.AddDays(9));
        Assert.Equal(Community, (await world.StandingAsync(world.Leader)).By.Employer);
        Assert.Equal(Acute, (await world.StandingAsync(world.EarlyYearsWorker)).By.Employer);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_succession_can_be_revoked_until_its_day(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(7), world.As(world.Administrator));
        await door.WriteAsync(Founding.Partnership, Into(world.Acute, day, world.Community));
        var plan = Assert.Single(await door.ReadAsync(Founding.Partnership, new SuccessionsView())).Plan;
        world.JustBefore(day);
        await door.WriteAsync(Founding.Partnership, new RevokeSuccession { Plan = plan, Reason = "Parliament was dissolved." });
        await Assert.ThrowsAsync<Changed>(() => door.WriteAsync(Founding.Partnership, new RevokeSuccession { Plan = plan, Reason = "Again" }));
        world.AtMidnightOf(day);
        Assert.Equal(Acute, (await world.StandingAsync(world.Midwife)).By.Employer);
        var later = world.Today.AddDays(3);
        await door.WriteAsync(Founding.Partnership, Into(world.Acute, later, world.Community));
        world.AtMidnightOf(later);
        var second = (await door.ReadAsync(Founding.Partnership, new SuccessionsView())).Single(s => s.Revoked is null).Plan;
        var why = await Assert.ThrowsAsync<Invalid>(() => door.WriteAsync(Founding.Partnership, new RevokeSuccession { Plan = second, Reason = "Too late" }));
        Assert.Contains("cannot be revoked any more", why.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(Community, (await world.StandingAsync(world.Midwife)).By.Employer);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_makes_no_sense_is_said_and_nothing_is_written(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(7), world.As(world.Administrator));
        var good = Into(world.Acute, day, world.Community);
        await RefusedAsync(world, Into(world.Acute, day, world.Acute), "cannot succeed itself");
        await RefusedAsync(world, good with { Day = world.Today }, "must be in the future");
        await RefusedAsync(world, good with { Day = world.Today.AddDays(-3) }, "must be in the future");
        await RefusedAsync(world, good with { Successors = [] }, "Select the organisation that succeeds it");
        await RefusedAsync(world, Into(world.Acute, day, newName: "northcliffe council"), "There is a northcliffe council already");
        await RefusedAsync(world, good with { Successors = [.. good.Successors, new() { To = world.Council }] }, "Select the teams or workers");
        await RefusedAsync(world, good with { Successors = [.. good.Successors, new() { To = world.Community, Workers = [world.Midwife.Value] }] }, "Select each successor once");
        Assert.Empty(await door.ReadAsync(Founding.Partnership, new SuccessionsView()));
        await door.WriteAsync(Founding.Partnership, good);
        await RefusedAsync(world, Into(world.Acute, day.AddDays(2), world.Council), "is in another succession already");
        await RefusedAsync(world, Into(world.Council, day.AddDays(2), world.Acute), "is to end");
        await RefusedAsync(world, Into(world.Community, day.AddDays(2), world.Council), "that must be over first");
        world.AtMidnightOf(day);
        await RefusedAsync(world, Into(world.Acute, day.AddDays(2), world.Council), "has ended");
        await RefusedAsync(world, Into(world.Community, day.AddDays(2), world.Acute), "has ended");
        Assert.Single(await door.ReadAsync(Founding.Partnership, new SuccessionsView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).WriteAsync(Founding.Partnership, Into(world.Council, day.AddDays(9), world.Community)));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_dry_run_tells_everything_it_will_touch_and_changes_nothing(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (day, door) = (world.Today.AddDays(30), world.As(world.Administrator));
        var agreement = new InformationSharingAgreement
        {
            Id = new(Guid.CreateVersion7()),
            Name = "Early help in Riverside",
            Parties = [world.Acute.Value, world.Council.Value],
            From = world.Today.AddYears(-1),
            To = world.Today.AddYears(1),
        };
        var competence = new Competence { Id = new(Guid.CreateVersion7()), Code = "recording", Name = "Recording to the shared standard", Owner = world.Acute };
        await world.As(Founding.Kith).WriteAsync(Founding.Partnership, new Plant(null, agreement,
            new AgreementSigned { Agreement = agreement.Id, Party = world.Acute, On = world.Today.AddYears(-1), Signatory = "Dr Ames, chief executive" }, competence,
            new CompetenceRequirement { Competence = competence.Id, CompetenceName = competence.Name, Doing = Doing.Read, Owner = world.Acute, From = world.Today.AddDays(-1) }));
        await world.PlanAsync(world.Administrator, world.Midwife, world.OtherTeam, world.Today.AddDays(9));
        var run = await door.AskAsync(new SuccessionDryRun { Organisation = world.Acute, Day = day, SignIns = ["NHSmail: https://login.example, as kith"] });
        var told = run.Touches.ToDictionary(t => t.What.Split(new[] { " ", ";" }, StringSplitOptions.None)[0], t => t.Each);
        Assert.Equal(["Siân Pritchard, midwife"], told["Staff"]);
        Assert.Equal(["Millbrook family team: 1"], told["Teams"]);
        Assert.Equal(["Early help in Riverside, to 2 March 2027: signed on 2 March 2025 by Dr Ames, chief executive"], told["Agreements"]);
        Assert.Equal(["Competence: Recording to the shared standard", "Requirement: Recording to the shared standard, to read, since 1 March 2026"], told["Competences"]);
        Assert.Equal(["NHSmail: https://login.example, as kith"], told["Sign-in"]);
        Assert.Empty(told["Programs"]);
        Assert.Equal(["Siân Pritchard moves to Harbour family team on 11 March 2026, before or on the day"], told["Open"]);
        Assert.Empty(await door.ReadAsync(Founding.Partnership, new SuccessionsView()));

        await door.WriteAsync(Founding.Partnership, Into(world.Acute, day, world.Community));
        Assert.Equal(["Early help in Riverside: Northcliffe Community Health Trust"], Assert.Single(await door.ReadAsync(Founding.Partnership, new SuccessionsView())).ToSign);
        // On the day they are the successor's staff, although their own records name the old employer.
        Assert.Contains(world.Midwife, (await door.AskAsync(new SuccessionDryRun { Organisation = world.Community, Day = day })).Staff.Select(s => s.Worker));
        Assert.DoesNotContain(world.Midwife, (await door.AskAsync(new SuccessionDryRun { Organisation = world.Community, Day = day.AddDays(-1) })).Staff.Select(s => s.Worker));
    }

    private static SucceedOrganisation Into(Id<Organisation> from, DateOnly day, Id<Organisation>? to = null, string? newName = null) => new()
    {
        Organisation = from,
        Day = day,
        Reason = "The trusts merge.",
        Successors = [new() { To = to, NewName = newName, NewKind = newName is null ? null : OrganisationKind.AcuteTrust }],
    };

    private static async Task RefusedAsync(KithWorld world, SucceedOrganisation act, string words)
    {
        var why = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, act));
        Assert.Contains(words, string.Join("; ", why.Problems.Select(p => p.Message)), StringComparison.Ordinal);
    }
}
