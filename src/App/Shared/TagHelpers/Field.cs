using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>What every form field has in common: its name, label, hint, error, and the value that was last typed.</summary>
public abstract class Field : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The label, or the legend of a group.</summary>
    public string? Label { get; set; }

    // A page that gives null arrives here as an empty text.
    public string? Hint { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>s, m, l or xl; nothing for a label in ordinary text.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Where the page asks only this, its label is the page's heading.</summary>
    public bool PageHeading { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    protected string HintId => Id + "-hint";

    protected string ErrorId => Id + "-error";

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected ModelStateEntry? State =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry : null;

    protected string? Error
    {
        get
        {
            var error = State?.Errors.FirstOrDefault();
            return error is null ? null : ErrorList.Words(error);
        }
    }

    /// <summary>What was typed, right or wrong; else what the model holds.</summary>
    protected string? Value => State?.AttemptedValue ?? Text(For.Model);

    internal static string? Text(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    protected TagBuilder Group(params string[] classes)
    {
        var group = Html.Tag("div", "govuk-form-group", Error is null ? null : "govuk-form-group--error");
        foreach (var name in classes)
        {
            group.AddCssClass(name);
        }

        return group;
    }

    protected string? DescribedBy(string? more = null)
    {
        var ids = string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId, more }.Where(id => id is not null));
        return ids.Length == 0 ? null : ids;
    }

    protected TagBuilder LabelTag()
    {
        var label = Html.Tag("label", "govuk-label", LabelSize is null ? null : "govuk-label--" + LabelSize).With("for", Id).Say(Label ?? Name);
        return PageHeading ? Html.Tag("h1", "govuk-label-wrapper").Hold(label) : label;
    }

    protected void AddHintAndError(TagBuilder group)
    {
        if (Hint is not null)
        {
            group.Hold(Html.Tag("div", "govuk-hint").With("id", HintId).Say(Hint));
        }

        if (Error is { } error)
        {
            group.Hold(Html.Tag("p", "govuk-error-message").With("id", ErrorId)
                .Hold(Html.Tag("span", "govuk-visually-hidden").Say("Error:")).Say(" " + error));
        }
    }

    /// <summary>Fieldset, legend, hint and error round a group of controls.</summary>
    protected TagBuilder Fieldset(TagBuilder controls, string? role = null)
    {
        var legend = Html.Tag("legend", "govuk-fieldset__legend", LabelSize is null ? null : "govuk-fieldset__legend--" + LabelSize);
        if (PageHeading)
        {
            legend.Hold(Html.Tag("h1", "govuk-fieldset__heading").Say(Label ?? Name));
        }
        else
        {
            legend.Say(Label ?? Name);
        }

        var fieldset = Html.Tag("fieldset", "govuk-fieldset").With("role", role).With("aria-describedby", DescribedBy()).Hold(legend);
        AddHintAndError(fieldset);
        return fieldset.Hold(controls);
    }

    /// <summary>Copies the attributes that the page wrote and that this helper does not know (autocomplete, data-…).</summary>
    protected static void PassOn(TagHelperOutput from, TagBuilder to)
    {
        foreach (var attribute in from.Attributes)
        {
            to.MergeAttribute(attribute.Name, Html.Plain(attribute.Value), replaceExisting: true);
        }
    }

    protected void Replace(TagHelperOutput output, TagBuilder with)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(with);
    }

    /// <summary>Tells the error summary where this field is, so that it lists errors as they come on the page.</summary>
    protected void Register(string? firstControl = null) => ErrorList.Of(ViewContext).Shown(Name, firstControl ?? Id);
}
