using System.ComponentModel.DataAnnotations;
using Kith.Record;

namespace Kith.Shared;

/// <summary>A field of a page that is no act: what no text field takes is told at it, in the words of every act's check.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(string label, int longest) : ValidationAttribute
{
    public string Label { get; } = label;
    public int Longest { get; } = longest;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var problems = new Problems();
        problems.Text(value as string, "", Label, Longest);
        return problems.Found is [var first, ..] ? new ValidationResult(first.Message) : ValidationResult.Success;
    }
}
