using Kith.AskedOnce;
using Kith.Record;
using Kith.Recording;
using Kith.Workforce.Supervision;

namespace Kith.LegalRecord.Bundles;

/// <summary>An entry as a bundle tells it: every version, the first first, and whether it was entered in error.</summary>
/// <param name="Number">Its number in the bundle.</param>
public sealed record BundleEntry(int Number, IReadOnlyList<BundleVersion> Versions, EnteredInError? Error)
{
    public BundleVersion Now => Versions[^1];

    /// <summary>The id of the first version, which is that of the item.</summary>
    public Id<Entry> First => Versions[0].Entry.Id;

    /// <summary>What the worker directed said became of it, where it is a direction from supervision; the first first.</summary>
    public IReadOnlyList<DirectionAnswered> Answers { get; init; } = [];

    /// <summary>Every text of it that would leave, those of earlier versions too.</summary>
    public IEnumerable<BundleText> Texts => Versions.SelectMany(v => v.Texts).Concat(Error is { } error
        ? [new BundleText(First, "InError", "Why it was marked as entered in error", error.Reason)] : []).Concat(Answers.SelectMany(TextsOf));

    public IEnumerable<BundleText> TextsOf(DirectionAnswered answer) =>
        answer.Note is { } note ? [new BundleText(First, FieldOf(answer.Id.Value), "What became of it", note)] : [];

    internal static string FieldOf(Guid answer) => $"Answers/{answer}";
}

/// <summary>One version of an entry.</summary>
public sealed record BundleVersion(Entry Entry, IReadOnlyList<Passage> Passages, IReadOnlyList<Guid> About, IReadOnlyList<CoSignature> CoSignatures)
{
    /// <summary>The colleague whose co-signature is still waited for, and by when; null where none is.</summary>
    public string? NotCoSigned { get; init; }

    /// <summary>Its other authors, where it was a joint visit.</summary>
    public IReadOnlyList<JointAuthorAnswered> Joint { get; init; } = [];

    public IEnumerable<BundleText> Texts
    {
        get
        {
            if (Entry.Where is { } where)
                yield return new(Entry.Id, "Where", "Where it happened", where);
            if (Entry.Present.Count > 0)
                yield return new(Entry.Id, "Present", "Who was present", string.Join("\n", Entry.Present));
            if (Entry.Reason is { } reason)
                yield return new(Entry.Id, "Reason", "Why it was corrected", reason);
            if (Entry.InEmergency is { } emergency)
                yield return new(Entry.Id, "InEmergency", "Why it was recorded in an emergency", emergency);
            foreach (var passage in Passages)
                yield return new(Entry.Id, FieldOf(passage), "", passage.Text) { Passage = passage };
        }
    }

    public static string FieldOf(Passage passage) => "Passages/" + passage.Order.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One text that would leave the record: a passage, or a line of an entry's head.</summary>
/// <param name="Entry">The version it stands in.</param>
/// <param name="Field">Which of the version's texts.</param>
/// <param name="Label">What it is; a passage is told by the question of its form.</param>
public sealed record BundleText(Id<Entry> Entry, string Field, string Label, string Text)
{
    public Passage? Passage { get; init; }

    /// <summary>All that is shown of it, as it is searched.</summary>
    public string Searched => Passage?.Whose is { } whose ? whose + "\n" + Text : Text;

    internal (Guid, string) Key => (Entry.Value, Field);
}

/// <summary>Reads entries with everything that belongs to them.</summary>
internal static class BundleEntries
{
    /// <summary>These entries, by their first versions, as far as the worker may see them: in the order of time.</summary>
    public static IReadOnlyList<BundleEntry> Of(OpenRecord record, Func<BundleVersion, bool> chosen, IReadOnlyCollection<Guid>? among = null)
    {
        var passages = record.Rows<Passage>().ToList().ToLookup(p => p.Entry);
        var about = record.Rows<EntryConcerns>().ToList().ToLookup(c => c.Entry, c => c.Person.Value);
        var signed = record.Rows<CoSignature>().ToList().ToLookup(c => c.Entry);
        var awaited = record.Rows<CoSignatureAwaited>().ToList().ToLookup(a => a.Entry);
        var settled = record.Rows<CoSignatureSettled>().ToList().ToLookup(s => s.Awaited);
        var joint = JointAuthors.Of(record.Rows<JointAuthorAnswered>().ToList());
        var errors = record.Rows<EnteredInError>().ToList().ToLookup(e => e.Entry.Value);
        var answers = record.Rows<DirectionAnswered>().ToList().ToLookup(a => a.Direction.Value);
        return [.. record.Rows<Entry>().ToList().Where(e => among?.Contains(e.Item!.Value) ?? true).GroupBy(e => e.Item!.Value)
            .Select(versions => new BundleEntry(0, [.. StandingEntry.InOrder([.. versions]).Select(e =>
                new BundleVersion(e, [.. passages[e.Id].OrderBy(p => p.Order)], [.. about[e.Id]], [.. signed[e.Id].OrderBy(s => s.At)]) { NotCoSigned = NotCoSigned(awaited[e.Id], settled), Joint = [.. joint[e.Id]] })], errors[versions.Key].FirstOrDefault())
                { Answers = [.. answers[versions.Key].OrderBy(a => a.Id.Value)] })
            .Where(e => chosen(e.Now))
            .OrderBy(e => e.Now.Entry.OnTimeline).ThenBy(e => e.First.Value)
            .Select((e, i) => e with { Number = i + 1 })];
    }

    private static string? NotCoSigned(IEnumerable<CoSignatureAwaited> awaited, ILookup<Id<CoSignatureAwaited>, CoSignatureSettled> settled) =>
        awaited.Where(a => settled[a.Id].All(s => s.Outcome == CoSignatureOutcome.Declined)).MaxBy(a => a.Id.Value) is { } open
            ? settled[open.Id].Any() ? $"Not co-signed: {open.ColleagueName} declined" : $"Not yet: {open.ColleagueName} was asked to co-sign by {Shared.Shown.Date(open.DueOn)}" : null;
}
