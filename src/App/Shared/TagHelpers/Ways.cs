using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>The link back to where one came from. It stands before the main part, so it is a way round the page like the menu.</summary>
[HtmlTargetElement("kith-back", Attributes = "href")]
public sealed class BackLink : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("aria-label", "Back");
        output.Content.SetHtmlContent(Html.Tag("a", "govuk-back-link").With("href", Href).Hold(words));
    }
}

/// <summary>Where this page is, from the outside in.</summary>
[HtmlTargetElement("kith-breadcrumbs")]
[RestrictChildren("kith-crumb")]
public sealed class Breadcrumbs : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.SetHtmlContent(Html.Tag("ol", "govuk-breadcrumbs__list").Hold(crumbs));
    }
}

/// <summary>One step of the breadcrumbs.</summary>
[HtmlTargetElement("kith-crumb", ParentTag = "kith-breadcrumbs", Attributes = "href")]
public sealed class Crumb : TagHelper
{
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__list-item");
        output.Content.SetHtmlContent(Html.Tag("a", "govuk-breadcrumbs__link").With("href", Href).Hold(words));
    }
}

/// <summary>One item of the menu at the top.</summary>
[HtmlTargetElement("kith-nav", Attributes = "href")]
public sealed class MenuItem : TagHelper
{
    public string Href { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Here { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var here = Here is not null && Here == Name;
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-service-navigation__item" + (here ? " govuk-service-navigation__item--active" : ""));
        var link = Html.Tag("a", "govuk-service-navigation__link").With("href", Href).With("aria-current", here ? "true" : null);
        output.Content.SetHtmlContent(link.Hold(here ? Html.Tag("strong", "govuk-service-navigation__active-fallback").Hold(words) : words));
    }
}
