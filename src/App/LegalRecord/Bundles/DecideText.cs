using Kith.Access;
using Kith.Record;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>A passage is removed from a bundle with a reason, or what was proposed to be removed is left in with one.</summary>
public sealed record RedactPassage : Act<Done>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }

    /// <summary>The entry by its first version, so that the line is restricted with it.</summary>
    public Guid Of { get; init; }

    /// <summary>The version that the passage stands in.</summary>
    public Id<Entry> Entry { get; init; }
    public string Field { get; init; } = "";
    public bool? Remove { get; init; }
    public RedactionGround? Ground { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.PrepareBundle;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Remove, nameof(Remove), "Select whether it is removed or left in");
        problems.When(Remove == true && (Ground is not { } ground || !Enum.IsDefined(ground)), nameof(Ground), "Select why it is removed");
        problems.Require(Reason, nameof(Reason), "Say why");
        problems.Text(Reason, nameof(Reason), "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        var (state, text) = BundleState.Deciding(record, Bundle, Of, Entry, Field);
        if (Remove == true && state.IsOfRequest(text))
            throw new Invalid(nameof(Remove), "This is said of the bundle itself: withdraw the bundle and prepare another one without it");
        // It stands in place of what was removed, so it is gone through as everything else that leaves.
        if (Remove == true && state.MentionsIn(Reason!) is [var named, ..])
            throw new Invalid(nameof(Reason), $"Everybody who reads the bundle sees the reason: say it without “{named.Seen}”");
        record.Add(new PassageRedaction
        {
            Item = Of,
            Bundle = Bundle,
            Entry = Entry,
            Field = Field,
            Removed = Remove!.Value,
            Ground = Remove.Value ? Ground : null,
            Reason = Reason!.Trim(),
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>A name, number or address of somebody whom the recipient is not concerned with is left in a text, with a reason. To take it out, the passage is removed.</summary>
public sealed record DecideMention : Act<Done>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }

    /// <summary>The entry by its first version, so that the line is restricted with it.</summary>
    public Guid Of { get; init; }

    /// <summary>The version that the text stands in.</summary>
    public Id<Entry> Entry { get; init; }
    public string Field { get; init; } = "";
    public string? Term { get; init; }
    public string? Reason { get; init; }

    protected override Permission Needs => Permission.PrepareBundle;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Term, nameof(Term), "Open the bundle again before you decide");
        problems.Require(Reason, nameof(Reason), "Say why it may be left in");
        problems.Text(Reason, nameof(Reason), "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        var (state, text) = BundleState.Deciding(record, Bundle, Of, Entry, Field);
        if (state.MentionsIn(text).All(m => m.Term != Term))
            throw new Missing();
        record.Add(new MentionDecision
        {
            Item = Of,
            Bundle = Bundle,
            Entry = Entry,
            Field = Field,
            Term = Term!,
            Reason = Reason!.Trim(),
            ByName = record.By.Name,
            At = record.Now,
        });
        return default;
    }
}
