using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>One answer among radios or checkboxes; fields written inside are asked only when it is chosen.</summary>
[HtmlTargetElement("kith-choice", Attributes = "value,text")]
public sealed class ChoiceInside : TagHelper
{
    public string Value { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = (Choices)context.Items[typeof(Choices)];
        var inside = await output.GetChildContentAsync();
        var place = new TagBuilder("div");
        choices.Add(place, new Choice(Value, Text, Hint), inside.IsEmptyOrWhiteSpace ? null : inside);
        output.TagName = null;
        output.Content.SetHtmlContent(place.InnerHtml);
    }
}

/// <summary>The word "or" before a choice of another kind.</summary>
[HtmlTargetElement("kith-divider")]
public sealed class ChoiceDivider : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = context.Items[typeof(Choices)] is CheckboxesField ? "checkboxes" : "radios";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-{kind}__divider");
    }
}

/// <summary>A single box to tick for yes.</summary>
[HtmlTargetElement("kith-tick", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickField : Field
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Register();
        var box = Html.Tag("input", "govuk-checkboxes__input").Void();
        PassOn(output, box);
        var ticked = State is { AttemptedValue: { } typed }
            ? typed.StartsWith("true", StringComparison.OrdinalIgnoreCase)
            : For.Model is true;
        box.With("id", Id).With("name", Name).With("type", "checkbox").With("value", "true")
            .Flag("checked", ticked).With("aria-describedby", DescribedBy());
        var group = Group();
        if (Error is not null)
        {
            AddError(group);
        }

        group.Hold(Html.Tag("div", "govuk-checkboxes").With("data-module", "govuk-checkboxes")
            .Hold(Html.Tag("div", "govuk-checkboxes__item").Hold(box)
                .Hold(Html.Tag("label", "govuk-label", "govuk-checkboxes__label").With("for", Id).Say(Label ?? Name))
                .Hold(Hint is null ? null : Html.Tag("div", "govuk-hint", "govuk-checkboxes__hint").With("id", HintId).Say(Hint))));
        Replace(output, group);
    }

    private void AddError(TagBuilder group) =>
        group.Hold(Html.Tag("p", "govuk-error-message").With("id", ErrorId)
            .Hold(Html.Tag("span", "govuk-visually-hidden").Say("Error:")).Say(" " + Error));
}
