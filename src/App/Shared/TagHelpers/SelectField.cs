using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>One answer of a long list; fewer than about eight are better as radios.</summary>
[HtmlTargetElement("kith-select", Attributes = "for,items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectField : Field
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The words of the first, empty answer; nothing where there must always be one.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register();
        var list = Html.Tag("select", "govuk-select", Error is null ? null : "govuk-select--error");
        PassOn(output, list);
        list.With("id", Id).With("name", Name).With("aria-describedby", DescribedBy());
        if (Empty is not null)
        {
            list.Hold(Html.Tag("option").With("value", "").Say(Empty));
        }

        foreach (var item in Items)
        {
            list.Hold(Html.Tag("option").With("value", item.Value)
                .Flag("selected", string.Equals(item.Value, Value, StringComparison.OrdinalIgnoreCase)).Say(item.Text));
        }

        var group = Group().Hold(LabelTag());
        AddHintAndError(group);
        Replace(output, group.Hold(list));
    }
}
