using Kith.Shared.TagHelpers;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class ErrorSummaryTests
{
    [Fact]
    public async Task It_lists_the_errors_as_the_fields_come_on_the_page_and_links_to_each()
    {
        var page = new Rendered().Wrong("Text", "Enter what happened").Wrong("Day", "Enter a real date").Wrong("Elsewhere", "Another");
        page.State.AddModelError("", "Everything is wrong");
        await Rendered.ShowAsync(page.Field<DateField>("Day"));
        await Rendered.ShowAsync(page.Field<InputField>("Text"));

        var shown = await Rendered.ShowAsync(new ErrorSummary { ViewContext = page.View });

        Assert.Equal(["Enter a real date", "Enter what happened"], shown.QuerySelectorAll("li").Take(2).Select(line => line.TextContent));
        Assert.Equal(["#Act_Day_Day", "#Act_Text", "#Act_Elsewhere"], shown.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        Assert.Contains(shown.QuerySelectorAll("li"), line => line.TextContent == "Everything is wrong" && line.Children.Length == 0);
    }

    [Fact]
    public async Task It_is_not_there_when_nothing_is_wrong()
    {
        Assert.Equal("", (await Rendered.MarkupAsync(new ErrorSummary { ViewContext = new Rendered().View })).Trim());
    }

    [Fact]
    public async Task A_fault_in_the_program_never_shows_its_own_message()
    {
        var page = new Rendered();
        page.State.TryAddModelException("Act.Text", new FormatException("the text 'Aoife' was bad"));

        Assert.DoesNotContain("Aoife", await Rendered.MarkupAsync(new ErrorSummary { ViewContext = page.View }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_text_and_never_markup()
    {
        var page = new Rendered().Wrong("Text", "<img src=x onerror=alert(1)>");

        Assert.Null((await Rendered.ShowAsync(new ErrorSummary { ViewContext = page.View })).QuerySelector("img"));
    }
}
