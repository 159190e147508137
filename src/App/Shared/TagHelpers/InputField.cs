using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>One line of text. Unknown attributes (autocomplete, inputmode, spellcheck) go to the box itself.</summary>
[HtmlTargetElement("kith-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputField : Field
{
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20, 30 characters, or one-half, two-thirds and so on of the column.</summary>
    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register();
        var width = Width is null ? null : char.IsDigit(Width[0]) ? "govuk-input--width-" + Width : "govuk-!-width-" + Width;
        var box = Html.Tag("input", "govuk-input", width, Error is null ? null : "govuk-input--error").Void();
        PassOn(output, box);
        box.With("id", Id).With("name", Name).With("type", Type).With("aria-describedby", DescribedBy());
        // A password that was wrong is typed again; it never travels back.
        if (Type != "password")
        {
            box.With("value", Value);
        }

        var group = Group().Hold(LabelTag());
        AddHintAndError(group);
        if (Prefix is null && Suffix is null)
        {
            group.Hold(box);
        }
        else
        {
            group.Hold(Html.Tag("div", "govuk-input__wrapper")
                .Hold(Prefix is null ? null : Html.Tag("div", "govuk-input__prefix").With("aria-hidden", "true").Say(Prefix))
                .Hold(box)
                .Hold(Suffix is null ? null : Html.Tag("div", "govuk-input__suffix").With("aria-hidden", "true").Say(Suffix)));
        }

        Replace(output, group);
    }
}
