using Kith.Access;
using Kith.Families;
using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Sharing.ByLink;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;
using Kith.Tests.Access;
using Kith.Tests.Jobs;
using Kith.Tests.Recording;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Sharing.Disclosing;

public sealed class SendDisclosureTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_recipient_sees_the_chosen_passages_and_nothing_else_and_the_link_opens_once(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entries = await some.WrittenAsync();
        await some.SentAsync(entries[0]);
        var link = Assert.Single(await some.LinksAsync());
        var door = LinkTicket.Door(world.Runtime, "");
        var opened = await some.OpenedAsync(link);
        var view = new DisclosedView { Link = link.Link, Secret = link.Secret, Opened = opened };
        var seen = await door.ReadAsync(some.Family, view);
        Assert.Equal((SomeDisclosure.Plain, "Amy Okafor", "Jo Pratt"), (Assert.Single(seen.Passages).Passage.Text, Assert.Single(seen.About), seen.Given.Name));
        // The link is used: no code is sent for it any more, and whoever has it open reads on for an hour.
        Assert.Equal("This link has been used. It could be opened once.", (await Assert.ThrowsAsync<Refused>(() => door.WriteAsync(some.Family, new SendCode { Link = link.Link, Secret = link.Secret }))).Message);
        Assert.Equal("This link has been used. It could be opened once.", (await Assert.ThrowsAsync<Refused>(() => door.ReadAsync(some.Family, new LinkView { Link = link.Link, Secret = link.Secret }))).Message);
        await door.ReadAsync(some.Family, view);
        world.Later(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<Refused>(() => door.ReadAsync(some.Family, view));
        await Assert.ThrowsAsync<Missing>(() => door.ReadAsync(some.Family, view with { Secret = SecretLink.NewSecret() }));
        // A link to a plan opens no disclosure, and the other way round.
        await Assert.ThrowsAsync<Missing>(() => door.ReadAsync(some.Family, new Kith.EarlyHelp.Invited.InvitedPlanView { Link = link.Link, Secret = link.Secret, Opened = opened }));
        var looks = (await some.Visitor.ReadAsync(some.Family, new WhoHasLooked())).Looks.Where(l => l.By.Name == "Jo Pratt (recipient)").ToArray();
        Assert.Contains(looks, l => l is { What: nameof(DisclosedView), Outcome: null, By.Employer: SomeDisclosure.School });
        Assert.Contains(looks, l => l is { What: nameof(LinkView), Outcome: not null });
        Assert.Single((await some.LineAsync()).Shared[0].Opened);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_recipient_who_was_changed_after_the_decision_is_refused_with_a_sentence_and_logged(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entry = (await some.WrittenAsync())[0];
        var decision = await some.DecidedAsync();
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entry));
        async Task<string> RefusedAsync(SendDisclosure act) => (await Assert.ThrowsAsync<Refused>(() => some.Visitor.WriteAsync(some.Family, act))).Message;
        const string sentence = "it was decided to share with Jo Pratt, class teacher, Mill Lane Primary, at jo@mill-lane.example. For anybody else, or another address, decide again";
        Assert.Equal(sentence, await RefusedAsync(SomeDisclosure.Page(decision) with { RecipientName = "Jon Platt" }));
        Assert.Equal(sentence, await RefusedAsync(SomeDisclosure.Page(decision) with { Email = "jon@mill-lane.example" }));
        Assert.Contains((await some.Visitor.ReadAsync(some.Family, new WhoHasLooked())).Looks, l => l.What == nameof(SendDisclosure) && l.Outcome is not null && l.Basis == sentence);
        Assert.Empty((await some.LineAsync()).Shared);

        // A colleague whose address in the directory changed meanwhile, or who left.
        var colleague = await some.DecidedAsync(some.Decide() with
        {
            RecipientName = "Siân Pritchard",
            Organisation = "Estuary Hospitals Trust",
            Email = "sian@estuary.example",
            EmailAgain = "sian@estuary.example",
            Confirmed = new RecipientKnown(world.Midwife, "Siân Pritchard", true, []),
        });
        await some.Visitor.WriteAsync(some.Family, some.Choose(colleague, entry));
        var send = SomeDisclosure.Page(colleague) with { RecipientName = "Siân Pritchard", Email = "sian@estuary.example" };
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new WorkerDetails { Name = "Siân Pritchard", Discipline = Discipline.Midwife, Email = "s.pritchard@estuary.example" }));
        Assert.Equal("the directory has another address for Siân Pritchard since it was decided. Decide again", await RefusedAsync(send));
        await world.As(Founding.Kith).WriteAsync(world.Midwife, new Plant(null, new WorkerDetails { Name = "Siân Pritchard", Discipline = Discipline.Midwife, Email = "sian@estuary.example" }));
        await some.Visitor.WriteAsync(some.Family, send);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Whoever_was_sent_a_passage_is_told_when_its_entry_is_corrected_by_mail_and_on_the_page(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var act = await world.EntryAsync(SomeDisclosure.Plain) with { People = [some.Amy] };
        var entry = await some.Visitor.WriteAsync(some.Family, act);
        await some.SentAsync(entry);
        await some.OpenedAsync((await some.LinksAsync())[0]);
        world.Later(TimeSpan.FromDays(20));
        await some.Visitor.WriteAsync(some.Family, act.Correcting(entry, entry, "Amy crawled to the door."));
        var recall = Assert.Single((await some.LineAsync()).Shared[0].Recalls);
        Assert.True(recall.Mailed);
        var text = await world.OfOutboxAsync("text");
        Assert.Contains("has been corrected. Do not rely on what you read then.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amy", text, StringComparison.Ordinal);

        // The first link is over; the e-mail brings one of its own, and the page behind it says which passage.
        var links = (await some.LineAsync()).Shared[0].Links;
        Assert.Equal([true, false], links.Select(l => l.IsOpen));
        var again = (await some.LinksAsync()).Single(l => l.Link == links[0].Given.Id);
        var opened = await some.OpenedAsync(again);
        var seen = Assert.Single((await LinkTicket.Door(world.Runtime, "").ReadAsync(some.Family, new DisclosedView { Link = again.Link, Secret = again.Secret, Opened = opened })).Passages);
        Assert.Equal((SomeDisclosure.Plain, true), (seen.Passage.Text, seen.After is not null));
        // What it says now was not chosen, so it is not shown.
        await some.Visitor.WriteAsync(some.Family, new MarkEnteredInError { Entry = entry, Reason = "Another child." });
        Assert.Equal(2, (await some.LineAsync()).Shared[0].Recalls.Count);
        Assert.NotNull(Assert.Single((await LinkTicket.Door(world.Runtime, "").ReadAsync(some.Family, new DisclosedView { Link = again.Link, Secret = again.Secret, Opened = opened })).Passages).Error);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_restricted_since_or_ended_is_closed_to_whoever_was_sent_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entries = await some.WrittenAsync();
        var decision = await some.DecidedAsync();
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[0]));
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entries[1], reason: "She is her mother."));
        var sent = await some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision, times: 3));
        var link = Assert.Single(await some.LinksAsync());
        var view = new DisclosedView { Link = link.Link, Secret = link.Secret, Opened = await some.OpenedAsync(link) };
        Task<DisclosedSeen> SeenAsync() => LinkTicket.Door(world.Runtime, "").ReadAsync(some.Family, view);
        Assert.Equal(2, (await SeenAsync()).Passages.Count);
        await world.As(some.Lead).WriteAsync(some.Family, new RestrictEntry { Entry = entries[1], Reason = "Safety.", ReviewOn = world.Today.AddDays(30), NeedToKnow = [some.Lead.Value, world.HealthVisitor.Value] });
        Assert.Equal(SomeDisclosure.Plain, Assert.Single((await SeenAsync()).Passages).Passage.Text);
        var wrong = await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision)));
        Assert.StartsWith("Something you chose has been restricted", wrong.Problems[0].Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, new EndDisclosure { Disclosure = sent }));
        await some.Visitor.WriteAsync(some.Family, new EndDisclosure { Disclosure = sent, Reason = "She has left the school." });
        Assert.Equal("This link was ended.", (await Assert.ThrowsAsync<Refused>(SeenAsync)).Message);
        await Assert.ThrowsAsync<Changed>(() => some.Visitor.WriteAsync(some.Family, new EndDisclosure { Disclosure = sent, Reason = "Again." }));
        await world.As(some.Lead).WriteAsync(some.Family, new RestrictFamily { Reason = "Known to staff.", NeedToKnow = [world.HealthVisitor.Value, some.Lead.Value], ReviewOn = world.Today.AddDays(30) });
        await Assert.ThrowsAsync<Missing>(SeenAsync);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_document_is_sealed_and_anybody_with_the_key_can_check_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entry = (await some.WrittenAsync())[0];
        var decision = await some.DecidedAsync();
        await some.Visitor.WriteAsync(some.Family, some.Choose(decision, entry));
        await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision) with { As = SharedAs.Document }));
        var sent = await some.Visitor.WriteAsync(some.Family, SomeDisclosure.Page(decision) with { As = SharedAs.Document, Handed = "On paper at the meeting" });
        await world.App.Services.GetRequiredService<Sequencer>().RunOnceAsync();
        using var zip = new MemoryStream();
        await world.App.Services.GetRequiredService<DisclosureFile>().WriteAsync(some.Visitor, some.Family, sent, zip, default);
        var log = world.App.Services.GetRequiredService<LogReader>();
        var origin = (await log.NewestAsync())!.Origin;
        var trust = BundleTrust.Of(world.App.Services.GetRequiredService<BundleSigning>().VerifiersOf(origin));
        var report = BundleCheck.Run(zip, trust);
        Assert.True(report.IsWhole, report.Sentence);
        Assert.StartsWith($"The document is whole and unaltered: {origin} sealed it on 2 March 2026", report.Sentence, StringComparison.Ordinal);
        Assert.False(BundleCheck.Run(zip, BundleTrust.Of([NoteSigner.Generate(origin).Verifier])).IsWhole);
        var (pdf, note) = (Part(zip, SealedDocument.Document), Part(zip, SealedDocument.Note));
        var printed = Kith.Tests.LegalRecord.Bundles.Printed.Text(pdf);
        Assert.Contains(SomeDisclosure.Plain, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Sarah", printed, StringComparison.Ordinal);
        pdf[^10] ^= 1;
        Assert.Equal("The document is not the one that was sealed: it was altered.", BundleCheck.Run(Packed((SealedDocument.Document, pdf), (SealedDocument.Note, note)), trust).Sentence);
        pdf[^10] ^= 1;
        Assert.Equal("A part was added: only the document and its seal belong in the file.", BundleCheck.Run(Packed((SealedDocument.Document, pdf), (SealedDocument.Note, note), ("more.txt", [1])), trust).Sentence);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf)), Assert.Single((await some.LineAsync()).Shared[0].Sealed).Sha256);
        Assert.Equal(SomeDisclosure.Plain, Assert.Single((await some.Visitor.ReadAsync(some.Family, new TakeDisclosureOut { Disclosure = sent })).Passages).Passage.Text);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).ReadAsync(some.Family, new TakeDisclosureOut { Disclosure = sent }));
        await Assert.ThrowsAsync<Invalid>(() => some.Visitor.WriteAsync(some.Family, new SealDisclosure { Disclosure = sent, Sha256 = "short" }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Midwife).WriteAsync(some.Family, new SealDisclosure { Disclosure = sent, Sha256 = new string('a', 64) }));
    }

    private static byte[] Part(MemoryStream zip, string name)
    {
        using var archive = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var part = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static MemoryStream Packed(params (string Name, byte[] Bytes)[] parts)
    {
        var to = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(to, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        return to;
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_shared_of_a_hidden_entry_or_about_a_hidden_person_is_not_there_for_others(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var entry = await some.WriteAsync(SomeEntry.Seen(SomeDisclosure.Plain));
        await some.SentAsync(entry);
        async Task<(int, int)> SeenAsync(RecordId worker) =>
            ((await world.As(worker).ReadAsync(some.Family, new DisclosuresOfFamily())).Lines.Count, (await world.As(worker).ReadAsync(some.Family, new FamilyView())).Shared.Count);
        Assert.Equal((1, 1), await SeenAsync(world.Midwife));

        await world.As(world.Leader).WriteAsync(some.Family, new RestrictEntry
        {
            Entry = entry,
            Reason = "A relative works here.",
            ReviewOn = world.Today.AddMonths(2),
            NeedToKnow = [world.HealthVisitor.Value, world.Leader.Value],
        });
        Assert.Equal((0, 0), await SeenAsync(world.Midwife));
        Assert.Equal((1, 1), await SeenAsync(world.HealthVisitor));

        await some.SentAsync(await some.WriteAsync(SomeEntry.Seen("Amy was well.")));
        Assert.Equal((1, 1), await SeenAsync(world.Midwife));
        await world.RestrictPersonAsync(some.Family, some.Amy, world.HealthVisitor, world.Leader);
        Assert.Equal((0, 0), await SeenAsync(world.Midwife));
        Assert.Equal((2, 2), await SeenAsync(world.HealthVisitor));
    }
}
