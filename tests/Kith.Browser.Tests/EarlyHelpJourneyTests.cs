using Kith.Record;
using Kith.Tests.A;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>A family from the first call to a closed plan, on a phone and with the keys alone: no barrier on the way, nothing that sticks out.</summary>
public sealed class EarlyHelpJourneyTests(Browser browser, LiveKith kith)
{
    private const string Name = "Okonjo";

    private sealed record Worker(IPage Page, Hands Hands)
    {
        public async Task GoAsync(string address)
        {
            await Page.GotoAsync(address);
            await SeeAsync();
        }

        public async Task SendAsync(string button)
        {
            await Hands.SendAsync(button);
            await Expect(Page.GetByText("There is a problem")).ToHaveCountAsync(0);
        }

        public Task SeeAsync() => Task.WhenAll(Browser.SeesNoBarrierAsync(Page), Browser.FitsAsync(Page));
    }

    [Fact]
    public async Task From_the_first_call_to_a_closed_plan_with_the_keyboard_on_a_phone()
    {
        var (family, _) = await kith.FamilyAsync(Name);
        var here = $"/families/{family}/early-help";

        // The school rings, and is sent to the public page.
        var caller = await NobodyAsync();
        await caller.GoAsync("/request-support");
        await caller.Hands.ChooseAsync("I work with the family");
        await caller.Hands.WriteAsync("Your name", "Jo Pratt");
        await caller.Hands.WriteAsync("The organisation you work for (if you work with the family)", "Mill Lane Primary");
        await caller.Hands.WriteAsync("Your telephone number or email address", "01474 000 123");
        await caller.Hands.SelectAsync("Which children’s centre is nearest to them?", "Millbrook");
        await caller.Hands.WriteAsync("Child’s name", $"Amy {Name}");
        await caller.Hands.WriteAsync("What is happening, and what would help?", "Amy comes hungry, and her mother is tired.");
        await caller.Hands.ChooseAsync("Yes, they know and agree");
        await caller.SendAsync("Send the request");
        await Expect(caller.Page.GetByText("We have your request").First).ToBeVisibleAsync();
        await caller.SeeAsync();

        var leader = await SignedInAsync(kith.World.Leader);
        await leader.GoAsync("/requests");
        await leader.Hands.PressAsync(AriaRole.Link, $"Amy {Name}");
        await leader.SeeAsync();
        await leader.Hands.SelectAsync("Which family is it?", $"{Name} family");
        await leader.Hands.ChooseAsync("3 Intensive: Several needs at once, which need a joint assessment, a team around the family and a plan.");
        await leader.Hands.WriteAsync("What shows this level?", "Hunger and a worn-out parent.");
        await leader.Hands.ChooseAsync("An early help assessment");
        await leader.Hands.WriteAsync("What we tell the person who asked", "A health visitor will call the family this week.");
        await leader.SendAsync("Record the triage");

        // The health visitor opens it: what was asked need not be typed again.
        var visitor = await SignedInAsync(kith.World.HealthVisitor);
        await visitor.GoAsync(here);
        await visitor.Hands.PressAsync(AriaRole.Button, "Open early help");
        await visitor.SeeAsync();
        await visitor.Hands.TickAsync($"Amy {Name}");
        await Expect(visitor.Page.GetByLabel("What led to this?")).ToHaveValueAsync("Amy comes hungry, and her mother is tired.");
        await visitor.Hands.PressAsync(AriaRole.Button, "Open early help");
        await visitor.SeeAsync();
        await visitor.Hands.PressAsync(AriaRole.Link, "Checklist");
        await visitor.SeeAsync();
        foreach (var question in EarlyHelp.AssessmentForm.Shipped.Checklist)
            await visitor.Hands.ChooseAsync("Yes", visitor.Page.GetByRole(AriaRole.Group, new() { Name = question }));
        await visitor.Hands.ChooseAsync("A common assessment");
        await visitor.Hands.PressAsync(AriaRole.Button, "Record the checklist");
        await visitor.Hands.PressAsync(AriaRole.Link, "The family’s agreement");
        await visitor.SeeAsync();
        await visitor.Hands.ChooseAsync("It agrees in writing to an assessment, and to what is shared");
        await visitor.Hands.WriteAsync("Who said so?", $"Ada {Name}, mother");
        await visitor.Hands.WriteAsync("How is it in writing?", "Signed on paper");
        await visitor.Hands.WriteAsync("With which services may it be shared?", "Mill Lane Primary");
        await visitor.Hands.PressAsync(AriaRole.Button, "Record");

        // What is known is confirmed; two workers of two disciplines write the assessment.
        await visitor.Hands.PressAsync(AriaRole.Link, "Common assessment");
        await visitor.SeeAsync();
        await visitor.Hands.PressAsync(AriaRole.Link, $"What is known of Amy {Name}");
        await visitor.SeeAsync();
        await visitor.Hands.TickAsync("Date of birth: 1 September 2024");
        await visitor.Hands.PressAsync(AriaRole.Button, "Record what was confirmed");
        await visitor.Hands.PressAsync(AriaRole.Link, $"Development of the unborn baby, infant, child or young person: Amy {Name}");
        await visitor.SeeAsync();
        await visitor.Hands.UnfoldAsync("General health");
        await visitor.SeeAsync();
        await visitor.Hands.WriteAsync(visitor.Page.Locator("#Act_Parts_0__Needs"), "Hungry in the morning.");
        await visitor.Hands.WriteAsync(visitor.Page.Locator("#Act_Parts_0__OwnWords"), "“Toast!”");
        await visitor.Hands.PressAsync(AriaRole.Button, "Record");
        var colleague = await SignedInAsync(kith.World.EarlyYearsWorker);
        await colleague.GoAsync(here + "/assessment");
        await Expect(colleague.Page.GetByText("Grace Adeyemi (health visitor)").First).ToBeVisibleAsync();
        await colleague.Hands.PressAsync(AriaRole.Link, "Parents and carers");
        await colleague.Hands.UnfoldAsync("Basic care, safety and protection");
        await colleague.Hands.WriteAsync(colleague.Page.Locator("#Act_Parts_0__Strengths"), "A clean, warm flat.");
        await colleague.Hands.WriteAsync(colleague.Page.Locator("#Act_Parts_0__Voices_0__Words"), "I would sleep if somebody took her for an hour.");
        await colleague.Hands.PressAsync(AriaRole.Button, "Record");
        await colleague.Hands.WriteAsync("Who was there?", "Ada, Amy and both of us");
        await colleague.Hands.WriteAsync("What is working?", "They are fond of each other.");
        await colleague.Hands.WriteAsync("What needs to change?", "Breakfast, and rest for Ada.");
        await colleague.Hands.PressAsync(AriaRole.Button, "Complete the assessment");
        await Expect(colleague.Page.GetByText("Assessed, being planned")).ToBeVisibleAsync();

        // The team, and who leads.
        await visitor.GoAsync(here + "/team");
        await visitor.Hands.WriteAsync("Name, for someone who does not", "Jo Pratt");
        await visitor.Hands.WriteAsync("What they are to the family", "class teacher");
        await visitor.Hands.WriteAsync("Organisation (optional)", "Mill Lane Primary");
        await visitor.SendAsync("Add to the team");
        await visitor.Hands.SelectAsync("Who should lead?", "Tom Baker");
        await visitor.SendAsync("Ask them to lead");
        await visitor.SeeAsync();
        await colleague.GoAsync(here + "/team");
        await colleague.Hands.ChooseAsync("Yes");
        await colleague.SendAsync("Answer");
        await Expect(colleague.Page.GetByText("Tom Baker, early years worker, Northcliffe Council, since")).ToBeVisibleAsync();

        // The plan, two reviews, and the end.
        await colleague.GoAsync(here + "/plan");
        await colleague.Hands.WriteAsync("What should be different?", "Amy has breakfast");
        await colleague.Hands.WriteAsync("Where is it now, from 0 to 10? The family says", "2");
        await colleague.SendAsync("Add the outcome");
        await colleague.Hands.SelectAsync("For which outcome?", "Amy has breakfast");
        await colleague.Hands.WriteAsync("What will be done?", "Come to the breakfast club");
        await colleague.Hands.WriteAsync("Who does it?", $"Ada {Name}");
        await colleague.Hands.TickAsync("It is the family’s own action");
        await colleague.Hands.WriteDateAsync("By when?", kith.World.Today.AddDays(14));
        await colleague.SendAsync("Add the action");
        await colleague.SeeAsync();
        foreach (var score in new[] { "5", "8" })
        {
            await colleague.GoAsync(here + "/review");
            await colleague.Hands.WriteAsync("Who was there?", "Ada, Jo Pratt and we");
            await colleague.Hands.WriteAsync("What has moved, and what has not?", "She came three mornings of five.");
            await colleague.Hands.WriteAsync("From 0 to 10, the family says", score);
            await colleague.Hands.PressAsync(AriaRole.Button, "Record the review");
        }

        await Expect(colleague.Page.GetByText("2 held, next on 13 April 2026")).ToBeVisibleAsync();
        await colleague.Hands.PressAsync(AriaRole.Link, "Step up, hand over or close");
        await colleague.SeeAsync();
        await colleague.Hands.ChooseAsync("The needs are met");
        await colleague.Hands.WriteAsync("What was reached, and who goes on with what remains?", "Breakfast every day; the school goes on.");
        await colleague.Hands.PressAsync(AriaRole.Button, "Close early help");
        await Expect(colleague.Page.GetByText("needs met, led by Tom Baker")).ToBeVisibleAsync();
        await colleague.Hands.PressAsync(AriaRole.Link, $"Read the assessment of {Shared.Shown.Date(kith.World.Today)}");
        await Expect(colleague.Page.GetByText("I would sleep if somebody took her for an hour.")).ToBeVisibleAsync();
        await colleague.SeeAsync();
    }

    private async Task<Worker> NobodyAsync()
    {
        var page = await browser.OpenAsync(kith.Address, Browser.Phone);
        return new(page, new Hands(page, keyboardOnly: true));
    }

    private async Task<Worker> SignedInAsync(RecordId worker)
    {
        var one = await NobodyAsync();
        await kith.SignInAsync(one.Page, worker);
        return one;
    }
}
