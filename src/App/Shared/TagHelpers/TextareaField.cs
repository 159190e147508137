using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>Several lines of text, with a count of what is left where <see cref="MaxCharacters"/> is given.</summary>
[HtmlTargetElement("kith-textarea", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaField : Field
{
    public int Rows { get; set; } = 5;

    public int? MaxCharacters { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register();
        var counted = MaxCharacters is not null;
        var infoId = Id + "-info";
        var box = Html.Tag("textarea", "govuk-textarea", Error is null ? null : "govuk-textarea--error", counted ? "govuk-js-character-count" : null);
        PassOn(output, box);
        box.With("id", Id).With("name", Name).With("rows", Text(Rows)).With("aria-describedby", DescribedBy(counted ? infoId : null));
        // A browser drops one line break after the opening tag; without this, text that begins with one would lose it.
        var value = Value ?? "";
        box.Say(value.StartsWith('\n') || value.StartsWith('\r') ? "\n" + value : value);

        var group = counted ? Group("govuk-character-count") : Group();
        group.Hold(LabelTag());
        AddHintAndError(group);
        group.Hold(box);
        if (counted)
        {
            group.With("data-module", "govuk-character-count").With("data-maxlength", Text(MaxCharacters)).With("data-threshold", "75")
                .Hold(Html.Tag("div", "govuk-hint", "govuk-character-count__message").With("id", infoId)
                    .Say($"You can enter up to {MaxCharacters} characters"));
        }

        Replace(output, group);
    }
}
