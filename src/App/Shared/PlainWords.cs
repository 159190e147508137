using Microsoft.AspNetCore.Mvc;

namespace Kith.Shared;

/// <summary>The framework's own binding messages, said as a person would say them.</summary>
internal static class PlainWords
{
    internal const string Unreadable = "Kith cannot read this answer. Check it and type it again";

    internal static void SpeakPlainly(this MvcOptions mvc)
    {
        var words = mvc.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        words.SetUnknownValueIsInvalidAccessor(_ => "Choose one of the answers given");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Choose one of the answers given");
        words.SetValueIsInvalidAccessor(_ => "Choose one of the answers given");
        words.SetValueMustBeANumberAccessor(_ => "This must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number");
        words.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        words.SetMissingBindRequiredValueAccessor(_ => "Enter an answer");
        words.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Enter an answer");
        // Whether a field must be filled is said once, in the act's Check, and not by its type.
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }
}
