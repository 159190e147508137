using System.Globalization;
using AngleSharp.Html.Dom;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kith.Tests.Shared;

public sealed class DateTests
{
    private static readonly DateOnly s_today = new(2026, 3, 27);

    [Theory]
    [InlineData("27 3 2026")]
    [InlineData("27/03/2026")]
    [InlineData("27/3/26")]
    [InlineData("27.3.2026")]
    [InlineData("27-03-2026")]
    [InlineData("27 March 2026")]
    [InlineData("27th March 2026")]
    [InlineData("27 mar 26")]
    [InlineData("Friday 27 March 2026")]
    [InlineData("March 27, 2026")]
    [InlineData("27th of March 2026")]
    [InlineData("2026-03-27")]
    [InlineData("27032026")]
    [InlineData("２７／３／２０２６")]
    public void Every_usual_way_of_typing_a_date_is_read(string typed) =>
        Assert.Equal(s_today, TypedDate.Read(typed, s_today));

    [Theory]
    [InlineData("31 2 2026")]
    [InlineData("29/02/2025")]
    [InlineData("0/1/2026")]
    [InlineData("1/13/2026")]
    [InlineData("-1/1/2026")]
    [InlineData("27 3 1326")]
    [InlineData("27 3 99999")]
    [InlineData("27 3")]
    [InlineData("tomorrow")]
    [InlineData("27 ma 2026")]
    [InlineData("<script>")]
    [InlineData("99999999999999999999 1 2026")]
    [InlineData("٢٧/٣/٢٠٢٦")]
    public void What_is_no_date_is_not_made_into_one(string typed) => Assert.Null(TypedDate.Read(typed, s_today));

    [Fact]
    public void A_two_figure_year_is_the_last_such_year()
    {
        Assert.Equal(new DateOnly(1984, 5, 1), TypedDate.Read("1/5/84", s_today));
        Assert.Equal(new DateOnly(2036, 5, 1), TypedDate.Read("1/5/36", s_today));
        Assert.Equal(new DateOnly(1937, 5, 1), TypedDate.Read("1/5/37", s_today));
    }

    [Theory]
    [InlineData("27", "3", "2026", null)]
    [InlineData(" 27 ", "March", "26", null)]
    [InlineData("31", "2", "2026", "Enter a real date")]
    [InlineData("27", "3", "", "The date must include a year")]
    [InlineData("", "", "2026", "The date must include a day and a month")]
    [InlineData("x", "y", "z", "Enter a real date")]
    public async Task Three_boxes_make_a_date_or_say_what_is_missing(string day, string month, string year, string? words)
    {
        var (date, state) = await BindAsync(new() { ["Act.Day.Day"] = day, ["Act.Day.Month"] = month, ["Act.Day.Year"] = year });

        Assert.Equal(words, state.TryGetValue("Act.Day", out var entry) ? entry.Errors.SingleOrDefault()?.ErrorMessage : null);
        Assert.Equal(words is null ? s_today : null, date);
    }

    [Fact]
    public async Task Empty_boxes_are_no_date_and_no_error()
    {
        var (date, state) = await BindAsync(new() { ["Act.Day.Day"] = "", ["Act.Day.Month"] = "", ["Act.Day.Year"] = " " });

        Assert.Null(date);
        Assert.Equal(0, state.ErrorCount);
    }

    [Fact]
    public async Task The_boxes_show_again_what_was_typed_and_only_the_empty_one_is_marked()
    {
        var (_, state) = await BindAsync(new() { ["Act.Day.Day"] = "31", ["Act.Day.Month"] = "Feb", ["Act.Day.Year"] = "" });
        var page = new Rendered(new() { Day = new DateOnly(2020, 1, 1) });
        page.State.Merge(state);

        var shown = await Rendered.ShowAsync(page.Field<DateField>("Day"));

        var boxes = shown.QuerySelectorAll("input").Cast<IHtmlInputElement>().ToList();
        Assert.Equal(["Act.Day.Day", "Act.Day.Month", "Act.Day.Year"], boxes.Select(box => box.Name));
        Assert.Equal(["31", "Feb", ""], boxes.Select(box => box.Value));
        Assert.Equal([false, false, true], boxes.Select(box => box.ClassList.Contains("govuk-input--error")));
        Assert.Equal("Act_Day_Year", ErrorList.From(page.View)[0].Id);
        Assert.Equal("group", shown.QuerySelector("fieldset")!.GetAttribute("role"));
    }

    [Fact]
    public async Task One_box_takes_a_date_and_keeps_a_wrong_one_to_be_mended()
    {
        var (date, _) = await BindAsync(new() { ["Act.Day"] = "27th Mar 26" });
        var (none, state) = await BindAsync(new() { ["Act.Day"] = "31 Feb 2026" });
        var page = new Rendered();
        page.State.Merge(state);
        var field = page.Field<DateField>("Day");
        field.Single = true;

        Assert.Equal(s_today, date);
        Assert.Null(none);
        Assert.Equal("31 Feb 2026", ((IHtmlInputElement)(await Rendered.ShowAsync(field)).QuerySelector("input")!).Value);
    }

    private static async Task<(DateOnly?, ModelStateDictionary)> BindAsync(Dictionary<string, StringValues> form)
    {
        var provider = new EmptyModelMetadataProvider();
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = provider.GetMetadataForType(typeof(DateOnly?)),
            ModelName = "Act.Day",
            ModelState = new ModelStateDictionary(),
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext() },
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(form), CultureInfo.InvariantCulture),
            ValidationState = [],
        };
        await new DateBinder(new FakeTimeProvider(new DateTimeOffset(2026, 3, 27, 12, 0, 0, TimeSpan.Zero))).BindModelAsync(context);
        return ((DateOnly?)context.Result.Model, context.ModelState);
    }
}
