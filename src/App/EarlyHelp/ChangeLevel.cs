using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>The level of need was weighed anew in the course of early help; the latest row counts.</summary>
public sealed class LevelChanged : OnRecord<LevelChanged>
{
    public Id<EarlyHelpEpisode> Episode { get; init; }
    public int Level { get; init; }
    public string LevelName { get; init; } = "";
    public string Reasons { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateOnly On { get; init; }
}

/// <summary>Weighs the level of need anew, with what shows it.</summary>
public sealed record ChangeLevel : EpisodeAct
{
    public int? Level { get; init; }

    /// <summary>Set by the page from the thresholds in force.</summary>
    public string? LevelName { get; init; }
    public string? Reasons { get; init; }

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Level is null || LevelName is null, nameof(Level), "Select the level of need");
        problems.Require(Reasons, nameof(Reasons), "Say what shows this level");
        problems.Text(Reasons, nameof(Reasons), "What shows this level", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var episode = EpisodesOf.Record(record).FirstOrDefault(e => e.Id == Episode) ?? throw new Missing();
        if (episode.State == EpisodeState.Closed)
            throw new Invalid(nameof(Level), "This early help is closed. Open it anew if the family needs it again");
        if (episode.Level == Level)
            throw new Invalid(nameof(Level), "This is the level already");
        record.Add(new LevelChanged { Episode = Episode, Level = Level!.Value, LevelName = LevelName!, Reasons = Reasons!, ByName = record.By.Name, On = record.Today });
        Tell(record, episode, "level", $"Level {Level} {LevelName} from now on, after level {episode.Level} {episode.LevelName}", significant: true);
        return default;
    }
}
