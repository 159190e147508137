using Kith.Access;
using Kith.Record;
using Kith.Shared.TagHelpers;

namespace Kith.Recording;

/// <summary>Finds who can be named to co-sign.</summary>
internal static class CoSigner
{
    // More than all teams of one family together; what is more is not read by anybody in a list.
    private const int Most = 200;

    /// <summary>The colleagues of the teams that serve the family, as far as they may co-sign in this form.</summary>
    /// <param name="notOf">Of every discipline but this one.</param>
    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(Records records, RecordId family, string form, Guid? entry, string? notOf, CancellationToken ct)
    {
        var all = (await NeedToKnow.ChoicesAsync(records, family, ct)).Where(w => w.Record != records.Worker && (notOf is null || w.Discipline != notOf)).Take(Most).ToArray();
        var may = (await records.ReadAsync(family, new CoSignersView { Form = form, Entry = entry, Candidates = [.. all.Select(w => w.Record)] }, ct)).ToHashSet();
        return [.. all.Where(w => may.Contains(w.Record)).Select(w => new Choice(w.Record.ToString(), $"{w.Name}, {w.Discipline}, {w.Employer}"))];
    }
}
