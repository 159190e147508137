using Kith.Record;

namespace Kith.Access;

/// <summary>How a partnership begins: its own record, and Kith itself as a named worker with few permissions for what happens before anybody can sign in.</summary>
public static class Founding
{
    /// <summary>The partnership's own record.</summary>
    public static RecordId Partnership { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));

    /// <summary>Kith itself: the command line and background jobs. Of a family it may do nothing but let somebody in who was given a link, or who is of it and holds a link to their own view.</summary>
    public static RecordId Kith { get; } = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    private static readonly HashSet<Permission> s_may =
    [
        Permission.ManagePartnership, Permission.ManageWorkers, Permission.PublishForms, Permission.SeePartnership,
        Permission.SeeWorkers, Permission.RequestSupport, Permission.SendNotices, Permission.KeepOwnDetails, Permission.ArrangeCover, Permission.SetRequirements, Permission.OpenByLink, Permission.OpenOwnView,
    ];

    /// <summary>What Kith itself may do.</summary>
    internal static IReadOnlySet<Permission> May => s_may;

    internal static Decision Decide(Permission needs)
    {
        var by = new Signature(Kith, "Kith", null, null, null, "command line");
        return s_may.Contains(needs) ? Decision.Allow(by, "command line") : Decision.Deny(by, "not for the command line");
    }

    /// <summary>The keys of the acts by which a partnership begins.</summary>
    internal static IEnumerable<(RecordId Record, Guid Key)> Keys => [(Partnership, Partnership.Value), (Kith, Kith.Value)];

    /// <summary>Opens the partnership's record and Kith's own, unless they are there.</summary>
    public static async Task FoundAsync(RecordRuntime runtime, CancellationToken ct = default)
    {
        var records = runtime.For(new Asking(Kith, "cli", "founding"));
        await records.WriteAsync(Partnership, new FoundPartnership { Key = Partnership.Value }, ct);
        await records.WriteAsync(Kith, new OpenOwnRecord { Key = Kith.Value }, ct);
    }
}

/// <summary>Opens the partnership's own record.</summary>
public sealed record FoundPartnership : Act<Done>
{
    protected override Permission Needs => Permission.ManagePartnership;
    protected override RecordKind? Opens => RecordKind.Partnership;
    protected override Done On(OpenRecord record) => default;
}

/// <summary>Opens the record of Kith itself, so that what it looks at is logged somewhere.</summary>
public sealed record OpenOwnRecord : Act<Done>
{
    protected override Permission Needs => Permission.ManageWorkers;
    protected override RecordKind? Opens => RecordKind.Worker;
    protected override Done On(OpenRecord record) => default;
}
