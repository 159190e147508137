using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>The head of an event in a line of time: what happened, when, and who wrote it from which employer.</summary>
/// <remarks>It holds nothing and is written as one text: a page of a chronology has fifty.</remarks>
[HtmlTargetElement("kith-event-head", Attributes = "heading", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineEvent(HtmlEncoder encoder) : TagHelper
{
    public string Heading { get; set; } = "";

    public string? Href { get; set; }

    public string? By { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>What else there is to say about when: the time, or how long afterwards it was written.</summary>
    public string? When { get; set; }

    public bool Struck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var struck = Struck ? " kith-struck" : "";
        var text = new StringBuilder(400);
        text.Append("<div class=\"moj-timeline__header\"><h2 class=\"moj-timeline__title").Append(struck).Append("\">");
        if (Href is null)
        {
            text.Append(encoder.Encode(Heading));
        }
        else
        {
            text.Append("<a class=\"govuk-link\" href=\"").Append(encoder.Encode(Href)).Append("\">").Append(encoder.Encode(Heading)).Append("</a>");
        }

        text.Append("</h2>");
        if (By is not null)
        {
            text.Append(" <p class=\"moj-timeline__byline\">by ").Append(encoder.Encode(By)).Append("</p>");
        }

        text.Append("</div>");
        if (On is { } on)
        {
            text.Append("<p class=\"moj-timeline__date\"><time datetime=\"").Append(Shown.Machine(on)).Append("\">").Append(encoder.Encode(Shown.Date(on)))
                .Append("</time>").Append(When is null ? "" : encoder.Encode(", " + When)).Append("</p>");
        }

        output.Content.SetHtmlContent(text.ToString());
    }
}
