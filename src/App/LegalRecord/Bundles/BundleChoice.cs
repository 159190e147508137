using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>An act on one bundle, or a look at it.</summary>
internal interface IOfBundle
{
    Id<BundleRequest> Bundle { get; }
}

/// <summary>Which entries are asked for: about whom, from when to when, of which kinds and by which disciplines. What is left empty narrows nothing.</summary>
public sealed record BundleChoice
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public List<Guid> People { get; init; } = [];

    /// <summary>Recording forms, by their names.</summary>
    public List<string> Forms { get; init; } = [];
    public List<string> Disciplines { get; init; } = [];

    internal bool Includes(BundleVersion version) =>
        !(version.Entry.HappenedOn < From) && !(version.Entry.HappenedOn > To)
        && (People.Count == 0 || version.About.Any(People.Contains))
        && (Forms.Count == 0 || Forms.Contains(version.Entry.FormName))
        && (Disciplines.Count == 0 || version.Entry.Discipline is { } discipline && Disciplines.Contains(discipline));
}
