using Kith.Record;
using Kith.Recording;

namespace Kith.Sharing.OwnView;

/// <summary>What a person of the family sees, with the texts of their language and the forms that it was written in.</summary>
public sealed record OurRecordShown(OurRecord Seen, OwnWords Words, IReadOnlyDictionary<Id<RecordingForm>, RecordingForm> Forms)
{
    public string Giver => Seen.Given.ByName + (Seen.Given.ByEmployer is { } employer ? ", " + employer : "");

    /// <summary>The question that a passage answers, as the form asked it; null where the form has no such question any more.</summary>
    public string? QuestionOf(OwnEntry entry, OwnPassage passage) => Forms.GetValueOrDefault(entry.Entry.Form)?.Questions.FirstOrDefault(q => q.Key == passage.Question)?.Label;

    /// <summary>A discipline in the reader's language; as it is kept where the texts have none for it.</summary>
    public (string Text, bool Translated) Discipline(string discipline) => Words.Find("discipline." + discipline) is { } said ? (said, true) : (discipline, false);

    public static async Task<OurRecordShown> OfAsync(OurRecord seen, string? language, Forms forms, CancellationToken ct)
    {
        var written = new Dictionary<Id<RecordingForm>, RecordingForm>();
        foreach (var form in seen.Entries.Select(e => e.Entry.Form).Distinct())
            if (await forms.WithIdAsync(form, ct) is { } known)
                written[form] = known;
        return new(seen, OwnWords.In(language ?? seen.Given.Language), written);
    }
}
