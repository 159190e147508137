using Kith.Jobs.Mail;
using Kith.Tests.A;
using Kith.Tests.Crash;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Jobs;

/// <summary>A mail server that does not let Kith in, one that is not set up, and a Kith that is killed while it sends.</summary>
public sealed class MailTroubleTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Killed_while_an_e_mail_is_on_its_way_Kith_sends_it_after_its_start_under_the_same_message_id(Db db)
    {
        await using var smtp = LoopbackSmtp.Start();
        await using var world = await KithWorld.OnAsync(db, smtp.Sets());
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi", "grace@northcliffe.example");
        await world.TellAsync(world.HealthVisitor, 1);
        await world.TellAsync(world.HealthVisitor, 2);
        var settings = smtp.Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
        // Not the day's notices too, whatever time it is.
        settings["Kith__Jobs__Daily"] = "23:59:59";
        smtp.Fates["grace@northcliffe.example"] = Fate.Hang;
        await using (var killed = ServedKith.Start(world.Database, settings))
        {
            Assert.True(await smtp.Hanging.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), killed.Said);
            await killed.KillAsync();
        }
        smtp.Fates.Clear();
        await using var again = ServedKith.Start(world.Database, settings);
        for (var waited = 0; smtp.Taken.Count < 2; waited++)
        {
            Assert.True(waited < 600, again.Said);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Equal(["Notice 1", "Notice 2"], smtp.TextsTo("grace@northcliffe.example").Select(t => t.Split('.')[0]));
    }

    [Fact]
    public async Task A_wrong_password_or_an_unknown_certificate_is_told_in_words_and_nothing_is_lost()
    {
        await using var smtp = LoopbackSmtp.Start();
        foreach (var (name, value, words) in new (string, string?, string)[]
        {
            ("Kith:Mail:Password", "wrong", "The mail server does not take the user and password."),
            ("Kith:Mail:Certificate", null, "The mail server’s certificate is not one that is trusted, or it speaks no TLS here."),
            ("Kith:Mail:Security", "Tls", "The mail server’s certificate is not one that is trusted, or it speaks no TLS here."),
        })
        {
            await using var world = await KithWorld.OnAsync(Db.Sqlite, smtp.Sets(new() { [name] = value }));
            await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi");
            await world.TellAsync(world.HealthVisitor, 1);
            Assert.False(await world.SendMailAsync());
            var state = await world.MailStateAsync();
            Assert.Equal((1, words), (state.Waiting, state.Trouble));
        }
        Assert.Empty(smtp.Taken);
    }

    [Fact]
    public async Task A_password_comes_from_a_file_too()
    {
        await using var smtp = LoopbackSmtp.Start();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, LoopbackSmtp.Password + "\n", TestContext.Current.CancellationToken);
        await using var world = await KithWorld.OnAsync(Db.Sqlite, smtp.Sets(new() { ["Kith:Mail:Password"] = null, ["Kith:Mail:PasswordFile"] = file }));
        await world.GiveAddressAsync(world.HealthVisitor, "Grace Adeyemi");
        await world.TellAsync(world.HealthVisitor, 1);
        Assert.True(await world.SendMailAsync());
        Assert.Single(smtp.Taken);
        File.Delete(file);
    }

    [Fact]
    public void What_is_missing_is_said_in_words()
    {
        var all = new MailSettings { Host = "mail.example", From = "kith@example.org", Link = "https://kith.example" };
        Assert.Null(all.Problem);
        Assert.Equal((587, 465, 25), (all.ThePort, (all with { Security = MailSecurity.Tls }).ThePort, (all with { Security = MailSecurity.None }).ThePort));
        Assert.Contains("No mail server is named", new MailSettings().Problem, StringComparison.Ordinal);
        Assert.Contains("on this machine", (all with { Security = MailSecurity.None }).Problem, StringComparison.Ordinal);
        Assert.Null((all with { Security = MailSecurity.None, Host = "127.0.0.1" }).Problem);
        Assert.Contains("Kith:Mail:From", (all with { From = "kith" }).Problem, StringComparison.Ordinal);
        Assert.Contains("Kith:Mail:Link", (all with { Link = "kith.example" }).Problem, StringComparison.Ordinal);
        Assert.Contains("Kith:Mail:PasswordFile", (all with { PasswordFile = "/none" }).Problem, StringComparison.Ordinal);
        Assert.Contains("Kith:Mail:Port", (all with { Port = 0 }).Problem, StringComparison.Ordinal);
    }
}
