using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kith.Shared.TagHelpers;

/// <summary>
/// A form that says nothing of where it goes is sent to the page's address. Where another form of the page was just
/// refused, that address names the other one's handler, which would take this form for its own.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormBesideOthers : TagHelper
{
    private const string Handler = "handler";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (output.Attributes.ContainsName("action") || !request.Query.ContainsKey(Handler))
            return;
        var rest = new QueryBuilder(request.Query.Where(part => !part.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase)));
        output.Attributes.SetAttribute("action", request.PathBase.Add(request.Path).ToUriComponent() + rest.ToQueryString());
    }
}
