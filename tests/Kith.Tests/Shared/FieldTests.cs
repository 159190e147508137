using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class FieldTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "</textarea><script>x</script>",
        "javascript:alert(1)", "&lt;b&gt; &amp; &", "\u202Eevil", "👩‍👧 Zoë", "{{7*7}} @Model ${x}", "]]><!--", "a\0b",
    ];

    [Fact]
    public async Task A_text_box_has_its_label_hint_error_and_what_was_typed()
    {
        var page = new Rendered(new() { Text = "before" }).Typed("Text", "typed").Wrong("Text", "Enter what happened");
        var field = page.Field<InputField>("Text");
        field.Hint = "In your own words";

        var shown = await Rendered.ShowAsync(field, attributes: [new TagHelperAttribute("autocomplete", "off")]);

        var box = (IHtmlInputElement)shown.QuerySelector("input")!;
        Assert.Equal("Act.Text", box.Name);
        Assert.Equal("Act_Text", box.Id);
        Assert.Equal("typed", box.Value);
        Assert.Equal("off", box.GetAttribute("autocomplete"));
        Assert.Contains("govuk-input--error", box.ClassName, StringComparison.Ordinal);
        Assert.Equal("Act_Text", shown.QuerySelector("label")!.GetAttribute("for"));
        var described = box.GetAttribute("aria-describedby")!.Split(' ').Select(id => shown.QuerySelector("#" + id)!.TextContent);
        Assert.Equal(["In your own words", "Error: Enter what happened"], described);
    }

    [Fact]
    public async Task Nothing_wrong_and_no_hint_leave_nothing_behind()
    {
        var shown = await Rendered.ShowAsync(new Rendered(new() { Text = "here" }).Field<InputField>("Text"));

        Assert.Null(shown.QuerySelector("[aria-describedby], .govuk-error-message, .govuk-hint, .govuk-form-group--error"));
        Assert.Equal("here", ((IHtmlInputElement)shown.QuerySelector("input")!).Value);
    }

    [Fact]
    public async Task A_password_never_travels_back()
    {
        var field = new Rendered().Typed("Text", "correct horse").Wrong("Text", "Wrong").Field<InputField>("Text");
        field.Type = "password";

        Assert.DoesNotContain("horse", await Rendered.MarkupAsync(field), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_stays_text_in_every_field(string hostile)
    {
        foreach (var field in EveryField(hostile))
        {
            field.Hint = hostile;
            field.Label = hostile;
            var markup = await Rendered.MarkupAsync(field);
            var shown = new HtmlParser().ParseDocument("<body>" + markup + "</body>").Body!;

            Assert.Empty(shown.QuerySelectorAll("script, img, b"));
            Assert.DoesNotContain(shown.QuerySelectorAll("*").SelectMany(one => one.Attributes), one => one.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.Contains(Parsed(hostile), shown.QuerySelector("label, legend")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(Parsed(hostile), shown.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_comes_back_as_it_was_typed(string hostile)
    {
        var box = await Rendered.ShowAsync(new Rendered().Typed("Text", hostile).Field<InputField>("Text"));
        var area = await Rendered.ShowAsync(new Rendered().Typed("Text", hostile).Field<TextareaField>("Text"));

        Assert.Equal(Parsed(hostile), ((IHtmlInputElement)box.QuerySelector("input")!).Value);
        Assert.Equal(Parsed(hostile), ((IHtmlTextAreaElement)area.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task Text_that_begins_with_an_empty_line_keeps_it()
    {
        var area = await Rendered.ShowAsync(new Rendered().Typed("Text", "\nsecond line").Field<TextareaField>("Text"));

        Assert.Equal("\nsecond line", ((IHtmlTextAreaElement)area.QuerySelector("textarea")!).TextContent);
    }

    [Fact]
    public async Task A_limited_text_says_its_limit_without_script()
    {
        var field = new Rendered().Field<TextareaField>("Text");
        field.MaxCharacters = 200;

        var shown = await Rendered.ShowAsync(field);

        Assert.Equal("200", shown.QuerySelector("[data-module=govuk-character-count]")!.GetAttribute("data-maxlength"));
        var id = shown.QuerySelector("textarea")!.GetAttribute("aria-describedby")!;
        Assert.Equal("You can enter up to 200 characters", shown.QuerySelector("#" + id)!.TextContent);
        // Over-long text must reach the server, which says so; a browser that cuts it would lose what was pasted.
        Assert.False(shown.QuerySelector("textarea")!.HasAttribute("maxlength"));
    }

    [Fact]
    public async Task A_list_remembers_the_answer()
    {
        var field = new Rendered(new() { Number = 2 }).Field<SelectField>("Number");
        field.Items = [new Choice("1", "One"), new Choice("2", "Two")];
        field.Empty = "Choose";

        var shown = await Rendered.ShowAsync(field);

        Assert.Equal(["Choose", "One", "Two"], shown.QuerySelectorAll("option").Select(one => one.TextContent));
        Assert.Equal("Two", shown.QuerySelector("option[selected]")!.TextContent);
    }

    // What an HTML parser makes of the character nought: there is no way to send it.
    private static string Parsed(string text) => text.Replace("\0", "\uFFFD", StringComparison.Ordinal);

    private static IEnumerable<Field> EveryField(string value)
    {
        Rendered Page(string property) => new Rendered().Typed(property, value).Wrong(property, value);
        yield return Page("Text").Field<InputField>("Text");
        yield return Page("Text").Field<TextareaField>("Text");
        yield return Page("Day").Field<DateField>("Day");
        var single = Page("Day").Field<DateField>("Day");
        single.Single = true;
        yield return single;
        var radios = Page("How").Field<RadiosField>("How");
        radios.Items = [new Choice(value, value, value)];
        yield return radios;
        var checkboxes = Page("Who").Field<CheckboxesField>("Who");
        checkboxes.Items = [new Choice(value, value, value)];
        yield return checkboxes;
        var select = Page("How").Field<SelectField>("How");
        select.Items = [new Choice(value, value)];
        yield return select;
        yield return Page("Yes").Field<TickField>("Yes");
    }
}
