using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kith.Shared.TagHelpers;

/// <summary>Builds elements; whatever is said in them is encoded when it is written.</summary>
internal static class Html
{
    internal static TagBuilder Tag(string name, params string?[] classes)
    {
        var tag = new TagBuilder(name);
        var names = string.Join(' ', classes.Where(one => !string.IsNullOrEmpty(one)));
        if (names.Length > 0)
        {
            tag.MergeAttribute("class", names);
        }

        return tag;
    }

    internal static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.MergeAttribute(attribute, value, replaceExisting: true);
        }

        return tag;
    }

    internal static TagBuilder Flag(this TagBuilder tag, string attribute, bool on)
    {
        if (on)
        {
            tag.MergeAttribute(attribute, "");
        }

        return tag;
    }

    internal static TagBuilder Say(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? "");
        return tag;
    }

    internal static TagBuilder Hold(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null)
        {
            tag.InnerHtml.AppendHtml(content);
        }

        return tag;
    }

    internal static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>An attribute's value as text: what Razor hands over may be encoded already.</summary>
    internal static string Plain(object? value) => value switch
    {
        null => "",
        // Literal attribute text from the page arrives as encoded HTML; TagBuilder will encode it again.
        HtmlString literal => System.Net.WebUtility.HtmlDecode(literal.Value ?? ""),
        IHtmlContent content => System.Net.WebUtility.HtmlDecode(Written(content)),
        _ => value.ToString() ?? "",
    };

    private static string Written(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }
}
