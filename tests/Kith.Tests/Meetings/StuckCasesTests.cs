using Kith.Access;
using Kith.EarlyHelp;
using Kith.Meetings;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using static Kith.Tests.Meetings.SomeMeeting;

namespace Kith.Tests.Meetings;

public sealed class StuckCasesTests
{
    private static int Families { get; } = int.TryParse(Environment.GetEnvironmentVariable("KITH_STUCK"), System.Globalization.CultureInfo.InvariantCulture, out var many) ? many : 20;

    /// <summary>What was planted of one family, for the oracle to read.</summary>
    private sealed class Lived
    {
        public List<OnRecord> Rows { get; } = [];
        public IEnumerable<T> Of<T>() => Rows.OfType<T>();
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_rules_say_what_a_naive_reading_of_the_rows_says(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KITH_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        var random = new Random(seed);
        var rules = Enumerable.Range(0, 8).Select(i => new WrittenRule
        {
            Name = $"Rule {i}",
            Any = random.Next(2) == 0,
            Conditions = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Condition(random))],
        }).ToList();
        await world.As(world.Leader).WriteAsync(world.Centre.CentreRecord, new PublishStuckRules { Rules = rules });
        var lived = new Dictionary<RecordId, Lived>();
        for (var i = 0; i < Families; i++)
            lived[await world.FamilyAsync($"F{i}")] = new();
        foreach (var (family, life) in lived)
            foreach (var act in Live(world, random, life).Chunk(random.Next(1, 6)))
                await world.As(Founding.Kith).WriteAsync(family, new Plant(null, act));
        var found = await world.As(world.Midwife).AskAsync(new StuckCases { Centre = world.Centre.CentreRecord, Most = Families });
        var got = found.Cases.ToDictionary(c => c.Family, c => string.Join(", ", c.Reasons.Select(r => r.Rule.Name)));
        foreach (var (family, life) in lived)
        {
            var expected = string.Join(", ", rules.Where(r => Holds(r, life, world.Today)).Select(r => r.Name));
            Assert.True(expected == got.GetValueOrDefault(family, ""), $"Seed {seed}: {expected} but {got.GetValueOrDefault(family, "")}");
        }
        Assert.InRange(got.Count, 1, Families);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_restricted_visit_counts_for_nobody_until_the_restriction_is_lifted(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var (family, random, at) = (await world.FamilyAsync(), new Random(1), world.Clock.GetUtcNow());
        var visits = Enumerable.Range(0, 3).Select(i => Visit(Guid.CreateVersion7(), at, null, without: true, world.Today.AddDays(-9 + i), random)).ToArray();
        var restriction = new Restriction { Id = new(Guid.CreateVersion7()), Of = visits[1].Item, Reason = "Private", ReviewOn = world.Today.AddDays(30), NeedToKnow = [world.HealthVisitor.Value] };
        var kith = world.As(Founding.Kith);
        await kith.WriteAsync(family, new Plant(null, [new EarlyHelpEpisode { Level = 2, On = world.Today.AddDays(-10) }, .. visits]));
        Assert.Equal((true, true), (await IsToldAsync(world.HealthVisitor), await IsToldAsync(world.Midwife)));
        await kith.WriteAsync(family, new Plant(null, restriction));
        Assert.Equal((false, false), (await IsToldAsync(world.HealthVisitor), await IsToldAsync(world.Midwife)));
        await kith.WriteAsync(family, new Plant(null, new RestrictionLifted { Restriction = restriction.Id }));
        Assert.Equal((true, true), (await IsToldAsync(world.HealthVisitor), await IsToldAsync(world.Midwife)));

        async Task<bool> IsToldAsync(RecordId worker) => (await StuckAsync(world, worker)).Cases.Any(c => c.Family == family && c.Reasons.Any(r => r.Rule.Code == "no-access"));
    }

    private static WrittenCondition Condition(Random random)
    {
        var measure = (StuckMeasure)random.Next(1, 7);
        return new() { Measure = measure, AtLeast = measure is StuckMeasure.DaysOverdue ? random.Next(1, 60) : measure is StuckMeasure.WeeksWithoutProgress ? random.Next(1, 12) : random.Next(1, 4) };
    }

    private static List<OnRecord> Live(KithWorld world, Random random, Lived life)
    {
        DateOnly Day() => world.Today.AddDays(-random.Next(0, 120));
        var at = world.Clock.GetUtcNow();
        Guid New() => Guid.CreateVersion7(at = at.AddMilliseconds(5));
        var episode = new EarlyHelpEpisode { Id = new(New()), Level = random.Next(1, 4), On = world.Today.AddDays(-150) };
        life.Rows.Add(episode);
        var outcomes = Enumerable.Range(0, random.Next(0, 3)).Select(_ => new DesiredOutcome { Id = new(New()), Episode = episode.Id, Text = "x", On = world.Today.AddDays(-140) }).ToArray();
        life.Rows.AddRange(outcomes);
        foreach (var outcome in outcomes)
        {
            if (random.Next(2) == 0)
                life.Rows.Add(new OutcomeScore { Id = new(New()), Outcome = outcome.Id, ByFamily = random.Next(11), ByWorker = random.Next(3) == 0 ? null : random.Next(11), On = outcome.On });
            for (var a = random.Next(0, 3); a > 0; a--)
            {
                var action = new PlanAction { Id = new(New()), Outcome = outcome.Id, What = "w", Who = "w", ByWhen = Day().AddDays(30), On = Day() };
                life.Rows.Add(action);
                for (var p = random.Next(0, 3); p > 0; p--)
                    life.Rows.Add(new ActionProgress { Id = new(New()), Action = action.Id, State = (ActionState)random.Next(1, 4), ByWhen = random.Next(3) == 0 ? Day().AddDays(20) : null, On = Day() });
            }
        }
        foreach (var on in Enumerable.Range(0, random.Next(0, 5)).Select(_ => Day()).Distinct().Order())
        {
            life.Rows.Add(new PlanReview { Id = new(New()), Episode = episode.Id, On = on });
            foreach (var outcome in outcomes.Where(_ => random.Next(4) > 0))
                life.Rows.Add(new OutcomeScore { Id = new(New()), Outcome = outcome.Id, ByFamily = random.Next(3), ByWorker = random.Next(3), On = on });
        }
        for (var l = random.Next(0, 5); l > 0; l--)
            life.Rows.Add(new LevelChanged { Id = new(New()), Episode = episode.Id, Level = random.Next(1, 5), On = Day() });
        for (var l = random.Next(0, 5); l > 0; l--)
        {
            var asked = new LeadProposed { Id = new(New()), Episode = episode.Id, Worker = random.Next(2) == 0 ? world.Midwife : world.EarlyYearsWorker, At = at };
            life.Rows.AddRange([asked, new LeadAnswered { Id = new(New()), Proposal = asked.Id, Accepted = random.Next(4) > 0, At = at }]);
        }
        for (var v = random.Next(0, 7); v > 0; v--)
        {
            var first = Visit(New(), at, null, random.Next(2) == 0, Day(), random);
            life.Rows.Add(first);
            if (random.Next(4) == 0)
                life.Rows.Add(Visit(New(), at, first, first.FormCode == "no-access-visit", Day(), random));
            if (random.Next(6) == 0)
                life.Rows.Add(new EnteredInError { Id = new(New()), Item = first.Id.Value, Entry = first.Id, At = at });
        }
        if (random.Next(8) == 0)
            life.Rows.Add(new EpisodeClosed { Id = new(New()), Episode = episode.Id, Reason = ClosureReason.NeedsMet, On = world.Today });
        return life.Rows;
    }

    private static Entry Visit(Guid id, DateTimeOffset at, Entry? corrects, bool without, DateOnly on, Random random) => new()
    {
        Id = new(id),
        Item = corrects?.Id.Value ?? id,
        Corrects = corrects?.Id,
        FormCode = without ? "no-access-visit" : "home-visit",
        How = without && random.Next(2) == 0 ? null : "home visit",
        HappenedOn = on,
        OnTimeline = TimelinePlace.Number(on, new TimeOnly(random.Next(9, 17), random.Next(60))),
        FormName = "f",
        RecordedAt = at,
    };

    private static bool Holds(WrittenRule rule, Lived life, DateOnly today) =>
        !life.Of<EpisodeClosed>().Any() && (rule.Any ? rule.Conditions.Exists(c => Count(c.Measure!.Value, life, today) >= c.AtLeast) : rule.Conditions.TrueForAll(c => Count(c.Measure!.Value, life, today) >= c.AtLeast));

    // The oracle: each measure counted straight from the rows.
    private static int Count(StuckMeasure measure, Lived life, DateOnly today)
    {
        var moves = life.Of<PlanAction>().ToDictionary(a => a.Id, a => life.Of<ActionProgress>().Where(p => p.Action == a.Id).ToArray());
        PlanAction[] open = [.. life.Of<PlanAction>().Where(a => moves[a.Id] is [] or [.., { State: ActionState.Begun }])];
        switch (measure)
        {
            case StuckMeasure.WeeksWithoutProgress:
                return open.Length == 0 ? 0 : (today.DayNumber - life.Of<PlanAction>().Max(a => moves[a.Id] is [.., var last] ? last.On : a.On).DayNumber) / 7;
            case StuckMeasure.DaysOverdue:
                return open.Length == 0 ? 0 : today.DayNumber - open.Min(a => moves[a.Id].LastOrDefault(m => m.ByWhen is not null)?.ByWhen ?? a.ByWhen).DayNumber;
            case StuckMeasure.TimesLevelRaised:
                int[] levels = [life.Of<EarlyHelpEpisode>().Single().Level, .. life.Of<LevelChanged>().Select(l => l.Level)];
                return Enumerable.Range(1, levels.Length - 1).Count(i => levels[i] > levels[i - 1]);
            case StuckMeasure.TimesLeadChanged:
                RecordId[] leads = [.. life.Of<LeadAnswered>().Where(a => a.Accepted).Select(a => life.Of<LeadProposed>().Single(p => p.Id == a.Proposal).Worker)];
                return Enumerable.Range(0, leads.Length).Count(i => i > 0 && leads[i] != leads[i - 1]);
            case StuckMeasure.NoAccessVisits:
                var standing = life.Of<Entry>().Where(e => !life.Of<EnteredInError>().Any(x => x.Entry.Value == e.Item) && !life.Of<Entry>().Any(later => later.Corrects == e.Id)).ToArray();
                return standing.Count(e => e.FormCode == "no-access-visit" && !standing.Any(seen => seen.FormCode == "home-visit" && seen.OnTimeline >= e.OnTimeline));
            default:
                var run = 0;
                foreach (var review in life.Of<PlanReview>().OrderByDescending(r => r.On))
                {
                    var (compared, rose) = (false, false);
                    foreach (var outcome in life.Of<DesiredOutcome>())
                    {
                        OutcomeScore[] scores = [.. life.Of<OutcomeScore>().Where(s => s.Outcome == outcome.Id)];
                        if (scores.LastOrDefault(s => s.On == review.On) is { } now && scores.LastOrDefault(s => s.On < review.On) is { } before)
                            (compared, rose) = (true, rose || now.ByFamily > before.ByFamily || now.ByWorker > before.ByWorker);
                    }
                    if (rose)
                        break;
                    run += compared ? 1 : 0;
                }
                return run;
        }
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_team_has_rules_of_its_own_and_a_bad_rule_is_told_at_its_field(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await StuckFamilyAsync(world, "Okafor");
        Assert.Single((await StuckAsync(world, world.Midwife)).Cases);
        var leader = world.As(world.Leader);
        var wrong = await Assert.ThrowsAsync<Invalid>(() => leader.WriteAsync(world.Centre.CentreRecord, new PublishStuckRules { Rules = [new() { Name = "x", Conditions = [new() { Measure = StuckMeasure.DaysOverdue }] }] }));
        Assert.Equal("Rules[0].Conditions[0].AtLeast", Assert.Single(wrong.Problems).Field);
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).WriteAsync(world.Centre.CentreRecord, new PublishStuckRules { Rules = [new() { Name = "x", Conditions = [new() { Measure = StuckMeasure.DaysOverdue, AtLeast = 1 }] }] }));
        await leader.WriteAsync(world.Centre.CentreRecord, new PublishStuckRules { Team = world.Team.Id, Rules = [new() { Name = "Long", Conditions = [new() { Measure = StuckMeasure.WeeksWithoutProgress, AtLeast = 11 }] }] });
        Assert.Empty((await StuckAsync(world, world.Midwife)).Cases);
        world.Later(TimeSpan.FromDays(7));
        Assert.Equal("Long", Assert.Single((await StuckAsync(world, world.Midwife)).Cases.Single().Reasons).Rule.Name);
    }

    [Fact]
    public void A_rule_says_in_words_why_it_matches_and_what_it_asks()
    {
        var measures = new CaseMeasures { LastMovedOn = new(2026, 3, 3), OldestDueOn = new(2026, 4, 1), OldestDue = "Ring", LeadChangedOn = [new(2026, 4, 5)] };
        var today = new DateOnly(2026, 4, 21);
        StuckCondition moved = new(StuckMeasure.WeeksWithoutProgress, 7), due = new(StuckMeasure.DaysOverdue, 30), lead = new(StuckMeasure.TimesLeadChanged, 1);
        Assert.Equal("No action has moved since 3 March 2026, 7 weeks", StuckRules.Matches(new("a", "A", false, [moved]), measures, today));
        Assert.Null(StuckRules.Matches(new("a", "A", false, [moved, due]), measures, today));
        Assert.Equal("No action has moved since 3 March 2026, 7 weeks. The lead changed 1 time, last on 5 April 2026", StuckRules.Matches(new("a", "A", true, [moved, due, lead]), measures, today));
        Assert.Equal("any of: no action has moved for 7 weeks or more; an action is overdue by 30 days or more", new StuckRule("a", "A", true, [moved, due]).InWords());
        Assert.Null(StuckRules.Matches(StuckRules.Shipped[5], measures, today));
    }
}
