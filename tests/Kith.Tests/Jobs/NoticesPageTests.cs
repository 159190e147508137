using Kith.Access;
using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kith.Tests.Jobs;

/// <summary>Notices in the app, with a mail server and without; and the administrators' page about e-mail.</summary>
public sealed class NoticesPageTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Without_a_mail_server_a_worker_finds_their_notices_on_My_work_and_reads_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await world.TellAsync(world.HealthVisitor, 1);
        world.Later(TimeSpan.FromMinutes(1));
        await world.TellAsync(world.HealthVisitor, 2, NoticeKind.StaffExpiry);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Assert.Contains("2 notices that you have not read", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("2 notices that you have not read");
        Assert.Matches("notice 2.*notice 1", client.Text);
        await client.SendAsync([], "Mark as read: Grace Adeyemi’s notice 2.");
        Assert.DoesNotContain("Mark as read: Grace Adeyemi’s notice 2.", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/my-work");
        await client.FollowAsync("1 notice that you have not read");
        await world.TellAsync(world.HealthVisitor, 3);
        await client.OpenAsync("/notices");
        await client.SendAsync([], "Mark all 2 as read");
        await client.OpenAsync("/my-work");
        Assert.DoesNotContain("that you have not read", client.Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.As(world.HealthVisitor).ReadAsync(world.HealthVisitor, new UnreadNotices()));
        // Nobody else reads them, or marks what is not theirs.
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Administrator).ReadAsync(world.HealthVisitor, new MyNotices()));
        var mine = (await world.As(world.HealthVisitor).ReadAsync(world.HealthVisitor, new MyNotices())).Notices[0].Notice.Id;
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(world.Midwife, new ReadNotices { Notice = mine }));
        await world.SendMailAsync();
        Assert.Equal(0, (await world.MailStateAsync()).Sent);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_worker_chooses_which_notices_come_by_e_mail_and_may_have_them_in_one_a_day(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync("/notices/email");
        Assert.Contains("grace@northcliffe.example", client.Text, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<NoticeKind>().Length, client.Page.QuerySelectorAll("input[type=checkbox][checked]").Length);
        await client.SendAsync(new() { ["Act.Kinds"] = nameof(NoticeKind.OwnExpiry), ["Act.How"] = nameof(HowOften.Daily) });
        Assert.Contains("Your choice was saved", client.Text, StringComparison.Ordinal);
        await client.OpenAsync("/notices/email");
        Assert.Equal(nameof(NoticeKind.OwnExpiry), client.Page.QuerySelector("input[type=checkbox][checked]")!.GetAttribute("value"));
        await client.SendAsync(new() { ["Act.How"] = "Weekly" });
        Assert.NotEmpty(client.Errors);

        await world.TellAsync(world.HealthVisitor, 1);
        await world.TellAsync(world.HealthVisitor, 2, NoticeKind.StaffExpiry);
        await world.TellAsync(world.HealthVisitor, 3);
        await world.SendMailAsync();
        Assert.Empty(smtp.Taken);
        world.Later(TimeSpan.FromDays(1));
        await world.SendMailAsync();
        var mail = Assert.Single(smtp.Taken);
        Assert.Equal("Kith: 2 notices", mail.Subject);
        Assert.Matches("(?s)Notice 1.*Notice 3", mail.TextBody);
        Assert.DoesNotContain("Notice 2", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(3, (await world.ToldAsync(world.HealthVisitor)).Count);
        var chosen = await world.As(world.HealthVisitor).ReadAsync(world.HealthVisitor, new EmailChoice());
        Assert.Equal(HowOften.Daily, chosen.How);
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(world.Midwife, new ChooseEmails { How = (HowOften)7 }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task An_administrator_sees_how_e_mail_stands_and_sends_themselves_a_test(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.FollowAsync("E-mail");
        Assert.Contains("Mail serverlocalhost, port", client.Text, StringComparison.Ordinal);
        await client.SendAsync([], "Send a test e-mail to myself");
        Assert.Equal("Your own details hold no e-mail address. Ask another administrator to add it", Assert.Single(client.Errors));
        await world.GiveAddressAsync(world.Administrator, "Olu Bankole", "olu@northcliffe.example");
        smtp.Fates["olu@northcliffe.example"] = Fate.RefuseAddress;
        await client.OpenAsync("/mail");
        await client.SendAsync([], "Send a test e-mail to myself");
        Assert.Contains("A test e-mail to you waits to be sent.", client.Text, StringComparison.Ordinal);
        await world.SendMailAsync();
        await client.OpenAsync("/mail");
        Assert.Contains("Given up in 30 days1 Last troubleThe mail server does not take an e-mail to this address (550 5.1.1).", client.Text, StringComparison.Ordinal);
        smtp.Fates.Clear();
        await client.SendAsync([], "Send a test e-mail to myself");
        await world.SendMailAsync();
        Assert.Equal("Kith: a test e-mail", Assert.Single(smtp.Taken).Subject);

        using var other = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await other.OpenAsync("/mail");
        Assert.Equal(403, other.Status);
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).AskAsync(new MailState()));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(world.HealthVisitor, new SendTestEmail()));
    }

    [Fact]
    public async Task Where_no_mail_server_is_named_the_page_says_so()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.Administrator);
        await client.OpenAsync("/mail");
        Assert.Contains("No e-mails are sent. No mail server is named (Kith:Mail:Host).", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_run_beside_the_server_by_Londons_clock_and_stop_at_once()
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(Db.Sqlite, builder =>
        {
            smtp.Sets()(builder);
            builder.Services.RunJobs();
        });
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi");
        await world.StartAsync();
        await world.TellAsync(world.HealthVisitor, 1);
        for (var waited = 0; smtp.Taken.IsEmpty || await world.As(Founding.Kith).ReadAsync(Founding.Kith, new LastNoticesDay()) != world.Today; waited++)
        {
            Assert.True(waited < 200, "The jobs did not run.");
            world.Later(TimeSpan.FromSeconds(10));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        var stopping = System.Diagnostics.Stopwatch.StartNew();
        await world.App.StopAsync(TestContext.Current.CancellationToken);
        Assert.InRange(stopping.ElapsedMilliseconds, 0, 3000);
    }
}
