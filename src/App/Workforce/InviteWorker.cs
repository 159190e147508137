using Kith.Access;
using Kith.Record;

namespace Kith.Workforce;

/// <summary>Records that an administrator made a link with which the worker can set a password.</summary>
public sealed record InviteWorker : Act<Done>
{
    protected override Permission Needs => Permission.ManageWorkers;
    protected override Done On(OpenRecord record) => default;
}
