using Kith.EarlyHelp;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Microsoft.EntityFrameworkCore;

namespace Kith.Tests.EarlyHelp;

/// <summary>Workers who do at random whatever the pages offer and whatever they do not, sometimes two at once in one family.</summary>
/// <param name="memory">Where the families are, if they are not in the world's database.</param>
internal sealed class EpisodeWalks(KithWorld world, Random chance, MemoryFamilies? memory = null)
{
    private const int AtOnce = 100;

    private readonly RecordId[] _workers = [world.HealthVisitor, world.Midwife, world.EarlyYearsWorker, world.Leader];
    private int _done, _refused;

    private sealed record Walker(RecordId Family, Id<Person> Child)
    {
        public IReadOnlyList<Episode> Episodes { get; set; } = [];
    }

    public async Task<(int Done, int Refused)> WalkAsync(int walks, int steps)
    {
        for (var begun = 0; begun < walks; begun += AtOnce)
        {
            var walkers = Enumerable.Range(0, Math.Min(AtOnce, walks - begun)).Select(_ => new Walker(world.NewRecord(), Id<Person>.New(world.Clock.GetUtcNow()))).ToArray();
            _now = world.Clock.GetUtcNow();
            memory?.Forget();
            await BeginAsync(walkers.SelectMany(w => (IEnumerable<(RecordId, Act)>)
            [
                (w.Family, new OpenFamily { Name = "Walker", Team = world.Team.Id, TeamName = world.Team.Name, Centre = world.Centre.CentreRecord }),
                (w.Family, new RegisterPerson { Person = w.Child, GivenNames = "Tobi", FamilyName = "Walker", BornOn = new(2021, 5, 4) }),
                (w.Family, EpisodeTests.Open(w.Child)),
            ]));
            await LookAsync(walkers);
            for (var step = 0; step < steps; step++)
            {
                if (step % 5 == 4)
                    Later(TimeSpan.FromHours(7));
                // What they will do is drawn before, because a source of chances is not for several at once.
                var drawn = walkers.SelectMany(w => Enumerable.Range(0, chance.Next(6) == 0 ? 2 : 1).Select(_ => (Walker: w, Act: Draw(w), By: _workers[chance.Next(_workers.Length)]))).ToArray();
                var outcomes = await Task.WhenAll(drawn.Select(d => TryAsync(d.Walker, d.Act.Act, d.Act.Doing, d.By)));
                var before = walkers.ToDictionary(w => w.Family, w => w.Episodes);
                await LookAsync(walkers);
                foreach (var walker in walkers)
                    Compare(before[walker.Family], walker.Episodes, drawn.Zip(outcomes).Where(d => d.First.Walker == walker).All(d => !d.Second));
            }
        }
        return (_done, _refused);
    }

    private DateTimeOffset _now;

    private DateOnly Today => London.DateOf(_now);

    // In memory several walk at once, and each has its own time.
    private void Later(TimeSpan by)
    {
        _now += by;
        if (memory is null)
            world.Later(by);
    }

    private async Task BeginAsync(IEnumerable<(RecordId Record, Act Act)> acts)
    {
        if (memory is null)
            await world.As(world.HealthVisitor).WriteAllAsync(acts);
        else
            foreach (var (family, act) in acts)
                memory.Do(family, act, world.HealthVisitor, _now);
    }

    private async Task<bool> TryAsync(Walker walker, Act act, EpisodeDoing? doing, RecordId by)
    {
        try
        {
            if (memory is null)
                await world.As(by).WriteAllAsync([(walker.Family, act)]);
            else
                memory.Do(walker.Family, act, by, _now);
            Interlocked.Increment(ref _done);
            return true;
        }
        catch (Exception why) when (why is Invalid or Changed or Refused or Missing)
        {
            Interlocked.Increment(ref _refused);
            Assert.True(why.Message.Length > 10 && (why as Invalid)?.Problems.All(p => p.Message.Length > 10) != false, $"{doing}: {why.Message}");
            return false;
        }
    }

    private static void Compare(IReadOnlyList<Episode> before, IReadOnlyList<Episode> after, bool allRefused)
    {
        Assert.True(after.Count >= before.Count, "an episode was lost");
        foreach (var was in before)
        {
            var now = after.Single(e => e.Id == was.Id);
            Assert.False(was.State == EpisodeState.Closed && now.State != EpisodeState.Closed, "a closed episode came back");
            Assert.False(was.Lead is not null && now.Lead is null, "there is a gap: somebody led, and nobody does");
            Assert.True(now.Versions >= was.Versions && now.Actions.Count() >= was.Actions.Count() && now.Reviews.Count >= was.Reviews.Count, "something written was lost");
            if (allRefused)
                Assert.Equal((was.State, was.Lead, was.Versions), (now.State, now.Lead, now.Versions));
        }
    }

    // All of them in two queries, past the door; what pages show comes from the same rows.
    private async Task LookAsync(IReadOnlyList<Walker> walkers)
    {
        if (memory is not null)
        {
            foreach (var walker in walkers)
            {
                (walker.Episodes, var lines) = memory.Look(walker.Family, _now);
                CheckListed(walker.Episodes, lines);
            }
            return;
        }
        await using var store = AnyRows.Store(world);
        RecordId[] families = [.. walkers.Select(w => w.Family)];
        var now = await store.Set<EarlyHelpNow>().AsNoTracking().IgnoreQueryFilters().Where(e => families.Contains(e.Record)).ToDictionaryAsync(e => e.Record, e => e.Episodes);
        var listed = (await store.Set<ListedEpisode>().AsNoTracking().IgnoreQueryFilters().Where(e => families.Contains(e.Record)).ToListAsync()).ToLookup(e => e.Record);
        store.Close();
        foreach (var walker in walkers)
        {
            walker.Episodes = now[walker.Family];
            CheckListed(walker.Episodes, [.. listed[walker.Family]]);
        }
    }

    private static void CheckListed(IReadOnlyList<Episode> episodes, ListedEpisode[] lines)
    {
        var open = episodes.Where(e => e.State != EpisodeState.Closed).ToArray();
        Assert.True(open.Length <= 1, "two are open at once");
        if (open is not [var one])
            Assert.Empty(lines);
        else
            // One team serves the family: one line, with its one lead or among those without.
            Assert.Equal((one.Lead?.Worker, one.Lead is not null, one.State), Assert.Single(lines) is var line ? (line.Lead, line.IsLed, line.State) : default);
    }

    private (Act Act, EpisodeDoing? Doing) Draw(Walker walker)
    {
        var now = walker.Episodes[0];
        if (now.State == EpisodeState.Closed && chance.Next(2) == 0)
            return (EpisodeTests.Open(walker.Child), null);
        var doing = Likely(now);
        EpisodeAct act = doing switch
        {
            EpisodeDoing.FillChecklist => new FillChecklist { Questions = [.. AssessmentForm.Shipped.Checklist], Answers = ["Yes", "No", "NotKnown", "No", "Yes"], Outcome = ChecklistOutcome.CommonAssessment },
            EpisodeDoing.RecordAgreement => chance.Next(6) switch
            {
                0 => new RecordAgreement { State = AgreementState.Refused, Who = "Kemi" },
                1 => new RecordAgreement { State = AgreementState.Withdrawn, Who = "Kemi" },
                2 => new RecordAgreement { State = AgreementState.SafeguardingRoute, Reasons = "A child may come to harm." },
                _ => new RecordAgreement { State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" },
            },
            EpisodeDoing.Assess or EpisodeDoing.ConfirmFacts => new WriteAssessment { Parts = [new() { Element = "home", Needs = $"Room {chance.Next(100)}." }] },
            EpisodeDoing.CompleteAssessment => new CompleteAssessment { Present = "Us", Working = "Warmth.", NeedsToChange = "Room." },
            EpisodeDoing.ProposeLead => new ProposeLead { Worker = _workers[chance.Next(_workers.Length)], WorkerName = "W", Note = chance.Next(3) == 0 ? null : "Mornings." },
            EpisodeDoing.AnswerLead => new AnswerLead { Proposal = now.Proposed.Count > 0 ? now.Proposed[chance.Next(now.Proposed.Count)].Id : default, Accept = chance.Next(4) != 0, Reason = "No time." },
            EpisodeDoing.ChangeTeam or EpisodeDoing.Invite => new AddTeamMember { Name = $"N{chance.Next(9)}", Part = "uncle" },
            EpisodeDoing.Plan => now.Plan.Count == 0 ? new AddOutcome { Text = "A room" } : new AddAction { Outcome = now.Plan[0].Id, What = "Write", Who = "Jo", ByWhen = Today.AddDays(chance.Next(20)) },
            EpisodeDoing.ReportProgress => new ReportProgress { Action = now.Actions.FirstOrDefault()?.Id ?? new(Guid.NewGuid()), State = (ActionState)chance.Next(1, 4), Note = "So it is." },
            EpisodeDoing.Review => new ReviewPlan { HeldOn = Today.AddDays(-chance.Next(2)), Present = "All", Progress = "Some." },
            EpisodeDoing.StepUp => new StepUpFamily { To = "Duty desk", Reasons = "A bruise." },
            EpisodeDoing.DecideStepUp => new RecordStepUpDecision { Taken = chance.Next(2) == 0, Words = "So it is." },
            EpisodeDoing.HandOver => new RecordHandOver { HeldOn = Today, Present = "Us" },
            _ => EpisodeTests.Close(now.Id) with { Reason = (ClosureReason)chance.Next(1, 7) },
        };
        return (act with { Key = Guid.CreateVersion7(), Episode = now.Id }, doing);
    }

    // Mostly what comes next, so that walks get far; often anything at all. To close is rare, since little comes after it.
    private EpisodeDoing Likely(Episode now)
    {
        var any = Enum.GetValues<EpisodeDoing>();
        var doing = chance.Next(3) != 0 ? any[chance.Next(any.Length)] : now.State switch
        {
            EpisodeState.AwaitingAgreement or EpisodeState.Stopped => EpisodeDoing.RecordAgreement,
            EpisodeState.Assessing => chance.Next(2) == 0 ? EpisodeDoing.Assess : EpisodeDoing.CompleteAssessment,
            EpisodeState.Planning => EpisodeDoing.Plan,
            _ => now.Proposed.Count > 0 ? EpisodeDoing.AnswerLead : EpisodeDoing.ProposeLead,
        };
        return doing == EpisodeDoing.Close && chance.Next(3) != 0 ? EpisodeDoing.ReportProgress : doing;
    }
}
