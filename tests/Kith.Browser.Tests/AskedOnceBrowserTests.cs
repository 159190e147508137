using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>What was asked already, on a phone: by keyboard alone, with and without script, and without a barrier.</summary>
public sealed class AskedOnceBrowserTests(Browser browser, LiveKith kith)
{
    [Fact]
    public async Task With_the_keyboard_alone_on_a_phone_it_narrows_to_whom_is_ticked_and_is_used()
    {
        var (family, page, form) = await BeginAsync("Marchetti-Lund", javaScript: true);
        var hands = new Hands(page, keyboardOnly: true);
        await page.GotoAsync($"/families/{family}/write/{form}");
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
        var feeding = page.Locator(".kith-asked__one").Filter(new() { HasText = "about Amy" });
        await Expect(feeding).ToBeVisibleAsync();

        // What is asked of the child is not shown while only the mother is ticked, and comes back with the child’s tick.
        await hands.TickAsync("Ada Marchetti-Lund");
        await Expect(feeding).ToBeHiddenAsync();
        await hands.TickAsync("Amy Marchetti-Lund");
        await Expect(feeding).ToBeVisibleAsync();
        await hands.WriteAsync("What you saw", "She sat up by herself.");
        var choice = feeding.GetByRole(AriaRole.Combobox);
        await choice.FocusAsync();
        await page.Keyboard.TypeAsync("I use it");
        await Expect(choice).ToHaveValueAsync("Use");
        await hands.PressAsync(AriaRole.Button, "Record");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Goes on from" })).ToBeVisibleAsync();
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
    }

    [Fact]
    public async Task Without_script_on_a_phone_nothing_is_in_the_way_and_what_was_typed_is_kept()
    {
        var (family, page, form) = await BeginAsync("Lund-Vasquez", javaScript: false);
        await page.GotoAsync($"/families/{family}/write/{form}");
        await page.GetByLabel("What you saw", new() { Exact = true }).FillAsync("Begun at the door.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use it and write nothing, or join it" }).First.ClickAsync();
        await Browser.FitsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with my own entry" }).First.ClickAsync();
        await Expect(page.GetByLabel("What you saw", new() { Exact = true })).ToHaveValueAsync("Begun at the door.");

        // Nothing is said about what was asked already: it is recorded all the same.
        await page.GetByLabel("Amy Lund-Vasquez", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Begun at the door.")).ToBeVisibleAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Its_pages_have_no_barrier(int width)
    {
        var name = $"Lund{width}";
        var (family, page, form) = await BeginAsync(name, javaScript: true, new() { Width = width, Height = 900 });
        var earlier = (await kith.World.As(kith.World.Midwife).ReadAsync(family, new ChronologyView())).Lines[0].Entry.First;
        foreach (var address in new[] { "/asked-once", $"/families/{family}/write/{form}", $"/families/{family}/asked/{earlier}?form={form}" })
        {
            await page.GotoAsync(address);
            await Browser.SeesNoBarrierAsync(page);
            await Browser.FitsAsync(page);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask to be its author too" }).ClickAsync();
        await Browser.SeesNoBarrierAsync(page);
        var midwife = await browser.OpenAsync(kith.Address, new() { Width = width, Height = 900 });
        await kith.SignInAsync(midwife, kith.World.Midwife);
        await Browser.SeesNoBarrierAsync(midwife);
        foreach (var address in new[] { $"/families/{family}/entries/{earlier}", $"/families/{family}/entries/{earlier}/joint", "/my-work" })
        {
            await midwife.GotoAsync(address);
            await Browser.SeesNoBarrierAsync(midwife);
            await Browser.FitsAsync(midwife);
        }
        var leader = await browser.OpenAsync(kith.Address, new() { Width = width, Height = 900 });
        await kith.SignInAsync(leader, kith.World.Leader);
        await leader.GotoAsync("/duplicates");
        await Browser.SeesNoBarrierAsync(leader);
        await Browser.FitsAsync(leader);
    }

    /// <summary>A family that the midwife visited, and the health visitor at the browser.</summary>
    private async Task<(RecordId Family, IPage Page, Id<RecordingForm> Form)> BeginAsync(string name, bool javaScript, ViewportSize? size = null)
    {
        var (family, child) = await kith.FamilyAsync(name);
        var forms = await kith.World.App.Services.GetRequiredService<Forms>().OfferedAsync();
        await kith.World.As(kith.World.Midwife).WriteAsync(family, new WriteEntry
        {
            WrittenIn = forms.Single(f => f.Code == "home-visit"),
            HappenedOn = kith.World.Today.AddDays(-7),
            How = ContactBy.HomeVisit,
            People = [child],
            Passages = [new() { Question = "seen", Kind = PassageKind.Observation, Text = "Weight 8.90 kg, latched well." }],
        });
        var page = await browser.OpenAsync(kith.Address, size ?? Browser.Phone, javaScript);
        await kith.SignInAsync(page, kith.World.HealthVisitor);
        return (family, page, forms.Single(f => f.Code == "health-visitor-contact").Id);
    }
}
