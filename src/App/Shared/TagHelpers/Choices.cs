using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>One answer of several.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>Radios or checkboxes: from <see cref="Items"/>, or from the choices written inside, which may hold more fields.</summary>
public abstract class Choices : Field
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Inline { get; set; }

    public bool Small { get; set; }

    protected abstract string Kind { get; }

    private string Type => Kind == "radios" ? "radio" : "checkbox";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Register();
        context.Items[typeof(Choices)] = this;
        var inside = await output.GetChildContentAsync();

        var controls = Html.Tag("div", "govuk-" + Kind, Inline ? $"govuk-{Kind}--inline" : null, Small ? $"govuk-{Kind}--small" : null)
            .With("data-module", "govuk-" + Kind);
        PassOn(output, controls);
        foreach (var item in Items)
        {
            Add(controls, item, null);
        }

        controls.Hold(inside);
        Replace(output, Group().Hold(Fieldset(controls)));
    }

    private int _count;

    internal void Add(TagBuilder controls, Choice item, IHtmlContent? more)
    {
        // The first has the field's own id, so that the error summary's link lands on it.
        _count++;
        var id = _count == 1 ? Id : $"{Id}-{_count}";
        var moreId = more is null ? null : "conditional-" + id;
        var hintId = item.Hint is null ? null : id + "-item-hint";
        var chosen = IsChosen(item.Value);

        controls.Hold(Html.Tag("div", $"govuk-{Kind}__item")
            .Hold(Html.Tag("input", $"govuk-{Kind}__input").Void().With("id", id).With("name", Name).With("type", Type)
                .With("value", item.Value).Flag("checked", chosen).With("data-aria-controls", moreId).With("aria-describedby", hintId))
            .Hold(Html.Tag("label", "govuk-label", $"govuk-{Kind}__label").With("for", id).Say(item.Text))
            .Hold(hintId is null ? null : Html.Tag("div", "govuk-hint", $"govuk-{Kind}__hint").With("id", hintId).Say(item.Hint)));
        if (more is not null)
        {
            controls.Hold(Html.Tag("div", $"govuk-{Kind}__conditional", chosen ? null : $"govuk-{Kind}__conditional--hidden")
                .With("id", moreId).Hold(more));
        }
    }

    private bool IsChosen(string value) => Chosen().Contains(value, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string?> Chosen() => State?.RawValue switch
    {
        string one => [one],
        string[] many => many,
        _ => For.Model switch
        {
            string one => [one],
            IEnumerable several => several.Cast<object?>().Select(Text),
            var one => [Text(one)],
        },
    };
}

/// <summary>One answer of a few.</summary>
[HtmlTargetElement("kith-radios", Attributes = "for")]
[RestrictChildren("kith-choice", "kith-divider")]
public sealed class RadiosField : Choices
{
    protected override string Kind => "radios";
}

/// <summary>Any number of answers of a few.</summary>
[HtmlTargetElement("kith-checkboxes", Attributes = "for")]
[RestrictChildren("kith-choice", "kith-divider")]
public sealed class CheckboxesField : Choices
{
    protected override string Kind => "checkboxes";
}
