using Kith.Access;
using Kith.Record;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Lines;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>The pages on which the workforce is run, on a laptop and on a phone: no barrier that a machine can see, and nothing sticks out.</summary>
public sealed class WorkforcePageTests(Browser browser, LiveKith kith)
{
    public static TheoryData<int> Widths => [Browser.Laptop.Width, Browser.Phone.Width];

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_training_have_no_barrier(int width)
    {
        var world = kith.World;
        var lead = await world.WorkerAsync("Ngozi Eze " + width, Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", world.Team, Role.TrainingLead);
        // The courses are the partnership's, whichever width comes first.
        if ((await world.As(lead).ReadAsync(Founding.Partnership, new CatalogueView())).Courses.Count == 0)
            await world.As(lead).WriteAllAsync(ShippedCourses.All(_ => (world.Acute, "Estuary Hospitals Trust")));
        var course = (await world.As(lead).ReadAsync(Founding.Partnership, new CatalogueView())).Courses.Single(c => c.Code == "recording");
        var session = world.NewRecord();
        await world.As(lead).WriteAsync(session, new PlanSession
        {
            Course = CourseFacts.Of(course),
            Day = world.Today.AddDays(14),
            Begins = new(9, 30),
            Ends = new(12, 30),
            Place = "Millbrook",
            Places = 2,
            Teachers = [new(lead, "Ngozi Eze " + width, ["midwife", "training lead"])],
        });
        await world.As(lead).WriteAsync(session, new BookColleagues { Who = [new(world.Midwife, "Siân Pritchard", "Estuary Hospitals Trust")] });
        var page = await OpenAsync(width, lead);
        var of = $"/training/sessions/{session}";
        await TourAsync(page, "/training", "/training/courses", "/training/courses/change/recording", "/training/sessions", "/training/sessions/plan", of, $"{of}/register",
            $"{of}/marks", $"{of}/change", $"{of}/cancel", $"{of}/colleagues", "/training/centres", $"/centres/{world.Centre.CentreRecord}/competence",
            $"/workers/{world.Midwife}/training", "/requirements");
        await page.GotoAsync("/training/sessions/plan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan", Exact = false }).First.ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_supervision_have_no_barrier(int width)
    {
        var world = kith.World;
        var supervisor = await world.WorkerAsync("Ifeoma Bright " + width, Discipline.HealthVisitor, world.Community, "Northcliffe Community Health Trust", world.Team, Role.TeamLeader);
        var worker = await world.WorkerAsync("Hana Okoye " + width, Discipline.HealthVisitor, world.Community, "Northcliffe Community Health Trust", world.Team, Role.Practitioner);
        var line = new SetLine { Kind = LineKind.ProfessionalSupervisor, By = supervisor, ByName = "Ifeoma Bright", ByEmployer = "Northcliffe Community Health Trust", From = world.Today.AddDays(-90) };
        await world.As(Founding.Kith).WriteAllAsync(line.With(worker, "Hana Okoye " + width));
        var page = await OpenAsync(width, supervisor);
        var of = $"/workers/{worker}/supervision";
        await page.GotoAsync($"{of}/record");
        await page.GetByLabel("Notes for the worker").FillAsync("Rested after the leave.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(page.GetByText("Draft saved")).ToBeVisibleAsync();
        await LookAsync(page);
        await TourAsync(page, "/drafts", $"{of}/record");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with that draft" }).ClickAsync();
        await Expect(page.GetByLabel("Notes for the worker")).ToHaveValueAsync("Rested after the leave.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/supervision");
        await LookAsync(page);
        await page.GotoAsync("/drafts");
        await Expect(page.GetByText("You have no drafts.")).ToBeVisibleAsync();
        await TourAsync(page, "/my-team", "/supervision/gaps", "/supervision/expectations", $"/directory/{worker}", $"/workers/{worker}/absence", $"/workers/{worker}/away", $"/workers/{worker}/cover");
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_planned_change_and_of_what_the_door_asks_for_have_no_barrier(int width)
    {
        var page = await OpenAsync(width, kith.World.Administrator);
        var worker = kith.World.Stranger;
        await TourAsync(page, "/partnership", "/transfers", $"/transfers/plan?worker={worker}", $"/transfers/plan?team={kith.World.Team.Id}", "/organisations/successions", "/organisations/successions/plan",
            "/door", "/agreements", "/agreements/new", "/stages", "/requirements", $"/workers/{worker}/lines", "/workers/import");
        await page.GotoAsync($"/workers/{worker}/lines");
        await page.GetByLabel("Name of somebody outside").FillAsync("Gra");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Who?", new() { Exact = true })).ToContainTextAsync("Grace Adeyemi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set line" }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page);
    }

    private async Task<IPage> OpenAsync(int width, RecordId worker)
    {
        var page = await browser.OpenAsync(kith.Address, width == Browser.Phone.Width ? Browser.Phone : Browser.Laptop);
        await kith.SignInAsync(page, worker);
        return page;
    }

    private static async Task TourAsync(IPage page, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await LookAsync(page);
        }
    }

    private static async Task LookAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
    }
}
