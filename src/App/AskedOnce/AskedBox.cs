using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>What a form shows of what was asked already: each thing beside the answer that is given to it.</summary>
/// <param name="Instead">Where the form is sent so that what was typed is kept and one goes on to use or join the earlier thing; nothing where it cannot be.</param>
public sealed record AskedBox(RecordId Family, IReadOnlyList<AskedLine> Lines, string? Instead)
{
    /// <summary>The fields are named after the act, whichever act the page does.</summary>
    public Answered Act => new([.. Lines.Select(l => l.Answer)]);

    /// <summary>What was asked already, beside what was answered before; an answer to what is not there any more keeps its place, so that nothing typed moves.</summary>
    public static AskedBox Of(RecordId family, IReadOnlyList<AskedAlready> asked, IReadOnlyList<OverlapAnswer>? answers, string? instead = null)
    {
        var lines = (answers ?? []).Where(a => a.Earlier is not null).DistinctBy(a => a.Earlier).Take(AlreadyAsked.Most * 2)
            .Select(a => new AskedLine(asked.FirstOrDefault(x => x.Earlier.Id == a.Earlier), a)).ToList();
        lines.AddRange(asked.Where(a => lines.All(l => l.Answer.Earlier != a.Earlier.Id)).Select(a => new AskedLine(a, new OverlapAnswer { Earlier = a.Earlier.Id })));
        return new(family, lines, instead);
    }

    public static IEnumerable<Shared.TagHelpers.Choice> Choices =>
    [
        new(nameof(OverlapChoice.Use), "I use it: link it, I do not ask again"), new(nameof(OverlapChoice.Changed), "I ask again: it may have changed"),
        new(nameof(OverlapChoice.OwnDuty), "I ask again: my own duty needs it"), new(nameof(OverlapChoice.FamilyWishes), "I ask again: the family wants to tell me"),
        new(nameof(OverlapChoice.Other), "I ask again: another reason"),
    ];
}

/// <summary>One thing and its answer; nothing where it is not there any more.</summary>
public sealed record AskedLine(AskedAlready? Asked, OverlapAnswer Answer);

/// <summary>The answers, in the place where the form's act has them.</summary>
public sealed record Answered(IReadOnlyList<OverlapAnswer> Overlaps);
