using System.Globalization;
using System.Text;
using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kith.Browser.Tests;

/// <summary>A family with something on every page about it, and the addresses of those pages.</summary>
internal sealed record PageTour(RecordId Family, Id<Person> Child, Id<Person> Mother, Id<Entry> Plain, Id<Entry> Changed)
{
    public static async Task<PageTour> BeginAsync(LiveKith kith, string name)
    {
        var (family, child) = await kith.FamilyAsync(name);
        var door = kith.World.As(kith.World.HealthVisitor);
        var mother = (await door.ReadAsync(family, new FamilyFactsView())).People.First(p => p.GivenNames == "Ada").Person;
        var today = kith.World.Today;
        await door.WriteAsync(family, new RegisterPerson { ExpectedOn = today.AddMonths(4), Sex = Sex.NotKnown });
        await door.WriteAsync(family, new AddRelationship { Person = mother, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes });
        await door.WriteAsync(family, new AddAddress { Person = mother, Address = "4 Quay Lane\nMarlingate", Postcode = "ZY1 7RG", From = today.AddYears(-1) });
        await door.WriteAsync(family, new AddPhone { Person = mother, Number = "07700 900144", Note = "text only" });
        foreach (var (kind, details) in new[] { (AlertKind.DangerousDog, "Ring first: she shuts the dog in."), (AlertKind.Other, "Steep stairs."), (AlertKind.Other, "No bell.") })
            await door.WriteAsync(family, new RecordAlert { Kind = kind, Details = details, ReviewOn = today.AddMonths(2) });
        Id<Entry> changed = default;
        for (var i = 0; i < 30; i++)
            changed = await kith.EntryAsync(family, child, $"Visit {i + 1}: Amy was on the floor with her bricks and built a tower of six. Ada sat beside her.");
        var plain = await kith.EntryAsync(family, child, "Amy slept all through the visit.");
        await door.WriteAsync(family, new CorrectEntry
        {
            Entry = changed,
            Version = changed,
            WrittenIn = (await kith.World.App.Services.GetRequiredService<Forms>().OfferedAsync()).Single(f => f.Code == "home-visit"),
            Reason = "I wrote the wrong number.",
            HappenedOn = today,
            People = [child],
            Passages = [new() { Question = "seen", Kind = PassageKind.Observation, Text = "Visit 30: Amy built a tower of seven." }],
        });
        var said = new WhoSaid { SaidBy = mother, SaidOn = today, Evidence = "Said at the visit." };
        WhatIsShared About(string topic) => new() { Person = child, Organisation = kith.World.Acute, OrganisationName = "Estuary Hospitals Trust", Topic = topic };
        await door.WriteAsync(family, new RecordConsent { About = About("health"), Given = true, Until = today.AddMonths(3), Said = said });
        await door.WriteAsync(family, new RecordDissent { About = About("early-years"), Said = said });
        return new(family, child, mother, plain, changed);
    }

    /// <summary>The pages that a practitioner of the family's team opens.</summary>
    public async Task<string[]> PagesAsync(LiveKith kith)
    {
        var form = (await kith.World.App.Services.GetRequiredService<Forms>().OfferedAsync()).First().Id;
        string family = $"/families/{Family}", mother = $"{family}/people/{Mother}", entry = $"{family}/entries";
        return
        [
            "/my-work", "/find", "/drafts", "/forms", $"/forms/{form}", "/account", "/account/home", "/account/who-has-looked", "/families/open",
            family, $"{family}/chronology", $"{family}/chronology?words=tower&discipline=health visitor", $"{family}/chronology?print=true",
            $"{family}/write", $"{family}/write/{form}", $"{entry}/{Plain}", $"{entry}/{Changed}", $"{entry}/{Plain}/correct", $"{entry}/{Plain}/error",
            $"{family}/register", mother, $"{mother}/change", $"{mother}/contact", $"{mother}/membership", $"{mother}/keep-address", $"{family}/addresses-kept",
            $"{family}/visits", "/assessment-form", "/thresholds", "/sharing-guide", $"{family}/share", $"{family}/share/decide", $"{family}/early-help", $"{family}/early-help/open", $"{family}/relationships", $"{family}/involvement", $"{family}/alerts", $"{family}/name", $"{family}/who-has-looked", $"{family}/known-privately",
            "/sharing-topics", "/agreements", $"{family}/sharing", $"{family}/sharing/consent", $"{family}/sharing/dissent", $"{family}/sharing/basis", .. await SharingPagesAsync(kith),
            $"{family}/as-it-stood", $"{family}/as-it-stood?on={kith.World.Today:yyyy-MM-dd}&at=09:00", $"{family}/who-had-seen",
            $"{family}/who-had-seen?worker={kith.World.HealthVisitor}", $"{family}/who-had-seen?entry={Plain}", "/corrections",
            "/directory", $"/directory/{kith.World.Midwife}", "/partnership", $"/partnership/centres/{kith.World.Centre.Id}",
            $"/workers/{kith.World.HealthVisitor}", $"/workers/{kith.World.HealthVisitor}/hours", $"/workers/{kith.World.HealthVisitor}/cover",
        ];
    }

    /// <summary>The pages about one consent and one dissent.</summary>
    private async Task<string[]> SharingPagesAsync(LiveKith kith)
    {
        var wishes = (await kith.World.As(kith.World.HealthVisitor).ReadAsync(Family, new WishesView())).Wishes;
        var sharing = $"/families/{Family}/sharing";
        return [.. wishes.Consents.Select(c => $"{sharing}/consents/{c.Decision.Id}/withdraw"), .. wishes.Consents.Select(c => $"{sharing}/consents/{c.Decision.Id}/invalid"),
            .. wishes.Dissents.SelectMany(d => (string[])[$"{sharing}/dissents/{d.Id}/take-back", $"{sharing}/override/{d.Scope}"])];
    }

    /// <summary>The pages that a team leader opens besides; co-signing is offered to them on another's entry.</summary>
    public string[] LeadersPages =>
    [
        "/my-work", "/early-help/times", "/requests", "/import", "/emergency-access", $"/families/{Family}", $"/families/{Family}/entries/{Plain}",
        $"/families/{Family}/entries/{Plain}/restrict", $"/families/{Family}/restrictions", $"/families/{Family}/restrict",
        $"/families/{Family}/entries/{Plain}/restrict-part", $"/families/{Family}/people/{Mother}/restrict",
        $"/families/{Family}/bundles", $"/families/{Family}/bundles/prepare",
    ];

    /// <summary>The pages on which a governance lead holds records and has them destroyed.</summary>
    public string[] DisposalPages =>
    [
        "/my-work", "/unusual-looking", "/disposal", "/disposal/rules", $"/families/{Family}/disposal", $"/families/{Family}/disposal/propose", $"/families/{Family}/disposal/propose?entry={Changed}",
        $"/families/{Family}/who-had-seen",
    ];

    public static Task<RecordId> GovernanceLeadAsync(LiveKith kith, string name) =>
        kith.World.WorkerAsync(name, Discipline.Administration, kith.World.Council, "Northcliffe Council", null, Role.InformationGovernanceLead);

    /// <summary>One entry is destroyed, another proposed to be, and the record classed: so that nothing on the page is empty.</summary>
    public async Task DestroyAsync(LiveKith kith, RecordId proposer, RecordId approver)
    {
        async Task<Id<DestructionProposed>> ProposeAsync(Id<Entry> entry) => await kith.World.As(proposer).WriteAsync(Family, new ProposeDestruction
        {
            Scope = DestructionScope.Entry,
            Entry = entry.Value,
            Ground = DestructionGround.CourtOrder,
            Authority = "Family Court at Marlingate, ZM26C00001",
            Reason = "The court ordered it.",
        });
        await kith.World.As(approver).WriteAsync(Family, new DestroyContent { Proposal = await ProposeAsync(Plain), Of = Plain.Value });
        await ProposeAsync(Changed);
        await kith.World.As(proposer).WriteAsync(Family, new ClassRecord { Class = RecordClass.ChildProtection, Reason = "A plan in 2024" });
    }

    /// <summary>A dry run over a file with a line that is wrong and one that is like somebody on record.</summary>
    public static async Task ImportAsync(LiveKith kith, IPage page, string family)
    {
        var file = $"ref,forename,surname,dob\n1,Amy,{family},01/09/2024\n2,Peter,Green,31/02/1961\n3,Ami,{family},02/09/2024\n4,Joan,Hill,25/07/1961\n";
        await page.GotoAsync("/import");
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        await page.GetByLabel("Where the file is from").FillAsync("browser-" + family.ToLower(CultureInfo.InvariantCulture));
        await page.GetByLabel(kith.World.Team.Name).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
        await page.WaitForURLAsync("**/import/*");
    }
}
