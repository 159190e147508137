using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>Text set apart from what is round it.</summary>
[HtmlTargetElement("kith-inset")]
public sealed class Inset : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}

/// <summary>Something with consequences, behind an exclamation mark.</summary>
[HtmlTargetElement("kith-warning")]
public sealed class Warning : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.Content.SetHtmlContent(Html.Tag("span", "govuk-warning-text__icon").With("aria-hidden", "true").Say("!"));
        output.Content.AppendHtml(Html.Tag("strong", "govuk-warning-text__text")
            .Hold(Html.Tag("span", "govuk-visually-hidden").Say("Warning")).Hold(words));
    }
}

/// <summary>What has just happened, or what matters on the whole page.</summary>
[HtmlTargetElement("kith-notification")]
public sealed class Notification : TagHelper
{
    public string? Heading { get; set; }

    public bool Success { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var id = "notification-" + context.UniqueId;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-notification-banner" + (Success ? " govuk-notification-banner--success" : ""));
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Html.Tag("div", "govuk-notification-banner__header")
            .Hold(Html.Tag("h2", "govuk-notification-banner__title").With("id", id).Say(Heading ?? (Success ? "Done" : "Important"))));
        output.Content.AppendHtml(Html.Tag("div", "govuk-notification-banner__content")
            .Hold(Html.Tag("div", "govuk-notification-banner__heading").Hold(words)));
    }
}

/// <summary>More, for those who want it.</summary>
[HtmlTargetElement("kith-details", Attributes = "summary")]
public sealed class Details : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        output.Content.SetHtmlContent(Html.Tag("summary", "govuk-details__summary")
            .Hold(Html.Tag("span", "govuk-details__summary-text").Say(Summary)));
        output.Content.AppendHtml(Html.Tag("div", "govuk-details__text").Hold(text));
    }
}

/// <summary>The state of a thing in a word or two.</summary>
[HtmlTargetElement("kith-tag")]
public sealed class StateTag : TagHelper
{
    /// <summary>grey, green, turquoise, blue, light-blue, purple, pink, red, orange or yellow.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", "govuk-tag" + (Colour is null ? "" : " govuk-tag--" + Colour));
    }
}

/// <summary>An alert about a family: a dangerous dog, two visitors only.</summary>
[HtmlTargetElement("kith-alert", Attributes = "heading")]
public sealed class Alert : TagHelper
{
    public string Heading { get; set; } = "";

    /// <summary>information, success, warning or error.</summary>
    public string Kind { get; set; } = "warning";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"moj-alert moj-alert--{Kind} moj-alert--with-heading");
        output.Content.SetHtmlContent(Html.Tag("div", "moj-alert__content")
            .Hold(Html.Tag("h2", "moj-alert__heading").Say(Heading)).Hold(text));
    }
}
