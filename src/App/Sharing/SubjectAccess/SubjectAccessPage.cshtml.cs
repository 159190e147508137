using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Sharing.SubjectAccess;

/// <summary>The requests for personal data that are open, with what is due, and the disclosure log.</summary>
public sealed class SubjectAccessPage(Records records) : KithPage(records)
{
    public AccessRequests Requests { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Requests = await Records.ReadAsync(Founding.Partnership, new SubjectAccessList(), ct);
}
