using Kith.Access;
using Kith.Families;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Training;
using Kith.Workforce;
using Kith.Workforce.Change;
using Kith.Workforce.Stages;

namespace Kith.Tests.Access;

/// <summary>
/// The rules against a second opinion that shares no code with them: every combination of employment, placement, training,
/// stage and agreement, at the edges of London's day and where the clocks change. The rules are the real ones, over the real
/// rows; only that the rows are put where the rules remember them, so that hundreds of thousands are decided in seconds.
/// </summary>
public sealed class DoorOracleTests
{
    // Each combination at one of the instants, drawn from all of them; ./run soak asks for a million (KITH_DOOR_CASES).
    private static readonly int s_cases = int.TryParse(Environment.GetEnvironmentVariable("KITH_DOOR_CASES"), out var cases) ? cases : 20_000;

    private static readonly RecordId s_family = new(DoorRows.IdOf("family"));
    private static readonly RecordId s_unnamed = new(DoorRows.IdOf("unnamed worker"));

    private static readonly (string Wants, Permission Needs)[] s_asked =
    [
        ("see", Permission.SeeFamily), ("co-sign", Permission.CoSignEntries), ("change", Permission.ChangeFamily), ("safety", Permission.SeeSafetyInformation),
        ("record in an emergency", Permission.RecordInEmergency), ("open a new family's record", Permission.OpenFamily),
    ];

    [Fact]
    public async Task The_door_agrees_with_a_second_opinion_in_every_situation_and_at_every_edge_of_a_day()
    {
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite);
        await using var store = world.Runtime.NewStore();
        var rules = new AccessRules();
        // The clocks go back, go forward, and an ordinary day in summer.
        DateOnly[] days = [new(2026, 10, 25), new(2027, 3, 28), new(2026, 7, 1)];
        var (count, answers, version, seen) = (0, new Dictionary<string, int>(), 0L, new HashSet<string>());
        for (var round = 0; count < s_cases; round++)
        {
            var day = days[round % days.Length];
            var instants = DoorCases.Instants(day);
            var random = new Random(round);
            var each = Every(random).ToArray();
            // Asked for fewer, it takes them from everywhere.
            random.Shuffle(each);
            foreach (var asked in DoorCases.Asked)
            {
                var book = DoorCases.BookFor(asked, day);
                var remembered = new RememberedRows(1_000_000);
                version++;
                Remember(remembered, Founding.Partnership, version, DoorRows.Of(book, DoorRows.NamedWorker));
                foreach (var one in each.Take(Math.Max(1, (s_cases - count) / DoorCases.Asked.Length + 1)))
                {
                    var now = instants[random.Next(instants.Count)];
                    var (named, emergency) = (random.Next(2) == 0, random.Next(3) == 0);
                    var who = DoorCases.Worker(one.Employment, one.Placement, one.Agreement, one.Stage, one.Training, named, emergency, day);
                    var worker = named ? DoorRows.NamedWorker : s_unnamed;
                    version++;
                    Remember(remembered, worker, version, DoorRows.Of(who));
                    Remember(remembered, s_family, version, DoorRows.Family(emergency ? [worker] : [], now));
                    var ground = new Ground(store, remembered, now, null, new Dictionary<RecordId, (RecordKind, long, long)?>
                    {
                        [Founding.Partnership] = (RecordKind.Partnership, Start(remembered, version), 1),
                        [worker] = (RecordKind.Worker, version, 1),
                        [s_family] = (RecordKind.Family, version, 1),
                    });
                    string Told() => $"{one} {asked} named {named}, emergency {emergency}, at {now:O} ({DoorSecondOpinion.LondonDay(now)}) around {day}";
                    foreach (var (wants, needs) in s_asked)
                    {
                        var decision = await rules.DecideAsync(new Asking(worker, "test", ""), s_family, RecordKind.Family, needs, ground, default);
                        var opinion = DoorSecondOpinion.Of(book, who, wants, null, now);
                        if (decision.Allowed != (opinion == "yes"))
                            Assert.Fail($"{wants}: {decision.Allowed}, but should be {opinion}. {Told()}. {decision.Basis}");
                        Count(answers, wants + " " + opinion);
                    }
                    foreach (var form in (string[])[DoorCases.Form, "liaison"])
                    {
                        var (said, opinion) = (await WritingAsync(rules, worker, form, ground), DoorSecondOpinion.Of(book, who, "write", form, now));
                        if (said != opinion)
                            Assert.Fail($"write in {form}: {said}, but should be {opinion}. {Told()}");
                        Count(answers, "write " + opinion);
                    }
                    count++;
                    if (count % 97 == 0)
                        seen.Add(one.ToString());
                }
                _start.Remove(remembered);
                remembered.Dispose();
            }
        }
        Assert.True(count >= s_cases);
        // Each answer is given often enough that a rule that always says the same would be found out.
        Assert.All(answers, a => Assert.True(a.Value > s_cases / 1_000, $"{a.Key}: {a.Value}"));
        Assert.Equal(15, answers.Count);
    }

    private static async Task<string> WritingAsync(AccessRules rules, RecordId worker, string form, Ground ground)
    {
        var asking = new Asking(worker, "test", "");
        var decision = await rules.DecideAsync(asking, s_family, RecordKind.Family, Permission.WriteEntries, ground, default);
        if (decision.Allowed)
            decision = await rules.ExamineAsync(asking, s_family, decision, new WriteEntry { WrittenIn = new RecordingForm { Code = form } }, ground, default);
        return !decision.Allowed ? "no" : decision.Terms is WriterTerms { State: HoldingState.Lapsed } ? "with a co-signature" : "yes";
    }

    private sealed record Situation(string Employment, string Placement, string Agreement, string Stage, string[] Training)
    {
        public override string ToString() => $"employed: {Employment}, placed: {Placement}, agreement: {Agreement}, stage: {Stage}, trained: {string.Join("/", Training)}";
    }

    private static IEnumerable<Situation> Every(Random random) =>
        from employment in DoorCases.Employments
        from placement in DoorCases.Placements
        from agreement in DoorCases.Agreements
        from stage in DoorCases.Stages
        from training in DoorCases.TrainingOf(random)
        select new Situation(employment, placement, agreement, stage, training);

    private static void Count(Dictionary<string, int> answers, string answer) => answers[answer] = answers.GetValueOrDefault(answer) + 1;

    private readonly Dictionary<RememberedRows, long> _start = [];

    private long Start(RememberedRows remembered, long version) => _start.TryGetValue(remembered, out var known) ? known : version;

    private void Remember(RememberedRows remembered, RecordId record, long version, List<OnRecord> rows)
    {
        if (record == Founding.Partnership)
        {
            _start[remembered] = version;
            Keep<DoorPolicy>();
            Keep<CompetenceRequirement>();
            Keep<RequirementEnded>();
            Keep<InformationSharingAgreement>();
            Keep<AgreementSigned>();
            Keep<AgreementEnded>();
            Keep<StagedStart>();
            Keep<Stage>();
            Keep<StageClosed>();
            Keep<SuccessionRevoked>();
            Keep<SharingTopicsVersion>();
        }
        else if (record == s_family)
        {
            Keep<Involvement>();
            Keep<InvolvementEnded>();
            Keep<Restriction>();
            Keep<SharingScope>();
            Keep<EmergencyAccess>();
            Keep<EmergencyAccessEnded>();
            Keep<BundleRequest>();
        }
        else
        {
            Keep<WorkerDetails>();
            Keep<Employment>();
            Keep<Placement>();
            Keep<RoleHeld>();
            Keep<Ended>();
            Keep<FamilyKnownPrivately>();
            Keep<KnownPrivatelyLifted>();
            Keep<CompetenceAward>();
            Keep<AwardWithdrawn>();
        }

        void Keep<T>() where T : OnRecord => remembered.Keep<T>(record, version, [.. rows.OfType<T>()]);
    }
}
