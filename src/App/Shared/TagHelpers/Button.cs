using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>A button that sends its form, or with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("kith-button")]
public sealed class Button : TagHelper
{
    /// <summary>secondary, warning or inverse; nothing for the main action of a page.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var classes = "govuk-button" + (string.IsNullOrEmpty(Kind) ? "" : " govuk-button--" + Kind);
        output.Attributes.SetAttribute("class", classes);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null)
        {
            output.TagName = "button";
            if (!output.Attributes.ContainsName("type"))
            {
                output.Attributes.SetAttribute("type", "submit");
            }

            return;
        }

        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }
}
