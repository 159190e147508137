using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Training.Requirements;

namespace Kith.Seed;

/// <summary>The town: its partnership, and every family's story told in one line of time.</summary>
/// <param name="first">The first family that is told; those before it are there in none of it, and take their names and numbers all the same.</param>
internal sealed class Town(StoryTime time, int families, int first = 0)
{
    public Setting Setting { get; } = new(Stock.Read(), StoryBook.Read(), time);

    /// <summary>How many entries were written, corrections apart.</summary>
    public int Entries { get; private set; }

    public async Task TellAsync(Telling telling, IReadOnlyList<RecordingForm> forms)
    {
        await Setting.FoundAsync(telling);
        await telling.TellAsync(Story(forms));
        await telling.TellAsync(DoorStory.Requirements(Setting, await telling.SeeAsync(Setting.Colleagues[^1].Record, Founding.Partnership, new RequirementsView())));
    }

    /// <summary>Everything that happens, in order of time.</summary>
    private IEnumerable<Told> Story(IReadOnlyList<RecordingForm> forms)
    {
        var writing = new Writing(Setting, forms.ToDictionary(f => f.Code));
        var maker = new HouseholdMaker(Setting.Stock, time, new NhsNumbersForTests(1));
        var all = Setting.Workers().Concat(Setting.Workplaces()).Concat(Supervising.Tell(Setting)).ToList();
        all.AddRange(new TrainingStory(Setting).Tell());
        var moves = new StaffMoves(Setting);
        var meetings = new MeetingStory(Setting);
        var hiding = new HidingStory(Setting);
        for (var i = 0; i < families; i++)
        {
            var home = maker.Make(i);
            if (i < first)
                continue;
            var story = new FamilyStory(Setting, writing, home);
            var told = story.Tell();
            all.AddRange(told);
            moves.Consider(story, told);
            all.AddRange(Supervising.Discuss(story, Setting));
            var help = EarlyHelping.Tell(story, Setting).ToArray();
            all.AddRange(help);
            meetings.Consider(story, help);
            Told[] sharing = [.. AskingOnce.Tell(story, Setting, forms), .. Wishing.Tell(story, Setting), .. SharingOutside.Tell(story, Setting), .. OwnRecords.Tell(story, Setting)];
            all.AddRange(sharing);
            hiding.Consider(story, [.. told, .. help, .. sharing]);
            if (i == 0)
                all.AddRange(new DoorStory(Setting).Tell(story, forms.Single(f => f.Code == RecordInEmergency.FormCode)));
            Entries += story.Entries.Count;
        }
        all.AddRange(moves.Tell());
        all.AddRange(meetings.Tell());
        all.AddRange(hiding.Tell());
        return all.Select((told, i) => (told, i)).OrderBy(x => x.told.At).ThenBy(x => x.i).Select(x => x.told);
    }
}
