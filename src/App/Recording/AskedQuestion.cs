using Kith.Record;

namespace Kith.Recording;

/// <summary>One question of a form that is about to be published.</summary>
public sealed record AskedQuestion
{
    /// <summary>Of a question that an earlier version asks; nothing for a new one.</summary>
    public string? Key { get; init; }
    public string? Label { get; init; }
    public string? Hint { get; init; }
    public PassageKind? Kind { get; init; }
    public bool Required { get; init; }
    public bool LetChooseKind { get; init; }

    /// <summary>Where there are only certain answers: one on each line.</summary>
    public string? Choices { get; init; }

    internal void Check(Problems problems, string at)
    {
        problems.Require(Label, at + nameof(Label), "Enter the question");
        problems.Text(Label, at + nameof(Label), "The question", 200);
        problems.Text(Key, at + nameof(Label), "The question’s key", 100);
        problems.Text(Hint, at + nameof(Hint), "The hint", 500);
        problems.When(Kind is not { } kind || !Enum.IsDefined(kind), at + nameof(Kind), "Select what kind of passage answers it");
        problems.Text(Choices, at + nameof(Choices), "The answers", 2_000, lines: true);
    }

    internal FormQuestion AsPublished(string key)
    {
        string[] choices = [.. (Choices ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
        return new FormQuestion(key, Label!.Trim(), string.IsNullOrWhiteSpace(Hint) ? null : Hint.Trim(), Kind!.Value, Required, LetChooseKind,
            choices.Length == 0 ? null : choices);
    }
}
