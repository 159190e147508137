using Kith.Record;

namespace Kith.Recording;

/// <summary>An entry as it stands: its first version's id, and the version that counts now.</summary>
internal sealed record StandingEntry(Id<Entry> First, Entry Now)
{
    /// <summary>The entry with this first version, unless it is not here, hidden, or struck.</summary>
    public static StandingEntry Of(OpenRecord record, Id<Entry> first)
    {
        var versions = record.Rows<Entry>().Where(e => e.Item == first.Value).ToList();
        if (versions.Count == 0)
            throw new Missing();
        if (record.Rows<EnteredInError>().Any(e => e.Item == first.Value))
            throw new Changed("This entry has been marked as entered in error.");
        return new StandingEntry(first, InOrder(versions)[^1]);
    }

    /// <summary>The versions from the first to the one that counts now, by what each takes the place of.</summary>
    public static IReadOnlyList<Entry> InOrder(IReadOnlyCollection<Entry> versions)
    {
        var next = versions.Where(v => v.Corrects is not null).ToDictionary(v => v.Corrects!.Value);
        var ordered = new List<Entry> { versions.Single(v => v.Corrects is null) };
        while (next.TryGetValue(ordered[^1].Id, out var after))
            ordered.Add(after);
        return ordered;
    }

    public StandingEntry By(RecordId worker, string verb) =>
        Now.Author == worker ? this : throw new Refused($"only its author may {verb} an entry");

    public StandingEntry At(Id<Entry> version) =>
        Now.Id == version ? this : throw new Changed("This entry has been changed since you opened it.");

    public StandingEntry In(RecordingForm form) =>
        Now.Form == form.Id ? this : throw new Invalid(nameof(EntryAct.Form), "A correction is written in the form of the entry");
}
