using Kith.Record;

namespace Kith.Recording;

/// <summary>What is wrong with an entry's passages, each told at its own box.</summary>
internal static class PassageChecks
{
    private const int Most = 60;

    public static void Check(EntryAct act, Problems problems)
    {
        if (act.WrittenIn is not { } form)
            return;
        var asked = form.Questions.ToDictionary(q => q.Key);
        problems.When(act.Passages.Count > Most, nameof(act.Passages), $"An entry can have {Most} passages or fewer: write a second entry");
        problems.When(!act.Unfinished && act.Passages.All(p => p.IsEmpty), Field(0, nameof(WrittenPassage.Text)),
            "Write what happened, or tick that you will finish it later");
        var answered = new HashSet<string>();
        for (var i = 0; i < act.Passages.Count && i < Most; i++)
        {
            var passage = act.Passages[i];
            if (passage.IsEmpty)
                continue;
            FormQuestion? question = null;
            if (!string.IsNullOrEmpty(passage.Question))
            {
                problems.When(!asked.TryGetValue(passage.Question, out question), Field(i, nameof(passage.Text)), "This form does not ask this question");
                problems.When(!answered.Add(passage.Question), Field(i, nameof(passage.Text)), "This question is answered twice");
            }
            CheckOne(act, passage, question, i, problems);
        }
        if (act.Unfinished)
            return;
        foreach (var question in asked.Values.Where(q => q.Required && !answered.Contains(q.Key)))
        {
            var at = act.Passages.FindIndex(p => p.Question == question.Key);
            problems.Add(at < 0 ? nameof(act.Passages) : Field(at, nameof(WrittenPassage.Text)), $"Answer “{question.Label}”, or tick that you will finish it later");
        }
    }

    private static void CheckOne(EntryAct act, WrittenPassage passage, FormQuestion? question, int i, Problems problems)
    {
        problems.Text(passage.Text, Field(i, nameof(passage.Text)), question?.Label ?? "The passage", EntryAct.LongestPassage, lines: true);
        problems.Text(passage.Whose, Field(i, nameof(passage.Whose)), "Whose words they are", 200);
        problems.When(passage.Kind is not { } kind || !Enum.IsDefined(kind), Field(i, nameof(passage.Kind)), "Select what kind of passage this is");
        problems.When(question is { LetChooseKind: false } && passage.Kind != question.Kind, Field(i, nameof(passage.Kind)),
            "This question is answered in the kind its form says");
        problems.When(question?.Choices is { Count: > 0 } choices && !choices.Contains(passage.Text!), Field(i, nameof(passage.Text)),
            "Choose one of the answers given");
        problems.When(!act.Unfinished && passage.Kind?.IsSomeonesWords() == true && string.IsNullOrWhiteSpace(passage.Whose),
            Field(i, nameof(passage.Whose)), "Enter whose words these are");
    }

    private static string Field(int i, string name) => $"{nameof(EntryAct.Passages)}[{i}].{name}";
}
