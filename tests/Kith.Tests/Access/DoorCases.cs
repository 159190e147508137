namespace Kith.Tests.Access;

/// <summary>Every way in which a worker can stand before the door, around one day, as the second opinion's plain lists tell it.</summary>
internal static class DoorCases
{
    public const int Grace = 10;
    public const string Named = "named";
    public const string Form = "home-visit";

    public static readonly string[] Employments = ["none", "future", "current", "ended yesterday", "ends today"];
    public static readonly string[] Placements = ["none", "future", "current", "ended yesterday", "ends today", "elsewhere"];

    public static readonly string[] Trainings =
        ["never", "held", "last day", "in grace", "last grace day", "lapsed", "withdrawn today", "withdrawn tomorrow", "future", "without end", "lapsed and again from today"];

    public static readonly string[] Agreements =
    [
        "none", "in force", "last day", "lapsed yesterday", "unsigned", "signed by nobody else", "ended yesterday", "ends today", "from tomorrow",
        "signed tomorrow", "the other signs tomorrow", "lapsed, and a new one from today",
    ];

    public static readonly string[] Stages =
        ["not step by step", "step by step from tomorrow", "none opened", "named people", "other people", "the team", "another team", "everyone", "everyone, closed yesterday", "everyone, closes today", "everyone, from tomorrow", "everyone closed, named still open"];

    /// <summary>What is asked at the door, one after the other in one partnership.</summary>
    public static readonly (bool Agreements, bool Stages, bool Training)[] Asked =
        [(false, false, false), (true, false, true), (false, true, true), (true, true, true), (false, false, true)];

    /// <summary>The edges of the day in London, and the hours in which UTC and London are not of one mind.</summary>
    public static IReadOnlyList<DateTime> Instants(DateOnly day)
    {
        var utc = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return
        [
            utc.AddHours(-25), utc.AddHours(-1).AddTicks(-10), utc.AddHours(-1), utc.AddMinutes(-30), utc.AddTicks(-10), utc, utc.AddMinutes(30), utc.AddHours(1),
            utc.AddHours(12), utc.AddHours(23).AddTicks(-10), utc.AddHours(23), utc.AddHours(23.5), utc.AddHours(24).AddTicks(-10), utc.AddHours(24), utc.AddHours(24.5),
        ];
    }

    /// <summary>An employer for every pair of an agreement and a stage.</summary>
    public static string EmployerOf(string agreement, string stage) => $"{agreement} / {stage}";

    public static Book BookFor((bool Agreements, bool Stages, bool Training) asked, DateOnly d)
    {
        var book = new Book
        {
            AgreementsFrom = asked.Agreements ? d.AddDays(-100) : null,
            StagesFrom = asked.Stages ? d.AddDays(-100) : null,
            Needs = !asked.Training ? [] :
            [
                new("read", null, "reading", Grace, d.AddDays(-100)), new("write", null, "writing", Grace, d.AddDays(-100)),
                new("write", Form, "visits", Grace, d.AddDays(-100)), new("co-sign", null, "co-signing", Grace, d.AddDays(-100)),
                // Not in force: nobody holds it, so nobody may notice it.
                new("read", null, "nothing", 0, d.AddDays(40)), new("read", null, "nothing", 0, d.AddDays(-100), d.AddDays(-40)),
            ],
        };
        foreach (var agreement in Agreements)
            foreach (var stage in Stages)
            {
                var me = EmployerOf(agreement, stage);
                var (long_, far) = (d.AddDays(-50), d.AddDays(50));
                (string, DateOnly)[] both = [(me, long_), ("another", long_)];
                book.Pacts.AddRange(agreement switch
                {
                    "none" => [],
                    "in force" => [new Pact(long_, far, both)],
                    "last day" => [new Pact(long_, d, both)],
                    "lapsed yesterday" => [new Pact(long_, d.AddDays(-1), both)],
                    "unsigned" => [new Pact(long_, far, [("another", long_), ("a third", long_)])],
                    "signed by nobody else" => [new Pact(long_, far, [(me, long_)])],
                    "ended yesterday" => [new Pact(long_, d.AddDays(-1), both)],
                    "ends today" => [new Pact(long_, d, both)],
                    "from tomorrow" => [new Pact(d.AddDays(1), far, both)],
                    "signed tomorrow" => [new Pact(long_, far, [(me, d.AddDays(1)), ("another", long_)])],
                    "the other signs tomorrow" => [new Pact(long_, far, [(me, long_), ("another", d.AddDays(1))])],
                    _ => [new Pact(long_, d.AddDays(-1), both), new Pact(d, far, [(me, d), ("another", d)])],
                });
                if (stage != "not step by step")
                    book.StepByStep.Add(new Held(me, stage == "step by step from tomorrow" ? d.AddDays(1) : d.AddDays(-60)));
                Step Of(string kind, string[] people, string[] teams, DateOnly from, DateOnly? last = null) => new(me, kind, people, teams, from, last);
                book.Steps.AddRange(stage switch
                {
                    "named people" => [Of("people", [Named], [], long_)],
                    "other people" => [Of("people", ["somebody else"], [], long_)],
                    "the team" => [Of("people", ["somebody else"], [], long_), Of("teams", ["somebody else"], [DoorSecondOpinion.ServingTeam], long_)],
                    "another team" => [Of("teams", ["somebody else"], ["no team of theirs"], long_)],
                    "everyone" => [Of("everyone", [], [], long_)],
                    "everyone, closed yesterday" => [Of("everyone", [], [], long_, d.AddDays(-1))],
                    "everyone, closes today" => [Of("everyone", [], [], long_, d)],
                    "everyone, from tomorrow" => [Of("everyone", [], [], d.AddDays(1))],
                    "everyone closed, named still open" => [Of("everyone", [], [], long_, d.AddDays(-1)), Of("people", [Named], [], long_)],
                    _ => Array.Empty<Step>(),
                });
            }
        return book;
    }

    public static List<Held> Spans(string state, string what, DateOnly d) => state switch
    {
        "none" => [],
        "future" => [new(what, d.AddDays(1))],
        "current" => [new(what, d.AddDays(-30))],
        "ended yesterday" => [new(what, d.AddDays(-30), d.AddDays(-1))],
        "elsewhere" => [new("elsewhere", d.AddDays(-30))],
        _ => [new(what, d.AddDays(-30), d)],
    };

    public static IEnumerable<Paper> Papers(string state, string @in, DateOnly d)
    {
        var from = d.AddDays(-300);
        return state switch
        {
            "never" => [],
            "held" => [new(@in, from, d.AddDays(30))],
            "last day" => [new(@in, from, d)],
            "in grace" => [new(@in, from, d.AddDays(-1))],
            "last grace day" => [new(@in, from, d.AddDays(-Grace))],
            "lapsed" => [new(@in, from, d.AddDays(-Grace - 1))],
            "withdrawn today" => [new(@in, from, d.AddDays(30), d)],
            "withdrawn tomorrow" => [new(@in, from, d.AddDays(30), d.AddDays(1))],
            "future" => [new(@in, d.AddDays(1), null)],
            "without end" => [new(@in, from, null)],
            _ => [new(@in, from, d.AddDays(-100)), new(@in, d, d.AddDays(365))],
        };
    }

    /// <summary>How someone stands in training: each of four in every state while the others are held, and then all together as they fall.</summary>
    public static IEnumerable<string[]> TrainingOf(Random random)
    {
        for (var one = 0; one < 4; one++)
            foreach (var state in Trainings)
                yield return [.. Enumerable.Range(0, 4).Select(i => i == one ? state : "held")];
        for (var i = 0; i < 12; i++)
            yield return [.. Enumerable.Range(0, 4).Select(_ => Trainings[random.Next(Trainings.Length)])];
    }

    public static Someone Worker(string employment, string placement, string agreement, string stage, string[] training, bool named, bool emergency, DateOnly d) => new(
        named ? Named : "not named", Spans(employment, EmployerOf(agreement, stage), d), Spans(placement, DoorSecondOpinion.ServingTeam, d),
        [.. Papers(training[0], "reading", d), .. Papers(training[1], "writing", d), .. Papers(training[2], "visits", d), .. Papers(training[3], "co-signing", d)], emergency);
}
