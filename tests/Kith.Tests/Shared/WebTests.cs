using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Kith.Shared;
using Microsoft.AspNetCore.TestHost;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class WebTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/form")]
    [InlineData("/nowhere")]
    [InlineData("/broken")]
    [InlineData("/away")]
    [InlineData("/refused")]
    public async Task Every_answer_carries_the_headers_that_keep_it_private(string path)
    {
        await using var app = await WebHost.StartAsync();

        using var answer = await app.GetTestClient().GetAsync(path, Ct);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Contains("publickey-credentials-get=(self)", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("/nowhere", 404, "Page not found")]
    [InlineData("/refused", 403, "You cannot do this")]
    [InlineData("/conflict", 409, "Someone changed this while you were working on it")]
    [InlineData("/broken", 500, "Sorry, there is a problem with Kith")]
    [InlineData("/away", 503, "Sorry, Kith is not available")]
    [InlineData("/trouble/500", 404, "Page not found")]
    public async Task What_goes_wrong_is_told_in_plain_words(string path, int status, string words)
    {
        await using var app = await WebHost.StartAsync();

        using var answer = await app.GetTestClient().GetAsync(path, Ct);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(words, page.QuerySelector("h1")?.TextContent);
        Assert.StartsWith(words, page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain("Aoife", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/gone")]
    public async Task That_something_is_not_there_is_told_at_a_set_time_and_not_when_it_was_found_out(string path)
    {
        await using var app = await WebHost.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await app.GetTestClient().GetAsync(path, Ct);
            var took = Stopwatch.GetElapsedTime(began);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(took.TotalMilliseconds >= NotFoundInStep.StepMilliseconds, $"It was told after {took.TotalMilliseconds} ms.");
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Whatever_was_tried_the_answer_has_a_page(string method)
    {
        await using var app = await WebHost.StartAsync();

        using var answer = await app.GetTestClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/change"), Ct);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));

        Assert.InRange((int)answer.StatusCode, 400, 405);
        Assert.False(string.IsNullOrEmpty(page.QuerySelector("h1")?.TextContent));
    }

    [Fact]
    public async Task A_page_that_could_not_be_read_can_be_tried_again_at_its_own_address()
    {
        await using var app = await WebHost.StartAsync();

        using var answer = await app.GetTestClient().GetAsync("/away?at=%22%3E%3Cscript%3E", Ct);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));

        Assert.Equal("/away?at=%22%3E%3Cscript%3E", page.QuerySelector("a.govuk-button")?.GetAttribute("href"));
        Assert.Equal(TimeSpan.FromSeconds(15), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Nothing_changes_without_the_token_of_a_form()
    {
        await using var app = await WebHost.StartAsync();
        var client = app.GetTestClient();
        using var form = await client.GetAsync("/form", Ct);
        var token = await form.Content.ReadAsStringAsync(Ct);
        var cookie = Header(form, "Set-Cookie").Split(';')[0];

        using var without = await client.PostAsync("/change", new FormUrlEncodedContent([]), Ct);
        using var with = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/change")
        {
            Headers = { { "Cookie", cookie }, { "RequestVerificationToken", token } },
        }, Ct);
        using var signed = await client.PostAsync("/signed-api", null, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Contains("This form is out of date", await without.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("changed", await with.Content.ReadAsStringAsync(Ct));
        Assert.Equal("changed", await signed.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_travel_compressed(string encoding)
    {
        await using var app = await WebHost.StartAsync();

        using var answer = await app.GetTestClient().SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "https://localhost/large") { Headers = { { "Accept-Encoding", encoding } } }, Ct);

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.True((await answer.Content.ReadAsByteArrayAsync(Ct)).Length < 5_000);
    }

    [Fact]
    public async Task The_style_sheet_and_script_are_small_and_last()
    {
        await using var app = await WebHost.StartAsync();
        var client = app.GetTestClient();
        using var missing = await client.GetAsync("/nowhere", Ct);
        var page = new HtmlParser().ParseDocument(await missing.Content.ReadAsStringAsync(Ct));
        var total = 0;

        foreach (var file in new[] { page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, page.QuerySelector("script")!.GetAttribute("src")! })
        {
            using var answer = await client.SendAsync(
                new HttpRequestMessage(HttpMethod.Get, file) { Headers = { { "Accept-Encoding", "gzip" } } }, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", Header(answer, "Cache-Control"), StringComparison.Ordinal);
            Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
            total += (await answer.Content.ReadAsByteArrayAsync(Ct)).Length;
        }

        Assert.InRange(total, 1_000, 40_000);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : "";
}
