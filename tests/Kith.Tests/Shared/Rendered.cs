using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Tests.Shared;

/// <summary>A page as far as one component needs it: a model, what was typed, and what was wrong with it.</summary>
internal sealed class Rendered
{
    private readonly EmptyModelMetadataProvider _metadata = new();

    internal sealed record Form
    {
        public string? Text { get; init; }
        public DateOnly? Day { get; init; }
        public string? How { get; init; }
        public string[] Who { get; init; } = [];
        public bool Yes { get; init; }
        public int? Number { get; init; }
    }

    internal Rendered(Form? form = null)
    {
        Model = form ?? new Form();
        View = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary(_metadata, new ModelStateDictionary()),
        };
    }

    internal Form Model { get; }

    internal ViewContext View { get; }

    internal ModelStateDictionary State => View.ViewData.ModelState;

    internal T Field<T>(string property) where T : Field, new()
    {
        var explorer = _metadata.GetModelExplorerForType(typeof(Form), Model).GetExplorerForProperty(property);
        return new T { ViewContext = View, For = new ModelExpression("Act." + property, explorer), Label = "The label" };
    }

    internal Rendered Typed(string property, string value)
    {
        State.SetModelValue("Act." + property, value, value);
        return this;
    }

    internal Rendered Wrong(string property, string words)
    {
        State.AddModelError("Act." + property, words);
        return this;
    }

    internal static async Task<IElement> ShowAsync(
        TagHelper tag, string inside = "", IDictionary<object, object>? items = null, TagHelperAttributeList? attributes = null)
    {
        var markup = await MarkupAsync(tag, inside, items, attributes);
        return new HtmlParser().ParseDocument("<body>" + markup + "</body>").Body!;
    }

    internal static async Task<string> MarkupAsync(
        TagHelper tag, string inside = "", IDictionary<object, object>? items = null, TagHelperAttributeList? attributes = null)
    {
        var context = new TagHelperContext("kith", attributes ?? [], items ?? new Dictionary<object, object>(), "unique");
        var output = new TagHelperOutput("kith", attributes ?? [], (_, _) =>
        {
            TagHelperContent content = new DefaultTagHelperContent();
            return Task.FromResult(content.SetHtmlContent(inside));
        })
        { TagMode = TagMode.StartTagAndEndTag };
        output.Content.SetHtmlContent(inside);
        tag.Init(context);
        await tag.ProcessAsync(context, output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
