using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Kith.SignIn;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.SignIn;

/// <summary>Whatever is typed or sent on the way in, the answer is a word at the field or a plain refusal, and never a fault.</summary>
public sealed class BadInputTests
{
    private static readonly string[] s_broken = ["a\0b", "\0", "a\u0007b", "a\u001bb"];

    private static readonly string[] s_odd =
    [
        "", " ", new string('9', 100_000), "<script>alert(1)</script>", "' OR 1=1 --", "\u202E👩‍👧 Zoë", "\uFFFD\uFFFF", "\u0661\u0662\u0663\u0664\u0665\u0666",
    ];

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_field_of_signing_in_says_what_is_wrong_with_it(Db db)
    {
        await using var world = await WorldAsync(db);
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in");
        await TryAsync(client, "Email", new() { ["Password"] = "x" });
        await TryAsync(client, "Password", new() { ["Email"] = "a@example.com" });

        string link, email = world.Midwife.Value.ToString("N") + "@example.net";
        await using (var scope = world.App.Services.CreateAsyncScope())
            link = await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(world.Midwife, "Somebody", email);
        await client.OpenAsync(link);
        await TryAsync(client, "Password", []);
        await TryAsync(client, "Repeated", new() { ["Password"] = KithClient.Password });
        await TryAsync(client, "for", new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password }, shown: "This link has been used or has run out");
        await client.OpenAsync(link);
        await TryAsync(client, "token", new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password }, shown: "This link has been used or has run out");
        await client.OpenAsync(link);
        await client.SendAsync(new() { ["Password"] = KithClient.Password, ["Repeated"] = KithClient.Password });

        await client.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        var key = client.Page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await TryAsync(client, "Code", []);
        await client.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        await client.OpenAsync("/account/password");
        await TryAsync(client, "Current", new() { ["Password"] = "walnut-harbour-73-kite", ["Repeated"] = "walnut-harbour-73-kite" });
        await TryAsync(client, "Password", new() { ["Current"] = KithClient.Password });
        await client.OpenAsync("/account/authenticator");
        await TryAsync(client, "Current", []);
        await client.SendAsync(new() { ["Current"] = KithClient.Password });
        await TryAsync(client, "Code", []);
        await TryAsync(client, "Sealed", new() { ["Code"] = "123123" }, shown: "That took too long");
        await client.OpenAsync("/account");
        await TryAsync(client, "Credential", [], "Make a passkey on this device", "The passkey was not made");

        world.Later(TimeSpan.FromSeconds(30));
        using var second = await KithClient.OfAsync(world);
        await second.OpenAsync("/sign-in");
        await TryAsync(second, "Credential", [], "Sign in with a passkey", "The passkey was not accepted");
        await second.SendAsync(new() { ["Email"] = email, ["Password"] = KithClient.Password });
        await TryAsync(second, "Code", []);
        await second.SendAsync(new() { ["Code"] = AuthenticatorCodes.CodeAt(key, world.Clock.GetUtcNow()) });
        Assert.Equal("/my-work", second.Path);
    }

    [Fact]
    public async Task A_form_is_not_taken_for_another_of_its_page_that_was_just_refused()
    {
        await using var world = await WorldAsync(Db.Sqlite);
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in?returnTo=/account");
        await client.SendAsync(new() { ["Credential"] = "{}" }, button: "Sign in with a passkey");
        Assert.StartsWith("The passkey was not accepted", Assert.Single(client.Errors), StringComparison.Ordinal);
        await client.SendAsync(new() { ["Email"] = await KithClient.EmailOfAsync(world, world.Midwife), ["Password"] = KithClient.Password });
        Assert.Equal("/account", client.Path);

        // And so on every page that has several.
        var family = await world.FamilyAsync();
        await client.OpenAsync($"/families/{family}/alerts?handler=End");
        Assert.Equal($"/families/{family}/alerts", client.Page.QuerySelectorAll("main form").Last().GetAttribute("action"));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_workers_address_is_checked_before_a_sign_in_is_made(Db db)
    {
        await using var world = await WorldAsync(db);
        using var administrator = await KithClient.SignedInAsync(world, world.Administrator);
        await administrator.OpenAsync($"/workers/{world.Midwife}");
        await TryAsync(administrator, "Email", [], "Make a link to set a password");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_null_character_is_told_at_its_field_however_it_is_sent(Db db)
    {
        await using var world = await WorldAsync(db);
        using var client = await KithClient.OfAsync(world);
        await client.OpenAsync("/sign-in");
        var token = client.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var parts = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("a\0b"), "Email" }, { new StringContent("x"), "Password" } };
        await client.GoAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = parts });
        Assert.Equal(200, client.Status);
        Assert.StartsWith("Email address must not include control characters", Assert.Single(client.Errors), StringComparison.Ordinal);

        var form = $"__RequestVerificationToken={Uri.EscapeDataString(token)}&Password=x&Email=";
        foreach (var (typed, words) in (ValueTuple<string, string>[])
        [
            ("a%00b", "must not include control characters"), ("%00", "must not include control characters"), ("%2500%", "is not right"), ("%250%30", "is not right"),
            ("%0", "is not right"), ("%", "is not right"), ("%ff%fe", "is not right"), ("a&Email=b%00", "is not right"), ("a&x%00y=1", "is not right"), ("%ED%A0%80", "is not right"),
        ])
            foreach (var piece in (int[])[int.MaxValue, 1])
            {
                await client.GoAsync(new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new InPieces(Encoding.ASCII.GetBytes(form + typed), piece) });
                Assert.True(client.Status == 200 && client.Errors.Any(e => e.Contains(words, StringComparison.Ordinal)), $"{typed}: {client.Status} {client.Text}");
            }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_null_character_in_an_address_is_no_fault(Db db)
    {
        await using var world = await WorldAsync(db);
        var family = await world.FamilyAsync();
        using var client = await KithClient.OfAsync(world);
        foreach (var address in (string[])["/sign-in?returnTo=%00", "/sign-in?said=%00", "/sign-in?returnTo=/a%00b", "/sign-in/invitation?for=%00&token=%00", "/sign-in/code?returnTo=%00", "/sign-in?%00=1"])
            Assert.True(await StatusAsync(client, address) is 200 or 302, address);
        using var worker = await KithClient.SignedInAsync(world, world.HealthVisitor);
        foreach (var part in (string[])["words", "person", "discipline", "kind", "at", "order", "after"])
            Assert.True(await StatusAsync(worker, $"/families/{family}/chronology?{part}=a%00b") is 200 or 404, part);
        foreach (var address in (string[])[$"/families/{family}/who-has-looked?before=%00&worker=%00", "/my-work?p=%00", "/find?Act.Text=%00", $"/workers/{world.Midwife}/end?what=%00", "/families/%00", "/families/a%01b", "/import/%01"])
            Assert.InRange(await StatusAsync(worker, address), 200, 404);
    }

    private static async Task<int> StatusAsync(KithClient client, string address)
    {
        using var answer = await client.Http.GetAsync(address);
        return (int)answer.StatusCode;
    }

    // The page's own form again and again, as it was when it was opened.
    private static async Task TryAsync(KithClient client, string field, Dictionary<string, string?> others, string? button = null, string? shown = null)
    {
        var form = client.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(f => f.Elements.Any(e => e.GetAttribute("name") == field) && (button is null || f.TextContent.Contains(button, StringComparison.Ordinal)));
        var path = client.Path;
        form.SetAttribute("action", form.GetAttribute("action") is { Length: > 0 } to ? to : path);
        foreach (var typed in s_broken.Concat(s_odd))
        {
            await client.SendAsync(form, new(others) { [field] = typed });
            var told = client.Status == 200 && client.Errors.Count > 0 && (shown is not null
                ? client.Errors.Any(e => e.Contains(shown, StringComparison.Ordinal))
                : !s_broken.Contains(typed) || client.Errors.Any(e => e.Contains("must not include control characters", StringComparison.Ordinal)));
            Assert.True(told, $"{path} {field} {Uri.EscapeDataString(typed[..Math.Min(20, typed.Length)])}: {client.Status} {client.Path} {string.Join("; ", client.Errors)}");
            Assert.DoesNotContain("<script>alert", client.Html, StringComparison.Ordinal);
        }
    }

    private static Task<KithWorld> WorldAsync(Db db) => KithWorld.OnAsync(db, b =>
    {
        b.Configuration["Kith:SignIn:FormsPerMinute"] = "100000";
        b.Configuration["Kith:SignIn:WrongTries"] = "100000";
    });

    /// <summary>A form that comes in so many bytes at a time.</summary>
    private sealed class InPieces : HttpContent
    {
        private readonly byte[] _bytes;
        private readonly int _piece;

        public InPieces(byte[] bytes, int piece)
        {
            (_bytes, _piece) = (bytes, Math.Min(piece, bytes.Length));
            Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < _bytes.Length; at += _piece)
            {
                await stream.WriteAsync(_bytes.AsMemory(at, Math.Min(_piece, _bytes.Length - at)));
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
