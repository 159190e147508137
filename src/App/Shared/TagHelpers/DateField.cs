using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>A date in three boxes, or with <c>single</c> in one box that takes any usual British form.</summary>
[HtmlTargetElement("kith-date", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField : Field
{
    /// <summary>A date of birth lets the browser fill it in.</summary>
    public bool Birthday { get; set; }

    public bool Single { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Single)
        {
            OneBox(output);
            return;
        }

        var date = For.Model as DateOnly?;
        var parts = new[]
        {
            Part("Day", "2", date?.Day, "bday-day"), Part("Month", "2", date?.Month, "bday-month"), Part("Year", "4", date?.Year, "bday-year"),
        };
        // Only the boxes at fault are marked; where none is empty, the date as a whole is wrong.
        var anyEmpty = parts.Any(part => part.Empty) && !parts.All(part => part.Empty);
        Register((parts.FirstOrDefault(part => anyEmpty && part.Empty) ?? parts[0]).Id);

        var boxes = Html.Tag("div", "govuk-date-input").With("id", Id);
        foreach (var part in parts)
        {
            var wrong = Error is not null && (!anyEmpty || part.Empty);
            boxes.Hold(Html.Tag("div", "govuk-date-input__item").Hold(Html.Tag("div", "govuk-form-group")
                .Hold(Html.Tag("label", "govuk-label", "govuk-date-input__label").With("for", part.Id).Say(part.Label))
                .Hold(Box(part, wrong))));
        }

        Replace(output, Group().Hold(Fieldset(boxes, "group")));
    }

    private sealed record Box3(string Label, string Name, string Id, string Width, string? Value, string Autocomplete)
    {
        internal bool Empty => string.IsNullOrWhiteSpace(Value);
    }

    private Box3 Part(string label, string width, int? known, string autocomplete)
    {
        var name = $"{Name}.{label}";
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        return new Box3(label, name, IdOf(name), width, typed ?? known?.ToString(CultureInfo.InvariantCulture), autocomplete);
    }

    private TagBuilder Box(Box3 part, bool wrong) =>
        Html.Tag("input", "govuk-input", "govuk-date-input__input", "govuk-input--width-" + part.Width, wrong ? "govuk-input--error" : null).Void()
            .With("id", part.Id).With("name", part.Name).With("type", "text").With("inputmode", "numeric")
            .With("value", part.Value).With("autocomplete", Birthday ? part.Autocomplete : null);

    private void OneBox(TagHelperOutput output)
    {
        Register();
        var box = Html.Tag("input", "govuk-input", "govuk-input--width-10", Error is null ? null : "govuk-input--error").Void();
        PassOn(output, box);
        var shown = State?.AttemptedValue ?? (For.Model as DateOnly?)?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        box.With("id", Id).With("name", Name).With("type", "text").With("value", shown).With("aria-describedby", DescribedBy());
        var group = Group().Hold(LabelTag());
        AddHintAndError(group);
        Replace(output, group.Hold(box));
    }
}
