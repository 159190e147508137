using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>What a form carries unseen, such as the key that makes one entry of a form sent twice.</summary>
[HtmlTargetElement("kith-hidden", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenField : Field
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, Html.Tag("input").Void().With("type", "hidden").With("id", Id).With("name", Name).With("value", Value));
}
