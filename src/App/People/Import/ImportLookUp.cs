using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Kith.Record.IdentityIndex;

namespace Kith.People.Import;

/// <summary>What is on record of some lines of a file: those brought in before, their households, and people like them.</summary>
public sealed record ImportLookUp : Question<IReadOnlyList<LineOnRecord>>
{
    public Id<PeopleFile> File { get; init; }
    public int FromLine { get; init; }
    public int ToLine { get; init; }

    // Not in the log once more: it says which lines, and the acts that follow hold what was in them.
    [JsonIgnore]
    internal IReadOnlyList<ImportLine> Lines { get; init; } = [];

    [JsonIgnore]
    internal string Source { get; init; } = "";

    protected override Permission Needs => Permission.ImportPeople;

    protected override async Task<Answer<IReadOnlyList<LineOnRecord>>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var already = (await across.HavingAsync([.. Lines.Select(l => FindTokens.Source(Source, "", l.Reference))], Lines.Count * 2, ct))
            .Select(f => f.Token).ToHashSet(StringComparer.Ordinal);
        var households = await HouseholdsAsync(across, ct);
        var shown = new HashSet<RecordId>();
        var found = new List<LineOnRecord>();
        foreach (var line in Lines)
        {
            RecordId? household = line.Household is { } named && households.TryGetValue(named, out var family) ? family : null;
            if (already.Contains(FindTokens.Source(Source, "", line.Reference)))
            {
                found.Add(new(true, household, []));
                continue;
            }
            var alike = (await DuplicateSearch.OfAsync(across, DuplicateSubject.Of(line.Person), ct)).Take(3).ToArray();
            var (tiles, records) = await MakeTiles.OfAsync(across, [.. alike.Select(a => a.Card)], ct);
            shown.UnionWith(records);
            found.Add(new(false, household, [.. tiles.Select(t => LikelyDuplicate.Of(t.Tile, alike.First(a => a.Card == t.Card)))]));
        }
        return new(found, [.. shown]);
    }

    /// <summary>The families of earlier lines, where they are still the importer's to change. Of others it is as if there were none.</summary>
    private async Task<Dictionary<string, RecordId>> HouseholdsAsync(AcrossRecords across, CancellationToken ct)
    {
        var tokens = Lines.Select(l => l.Household).OfType<string>().Distinct().ToDictionary(h => FindTokens.Source(Source, h, ""), h => h);
        var found = await across.HavingAsync(tokens.Keys, tokens.Count * 20, ct);
        var decisions = await across.DecideAsync([.. found.Select(f => f.Record).Distinct()], RecordKind.Family, Permission.ChangeFamily, ct);
        return found.Where(f => decisions[f.Record].Allowed).GroupBy(f => tokens[f.Token]).ToDictionary(g => g.Key, g => g.First().Record);
    }
}

/// <summary>What is on record of one line.</summary>
public sealed record LineOnRecord(bool Already, RecordId? Household, IReadOnlyList<LikelyDuplicate> Alike);
