using Kith.Access;
using Kith.Record;

namespace Kith.Sharing.SubjectAccess;

/// <summary>What the rules tell whoever may look into a record for nothing but requests for personal data: which these are.</summary>
internal sealed record HandlingAccess(IReadOnlySet<Id<SubjectAccessPart>> Parts);

/// <summary>The requests for the data of a family's people that are open.</summary>
internal static class SubjectAccessParts
{
    public static IReadOnlyList<SubjectAccessPart> Open(OpenRecord record)
    {
        var ended = record.Rows<SubjectAccessPartEnded>().AsEnumerable().Select(e => e.Part).ToHashSet();
        return [.. record.Rows<SubjectAccessPart>().AsEnumerable().Where(p => !ended.Contains(p.Id)).OrderBy(p => p.Id.Value)];
    }
}

/// <summary>
/// Who handles requests for personal data may search a family's record for one that is open, prepare the copy and take it out: that
/// copy, and nothing else of the record. Of a restricted family they learn nothing, not even that the person belongs to it: whoever
/// the restriction names finds the request in that record, and answers for that part.
/// </summary>
internal static class SubjectAccessRules
{
    /// <summary>What it opens.</summary>
    public static IReadOnlySet<Permission> Opens { get; } = new HashSet<Permission> { Permission.SeeBundle, Permission.PrepareBundle, Permission.ExportBundle };

    /// <summary>Null where no request is open.</summary>
    public static async ValueTask<HandlingAccess?> HandlingAsync(RecordId family, Ground ground, CancellationToken ct)
    {
        var all = await ground.RowsAsync<SubjectAccessPart>(family, ct);
        if (all.Count == 0)
            return null;
        var ended = (await ground.RowsAsync<SubjectAccessPartEnded>(family, ct)).Select(e => e.Part).ToHashSet();
        var open = all.Select(p => p.Id).Where(p => !ended.Contains(p)).ToHashSet();
        return open.Count == 0 ? null : new(open);
    }

    /// <summary>Of a bundle that answers no open request they learn nothing, and they prepare nothing else.</summary>
    public static async ValueTask<Decision> ExamineAsync(RecordId family, Decision decision, object asked, Ground ground, CancellationToken ct)
    {
        if (decision.Terms is not HandlingAccess handling)
            return decision;
        bool Answers(Id<SubjectAccessPart>? part) => part is { } one && handling.Parts.Contains(one);
        return asked switch
        {
            LegalRecord.Bundles.IOfBundle of => (await ground.RowsAsync<LegalRecord.Bundles.BundleRequest>(family, ct)).FirstOrDefault(b => b.Id == of.Bundle) is { } bundle && Answers(bundle.Access)
                ? decision : Decision.Deny(decision.By, "it answers no request for personal data that is open"),
            LegalRecord.Bundles.PrepareBundle prepare when Answers(prepare.Access) => decision,
            AccessPartsView or LegalRecord.Bundles.BundlesOfFamily => decision,
            _ => Decision.Refuse(decision.By, "you may prepare the copy for the request, and nothing else"),
        };
    }
}

/// <summary>The open requests for the data of a family's people, with what this record holds for each.</summary>
public sealed record AccessPartsView : View<AccessParts>
{
    protected override Permission Needs => Permission.PrepareBundle;

    protected override Task<AccessParts> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var name = record.Rows<Families.FamilyName>().AsEnumerable().MaxBy(n => n.Id.Value)?.Name ?? "";
        var asked = record.Rows<LegalRecord.Bundles.BundleRequest>().AsEnumerable().Where(b => b.Access is not null).ToLookup(b => b.Access!.Value);
        var made = record.Rows<LegalRecord.Bundles.BundleMade>().AsEnumerable().ToDictionary(m => m.Bundle);
        var withdrawn = record.Rows<LegalRecord.Bundles.BundleWithdrawn>().AsEnumerable().Select(w => w.Bundle).ToHashSet();
        return Task.FromResult(new AccessParts(Families.FamilyFacts.CalledBy(name), LegalRecord.Bundles.BundlePeople.Of(record), [.. SubjectAccessParts.Open(record).Select(p => new AccessPartNow(p, AccessFound.Of(record, p.Id),
            [.. asked[p.Id].Where(b => !withdrawn.Contains(b.Id)).OrderByDescending(b => b.Id.Value).Select(b => (b, made.GetValueOrDefault(b.Id)))]))]));
    }
}

/// <summary>A family, and what of it is asked for.</summary>
public sealed record AccessParts(string Family, IReadOnlyList<LegalRecord.Bundles.BundlePerson> People, IReadOnlyList<AccessPartNow> Parts);

/// <summary>One request in one record: what was found for it, and the copies that were begun.</summary>
public sealed record AccessPartNow(SubjectAccessPart Part, AccessFound Found, IReadOnlyList<(LegalRecord.Bundles.BundleRequest Bundle, LegalRecord.Bundles.BundleMade? Made)> Bundles);
