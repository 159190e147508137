using Kith.Access;
using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Kith.Tests.Jobs;

/// <summary>E-mails go out through a real mail server on this machine, whatever it does, and each arrives once.</summary>
public sealed class MailRoundsTests
{
    private static string Line(int number) => $"Notice {number}. Sign in to Kith to see it: https://kith.northcliffe.example/notices";

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_e_mail_says_where_to_look_and_names_nobody(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        var key = Guid.CreateVersion7();
        Assert.True(await world.TellAsync(world.HealthVisitor, 1, key: key));
        Assert.Empty(smtp.Taken);
        Assert.True(await world.SendMailAsync());
        // The same told again is the same notice, and no e-mail more.
        Assert.True(await world.TellAsync(world.HealthVisitor, 1, key: key));
        Assert.True(await world.SendMailAsync());

        var mail = Assert.Single(smtp.Taken);
        Assert.Equal(Line(1), LoopbackSmtp.FirstLine(mail));
        Assert.Equal(("grace@northcliffe.example", "kith@northcliffe.example"), (mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address));
        Assert.Equal("Kith <notices.northcliffe.example>", mail.Headers[HeaderId.ListId]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal($"{NoticeKeys.Of(key, "notice"):N}@northcliffe.example", mail.MessageId);
        Assert.Equal("text/plain", mail.Body!.ContentType.MimeType);
        Assert.DoesNotContain("Grace", mail.ToString().Replace("grace@", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 1, 0), (await world.MailStateAsync()) is var state ? (state.Waiting, state.Sent, state.GivenUp) : default);
        // What it said is forgotten with it.
        Assert.Equal("", await world.OfOutboxAsync("address") + await world.OfOutboxAsync("text"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_refused_for_good_is_told_and_tried_no_more_and_holds_nobody_up(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "gone@northcliffe.example");
        await world.GiveAddressAsync(world.Midwife, "Siân Pritchard", "sian@northcliffe.example");
        await world.GiveAddressAsync(world.Leader, "Anita Rao", "no address");
        smtp.Fates["gone@northcliffe.example"] = Fate.RefuseAddress;
        await world.TellAsync(world.HealthVisitor, 1);
        await world.TellAsync(world.Leader, 2);
        await world.TellAsync(world.Midwife, 3);
        await world.SendMailAsync();
        Assert.Equal([Line(3)], smtp.TextsTo("sian@northcliffe.example"));
        var state = await world.MailStateAsync();
        Assert.Equal((0, 1, 2), (state.Waiting, state.Sent, state.GivenUp));
        world.Later(TimeSpan.FromDays(1));
        smtp.Fates.Clear();
        await world.SendMailAsync();
        Assert.Single(smtp.Taken);
        Assert.Equal(["Grace Adeyemi’s notice 1."], await world.ToldAsync(world.HealthVisitor));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_put_off_is_tried_again_later_and_later_and_nothing_to_the_same_worker_overtakes_it(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        await world.GiveAddressAsync(world.Midwife, "Siân Pritchard", "sian@northcliffe.example");
        smtp.Fates["grace@northcliffe.example"] = Fate.RefuseForNow;
        for (var i = 1; i <= 3; i++)
        {
            await world.TellAsync(world.HealthVisitor, i);
            world.Later(TimeSpan.FromSeconds(1));
        }
        await world.TellAsync(world.Midwife, 4);
        Assert.True(await world.SendMailAsync());
        Assert.Equal([Line(4)], smtp.Delivered.Select(LoopbackSmtp.FirstLine));
        Assert.Equal("The mail server does not take an e-mail to this address (451 4.7.1).", (await world.MailStateAsync()).Trouble);

        smtp.Fates.Clear();
        world.Later(TimeSpan.FromSeconds(30));
        await world.SendMailAsync();
        Assert.Single(smtp.Taken);
        world.Later(TimeSpan.FromSeconds(31));
        await world.SendMailAsync();
        Assert.Equal([Line(1), Line(2), Line(3)], smtp.TextsTo("grace@northcliffe.example"));
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(32), TimeSpan.FromHours(1)), (MailRounds.Wait(0), MailRounds.Wait(5), MailRounds.Wait(400)));
    }

    [Theory, InlineData(Db.Sqlite, false), InlineData(Db.Postgres, false), InlineData(Db.Sqlite, true), InlineData(Db.Postgres, true)]
    public async Task A_connection_that_breaks_makes_it_go_again_and_arrive_once(Db db, bool afterItWasTaken)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        await world.GiveAddressAsync(world.Midwife, "Siân Pritchard", "sian@northcliffe.example");
        smtp.Fates["grace@northcliffe.example"] = afterItWasTaken ? Fate.AcceptAndDrop : Fate.DropInTheMiddle;
        await world.TellAsync(world.HealthVisitor, 1);
        await world.TellAsync(world.HealthVisitor, 2);
        await world.TellAsync(world.Midwife, 3);
        await world.SendMailAsync();
        Assert.Equal([Line(3)], smtp.TextsTo("sian@northcliffe.example"));
        Assert.Equal("The connection to the mail server broke while an e-mail was being sent.", (await world.MailStateAsync()).Trouble);
        smtp.Fates.Clear();
        world.Later(TimeSpan.FromMinutes(2));
        await world.SendMailAsync();
        Assert.Equal([Line(1), Line(2)], smtp.TextsTo("grace@northcliffe.example"));
        Assert.Equal(afterItWasTaken ? 4 : 3, smtp.Taken.Count);
        Assert.Equal(0, (await world.MailStateAsync()).Waiting);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task While_the_mail_server_is_down_everything_waits_also_over_a_restart(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await smtp.DownAsync();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        for (var i = 1; i <= 3; i++)
            await world.TellAsync(world.HealthVisitor, i);
        Assert.False(await world.SendMailAsync());
        var state = await world.MailStateAsync();
        Assert.Equal((3, "The mail server cannot be reached."), (state.Waiting, state.Trouble));
        await using var again = KithWorld.Build(world.Database, smtp.Sets()).App;
        smtp.Up();
        Assert.True(await again.Services.GetRequiredService<MailRounds>().RunOnceAsync(TestContext.Current.CancellationToken));
        Assert.Equal([Line(1), Line(2), Line(3)], smtp.TextsTo("grace@northcliffe.example"));
        Assert.Equal(3, smtp.Taken.Count);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Of_several_servers_one_at_a_time_sends(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await using var other = KithWorld.Build(world.Database, smtp.Sets()).App;
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        for (var i = 1; i <= 30; i++)
            await world.TellAsync(world.HealthVisitor, i);
        MailRounds[] both = [world.App.Services.GetRequiredService<MailRounds>(), other.Services.GetRequiredService<MailRounds>()];
        await Task.WhenAll(both.Concat(both).Select(rounds => rounds.RunOnceAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(1, 30).Select(Line), smtp.TextsTo("grace@northcliffe.example"));
        Assert.Equal((30, 1), (smtp.Taken.Count, smtp.MostAtOnce));

        var (mine, theirs) = (world.App.Services.GetRequiredService<Turns>(), other.Services.GetRequiredService<Turns>());
        var turn = await mine.TakeAsync("mail", TestContext.Current.CancellationToken);
        Assert.NotNull(turn);
        Assert.Null(await theirs.TakeAsync("mail", TestContext.Current.CancellationToken));
        await using (var else_ = await theirs.TakeAsync("notices", TestContext.Current.CancellationToken))
            Assert.NotNull(else_);
        await turn.DisposeAsync();
        await using var then = await theirs.TakeAsync("mail", TestContext.Current.CancellationToken);
        Assert.NotNull(then);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_not_recorded_is_not_posted_and_what_is_told_with_an_act_is_with_it_alone(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        var tell = new TellWorker { Kind = NoticeKind.Training, Text = "You are invited.", Email = "You are invited. Sign in to Kith to see to what:" };
        var choose = new ChooseEmails { How = HowOften.AtOnce, Kinds = [NoticeKind.Training] };
        // The second act is of a worker who is not there: nothing of it is recorded.
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteWithAsync(world.Midwife, choose, Founding.Kith,
            [(world.HealthVisitor, tell), (world.NewRecord(), tell with { Key = Guid.CreateVersion7() })]));
        await world.SendMailAsync();
        Assert.Empty(smtp.Taken);
        Assert.Empty(await world.ToldAsync(world.HealthVisitor));
        await world.As(world.Midwife).WriteWithAsync(world.Midwife, choose, Founding.Kith, [(world.HealthVisitor, tell)]);
        await world.SendMailAsync();
        Assert.Equal("Kith: training", Assert.Single(smtp.Taken).Subject);
        Assert.Equal(["You are invited."], await world.ToldAsync(world.HealthVisitor));
        // A worker tells nobody anything in Kith's name.
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).WriteAsync(world.Administrator, tell with { Key = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Administrator).AskAsync(new MailToSend()));
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteWithAsync(world.Midwife, new ChooseEmails(), Founding.Kith, []));
    }
}
