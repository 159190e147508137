using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;
using Kith.Tests.A;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>A meeting about six families, held by two people at once in two browsers: the chair on a laptop, a colleague on a phone.</summary>
public sealed class MeetingJourneyTests(Browser browser, LiveKith kith)
{
    private static readonly string[] s_names = ["Abara", "Brodie", "Castell", "Duarte", "Ekholm", "Fairley"];

    [Fact]
    public async Task Six_families_are_discussed_by_two_people_at_once()
    {
        var world = kith.World;
        var meeting = await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, new SetSeries
        {
            Name = "Six families",
            FirstOn = world.Today,
            EveryWeeks = 1,
            At = "9:30",
            Chair = world.Leader,
            MinuteTaker = world.HealthVisitor,
            LookAgainWeeks = 6,
            Quorum = ["health visitor"],
            Attendees = [new(world.Leader, "Anita Rao", "manager", "Northcliffe Council"), new(world.HealthVisitor, "Grace Adeyemi", "health visitor", "Northcliffe Community Health Trust")],
        });
        var families = new List<RecordId>();
        foreach (var name in s_names)
            families.Add(await StuckAsync(name));
        var here = $"/meetings/{world.Centre.CentreRecord}/{meeting}";
        var chair = await browser.OpenAsync(kith.Address, Browser.Laptop);
        var colleague = await browser.OpenAsync(kith.Address, Browser.Phone);
        await kith.SignInAsync(chair, world.Leader);
        await kith.SignInAsync(colleague, world.HealthVisitor);
        await chair.GotoAsync("/meetings");
        await SeenAsync(chair);
        await chair.GotoAsync(here);
        await SeenAsync(chair);
        await PressAsync(chair, "Put these on the agenda");
        await PressAsync(chair, "Begin the meeting");
        await colleague.GotoAsync(here);
        await SeenAsync(colleague);

        // Half of the families by each, and both on the first.
        for (var i = 0; i < s_names.Length; i++)
        {
            var by = i % 2 == 0 ? chair : colleague;
            await OpenAsync(by, here, s_names[i]);
            if (i < 2)
                await SeenAsync(by);
            await by.GetByLabel("Discussion", new() { Exact = true }).FillAsync($"What was said of {s_names[i]}.");
            await PressAsync(by, "Save what was said");
            await by.GetByLabel("What is to be done?").FillAsync($"Ring {s_names[i]}");
            await by.GetByLabel("Who does it?").SelectOptionAsync(world.HealthVisitor.ToString());
            await by.GetByLabel("Day").FillAsync(world.Today.AddDays(5).Day.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await by.GetByLabel("Month").FillAsync(world.Today.AddDays(5).Month.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await by.GetByLabel("Year").FillAsync(world.Today.AddDays(5).Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await PressAsync(by, "Add the direction");
            await Expect(by.GetByText($"Ring {s_names[i]}: Grace Adeyemi")).ToBeVisibleAsync();
        }
        await OpenAsync(chair, here, s_names[0]);
        await OpenAsync(colleague, here, s_names[0]);
        await chair.GetByLabel("Discussion", new() { Exact = true }).FillAsync("The chair’s words.");
        await PressAsync(chair, "Save what was said");
        await colleague.GetByLabel("Discussion", new() { Exact = true }).FillAsync("The colleague’s words.");
        await PressAsync(colleague, "Save what was said");
        await Expect(colleague.Locator(".govuk-error-summary")).ToContainTextAsync("Anita Rao wrote here meanwhile: ‘The chair’s words.’");
        await Expect(colleague.GetByLabel("Discussion", new() { Exact = true })).ToHaveValueAsync("The colleague’s words.");
        await SeenAsync(colleague);
        await colleague.GetByLabel("Discussion", new() { Exact = true }).FillAsync("The chair’s words. The colleague’s words.");
        await PressAsync(colleague, "Save what was said");

        await chair.GotoAsync(here + "/close");
        await SeenAsync(chair);
        await PressAsync(chair, "Close the meeting");
        await Expect(chair.GetByText("Anita Rao closed this meeting on").First).ToBeVisibleAsync();
        await SeenAsync(chair);
        await colleague.GotoAsync("/my-work");
        foreach (var name in s_names)
            await Expect(colleague.GetByText($"Ring {name}")).ToBeVisibleAsync();
        await SeenAsync(colleague);
        await colleague.GotoAsync($"/families/{families[0]}/meetings");
        await Expect(colleague.GetByText("The chair’s words. The colleague’s words.")).ToBeVisibleAsync();
        await SeenAsync(colleague);
        foreach (var page in (string[])[$"/meetings/{world.Centre.CentreRecord}/rules", $"/meetings/{world.Centre.CentreRecord}/series/{meeting}", $"/meetings/{world.Centre.CentreRecord}/series/{meeting}/tally", $"/families/{families[0]}/peer-support", $"/families/{families[0]}/early-help/level"])
        {
            await chair.GotoAsync(page);
            await SeenAsync(chair);
        }
    }

    private async Task<RecordId> StuckAsync(string name)
    {
        var (family, child) = await kith.FamilyAsync(name);
        var (door, longAgo) = (kith.World.As(Founding.Kith), kith.World.Today.AddDays(-90));
        var episode = new EarlyHelpEpisode { Id = new(Guid.CreateVersion7(kith.World.Clock.GetUtcNow())), Why = "Damp", Level = 2, LevelName = "Additional", On = longAgo, Children = [child.Value] };
        var outcome = new DesiredOutcome { Id = new(Guid.CreateVersion7(kith.World.Clock.GetUtcNow())), Episode = episode.Id, Text = "A dry room", On = longAgo };
        await door.WriteAsync(family, new Plant(null, episode, new FamilyAgreement { Episode = episode.Id, State = AgreementState.Agreed, On = longAgo },
            new AssessmentCompleted { Episode = episode.Id, Version = 1, At = kith.World.Clock.GetUtcNow() }, outcome,
            new PlanAction { Outcome = outcome.Id, What = "Write to the housing office", Who = "Tom", ByWhen = longAgo.AddDays(365), On = longAgo }));
        return family;
    }

    private static async Task OpenAsync(IPage page, string here, string name)
    {
        await page.GotoAsync(here);
        await page.GetByRole(AriaRole.Link, new() { Name = $"{name} family" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{name} family");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task SeenAsync(IPage page)
    {
        await Browser.FitsAsync(page);
        await Browser.SeesNoBarrierAsync(page);
    }
}
