using Kith.Access;
using Kith.Record;

namespace Kith.Tests.A;

/// <summary>Puts rows into a record as they are, so that a test can begin from a state that took years.</summary>
internal sealed record Plant : Act<Done>
{
    private readonly IReadOnlyList<OnRecord> _rows;
    private readonly RecordKind? _opens;

    public Plant(RecordKind? opens, params IReadOnlyList<OnRecord> rows) => (_opens, _rows) = (opens, rows);

    protected override Permission Needs => Permission.ManageWorkers;
    protected override RecordKind? Opens => _opens;

    protected override Done On(OpenRecord record)
    {
        foreach (var row in _rows)
            record.Add(row);
        return default;
    }
}
