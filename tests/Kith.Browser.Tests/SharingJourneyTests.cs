using System.Text.RegularExpressions;
using Kith.Access;
using Kith.Jobs.Mail;
using Kith.Sharing.Disclosing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>From the question whether to share to the teacher who reads it, on a phone and with the keys alone: no barrier on the way, nothing that sticks out.</summary>
public sealed partial class SharingJourneyTests(Browser browser, LiveKith kith)
{
    [Fact]
    public async Task A_worker_decides_and_shares_and_the_recipient_reads_with_the_keyboard_on_a_phone()
    {
        const string name = "Quaye";
        var world = kith.World;
        var (family, child) = await kith.FamilyAsync(name);
        await kith.EntryAsync(family, child, "Amy fell asleep at the table.");
        var lead = await world.WorkerAsync("Ruth Adler", Workforce.Discipline.Manager, world.Council, "Northcliffe Council", world.Team, Role.SafeguardingLead);
        await world.As(lead).WriteAsync(Founding.Partnership, PublishSharingGuide.Of(SharingGuide.Shipped.Texts) with { From = world.Today, Organisations = "Quay Primary: quay.example" });

        var page = await browser.OpenAsync(kith.Address, Browser.Phone);
        await kith.SignInAsync(page, world.HealthVisitor);
        var hands = new Hands(page, keyboardOnly: true);
        await page.GotoAsync($"/families/{family}/share");
        await SeeAsync(page);
        await hands.PressAsync(AriaRole.Button, "Decide whether to share");
        await SeeAsync(page);
        await hands.WriteAsync("Name of the person", "Jo Pratt");
        await hands.SelectAsync("Organisation", "Quay Primary");
        await hands.WriteAsync("Their email address at work", "jo@quay.example");
        await hands.WriteAsync("The address once more", "jo@quay.example");
        await hands.WriteAsync("What is it for?", "So that she knows why Amy is tired");
        await hands.ChooseAsync("Yes", page.GetByRole(AriaRole.Group, new() { Name = "Does what you would share help" }));
        await hands.ChooseAsync("No", page.GetByRole(AriaRole.Group, new() { Name = "Could a child, or anyone else, come to harm" }));
        await hands.ChooseAsync("They know and agree");
        await hands.ChooseAsync("No", page.GetByRole(AriaRole.Group, new() { Name = "Would sharing it be more detrimental" }));
        await hands.PressAsync(AriaRole.Button, "See what the guide says");
        await Expect(page.GetByText("You may share what is needed. The family agrees")).ToBeVisibleAsync();
        await SeeAsync(page);
        await hands.ChooseAsync("Share", page.GetByRole(AriaRole.Group, new() { Name = "What do you decide?" }));
        await hands.WriteAsync("Your reasons", "Her mother asked us to.");
        await hands.PressAsync(AriaRole.Button, "Record the decision");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Choose what is shared" })).ToBeVisibleAsync();
        await SeeAsync(page);
        await hands.TickAsync($"Share: What you saw, {Shared.Shown.Date(world.Today)}");
        await hands.PressAsync(AriaRole.Button, "Save and go on");
        await Expect(page.GetByText("Amy fell asleep at the table.")).ToBeVisibleAsync();
        await SeeAsync(page);
        await hands.PressAsync(AriaRole.Button, "Share it");
        await Expect(page.GetByText("Never opened.")).ToBeVisibleAsync();
        await SeeAsync(page);

        var teacher = await browser.OpenAsync(kith.Address, Browser.Phone);
        var theirs = new Hands(teacher, keyboardOnly: true);
        await teacher.GotoAsync(await InMailAsync(Link()));
        await SeeAsync(teacher);
        await theirs.SendAsync("Send me a code");
        await Expect(teacher.GetByText("We have sent a code to j…@quay.example")).ToBeVisibleAsync();
        await theirs.WriteAsync("Your code", await InMailAsync(Code()));
        await theirs.PressAsync(AriaRole.Button, "See what was shared");
        await Expect(teacher.GetByText("Amy fell asleep at the table.")).ToBeVisibleAsync();
        await SeeAsync(teacher);
    }

    private async Task<string> InMailAsync(Regex what) => (await kith.World.As(Founding.Kith).AskAsync(new MailToSend()))
        .Where(m => m.To == "jo@quay.example").Select(m => what.Match(m.Text)).Last(m => m.Success).Groups[1].Value;

    private static Task SeeAsync(IPage page) => Task.WhenAll(Browser.SeesNoBarrierAsync(page), Browser.FitsAsync(page));

    [GeneratedRegex(@"(/shared-record/\S+)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"with you is (\d{6})\.", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
