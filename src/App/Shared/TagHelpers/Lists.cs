using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>Facts with their names, row by row.</summary>
[HtmlTargetElement("kith-summary-list")]
public sealed class SummaryList : TagHelper
{
    public bool Borderless { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list" + (Borderless ? " govuk-summary-list--no-border" : ""));
    }
}

/// <summary>One fact of a summary list, with a link to change it where there is one.</summary>
[HtmlTargetElement("kith-row", ParentTag = "kith-summary-list", Attributes = "key")]
public sealed class SummaryRow : TagHelper
{
    public string Key { get; set; } = "";

    // A page that gives null arrives here as an empty text.
    public string? ActionHref { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string ActionText { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.Content.SetHtmlContent(Html.Tag("dt", "govuk-summary-list__key").Say(Key));
        output.Content.AppendHtml(Html.Tag("dd", "govuk-summary-list__value").Hold(value));
        if (ActionHref is not null)
        {
            output.Content.AppendHtml(Html.Tag("dd", "govuk-summary-list__actions")
                .Hold(Html.Tag("a", "govuk-link").With("href", ActionHref).Say(ActionText)
                    .Hold(Html.Tag("span", "govuk-visually-hidden").Say(" " + Key.ToLowerInvariant()))));
        }
    }
}

/// <summary>
/// A table of plain <c>tr</c>, <c>th</c> and <c>td</c>. On a narrow screen it scrolls by itself or, stacked, shows each row
/// as a few lines; a cell says with <c>data-label</c> what it is, where that does not show.
/// </summary>
[HtmlTargetElement("kith-table", Attributes = "caption")]
public sealed class Table : TagHelper
{
    public string Caption { get; set; } = "";

    public bool CaptionHidden { get; set; }

    public bool Stacked { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "kith-table-scroll" + (Stacked ? " kith-table-scroll--stacked" : ""));
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        if (!Stacked)
        {
            // Reachable by keyboard, since it may have to be scrolled.
            output.Attributes.SetAttribute("tabindex", "0");
        }

        output.Content.SetHtmlContent(Html.Tag("table", "govuk-table", "kith-table")
            .Hold(Html.Tag("caption", "govuk-table__caption", CaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption--m").Say(Caption))
            .Hold(rows));
    }
}
