using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Shared;

/// <summary>Binds a date from Name.Day, Name.Month and Name.Year, or from Name alone, typed in any usual form.</summary>
public sealed class DateBinder(TimeProvider clock) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var name = context.ModelName;
        var day = Typed(context, name + ".Day");
        var month = Typed(context, name + ".Month");
        var year = Typed(context, name + ".Year");
        if (day is null && month is null && year is null)
        {
            OneBox(context, name);
            return Task.CompletedTask;
        }

        // The parts are kept under their own names, so that the boxes show again what was typed.
        var missing = new[] { ("a day", day), ("a month", month), ("a year", year) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item2)).Select(part => part.Item1).ToList();
        if (missing.Count == 3)
        {
            context.Result = Nothing(context);
        }
        else if (missing.Count > 0)
        {
            Fail(context, $"The date must include {string.Join(" and ", missing)}");
        }
        else if (TypedDate.Read(day!, month!, year!, Today) is { } date)
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Fail(context, "Enter a real date");
        }

        return Task.CompletedTask;
    }

    private DateOnly Today => Shown.London(clock.GetUtcNow());

    private void OneBox(ModelBindingContext context, string name)
    {
        var typed = Typed(context, name);
        if (typed is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(typed))
        {
            context.Result = Nothing(context);
        }
        else if (TypedDate.Read(typed, Today) is { } date)
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Fail(context, "Enter a real date, like 27 March 2026");
        }
    }

    private static ModelBindingResult Nothing(ModelBindingContext context) =>
        context.ModelType == typeof(DateOnly?) ? ModelBindingResult.Success(null) : ModelBindingResult.Failed();

    private static void Fail(ModelBindingContext context, string words)
    {
        context.ModelState.TryAddModelError(context.ModelName, words);
        context.Result = ModelBindingResult.Failed();
    }

    private static string? Typed(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
        {
            return null;
        }

        context.ModelState.SetModelValue(name, value);
        // A box with nothing in it has nothing wrong with it by itself; the date as a whole may have.
        context.ModelState.MarkFieldSkipped(name);
        return value.FirstValue ?? "";
    }
}

/// <summary>Gives every date on every form to <see cref="DateBinder"/>.</summary>
public sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(DateOnly) || context.Metadata.ModelType == typeof(DateOnly?)
            ? new DateBinder(context.Services.GetService<TimeProvider>() ?? TimeProvider.System)
            : null;
}
