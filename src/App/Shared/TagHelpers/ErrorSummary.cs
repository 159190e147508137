using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>"There is a problem", with a link to each field; nothing where there is none. The layout has it.</summary>
[HtmlTargetElement("kith-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var errors = ErrorList.From(ViewContext);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var list = Html.Tag("ul", "govuk-list", "govuk-error-summary__list");
        foreach (var error in errors)
        {
            list.Hold(error.Id is null
                ? Html.Tag("li").Say(error.Words)
                : Html.Tag("li").Hold(Html.Tag("a").With("href", "#" + error.Id).Say(error.Words)));
        }

        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Html.Tag("div", "govuk-error-summary").With("data-module", "govuk-error-summary")
            .Hold(Html.Tag("div").With("role", "alert")
                .Hold(Html.Tag("h2", "govuk-error-summary__title").Say("There is a problem"))
                .Hold(Html.Tag("div", "govuk-error-summary__body").Hold(list))));
    }
}
