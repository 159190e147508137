using Kith.Record;
using Kith.Recording;

namespace Kith.Seed;

/// <summary>An entry as it will be told: who writes it, when it happened, when it was recorded.</summary>
internal sealed record Written(DateTimeOffset At, Colleague Author, WriteEntry Act)
{
    /// <summary>Whether a colleague signs it whatever chance says.</summary>
    public bool CoSigned { get; init; }
}

/// <summary>Makes entries of beats: the form's questions answered, in the author's words.</summary>
internal sealed class Writing(Setting setting, IReadOnlyDictionary<string, RecordingForm> forms)
{
    private static readonly Dictionary<string, string> s_forms = new()
    {
        ["hv-contact"] = "health-visitor-contact",
        ["antenatal"] = "antenatal-contact",
        ["session"] = "early-years-session-observation",
        ["home-visit"] = "home-visit",
        ["phone"] = "telephone-contact",
        ["no-access"] = "no-access-visit",
        ["liaison"] = "liaison",
        ["concern"] = "safeguarding-concern",
    };

    /// <summary>What a passage without a question's name answers, by form; the first of its kind otherwise.</summary>
    private static readonly Dictionary<(string Form, string Code), string> s_answers = new()
    {
        [("hv-contact", "O")] = "seen",
        [("antenatal", "O")] = "health",
        [("session", "O")] = "did",
        [("home-visit", "O")] = "seen",
        [("phone", "O")] = "about",
        [("no-access", "O")] = "seen",
        [("liaison", "O")] = "shared",
        [("concern", "O")] = "seen",
        [("liaison", "A")] = "agreed",
    };

    /// <summary>The entry that a beat makes on a day; null when it would be recorded after the story's end.</summary>
    public Written? Of(Beat beat, Scene scene, DateOnly day, string? reason = null)
    {
        var random = scene.Home.Random;
        day = StoryTime.Weekday(day);
        var time = StoryTime.Working(random);
        var at = StoryTime.Recorded(day, time, random);
        var author = scene.Worker(beat.By, day);
        // A concern is written down at once; so is what the author could not write later, having left or handed over.
        if (beat.Form == "concern" || !author.WorksAt(scene.Home.PlaceOn(London.DateOf(at)), London.DateOf(at)))
            at = StoryTime.At(day, time.AddMinutes(random.Next(30, 100)));
        if (London.DateOf(at) > setting.Time.Last)
            return null;
        var form = forms[s_forms[beat.Form]];
        var passages = new List<WrittenPassage>();
        if (beat.Form == "antenatal")
            passages.Add(new WrittenPassage { Question = "weeks", Kind = PassageKind.Observation, Text = scene.Fill("{weeks}", day) });
        if (beat.Form == "hv-contact")
            passages.Add(new WrittenPassage { Question = "reason", Kind = PassageKind.Observation, Text = reason ?? "Follow-up" });
        if (beat.Form == "no-access" && beat.Lines.All(l => l.Code != "door"))
            passages.Add(new WrittenPassage { Question = "door", Kind = PassageKind.Observation, Text = "No reply" });
        passages.AddRange(beat.Lines.Select(line => Passage(beat.Form, line, form, scene, day)));
        // In the order in which the form asks.
        var order = form.Questions.Select((q, i) => (q.Key, i)).ToDictionary(q => q.Key, q => q.i);
        var inOrder = passages.OrderBy(p => order[p.Question!]).ToArray();
        return new Written(at, author, new WriteEntry
        {
            Key = Guid.CreateVersion7(at),
            WrittenIn = form,
            HappenedOn = day,
            HappenedAt = time,
            People = People(beat, scene),
            Where = beat.How switch { "visit" when beat.Form != "liaison" => "Home", "centre" => setting.Crews[scene.Home.PlaceOn(day)].CentreName, _ => null },
            How = beat.Form == "liaison" ? ContactBy.Liaison : beat.How switch { "visit" => ContactBy.HomeVisit, "centre" => ContactBy.AtCentre, _ => ContactBy.Phone },
            Present = Present(beat, scene, day),
            Significant = beat.Significant, // A second passage of one kind stands beside the first, without the question.
            Passages = [.. inOrder.Select((p, i) => i > 0 && inOrder[i - 1].Question == p.Question ? p with { Question = null } : p)],
        })
        { CoSigned = beat.CoSigned };
    }

    private static WrittenPassage Passage(string form, Line line, RecordingForm written, Scene scene, DateOnly day)
    {
        var kind = line.Code switch
        {
            "O" => PassageKind.Observation,
            "R" => PassageKind.ReportedSpeech,
            "V" => PassageKind.ChildsVoice,
            "J" => PassageKind.ProfessionalJudgement,
            "A" => PassageKind.Analysis,
            _ => (PassageKind?)null,
        };
        var question = s_answers.TryGetValue((form, line.Code), out var key) ? written.Questions.First(q => q.Key == key)
            : kind is null ? written.Questions.First(q => q.Key == line.Code) : written.Questions.First(q => q.Kind == kind);
        return new WrittenPassage
        {
            Question = question.Key,
            Kind = kind ?? question.Kind,
            Text = scene.Fill(line.Text, day),
            Whose = (kind ?? question.Kind).IsSomeonesWords() ? Whose(line, scene) : null,
        };
    }

    private static string Whose(Line line, Scene scene)
    {
        if (line.Code == "V")
            return scene.Child.Name;
        var home = scene.Home;
        var whose = line.Whose ?? "mum";
        if (whose.StartsWith("dad", StringComparison.Ordinal) && home.Partner is { } partner && home.Kin == Kin.Couple)
            return $"{partner.Name} ({(partner.Girl ? "mother" : "father")})";
        return whose is "mum" or "dad" or "dad|mum"
            ? $"{home.Carer.Name} ({home.Kin switch { Kin.Father => "father", Kin.Grandparent => "grandmother", _ => "mother" }})"
            : whose == "gp" ? home.GpName : char.ToUpperInvariant(whose[0]) + whose[1..];
    }

    private static List<Id<People.Person>> People(Beat beat, Scene scene)
    {
        var people = new List<Id<People.Person>> { scene.Child.Id };
        if (scene.Home.Twin is { } twin && beat.Form != "session" && !people.Contains(twin.Id))
            people.Add(twin.Id);
        if (beat.Form is not "session")
            people.Add(scene.Home.Carer.Id);
        return people;
    }

    private static string? Present(Beat beat, Scene scene, DateOnly day)
    {
        if (beat.How == "phone" || beat.Form is "no-access" or "liaison")
            return null;
        var home = scene.Home;
        var present = new List<string> { home.Carer.Name };
        if (home.Partner is { } partner && home.Kin == Kin.Couple && beat.Raw.Contains("{dad}", StringComparison.Ordinal))
            present.Add(partner.Name);
        if (scene.Child.Born <= day)
            present.Add(scene.Child.Name);
        if (home.Interpreter && beat.Form is "hv-contact" or "home-visit" or "antenatal")
            present.Add($"Interpreter ({home.Heritage.Language})");
        return string.Join('\n', present);
    }
}
