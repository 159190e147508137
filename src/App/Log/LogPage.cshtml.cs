using System.Globalization;
using Kith.Access;
using Kith.Record;
using Kith.Record.Log;
using Kith.Shared;

namespace Kith.Log;

/// <summary>How the log stands, in plain words, for administrators and information governance leads.</summary>
public sealed class LogPage(Records records, LogReader log) : KithPage(records)
{
    public LogOverview State { get; private set; } = null!;

    public LogState? Newest { get; private set; }

    public LogState? Witnessed { get; private set; }

    public IEnumerable<LogOverview.EpochLine> AfterRestores => State.Epochs.Where(e => e.Number > 1).OrderByDescending(e => e.Number);

    /// <summary>A moment as people read it.</summary>
    public static string Moment(DateTimeOffset at) => London.TimeOf(at).ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.GetCultureInfo("en-GB"));

    public static string Number(long number) => number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"));

    public static string NameOf(LogOverview.WitnessLine witness) => witness.Key.Length > 0 ? witness.Key.Split('+')[0] : "A folder that a partner keeps";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Records.ReadAsync(Founding.Partnership, new LogView(), ct);
        State = await log.OverviewAsync(ct);
        Newest = await log.NewestAsync(ct);
        Witnessed = State.Witnesses.Any(w => w.Key.Length > 0) ? await log.NewestWitnessedAsync(ct) : null;
    }
}
