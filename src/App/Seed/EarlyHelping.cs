using Kith.EarlyHelp;
using Kith.Home.Visits;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Seed;

/// <summary>Some families have early help: opened, agreed, assessed by two disciplines, led, planned, reviewed, and now and then closed.</summary>
internal static class EarlyHelping
{
    private static readonly (string Element, string Strengths, string Needs)[] s_child =
    [
        ("health", "Immunised and growing along the centile.", "Two dentist’s appointments were missed."),
        ("speech", "Babbles and looks for faces; turns to a name.", "Says fewer words than other children of that age."),
        ("emotional", "Settles quickly with a parent.", "Cries when visitors come, and clings."),
        ("relationships", "Plays beside other children at the centre.", "Sees few children outside the family."),
    ];

    private static readonly (string Element, string Strengths, string Needs)[] s_family =
    [
        ("care", "Clean clothes, regular meals, a safe place to sleep.", "The stair gate is broken."),
        ("warmth", "Warm words and much patience.", "Tired, and alone with it since the summer."),
        ("home", "The rent is paid.", "One bedroom for everybody, with damp on the outer wall."),
        ("community", "A neighbour helps with shopping.", "No nursery place yet."),
    ];

    private static readonly (string Outcome, string What, string Who, bool Family)[] s_plan =
    [
        ("Every child sleeps in a dry room", "Write to the housing office with the photographs", "The lead", false),
        ("Every child sleeps in a dry room", "Move the cot from the outer wall", "The parents", true),
        ("Words come", "Sing and read together each evening", "The parents", true),
        ("Words come", "Refer to the speech therapist’s drop-in", "The health visitor", false),
    ];

    public static IEnumerable<Told> Tell(FamilyStory family, Setting setting)
    {
        // With chances of its own, so that nothing else of the family's story changes.
        var random = new Random(6151 * family.Home.Number + 5);
        if (random.Next(12) != 0 || family.Restricted is not null || family.Home.Moves is not null)
            yield break;
        var visits = family.Entries.Where(e => e.Author.Listed.Discipline == Discipline.HealthVisitor).OrderBy(e => e.At).ToArray();
        if (visits.Length < 3)
            yield break;
        var visit = visits[visits.Length / 2];
        var (visitor, day) = (visit.Author, StoryTime.Weekday(London.DateOf(visit.At).AddDays(2)));
        var place = family.Home.PlaceOn(day);
        var until = setting.Time.Last.AddDays(-1);
        var lead = setting.Colleagues.FirstOrDefault(c => c.Listed.Discipline is Discipline.EarlyYearsWorker or Discipline.FamilySupportWorker && c.WorksAt(place, day) && c.WorksAt(place, until));
        // A child who was registered when the record was opened.
        var young = family.Home.Children.LastOrDefault(c => c.Born < family.Home.Opens && family.Home.Opens < day.AddDays(-14));
        if (young is null || lead is null || !visitor.WorksAt(place, until) || !visitor.WorksAt(place, day))
            yield break;
        var (record, child) = (family.Home.Record, young.Id);
        DateTimeOffset At(int days, int hour) => StoryTime.At(StoryTime.Weekday(day.AddDays(days)), new TimeOnly(hour, 5)).AddSeconds(random.Next(3000));
        Told By(Colleague worker, DateTimeOffset at, Act act) => Told.Of(at, worker.Record, record, act);
        Guid Key(DateTimeOffset at) => Guid.CreateVersion7(at);

        var opened = At(0, 11);
        var episode = new Id<EarlyHelpEpisode>(Key(opened));
        ConfirmFacts? known = null;
        List<Told> all =
        [
            By(visitor, opened, new OpenEpisode
            {
                Key = episode.Value, Children = [child.Value], Level = 3, LevelName = "Intensive",
                Why = "Several needs at once: damp, few words, and a parent who is worn out. The parent asks for help.",
            }),
            By(visitor, opened.AddMinutes(9), new RecordAgreement
            {
                Episode = episode, State = AgreementState.Agreed, Who = $"{family.Home.Carer.Name}, parent", Evidence = "Signed on paper, kept at the centre", SharedWith = $"{family.Home.Nursery}\nHousing office",
            }),
            new Told(At(1, 9), visitor.Record, record, () => known!)
            {
                Look = async records => known = new ConfirmFacts
                {
                    Episode = episode, Person = child,
                    Facts = [.. (await records.ReadAsync(record, new PersonKnownView { Episode = episode, Person = child })).Facts.Select(f => new FactToConfirm { What = f.What, Value = f.Value, Confirmed = true })],
                },
            },
            By(visitor, At(1, 10), new WriteAssessment
            {
                Episode = episode, Child = child, Parts = [.. s_child.Select(p => new WrittenPart { Element = p.Element, Strengths = p.Strengths, Needs = p.Needs })],
            }),
            By(lead, At(5, 14), new WriteAssessment
            {
                Episode = episode, Parts = [.. s_family.Select(p => new WrittenPart { Element = p.Element, Strengths = p.Strengths, Needs = p.Needs, Voices = p.Element == "home" ? [new WrittenVoice { Person = family.Home.Carer.Id, Words = "We sleep all in one room and nobody sleeps." }] : [] })],
            }),
            By(lead, At(7, 15), new CompleteAssessment
            {
                Episode = episode, Present = $"{family.Home.Carer.Given}, {young.Given} and both workers", Working = "A warm family that asks for help.", NeedsToChange = "The room, and help with words.",
                AgreedActions = "A letter to the housing office, and the drop-in for speech.", Voices = [new WrittenVoice { Person = family.Home.Carer.Id, Words = "I want to sleep one night through." }],
            }),
        ];
        if (family.Home.Number % 5 != 0)
        {
            var asked = At(8, 9);
            all.Add(By(visitor, asked, new ProposeLead
            {
                Key = Key(asked),
                Episode = episode,
                Worker = lead.Record,
                WorkerName = lead.Name,
                Discipline = lead.Listed.Discipline.InWords(),
                Employer = lead.Employer,
                Note = "You know the parents best.",
            }));
            Id<LeadProposed> proposal = default;
            all.Add(new Told(asked.AddHours(3), lead.Record, record, () => new AnswerLead { Episode = episode, Proposal = proposal, Accept = true })
            {
                Look = async records => proposal = (await records.ReadAsync(record, new EarlyHelpView())).Episodes[0].Proposed[0].Id,
            });
        }
        var planned = At(9, 10);
        var outcomes = new Dictionary<string, Id<DesiredOutcome>>();
        var actions = new List<Id<PlanAction>>();
        foreach (var (outcome, what, who, ofFamily) in s_plan)
        {
            var at = planned.AddMinutes(actions.Count * 5);
            if (!outcomes.TryGetValue(outcome, out var wanted))
            {
                wanted = outcomes[outcome] = new(Key(at.AddMinutes(-2)));
                all.Add(By(lead, at.AddMinutes(-2), new AddOutcome { Key = wanted.Value, Episode = episode, Text = outcome, ByFamily = random.Next(1, 4), ByWorker = random.Next(2, 5) }));
            }
            var action = new Id<PlanAction>(Key(at));
            var worker = who switch { "The lead" => lead, "The health visitor" => visitor, _ => null };
            actions.Add(action);
            all.Add(By(lead, at, new AddAction { Key = action.Value, Episode = episode, Outcome = wanted, What = what, Who = worker is null ? who : worker.Name, Worker = worker?.Record, ReviewBy = London.DateOf(at).AddDays(SetTimes.Shipped.Review), OfFamily = ofFamily, ByWhen = London.DateOf(at).AddDays(7 * random.Next(3, 9)) }));
        }
        var (held, moves) = (0, random.Next(1, 5));
        for (var days = 40; days < 400 && held < moves; days += random.Next(35, 60), held++)
        {
            var at = At(days, 13);
            if (London.DateOf(at) > until)
                break;
            all.Add(By(lead, at.AddHours(-2), new ReportProgress { Episode = episode, Action = actions[held % actions.Count], State = ActionState.Done }));
            all.Add(By(lead, at, new ReviewPlan
            {
                Episode = episode,
                HeldOn = London.DateOf(at),
                Present = "Parents, both workers, nursery",
                Progress = held == 0 ? "The housing office came and looked. Words: a few." : "The room is dry now. The nursery place begins after the holidays.",
                NextOn = StoryTime.Weekday(London.DateOf(at).AddDays(42)),
                Scores = [.. outcomes.Values.Select(o => new ScoredOutcome { Outcome = o, ByFamily = Math.Min(10, 4 + 2 * held), ByWorker = Math.Min(10, 4 + held) })],
            }));
        }
        if (held == 4)
            all.Add(By(lead, At(400, 11), new CloseEpisode { Episode = episode, Reason = ClosureReason.NeedsMet, Words = "A dry room and many words. The nursery goes on.", FamilysWords = "We sleep." }));
        // Somebody goes there on the last day of the story, which is the day on which the town is looked at.
        if (held < 4)
            all.Add(By(held % 2 == 0 ? visitor : lead, StoryTime.At(until, new TimeOnly(16, 10)).AddSeconds(random.Next(3000)), new PlanVisit
            {
                Day = setting.Time.Last,
                Time = new TimeOnly(9 + random.Next(7), random.Next(2) * 30),
                Purpose = held == 0 ? "Look at the room and at the letter to the housing office" : "See how the words are coming",
            }));
        foreach (var told in all.Where(t => London.DateOf(t.At) <= until).OrderBy(t => t.At))
            yield return told;
    }
}
