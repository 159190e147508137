using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;
using Kith.Training.Requirements;
using Kith.Workforce;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>A worker whose training has lapsed, by the keyboard alone: in a Kith of its own, because what the door asks for is asked of everybody.</summary>
public sealed class LapsedTrainingTests(Browser browser)
{
    private const string Waiting = "Waiting for the co-signature of";

    [Fact]
    public async Task What_a_lapsed_worker_writes_waits_for_a_colleague_until_the_refresher_is_passed()
    {
        var kith = new LiveKith();
        await using var _ = kith;
        await kith.InitializeAsync();
        var (family, child) = await kith.FamilyAsync("Northway");
        var course = await LapseAsync(kith);

        var page = await browser.OpenAsync(kith.Address);
        var hands = new Hands(page, keyboardOnly: true);
        await SignInAsync(kith, page, hands, kith.World.HealthVisitor);
        await page.GotoAsync($"/families/{family}");
        await WriteAsync(page, hands, "Amy stood for a moment.");
        await Expect(page.GetByText("A colleague must co-sign this entry")).ToBeVisibleAsync();
        await Browser.SeesNoBarrierAsync(page);
        await hands.ReachAsync(page.GetByLabel("Who will co-sign it?", new() { Exact = true }));
        await page.Keyboard.PressAsync("ArrowDown");
        await hands.PressAsync(AriaRole.Button, "Record");
        await Expect(page.GetByText(Waiting)).ToBeVisibleAsync();
        var entry = page.Url;

        var theirs = await browser.OpenAsync(kith.Address);
        var colleague = new Hands(theirs, keyboardOnly: true);
        await SignInAsync(kith, theirs, colleague, kith.World.Midwife);
        await Expect(theirs.GetByText("Entries that wait for your co-signature")).ToBeVisibleAsync();
        await theirs.GotoAsync(entry);
        await colleague.ReachAsync(theirs.GetByRole(AriaRole.Button, new() { Name = "Co-sign this entry" }));
        await theirs.Keyboard.PressAsync("Enter");
        await Expect(theirs.GetByText("Co-signed by")).ToBeVisibleAsync();
        await Expect(theirs.GetByText(Waiting)).ToHaveCountAsync(0);

        await page.GotoAsync("/training");
        await hands.PressAsync(AriaRole.Link, "Take its assessment");
        await Browser.SeesNoBarrierAsync(page);
        for (var i = 0; i < course.Questions.Count; i++)
        {
            await hands.ReachAsync(page.Locator($"input[name='Act.Answers[{i}]']").First);
            await page.Keyboard.PressAsync("Space");
            for (var down = 0; down < course.Questions[i].Right; down++)
                await page.Keyboard.PressAsync("ArrowDown");
        }
        await hands.PressAsync(AriaRole.Button, "Send my answers");
        await page.GotoAsync($"/families/{family}");
        await WriteAsync(page, hands, "Amy took two steps to her mother.");
        await Expect(page.GetByText("A colleague must co-sign this entry")).ToHaveCountAsync(0);
        await hands.PressAsync(AriaRole.Button, "Record");
        await Expect(page.GetByText("Amy took two steps to her mother.")).ToBeVisibleAsync();
        await Expect(page.GetByText(Waiting)).ToHaveCountAsync(0);
    }

    private static async Task WriteAsync(IPage page, Hands hands, string seen)
    {
        await hands.PressAsync(AriaRole.Button, "Write an entry");
        await hands.PressAsync(AriaRole.Link, "Home visit");
        await hands.TickAsync("Amy Northway");
        await hands.WriteAsync("What you saw", seen);
    }

    private static async Task SignInAsync(LiveKith kith, IPage page, Hands hands, RecordId worker)
    {
        await page.GotoAsync("/sign-in");
        await hands.WriteAsync("Email address", await KithClient.EmailOfAsync(kith.World, worker));
        await hands.WriteAsync("Password", KithClient.Password);
        await hands.PressAsync(AriaRole.Button, "Sign in");
        await page.WaitForURLAsync("**/my-work");
    }

    // The health visitor's competence ended a hundred days ago, the midwife's goes on; a refresher has begun to which the first came.
    private static async Task<CourseFacts> LapseAsync(LiveKith kith)
    {
        var world = kith.World;
        var (recording, today) = (ShippedCourses.IdOf("recording"), world.Today);
        var lead = await world.WorkerAsync("Ngozi Eze", Discipline.Midwife, world.Acute, "Estuary Hospitals Trust", null, Role.TrainingLead);
        await world.As(lead).WriteAllAsync(ShippedCourses.All(_ => (world.Acute, "Estuary Hospitals Trust")));
        foreach (var (worker, until) in new[] { (world.HealthVisitor, today.AddDays(-100)), (world.Midwife, today.AddDays(100)) })
            await world.As(lead).WriteAsync(worker, new BringAward { Competence = recording, CompetenceName = "Recording to the shared standard", From = until.AddYears(-1), ValidUntil = until, Evidence = "Certificate 12" });
        await world.As(lead).WriteAsync(Founding.Partnership, new SetRequirement { Doing = Doing.WriteForm, Competence = recording, GraceDays = 30, From = today });
        var course = CourseFacts.Of((await world.As(lead).ReadAsync(Founding.Partnership, new CatalogueView())).Courses.Single(c => c.Code == "recording-refresher"));
        var session = world.NewRecord();
        await world.As(lead).WriteAsync(session, new PlanSession
        {
            Course = course,
            Day = today,
            Begins = new(9, 30),
            Ends = new(12, 30),
            Place = "Millbrook",
            Places = 4,
            Teachers = [new(lead, "Ngozi Eze", ["midwife", "training lead"])],
        });
        await world.As(world.HealthVisitor).WriteAsync(session, new TakePlace());
        world.Later(TimeSpan.FromHours(1));
        await world.As(lead).WriteAsync(session, new MarkRegister { Listed = [world.HealthVisitor.Value], Came = [world.HealthVisitor.Value] });
        return course;
    }
}
