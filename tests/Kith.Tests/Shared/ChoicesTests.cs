using AngleSharp.Html.Dom;
using Kith.Shared.TagHelpers;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class ChoicesTests
{
    [Fact]
    public async Task Radios_are_one_question_with_one_answer()
    {
        var field = new Rendered(new() { How = "phone" }).Field<RadiosField>("How");
        field.Items = [new Choice("visit", "Visit", "At home"), new Choice("phone", "Telephone")];

        var shown = await Rendered.ShowAsync(field);

        Assert.Equal("The label", shown.QuerySelector("fieldset > legend")!.TextContent);
        var boxes = shown.QuerySelectorAll("input").Cast<IHtmlInputElement>().ToList();
        Assert.Equal(["Act_How", "Act_How-2"], boxes.Select(box => box.Id));
        Assert.Equal([false, true], boxes.Select(box => box.IsChecked));
        Assert.Equal("At home", shown.QuerySelector("#" + boxes[0].GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public async Task What_was_ticked_comes_back_ticked_even_where_another_field_was_wrong()
    {
        var page = new Rendered(new() { Who = ["a"] });
        page.State.SetModelValue("Act.Who", new[] { "b", "c" }, "b,c");
        var field = page.Field<CheckboxesField>("Who");
        field.Items = [new Choice("a", "Aoife"), new Choice("b", "Bilal"), new Choice("c", "Chidi")];

        var shown = await Rendered.ShowAsync(field);

        Assert.Equal([false, true, true], shown.QuerySelectorAll("input").Cast<IHtmlInputElement>().Select(box => box.IsChecked));
    }

    [Theory]
    [InlineData("phone", false)]
    [InlineData("visit", true)]
    public async Task Fields_inside_a_choice_are_hidden_until_it_is_chosen(string answer, bool hidden)
    {
        var field = new Rendered(new() { How = answer }).Field<RadiosField>("How");
        var items = new Dictionary<object, object>();
        await Rendered.ShowAsync(field, items: items);

        var shown = await Rendered.ShowAsync(new ChoiceInside { Value = "phone", Text = "Telephone" }, "<p>Number</p>", items);

        var box = shown.QuerySelector("input")!;
        var more = shown.QuerySelector("#" + box.GetAttribute("data-aria-controls"))!;
        Assert.Equal("Number", more.TextContent);
        Assert.Equal(hidden, more.ClassList.Contains("govuk-radios__conditional--hidden"));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task A_tick_remembers_what_was_sent(string typed, bool ticked)
    {
        var shown = await Rendered.ShowAsync(new Rendered(new() { Yes = !ticked }).Typed("Yes", typed).Field<TickField>("Yes"));

        Assert.Equal(ticked, ((IHtmlInputElement)shown.QuerySelector("input")!).IsChecked);
    }
}
