using Kith.Access;
using Kith.Record;

namespace Kith.Log;

/// <summary>That somebody may see how the log stands. The log itself is apart from the records, and is read beside them.</summary>
public sealed record LogView : View<bool>
{
    protected override Permission Needs => Permission.SeeLog;

    protected override Task<bool> OfAsync(OpenRecord record, CancellationToken ct) => Task.FromResult(true);
}
