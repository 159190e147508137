using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.Meetings;

/// <summary>A centre's Tuesday meeting of four employers' people, and families that are stuck.</summary>
internal static class SomeMeeting
{
    public const string Name = "Tuesday meeting";

    /// <summary>A meeting today: chaired by the leader, minutes by the health visitor, with the midwife, the early years worker and the stranger.</summary>
    public static async Task<Id<TeamMeeting>> SetUpAsync(KithWorld world, params IReadOnlyList<string> quorum)
    {
        var series = await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, Series(world) with { Quorum = [.. quorum] });
        return new(series.Value);
    }

    public static SetSeries Series(KithWorld world) => new()
    {
        Name = Name,
        FirstOn = world.Today,
        EveryWeeks = 2,
        At = "9:30",
        Chair = world.Leader,
        MinuteTaker = world.HealthVisitor,
        LookAgainWeeks = 6,
        Attendees =
        [
            new(world.Leader, "Anita Rao", "manager", "Northcliffe Council"), new(world.HealthVisitor, "Grace Adeyemi", "health visitor", "Northcliffe Community Health Trust"),
            new(world.Midwife, "Siân Pritchard", "midwife", "Estuary Hospitals Trust"), new(world.EarlyYearsWorker, "Tom Baker", "early years worker", "Northcliffe Council"),
            new(world.Stranger, "Paul Stone", "family support worker", "Northcliffe Council"),
        ],
    };

    /// <summary>A family with open early help and one action that nobody has moved for ten weeks.</summary>
    public static async Task<RecordId> StuckFamilyAsync(KithWorld world, string name, int weeks = 10)
    {
        var family = await world.FamilyAsync(name);
        await PlanAsync(world, family, world.Today.AddDays(-7 * weeks));
        return family;
    }

    public static async Task<Id<EarlyHelpEpisode>> PlanAsync(KithWorld world, RecordId family, DateOnly on)
    {
        var episode = new EarlyHelpEpisode { Id = new(Guid.CreateVersion7(world.Clock.GetUtcNow())), Why = "Damp", Level = 2, LevelName = "Additional", On = on };
        var outcome = new DesiredOutcome { Id = new(Guid.CreateVersion7(world.Clock.GetUtcNow())), Episode = episode.Id, Text = "A dry room", On = on };
        await world.As(Founding.Kith).WriteAsync(family, new Plant(null,
            episode, new FamilyAgreement { Episode = episode.Id, State = AgreementState.Agreed, On = on }, new AssessmentCompleted { Episode = episode.Id, Version = 1, At = world.Clock.GetUtcNow() },
            outcome, new PlanAction { Outcome = outcome.Id, What = "Write to the housing office", Who = "Tom", ByWhen = on.AddDays(365), On = on }));
        return episode.Id;
    }

    public static Task<MeetingSeen> SeenAsync(KithWorld world, RecordId by, Id<TeamMeeting> meeting) =>
        world.As(by).ReadAsync(world.Centre.CentreRecord, new MeetingView { Meeting = meeting });

    public static Task<StuckFound> StuckAsync(KithWorld world, RecordId by) => world.As(by).AskAsync(new StuckCases { Centre = world.Centre.CentreRecord });

    /// <summary>Puts a family on the agenda, as its page does; gives the item's case.</summary>
    public static async Task<Guid> AddAsync(KithWorld world, RecordId by, Id<TeamMeeting> meeting, RecordId family, params IReadOnlyList<StuckReason> reasons)
    {
        var item = Guid.CreateVersion7();
        await world.As(by).WriteAllAsync(
        [
            (family, new NominateCase { Key = item, Centre = world.Centre.CentreRecord, Case = item, Reasons = [.. reasons], Why = reasons.Count == 0 ? "Round in circles" : null }),
            (world.Centre.CentreRecord, new AddToAgenda { Meeting = meeting, Items = [new(item, family, null)] }),
        ]);
        return item;
    }

    public static List<Guid> Everybody(KithWorld world) => [world.Leader.Value, world.HealthVisitor.Value, world.Midwife.Value, world.EarlyYearsWorker.Value];

    /// <summary>Writes what was said, and who was in the room for it.</summary>
    public static Task DiscussAsync(KithWorld world, RecordId by, Id<TeamMeeting> meeting, RecordId family, DiscussCase said, params IReadOnlyList<Guid> present) => world.As(by).WriteAllAsync(
    [
        (family, said),
        (world.Centre.CentreRecord, new TakeItem { Meeting = meeting, Case = said.Case, Present = present.Count == 0 ? Everybody(world) : [.. present] }),
    ]);

    public static async Task CloseAsync(KithWorld world, RecordId by, Id<TeamMeeting> meeting, string? withoutQuorum = null)
    {
        var seen = await SeenAsync(world, by, meeting);
        ItemSeen[] taken = [.. seen.Items.Where(i => i.Taken is not null && i.Item.Family is not null)];
        await world.As(by).WriteAllAsync(
        [
            (world.Centre.CentreRecord, new CloseMeeting { Meeting = meeting, Cases = [.. taken.Select(t => t.Item.Case)], WithoutQuorum = withoutQuorum }),
            .. taken.Select(t => (t.Item.Family!.Value, (Act)CloseMeetingPage.MinuteOf(world.Centre.CentreRecord, seen, t))),
        ]);
    }

    public static Task RoomAsync(KithWorld world, Id<TeamMeeting> meeting) =>
        world.As(world.HealthVisitor).WriteAsync(world.Centre.CentreRecord, new MarkRoom { Meeting = meeting, Present = Everybody(world) });

    public static Restriction Only(params IReadOnlyList<RecordId> workers) => new() { Reason = "A relative works here", ReviewOn = new(2026, 12, 1), NeedToKnow = [.. workers.Select(w => w.Value)] };
}
