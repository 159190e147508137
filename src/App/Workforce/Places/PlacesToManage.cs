using Kith.Access;
using Kith.Record;

namespace Kith.Workforce.Places;

/// <summary>All organisations and places, also past ones, for the forms that change them.</summary>
public sealed record PlacesToManage : View<Partnership>
{
    protected override Permission Needs => Permission.ManagePartnership;

    protected override Task<Partnership> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(Partnership.Of(record, past: true));
}
