using System.Text.Json.Serialization;
using Kith.Access;
using Kith.LegalRecord;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Kith.Sharing.Disclosing;

/// <summary>The entries to choose passages from, the newest first, with what speaks against each passage.</summary>
public sealed record PassagesToShare : View<SharingOffer>
{
    public const int Most = 15;

    public Id<DisclosureDecision> Decision { get; init; }

    /// <summary>Words that stand in one of the passages.</summary>
    public string? Text { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>What the identity index knows of these texts' names and numbers; null to be told only which those are.</summary>
    [JsonIgnore]
    public IReadOnlyList<string>? KnownElsewhere { get; init; }

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Decision.Value;
    protected override bool NamesWhatItShows => KnownElsewhere is not null;

    protected override Sight SightOf(SharingOffer shown) => new(HowSeen.Read, [.. shown.Entries.Select(e => e.Entry.Id.Value)]);

    protected override async Task<SharingOffer> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var decision = SharedPassages.Require(record, Decision);
        var errors = record.Rows<EnteredInError>();
        var entries = ChronologyView.Current(record).Where(e => !errors.Any(x => x.Item == e.Item));
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var passages = record.Rows<Passage>();
            var like = "%" + Text.Trim().ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            entries = entries.Where(e => passages.Any(p => p.Entry == e.Id && EF.Functions.Like(p.Text.ToLower(), like, "\\")));
        }
        var page = await entries.OrderByDescending(e => e.OnTimeline).ThenByDescending(e => e.Id).Skip((Math.Clamp(Page, 1, 1000) - 1) * Most).Take(Most + 1).ListAsync(ct);
        var shown = page.Take(Most).ToArray();
        var ids = shown.Select(e => e.Id).ToArray();
        var texts = (await record.Rows<Passage>().Where(p => ids.Contains(p.Entry)).ListAsync(ct)).ToLookup(p => p.Entry);
        if (KnownElsewhere is not { } known)
            return new(decision, [], false, 0) { PossibleNames = PossibleNames.In(texts.SelectMany(t => t).Select(p => p.Text)) };
        var state = new SharedPassages(record, decision, known);
        return new(decision, [.. shown.Select(e => new EntryOffered(e, [.. texts[e.Id].OrderBy(p => p.Order).Select(p => state.Of(e, p))]))], page.Count > Most, state.Chosen.Count());
    }
}

/// <summary>What there is to choose from.</summary>
/// <param name="Chosen">How many passages are chosen so far, on whatever page.</param>
public sealed record SharingOffer(DisclosureDecision Decision, IReadOnlyList<EntryOffered> Entries, bool More, int Chosen)
{
    public IReadOnlyList<string> PossibleNames { get; init; } = [];
}

/// <summary>Passages of one entry are chosen to be shared, or left out again. What speaks against one asks for a reason.</summary>
public sealed record ChoosePassages : Act<Done>
{
    public Id<DisclosureDecision> Decision { get; init; }

    /// <summary>The entry by its first version, so that the line is restricted with it.</summary>
    public Guid Of { get; init; }

    /// <summary>The version that was read; when another stands by now, nothing is chosen.</summary>
    public Id<Entry> Version { get; init; }
    public List<ChosenPassage> Passages { get; init; } = [];

    /// <summary>What the identity index knows of the texts' names and numbers. The entrance asks it.</summary>
    [BindNever]
    public List<string> KnownElsewhere { get; init; } = [];

    protected override Permission Needs => Permission.ShareInformation;
    protected override Guid? Concerns => Of;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Passages.Count is 0 or > 500, nameof(Passages), "Choose a passage");
        for (var i = 0; i < Passages.Count; i++)
            problems.Text(Passages[i].Reason, $"Passages[{i}].Reason", "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        var decision = SharedPassages.Require(record, Decision);
        var standing = StandingEntry.Of(record, new(Of)).At(Version);
        var passages = record.Rows<Passage>().Where(p => p.Entry == Version).ToList().ToDictionary(p => p.Order);
        var state = new SharedPassages(record, decision, KnownElsewhere);
        var problems = new List<Problem>();
        for (var i = 0; i < Passages.Count; i++)
        {
            var asked = Passages[i];
            if (!passages.TryGetValue(asked.Order, out var passage))
                throw new Missing();
            var before = state.ChoiceOf(Version, asked.Order);
            var reason = string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim();
            var against = asked.Chosen ? state.Against(standing.Now, passage) : null;
            if (against is not null && reason is null)
                problems.Add(new($"Passages[{i}].Reason", $"Say why this is shared although {against}"));
            if ((before?.Chosen ?? false) == asked.Chosen && before?.Reason == (asked.Chosen ? reason : before?.Reason))
                continue;
            record.Add(new PassageChoice
            {
                Item = Of,
                Decision = Decision,
                Entry = Version,
                Order = asked.Order,
                Chosen = asked.Chosen,
                Reason = asked.Chosen ? reason : null,
                Against = against,
                Restricted = asked.Chosen && state.IsRestricted(standing.Now, passage),
                FamilyRestricted = asked.Chosen && state.FamilyRestricted,
                ByName = record.By.Name,
                At = record.Now,
            });
        }
        return problems.Count == 0 ? default : throw new Invalid(problems);
    }
}

/// <summary>One passage as it is ticked or not.</summary>
public sealed record ChosenPassage
{
    public int Order { get; init; }
    public bool Chosen { get; init; }
    public string? Reason { get; init; }
}
