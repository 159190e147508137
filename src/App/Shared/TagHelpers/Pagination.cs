using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>
/// The way to the other pages of a long list: numbered where <see cref="Pages"/> is known, else only on and back.
/// </summary>
[HtmlTargetElement("kith-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pagination : TagHelper
{
    public int Current { get; set; } = 1;

    public int Pages { get; set; }

    /// <summary>The address of a numbered page.</summary>
    public Func<int, string>? Address { get; set; }

    // A page that gives null arrives here as an empty text.
    public string? PreviousHref { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? NextHref { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string PreviousText { get; set; } = "Previous";

    public string NextText { get; set; } = "Next";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var previous = PreviousHref ?? (Address is not null && Current > 1 ? Address(Current - 1) : null);
        var next = NextHref ?? (Address is not null && Current < Pages ? Address(Current + 1) : null);
        if (previous is null && next is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pages");
        if (previous is not null)
        {
            output.Content.AppendHtml(Step("prev", previous, PreviousText));
        }

        if (Address is not null && Pages > 1)
        {
            output.Content.AppendHtml(Numbers(Address));
        }

        if (next is not null)
        {
            output.Content.AppendHtml(Step("next", next, NextText));
        }
    }

    private static TagBuilder Step(string rel, string href, string text) =>
        Html.Tag("div", "govuk-pagination__" + rel)
            .Hold(Html.Tag("a", "govuk-link", "govuk-pagination__link").With("href", href).With("rel", rel)
                .Hold(Html.Tag("span", "govuk-pagination__link-title").Say((rel == "prev" ? "← " : "") + text + (rel == "next" ? " →" : ""))));

    private TagBuilder Numbers(Func<int, string> address)
    {
        var list = Html.Tag("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Current) <= 1))
        {
            if (page > last + 1)
            {
                list.Hold(Html.Tag("li", "govuk-pagination__item", "govuk-pagination__item--ellipsis").Say("…"));
            }

            var number = page.ToString(CultureInfo.InvariantCulture);
            var here = page == Current;
            list.Hold(Html.Tag("li", "govuk-pagination__item", here ? "govuk-pagination__item--current" : null)
                .Hold(Html.Tag("a", "govuk-link", "govuk-pagination__link").With("href", address(page))
                    .With("aria-label", "Page " + number).With("aria-current", here ? "page" : null).Say(number)));
            last = page;
        }

        return list;
    }
}
