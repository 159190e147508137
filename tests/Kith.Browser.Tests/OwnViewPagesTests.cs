using Kith.People;
using Kith.Record;
using Kith.Sharing.ByLink;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kith.Browser.Tests;

/// <summary>The family's own view and requests for personal data, on a laptop and on a phone, in languages of either direction.</summary>
public sealed class OwnViewPagesTests(Browser browser, LiveKith kith)
{
    public static TheoryData<int> Widths => [Browser.Laptop.Width, Browser.Phone.Width];

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_the_familys_own_view_have_no_barrier(int width)
    {
        var (family, mother) = await FamilyAsync("Ogunleye" + width);
        var page = await OpenAsync(width);
        await kith.SignInAsync(page, kith.World.HealthVisitor);
        foreach (var address in new[] { "", "/open", $"/open?reader={mother}" })
            await LookAsync(page, $"/families/{family}/own-view{address}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hold back" }).First.ClickAsync();
        await LookAsync(page, null);
        await page.GotoAsync($"/families/{family}/own-view/open?reader={mother}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await Expect(page.GetByText("There is a problem")).ToBeVisibleAsync();
        await LookAsync(page, null);
        await page.GetByLabel("I have read through what is shown").CheckAsync();
        await page.GetByLabel("Known in person to the worker").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await LookAsync(page, null);
        var print = (await page.GetByRole(AriaRole.Link, new() { Name = "Print for" }).GetAttributeAsync("href"))!;
        foreach (var language in OwnWords.Languages)
            await LookAsync(page, $"{print}?lang={language}");
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task The_link_and_what_it_opens_have_no_barrier_in_any_language(int width)
    {
        var (family, mother) = await FamilyAsync("Adebayo" + width);
        var door = kith.World.As(kith.World.HealthVisitor);
        var reading = await door.ReadAsync(family, new OwnViewToRead { Reader = mother });
        var given = await door.WriteAsync(family, new GiveOwnView
        {
            Reader = mother,
            About = [.. reading.About],
            Identity = IdentityCheck.KnownInPerson,
            Language = "en",
            ReadThrough = true,
            Entries = [.. reading.Sight!.Shown.Select(e => e.Version)],
        });
        // As if it had been sent: the link that is in the e-mail is known to nobody else.
        var secret = SecretLink.NewSecret();
        var linked = new OwnViewGiven
        {
            Id = new(Guid.CreateVersion7()),
            Reader = mother,
            ReaderName = "Ada",
            About = [.. reading.About],
            Entries = [.. reading.Sight!.Shown.Select(e => e.Version)],
            Language = "en",
            Email = "ada@home.example",
            SecretHash = SecretLink.HashOf(secret),
            Until = kith.World.Clock.GetUtcNow().AddDays(9),
            By = kith.World.HealthVisitor,
            ByName = "Grace Adeyemi",
            ByEmployer = "Northcliffe Community Health Trust",
            At = kith.World.Clock.GetUtcNow(),
        };
        await kith.World.As(Access.Founding.Kith).WriteAsync(family, new Plant(null, linked));
        var page = await OpenAsync(width);
        foreach (var language in OwnWords.Languages)
        {
            await LookAsync(page, $"/our-record/{new SecretLink(family, new(linked.Id.Value), secret)}?lang={language}");
            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", OwnWords.In(language).Direction);
            await page.Locator("form").First.GetByRole(AriaRole.Button).ClickAsync();
            await LookAsync(page, null);
            await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            await LookAsync(page, $"/our-record?lang={language}");
        }
        Assert.NotEqual(given, linked.Id);
    }

    [Theory, MemberData(nameof(Widths))]
    public async Task The_pages_of_requests_for_personal_data_have_no_barrier(int width)
    {
        var name = "Eze" + width;
        var (family, _) = await FamilyAsync(name);
        var page = await OpenAsync(width);
        await kith.SignInAsync(page, await kith.World.WorkerAsync("Ingrid Holm", Discipline.Administration, kith.World.Council, "Northcliffe Council", null, Access.Role.InformationGovernanceLead));
        await LookAsync(page, "/subject-access");
        await LookAsync(page, "/subject-access/new");
        await page.GetByLabel("Whose data is asked for?").FillAsync("Ada " + name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find them" }).ClickAsync();
        await LookAsync(page, null);
        await page.GetByLabel($"Ada {name}").CheckAsync();
        await page.GetByLabel("Name of the person whose data it is").FillAsync("Ada " + name);
        await page.GetByLabel("Who asks?").FillAsync("Ada " + name);
        await page.GetByLabel("For themselves").CheckAsync();
        await page.GetByLabel("What do they ask for?").FillAsync("Everything");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("2");
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync("3");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the request" }).ClickAsync();
        await Expect(page.GetByText("Waiting for the requester: the clock rests.")).ToBeVisibleAsync();
        await LookAsync(page, null);
        await LookAsync(page, "/subject-access");
        await LookAsync(page, $"/families/{family}/subject-access");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find what must be decided" }).ClickAsync();
        await LookAsync(page, null);
    }

    private async Task<(RecordId Family, Id<Person> Mother)> FamilyAsync(string name)
    {
        var (family, child) = await kith.FamilyAsync(name);
        var door = kith.World.As(kith.World.HealthVisitor);
        var mother = (await door.ReadAsync(family, new Kith.Families.FamilyFactsView())).People.First(p => p.GivenNames == "Ada").Person;
        await door.WriteAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes });
        await kith.EntryAsync(family, child, "Amy slept all through the visit.");
        await kith.EntryAsync(family, mother, "Ada had made a garden of pots on the step.");
        return (family, mother);
    }


    private Task<IPage> OpenAsync(int width) => browser.OpenAsync(kith.Address, width == Browser.Phone.Width ? Browser.Phone : Browser.Laptop);

    private static async Task LookAsync(IPage page, string? address)
    {
        if (address is not null)
            await page.GotoAsync(address);
        await Browser.SeesNoBarrierAsync(page);
        await Browser.FitsAsync(page);
    }
}
