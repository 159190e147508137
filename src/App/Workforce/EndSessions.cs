using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>Records that an administrator signed the worker out everywhere, as when a phone or laptop was lost.</summary>
public sealed record EndSessions : Act<Done>
{
    protected override Permission Needs => Permission.ManageWorkers;
    protected override Done On(OpenRecord record) => default;
}
