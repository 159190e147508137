using System.Globalization;
using Kith.Access;
using Kith.EarlyHelp;
using Kith.EarlyHelp.Invited;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Tests.A;
using Kith.Workforce;

namespace Kith.Tests.EarlyHelp;

/// <summary>Every state, every thing that can be done, every role: it moves as the table says, or is refused with a sentence.</summary>
public sealed class EpisodeMachineTests
{
    /// <summary>Through the door: some dozens on every check, some thousands in <c>./run soak</c>.</summary>
    private static int Walks { get; } = Number("KITH_WALKS", 60);

    /// <summary>In memory, through the acts themselves: some hundreds on every check, a hundred thousand in <c>./run soak</c>.</summary>
    private static int MemoryWalks { get; } = Number("KITH_MEMORY_WALKS", 400);

    private static int Seed { get; } = Number("KITH_SEED", Environment.TickCount);

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;

    [Fact]
    public async Task Whatever_is_done_in_whatever_state_by_whatever_role_moves_as_the_table_says_or_is_refused_with_its_sentence()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var workers = new Dictionary<Role, RecordId>();
        foreach (var role in Enum.GetValues<Role>())
            workers[role] = await world.WorkerAsync(role.ToString(), Discipline.Manager, world.Council, "Council", world.Team, role);
        var (moved, refused) = (0, 0);
        foreach (var state in Enum.GetValues<EpisodeState>())
            foreach (var doing in Enum.GetValues<EpisodeDoing>())
            {
                Permission needs = doing is EpisodeDoing.AnswerLead or EpisodeDoing.CompleteAssessment ? Permission.LeadAssessments : Permission.WorkOnEarlyHelp;
                var sentence = EpisodeTable.Refusal(state, doing);
                var kept = await Case.InAsync(world, state, doing, workers[Role.Practitioner]);
                foreach (var (role, worker) in workers)
                {
                    if (!Roles.Table[role].Contains(needs))
                    {
                        var no = await Assert.ThrowsAnyAsync<Exception>(() => kept.DoAsync(worker));
                        Assert.True(no is Refused { Message.Length: > 10 }, $"{state} {doing} {role}: {no.Message}");
                        refused++;
                    }
                    else if (sentence is not null)
                    {
                        var no = await Assert.ThrowsAsync<Invalid>(() => kept.DoAsync(worker));
                        Assert.Equal(sentence, no.Problems.Single().Message);
                        refused++;
                    }
                    else
                    {
                        var fresh = role == Role.Practitioner ? null : await Case.InAsync(world, state, doing, worker);
                        if (fresh is not null)
                        {
                            await fresh.DoAsync(worker);
                            Assert.True(After(state, doing) == await fresh.StateAsync(), $"{state} {doing} {role}");
                            moved++;
                        }
                    }
                }
                Assert.Equal(state, await kept.StateAsync());
                if (sentence is null)
                {
                    await kept.DoAsync(workers[Role.Practitioner]);
                    Assert.True(After(state, doing) == await kept.StateAsync(), $"{state} {doing}");
                    moved++;
                }
            }
        Assert.True(moved > 200 && refused > 300, $"{moved} moved, {refused} were refused");
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task However_one_walks_through_it_no_case_is_lost_and_each_has_one_lead_or_is_on_the_list_of_those_without(Db db)
    {
        // A database of its own for some thousands, so that none of them grows without end.
        for (var done = 0; done < Walks;)
        {
            await using var world = await KithWorld.OnAsync(db);
            var some = Math.Min(Walks - done, 5_000);
            var (acts, refused) = await new EpisodeWalks(world, new Random(Seed + done)).WalkAsync(some, steps: 14);
            Assert.True(refused > 0 && acts > some * 3, $"With seed {Seed}: {acts} done, {refused} refused");
            done += some;
        }
    }

    [Fact]
    public async Task The_same_holds_for_many_more_walks_in_memory()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var several = Math.Max(1, Math.Min(Environment.ProcessorCount, 4));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, several).Select(n => Task.Run(async () =>
        {
            using var memory = new MemoryFamilies(world);
            return await new EpisodeWalks(world, new Random(Seed + n), memory).WalkAsync(MemoryWalks / several, steps: 14);
        })));
        var (acts, refused) = (all.Sum(a => a.Done), all.Sum(a => a.Refused));
        Assert.True(refused > 0 && acts > MemoryWalks * 3, $"With seed {Seed}: {acts} done, {refused} refused");
        TestContext.Current.SendDiagnosticMessage($"{MemoryWalks} walks in memory, seed {Seed}: {acts} done, {refused} refused, {clock.Elapsed.TotalSeconds:0} s");
    }

    // A second opinion on where each leads.
    private static EpisodeState After(EpisodeState state, EpisodeDoing doing) => (state, doing) switch
    {
        (_, EpisodeDoing.Close) => EpisodeState.Closed,
        (EpisodeState.AwaitingAgreement or EpisodeState.Stopped, EpisodeDoing.RecordAgreement) => EpisodeState.Assessing,
        (EpisodeState.Assessing, EpisodeDoing.CompleteAssessment) => EpisodeState.Planning,
        (EpisodeState.Planning, EpisodeDoing.Plan) => EpisodeState.InPlan,
        _ => state,
    };

    /// <summary>A family whose early help is in a state in which a thing can be done, as far as the table lets it.</summary>
    private sealed class Case
    {
        private readonly KithWorld _world;
        private readonly RecordId _family;
        private readonly Id<EarlyHelpEpisode> _episode;
        private EpisodeAct _act = null!;

        private Case(KithWorld world) => (_world, _family, _episode) = (world, world.NewRecord(), Id<EarlyHelpEpisode>.New(world.Clock.GetUtcNow()));

        public Task DoAsync(RecordId worker) => _world.As(worker).WriteAllAsync([(_family, (Act)(_act with { Key = Guid.CreateVersion7() }))]);

        public async Task<EpisodeState> StateAsync() => (await NowAsync()).State;

        private async Task<Episode> NowAsync() => (await _world.As(_world.HealthVisitor).ReadAsync(_family, new EarlyHelpView())).Episodes.Single();

        public static async Task<Case> InAsync(KithWorld world, EpisodeState state, EpisodeDoing doing, RecordId worker)
        {
            var made = new Case(world);
            await made.BeginAsync(state, doing, worker);
            return made;
        }

        private async Task BeginAsync(EpisodeState state, EpisodeDoing doing, RecordId worker)
        {
            var (child, outcome, action) = (Id<Person>.New(_world.Clock.GetUtcNow()), Guid.CreateVersion7(), Guid.CreateVersion7());
            var visitor = _world.As(_world.HealthVisitor);
            var down = doing == EpisodeDoing.HandOver && state != EpisodeState.Closed;
            List<Act> acts =
            [
                new OpenFamily { Name = "Adeyemi", Team = _world.Team.Id, TeamName = _world.Team.Name, Centre = _world.Centre.CentreRecord },
                new RegisterPerson { Person = child, GivenNames = "Tobi", FamilyName = "Adeyemi", BornOn = new(2021, 5, 4) },
                EpisodeTests.Open(child) with { Key = _episode.Value, SteppedDownBy = down ? "Rita Moss" : null },
            ];
            if (doing is EpisodeDoing.Invite)
                acts.Add(new AddTeamMember { Episode = _episode, Name = "Jo Pratt", Part = "class teacher" });
            if (doing is EpisodeDoing.AnswerLead || down)
                acts.Add(new ProposeLead { Episode = _episode, Worker = worker, WorkerName = "W" });
            if (doing is EpisodeDoing.DecideStepUp && state != EpisodeState.Closed)
                acts.Add(new StepUpFamily { Episode = _episode, To = "Duty desk", Reasons = "A bruise." });
            if (state is EpisodeState.Assessing or EpisodeState.Planning or EpisodeState.InPlan)
            {
                acts.Add(new RecordAgreement { Episode = _episode, State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" });
                acts.Add(new WriteAssessment { Episode = _episode, Parts = [new() { Element = "home", Needs = "One room." }] });
            }
            if (state is EpisodeState.Planning or EpisodeState.InPlan)
            {
                acts.Add(new CompleteAssessment { Episode = _episode, Present = "Us", Working = "Warmth.", NeedsToChange = "Room." });
                acts.Add(new AddOutcome { Key = outcome, Episode = _episode, Text = "A room" });
            }
            if (state is EpisodeState.InPlan)
                acts.Add(new AddAction { Key = action, Episode = _episode, Outcome = new(outcome), What = "Write", Who = "Jo", ByWhen = _world.Today });
            await visitor.WriteAllAsync(acts.Select(act => (_family, act)));
            if (down)
            {
                var proposal = (await NowAsync()).Proposed.Single().Id;
                await _world.As(worker).WriteAsync(_family, new AnswerLead { Episode = _episode, Proposal = proposal, Accept = true });
            }
            if (state is EpisodeState.Stopped)
                await visitor.WriteAsync(_family, new RecordAgreement { Episode = _episode, State = AgreementState.Refused, Who = "Kemi" });
            if (state is EpisodeState.Closed)
                await visitor.WriteAsync(_family, EpisodeTests.Close(_episode));
            var now = await NowAsync();
            _act = doing switch
            {
                EpisodeDoing.FillChecklist => new FillChecklist { Questions = [.. AssessmentForm.Shipped.Checklist], Answers = ["Yes", "No", "NotKnown", "No", "Yes"], Outcome = ChecklistOutcome.CommonAssessment },
                EpisodeDoing.RecordAgreement => new RecordAgreement { State = AgreementState.Agreed, Who = "Kemi", Evidence = "Signed" },
                EpisodeDoing.Assess => new WriteAssessment { Parts = [new() { Element = "wider", Needs = "An aunt." }] },
                EpisodeDoing.CompleteAssessment => new CompleteAssessment { Present = "Us", Working = "Warmth.", NeedsToChange = "Room." },
                EpisodeDoing.ProposeLead => new ProposeLead { Worker = _world.Midwife, WorkerName = "Siân" },
                EpisodeDoing.AnswerLead => new AnswerLead { Proposal = now.Proposed.FirstOrDefault()?.Id ?? default, Accept = true },
                EpisodeDoing.ChangeTeam => new AddTeamMember { Name = "Ed Marsh", Part = "uncle" },
                EpisodeDoing.Plan => new AddAction { Outcome = new(outcome), What = "Call", Who = "Kemi", ByWhen = _world.Today },
                EpisodeDoing.ReportProgress => new ReportProgress { Action = new(action), State = ActionState.Begun },
                EpisodeDoing.Review => new ReviewPlan { HeldOn = _world.Today, Present = "All", Progress = "Some." },
                EpisodeDoing.StepUp => new StepUpFamily { To = "Duty desk", Reasons = "A bruise." },
                EpisodeDoing.DecideStepUp => new RecordStepUpDecision { Taken = false, Words = "Not now." },
                EpisodeDoing.HandOver => new RecordHandOver { HeldOn = _world.Today, Present = "Rita and us" },
                EpisodeDoing.Invite => new InviteToPlan { Member = now.Team.FirstOrDefault()?.Id ?? new(Guid.NewGuid()), Email = "jo@school.example", Days = 10, Reason = "She teaches him." },
                EpisodeDoing.ConfirmFacts => new ConfirmFacts { Person = child },
                _ => EpisodeTests.Close(_episode),
            };
            _act = _act with { Episode = _episode };
        }
    }
}
