using Kith.Record;
using Kith.Shared;

namespace Kith.Access;

public sealed class RestrictionsToReviewPage(Records records, TimeProvider clock) : KithPage(records)
{
    public IReadOnlyList<RestrictionDue> Due { get; private set; } = [];
    public DateOnly Today => Shown.London(clock.GetUtcNow());

    protected override async Task LoadAsync(CancellationToken ct) => Due = await Records.AskAsync(new RestrictionsToReview(), ct);

    internal static string What(RestrictionDue due) => due.Part switch
    {
        RestrictedPart.Family => "The whole record",
        RestrictedPart.Entry => "An entry",
        RestrictedPart.Person => "A person",
        RestrictedPart.Passage => "A part of an entry",
        _ => "An address that is kept",
    };

    internal static string Address(RestrictionDue due) =>
        due.Part is null ? $"/families/{due.Record}/addresses-kept" : $"/families/{due.Record}/restrictions/{due.Id}/review";
}
