using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Meetings;

/// <summary>What became of the stuck cases that a series of meetings discussed, and the meetings that were held.</summary>
public sealed class TallyPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<MeetingSeries> Series { get; set; }

    public SeriesSeen Seen { get; private set; } = null!;
    public Tally Tally { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = (await Records.ReadAsync(Centre, new SeriesOfCentre(), ct)).Series.FirstOrDefault(s => s.Series.Series == Series) ?? throw new Missing();
        Tally = await Records.AskAsync(new TallyOfSeries { Centre = Centre, Series = Series }, ct);
    }
}
