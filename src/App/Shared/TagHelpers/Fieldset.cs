using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>Several fields that are one question.</summary>
[HtmlTargetElement("kith-fieldset", Attributes = "legend")]
public sealed class Fieldset : TagHelper
{
    public string Legend { get; set; } = "";

    public string Size { get; set; } = "m";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "govuk-fieldset");
        output.PreContent.SetHtmlContent(Html.Tag("legend", "govuk-fieldset__legend", "govuk-fieldset__legend--" + Size).Say(Legend));
    }
}
