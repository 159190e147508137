using System.Security.Cryptography;
using System.Text;
using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Tests.Jobs;
using Kith.Workforce;
using Kith.Workforce.Change;

namespace Kith.Tests.Sharing;

/// <summary>An agreement from its document to its end: kept, signed ahead, left by one, lapsed.</summary>
public sealed class AgreementLifeTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_lapse_closes_families_the_day_after_and_emergency_access_on_safeguarding_grounds_still_opens_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await AskAsync(world);
        var (agreement, _) = await AgreedAsync(world, world.Today.AddDays(40), world.Council, world.Community);
        await LookAsync(world, world.HealthVisitor, family);
        world.Later(TimeSpan.FromDays(40));
        await LookAsync(world, world.HealthVisitor, family);
        world.Later(TimeSpan.FromDays(1));
        Assert.True((await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.HealthVisitor, family))).EmergencyAccessPossible);
        var take = new TakeEmergencyAccess { Reason = "A neighbour telephoned: the baby has stopped crying.", Id = Id<EmergencyAccess>.New(world.Clock.GetUtcNow()) };
        await world.As(world.HealthVisitor).WriteAllAsync(take.WithNotices(family, "Okafor", [world.Centre.CentreRecord]));
        await LookAsync(world, world.HealthVisitor, family);
        world.Later(TimeSpan.FromHours(3));
        await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.HealthVisitor, family));
        Assert.Equal("Over", (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement })).State);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_one_party_does_leaves_the_others_as_they_were(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await AskAsync(world);
        var (agreement, keepers) = await AgreedAsync(world, world.Today.AddYears(1), world.Council, world.Community, world.Acute);
        await world.As(keepers[0]).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = agreement, LastDay = world.Today, Reason = "The council leaves." });
        await LookAsync(world, world.EarlyYearsWorker, family);
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.EarlyYearsWorker, family));
        await LookAsync(world, world.HealthVisitor, family);
        await LookAsync(world, world.Midwife, family);
        var facts = await world.As(keepers[1]).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement });
        Assert.True(facts.IsRunning && !facts.HasLeft && Assert.Single(facts.Endings).PartyName == "Northcliffe Council");
        // An agreement of one is none.
        await world.As(keepers[1]).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = agreement, LastDay = world.Today, Reason = "So do we." });
        await Assert.ThrowsAsync<Changed>(() => world.As(keepers[0]).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = agreement, LastDay = world.Today, Reason = "Again." }));
        world.Later(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.Midwife, family));
        Assert.False((await world.As(keepers[1]).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement })).IsRunning);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_agreement_is_signed_again_before_a_merger_and_counts_for_the_successor_from_its_day(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await AskAsync(world);
        var (agreement, keepers) = await AgreedAsync(world, world.Today.AddYears(1), world.Council, world.Community);
        var merge = new SucceedOrganisation { Organisation = world.Community, Day = world.Today.AddDays(30), Reason = "The trusts merge.", Successors = [new Successor { To = world.Acute }] };
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, merge);
        await world.SendNoticesAsync();
        Assert.Contains("The information sharing agreement ‘Tier 2 agreement’ for Estuary Hospitals Trust is to be signed again by 31 March 2026, because organisations merge or split.", await world.ToldAsync(keepers[0]));
        var dry = await world.As(world.Administrator).AskAsync(new SuccessionDryRun { Organisation = world.Community, Day = merge.Day!.Value });
        Assert.StartsWith("Tier 2 agreement, to ", dry.Touches.Single(t => t.What.StartsWith("Agreements that each successor must sign", StringComparison.Ordinal)).Each[0], StringComparison.Ordinal);

        var sign = new SignAgreement { Agreement = agreement, Successor = world.Acute, Signatory = "Sister Bridget Nolan, Chief Nurse", SignedOn = world.Today };
        Assert.Equal("No succession is planned by which this organisation takes the place of one of the parties",
            (await Assert.ThrowsAsync<Invalid>(() => world.As(keepers[0]).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() }))).Problems[0].Message);
        using var client = await KithClient.SignedInAsync(world, keepers[1]);
        await client.OpenAsync("/agreements");
        Assert.Contains("To be signed for Estuary Hospitals Trust before 1 April 2026", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Tier 2 agreement");
        Assert.Contains("Estuary Hospitals Trust takes the place of Northcliffe Community Health Trust on 1 April 2026. Sign it again before that day", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Sign.Signatory"] = "Sister Bridget Nolan, Chief Nurse" }, "Record the signature for Estuary Hospitals Trust");
        Assert.Contains("counting from 1 April 2026", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign it again", client.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Changed>(() => world.As(keepers[1]).WriteAsync(Founding.Partnership, sign with { Key = Guid.CreateVersion7() }));
        // Until the day it lets nobody of the successor in, and on the day there is no gap.
        await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.Midwife, family));
        world.Later(TimeSpan.FromDays(30));
        await LookAsync(world, world.HealthVisitor, family);
        await LookAsync(world, world.Midwife, family);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_signed_ahead_counts_for_nothing_when_the_merger_is_revoked(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        await AskAsync(world);
        var (agreement, keepers) = await AgreedAsync(world, world.Today.AddYears(1), world.Council, world.Community);
        var merge = new SucceedOrganisation { Organisation = world.Community, Day = world.Today.AddDays(30), Reason = "The trusts merge.", Successors = [new Successor { To = world.Acute }] };
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, merge);
        await world.As(keepers[1]).WriteAsync(Founding.Partnership, new SignAgreement { Agreement = agreement, Successor = world.Acute, Signatory = "Bridget Nolan", SignedOn = world.Today });
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new RevokeSuccession { Plan = merge.Key, Reason = "Not now." });
        world.Later(TimeSpan.FromDays(31));
        await LookAsync(world, world.HealthVisitor, family);
        await Assert.ThrowsAsync<Refused>(() => LookAsync(world, world.Midwife, family));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_document_of_an_agreement_is_kept_with_it_and_comes_back_byte_for_byte(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (agreement, keepers) = await AgreedAsync(world, world.Today.AddDays(100), world.Council, world.Community);
        var pdf = (byte[])[.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 3_000).Select(i => (byte)(i * 7))];
        using var client = await KithClient.SignedInAsync(world, keepers[0]);
        await client.OpenAsync($"/agreements/{agreement}");
        Assert.Contains("None is kept here", client.Text, StringComparison.Ordinal);
        Assert.Contains("It ends in 100 days", client.Text, StringComparison.Ordinal);
        await client.UploadAsync("agreement.docx", [0x50, 0x4B, 0x03, 0x04, 0], []);
        Assert.Equal(["The file must be a PDF or plain text: in Word, Save As, then PDF"], client.Errors);
        await client.UploadAsync("agreement.pdf", [], []);
        Assert.Equal(["Select the file with the agreement"], client.Errors);
        await client.UploadAsync("../signed agreement.pdf", pdf, []);
        Assert.Equal($"/agreements/{agreement}", client.Path);
        Assert.Contains("signed agreement.pdf (3 KB), kept by Ines Okoro", client.Text, StringComparison.Ordinal);
        var kept = Assert.Single((await world.As(world.Midwife).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement })).Documents);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), kept.Sha256);
        var answer = await client.Http.GetAsync($"/agreements/{agreement}/documents/{kept.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        // Another does not take it away, and only a party keeps one.
        await world.As(keepers[1]).WriteAsync(Founding.Partnership, AttachAgreementDocument.Of("agreement.txt", Encoding.UTF8.GetBytes("We agree.")) with { Agreement = agreement });
        Assert.Equal(2, (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement })).Documents.Count);
        Assert.Equal("text/plain; charset=utf-8", (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new AgreementDocumentView
        {
            Agreement = agreement,
            Document = (await world.As(world.Midwife).ReadAsync(Founding.Partnership, new AgreementView { Agreement = agreement })).Documents[0].Id,
        })).Kind);
        var outsider = await world.WorkerAsync("Priya Raman", Discipline.Administration, world.Acute, "Estuary Hospitals Trust", null, Role.InformationGovernanceLead);
        await Assert.ThrowsAsync<Refused>(() => world.As(outsider).WriteAsync(Founding.Partnership, AttachAgreementDocument.Of("a.txt", [65]) with { Agreement = agreement }));
        Assert.Equal("The file must be 5 MB or smaller", (await Assert.ThrowsAsync<Invalid>(() => world.As(keepers[0]).WriteAsync(Founding.Partnership,
            AttachAgreementDocument.Of("a.txt", [.. Enumerable.Repeat((byte)65, AttachAgreementDocument.Largest + 4)]) with { Agreement = agreement }))).Problems[0].Message);
    }

    private static Task<FamilyBanner> LookAsync(KithWorld world, RecordId worker, RecordId family) => world.As(worker).ReadAsync(family, new FamilyBannerView());

    private static Task AskAsync(KithWorld world) =>
        world.As(world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = world.Today, CoSignWithinDays = 5, Reason = "The board decided it." });

    /// <summary>An agreement that these parties have signed, each by its own keeper.</summary>
    private static async Task<(Id<InformationSharingAgreement>, RecordId[])> AgreedAsync(KithWorld world, DateOnly to, params Id<Organisation>[] parties)
    {
        var names = new Dictionary<Id<Organisation>, string> { [world.Council] = "Northcliffe Council", [world.Community] = "Northcliffe Community Health Trust", [world.Acute] = "Estuary Hospitals Trust" };
        var keepers = new List<RecordId>();
        foreach (var party in parties)
            keepers.Add(await world.WorkerAsync("Ines Okoro", Discipline.Administration, party, names[party], null, Role.InformationGovernanceLead));
        var agreement = await world.As(keepers[0]).WriteAsync(Founding.Partnership, new AgreeSharing
        {
            Name = "Tier 2 agreement",
            Parties = [.. parties.Select(p => p.Value)],
            Purposes = "Early help.",
            Classes = "Contacts with families.",
            LawfulBases = "Article 6(1)(e).",
            From = world.Today,
            To = to,
            ReviewOn = to,
        });
        foreach (var keeper in keepers)
            await world.As(keeper).WriteAsync(Founding.Partnership, new SignAgreement { Agreement = agreement, Signatory = "Jane Moss, Caldicott Guardian", SignedOn = world.Today });
        return (agreement, [.. keepers]);
    }
}
