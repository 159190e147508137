using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Kith.Shared;

/// <summary>
/// The page for when things are broken. It is made of nothing but text, so that it works with no database, no session
/// and no template.
/// </summary>
public static class PlainPage
{
    internal static async Task AnswerFault(HttpContext http)
    {
        var words = Trouble.Of(http.Response.StatusCode);
        if (http.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "15";
        }

        // A script that saves drafts only looks at the status.
        if (http.Request.Headers.XRequestedWith == "kith")
        {
            return;
        }

        var asked = http.Features.Get<IExceptionHandlerPathFeature>();
        var again = HttpMethods.IsGet(http.Request.Method) ? (asked?.Path ?? "/") + http.Request.QueryString : null;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Html(words, again), Encoding.UTF8);
    }

    internal static string Html(Trouble words, string? again)
    {
        var encode = HtmlEncoder.Default;
        var text = new StringBuilder();
        foreach (var sentence in words.Sentences)
        {
            text.Append("<p class=\"govuk-body\">").Append(encode.Encode(sentence)).Append("</p>");
        }

        if (again is not null)
        {
            text.Append("<a class=\"govuk-button\" href=\"").Append(encode.Encode(again)).Append("\">Try again</a>");
        }
        else
        {
            text.Append("<p class=\"govuk-body\">Use your browser’s back button to return to what you typed, then send it again.</p>");
        }

        var title = encode.Encode(words.Title);
        return $"""
            <!DOCTYPE html>
            <html lang="en" class="govuk-template">
            <head><meta charset="utf-8"><title>{title} – Kith</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/kith.svg" type="image/svg+xml"><link rel="stylesheet" href="/kith.css"></head>
            <body class="govuk-template__body">
            <header class="kith-header"><div class="kith-header__inner govuk-width-container"><a class="kith-header__name" href="/">Kith</a></div></header>
            <div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">
            <h1 class="govuk-heading-l">{title}</h1>{text}
            </main></div></body></html>
            """;
    }
}
