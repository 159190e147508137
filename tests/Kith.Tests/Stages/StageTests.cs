using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Tests.Training;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Kith.Workforce.Stages;

namespace Kith.Tests.Stages;

public sealed class StageTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_stage_opens_when_its_gates_are_met_and_lets_in_whom_it_reaches(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var (admin, lead) = (world.As(world.Administrator), world.As(world.Administrator));
        await admin.WriteAsync(Founding.Partnership, new SetDoorPolicy { StagesFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });
        await lead.WriteAsync(Founding.Partnership, new BeginStagedStart { Organisation = world.Acute, From = world.Today, Reason = "It begins with few." });
        var twice = await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(Founding.Partnership, new BeginStagedStart { Organisation = world.Acute, From = world.Today, Reason = "Again." }));
        Assert.Equal("This organisation starts step by step already", twice.Problems[0].Message);
        Task<FamilyBanner> LookAsync(RecordId worker) => world.As(worker).ReadAsync(family, new FamilyBannerView());
        await LookAsync(world.HealthVisitor);
        var closed = await Assert.ThrowsAsync<Refused>(() => LookAsync(world.Midwife));
        Assert.Equal("Estuary Hospitals Trust is starting with Kith step by step, and the step it is at does not include you.", closed.Message);

        var open = new OpenStage { Organisation = world.Acute, Reach = StageReach.NamedPeople, People = [world.Midwife.Value], From = world.Today, Reason = "Ready." };
        async Task<string[]> UnmetAsync(OpenStage act) =>
            [.. (await Assert.ThrowsAsync<Invalid>(() => lead.WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }))).Problems.Select(p => p.Message)];
        await world.CompetenceAsync();
        var competence = await world.CompetenceAsync("Information sharing");
        await world.RequireAsync(Doing.WriteForm, competence);
        Assert.Equal(
        [
            "This stage cannot open yet. Agreement signed: no agreement that the organisation and another partner have signed is in force today",
            "This stage cannot open yet. Supervisor named: without a professional supervisor: Siân Pritchard",
            "This stage cannot open yet. Competences held: not trained in all that is needed to read and write: Siân Pritchard",
        ], await UnmetAsync(open));
        Assert.Contains("This stage cannot open yet. Employed by the organisation: not employed by it today: Tom Baker", await UnmetAsync(open with { People = [world.EarlyYearsWorker.Value] }));

        var kith = world.As(Founding.Kith);
        var agreement = new InformationSharingAgreement { Id = Id<InformationSharingAgreement>.New(world.Clock.GetUtcNow()), Name = "Tier 2", Parties = [world.Acute.Value, world.Council.Value], From = world.Today, To = world.Today.AddYears(1) };
        await kith.WriteAsync(Founding.Partnership, new Plant(null, agreement, new AgreementSigned { Agreement = agreement.Id, Party = world.Acute, On = world.Today },
            new AgreementSigned { Agreement = agreement.Id, Party = world.Council, On = world.Today }));
        await kith.WriteAsync(world.Midwife, new Plant(null, new ReportingLine { Kind = LineKind.ProfessionalSupervisor, By = world.HealthVisitor, ByName = "Grace Adeyemi", From = world.Today }));
        await world.AwardAsync(world.Midwife, competence, world.Today.AddYears(1));
        var gates = await lead.ReadAsync(Founding.Partnership, new StageGatesView { Organisation = world.Acute, Reach = StageReach.NamedPeople, People = [world.Midwife.Value] });
        Assert.All(gates.All, g => Assert.True(g.Met, g.Name + ": " + g.Evidence));
        var stage = await lead.WriteAsync(Founding.Partnership, open with { Key = Guid.CreateVersion7() });
        await LookAsync(world.Midwife);
        var colleague = await world.WorkerAsync("Ann Lee", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", world.Team, Role.Practitioner);
        await Assert.ThrowsAsync<Refused>(() => LookAsync(colleague));

        var teams = open with { Reach = StageReach.Teams, Teams = [world.Team.Id.Value] };
        Assert.Equal(["This stage cannot open yet. First audit of recording passed: nobody has stated yet that it was passed"], await UnmetAsync(teams));
        Assert.Contains("This stage cannot open yet. The stage before is open: no stage of teams is open", await UnmetAsync(open with { Reach = StageReach.Everyone }));
        await lead.WriteAsync(Founding.Partnership, new StateAuditPassed { Organisation = world.Acute, PassedOn = world.Today, Words = "Grace Adeyemi read ten entries against the shared standard: nine met it." });
        var second = await lead.WriteAsync(Founding.Partnership, teams with { Key = Guid.CreateVersion7() });
        await LookAsync(colleague);

        await lead.WriteAsync(Founding.Partnership, new CloseStage { Stage = second, LastDay = world.Today, Reason = "Too fast." });
        await Assert.ThrowsAsync<Changed>(() => lead.WriteAsync(Founding.Partnership, new CloseStage { Stage = second, LastDay = world.Today, Reason = "Too fast." }));
        await LookAsync(colleague);
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(() => LookAsync(colleague));
        await LookAsync(world.Midwife);
        var shown = Assert.Single((await world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new StagesView())).All);
        Assert.Equal([second, stage], shown.Stages.Select(s => s.Stage.Id));
        Assert.Equal(5, shown.Stages[1].Stage.Evidence.Count + 1);
    }

    [Fact]
    public async Task The_checklist_shows_what_each_gate_rests_on_and_a_stage_opens_and_closes_on_its_pages()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/stages");
        await client.SendAsync(new() { ["Act.Organisation"] = world.Acute.ToString(), ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026", ["Act.Reason"] = "It begins with few." });
        Assert.Contains("nobody of this organisation sees a family", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Look at the gates, and open a stage for Estuary Hospitals Trust");
        Assert.Contains("Kith does not hold audits yet", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Act.Reach"] = "NamedPeople", ["Act.People"] = world.Midwife.ToString() }, "Look at the gates");
        Assert.Contains("no agreement that the organisation and another partner have signed is in force today", client.Text, StringComparison.Ordinal);
        Assert.Contains("without a professional supervisor: Siân Pritchard", client.Text, StringComparison.Ordinal);
        // Of a large organisation the first are listed, those that are ticked, and whoever is looked for.
        await world.As(Founding.Kith).WriteAllAsync(Enumerable.Range(0, StaffToBegin.Most + 5).Select(i => (world.NewRecord(), (Act)new Plant(RecordKind.Worker,
            new WorkerDetails { Name = $"Adele {i:00} Quill", Discipline = Discipline.Midwife }, new Employment { Organisation = world.Acute, OrganisationName = "Estuary Hospitals Trust", From = world.Today.AddYears(-1) }))));
        var found = await world.As(world.Administrator).AskAsync(new StaffToBegin { Organisation = world.Acute, Chosen = [world.Midwife.Value] });
        Assert.Equal((StaffToBegin.Most + 1, world.Midwife), (found.Count, found[0].Record));
        Assert.Equal(["Adele 54 Quill"], (await world.As(world.Administrator).AskAsync(new StaffToBegin { Organisation = world.Acute, Name = "adele 54" })).Select(s => s.Name));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).AskAsync(new StaffToBegin { Organisation = world.Acute }));
        await client.SendAsync(new() { ["Act.From.Day"] = "2", ["Act.From.Month"] = "3", ["Act.From.Year"] = "2026", ["Act.Reason"] = "Ready." }, "Open the stage");
        Assert.Contains(client.Errors, e => e.StartsWith("This stage cannot open yet. Agreement signed", StringComparison.Ordinal));
        await client.SendAsync(new() { ["Audit.Words"] = "" }, "State it");
        Assert.Contains("Enter the day the audit was passed", client.Errors);

        await world.As(Founding.Kith).WriteAsync(Founding.Partnership, new Plant(null, new Stage
        {
            Organisation = world.Acute,
            OrganisationName = "Estuary Hospitals Trust",
            Reach = StageReach.Everyone,
            From = world.Today,
            Reason = "Planted.",
        }));
        await client.OpenAsync("/stages");
        await client.OpenAsync(client.Page.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.EndsWith("/close", StringComparison.Ordinal)).GetAttribute("href")!);
        await client.SendAsync(new() { ["Act.LastDay.Day"] = "2", ["Act.LastDay.Month"] = "3", ["Act.LastDay.Year"] = "2026", ["Act.Reason"] = "Too fast." });
        Assert.Contains("Last day 2 March 2026, closed by Olu Bankole: Too fast.", client.Text, StringComparison.Ordinal);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/stages/open?organisation={world.Acute}");
        Assert.Equal(403, visitor.Status);
    }
}
