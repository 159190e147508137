using Kith.Families;
using Kith.People;
using Kith.Record;

namespace Kith.Seed;

/// <summary>Parents part: a second record is opened for the one who leaves, and the children belong to both families, each with entries of its own.</summary>
internal static class Parting
{
    public static void Tell(FamilyStory family, Setting setting, DateOnly on)
    {
        var home = family.Home;
        if (home.Partner is not { } leaver)
            return;
        var scene = family.Scene(home.Focus);
        var day = StoryTime.Weekday(on.AddDays(5));
        var worker = scene.Worker("hv", day);
        Turns.At(family, day, "hv", new EndMembership { Person = leaver.Id, LastDay = on, Reason = "Parents parted; lives elsewhere in the town" });
        Turns.At(family, day.AddDays(1), "hv", new AddRelationship { Person = leaver.Id, Kind = RelationshipKind.SeparatedFrom, To = home.Carer.Id, From = on });

        var children = home.Children.Where(c => c.Born < on).ToArray();
        var crew = setting.Crews[home.PlaceOn(day)];
        var area = setting.Stock.Places[home.PlaceOn(day)];
        var started = StoryTime.At(StoryTime.Weekday(on.AddDays(8)), StoryTime.Working(home.Random));
        var second = RecordId.New(started);
        var acts = new List<Act>
        {
            new OpenFamily
            {
                Key = Guid.CreateVersion7(started), Name = leaver.Family == home.Carer.Family ? $"{leaver.Family} ({leaver.Given})" : leaver.Family,
                Team = crew.Id, TeamName = crew.Name, TeamPhone = crew.Phone, Centre = crew.Centre,
            },
            Registering.Join(home, leaver, on, child: false) with
            {
                Addresses = [new GivenAddress { Address = $"Flat {home.Random.Next(1, 12)}, {home.Random.Next(1, 60)} {area.Streets[0]}\nMarlingate", Postcode = HouseholdMaker.Postcode(home.Random, area), From = on }],
            },
        };
        acts.AddRange(children.Select(c => Registering.Join(home, c, on, child: true)));
        acts.AddRange(children.Select(c => new AddRelationship { Person = leaver.Id, Kind = RelationshipKind.ParentOf, To = c.Id, ParentalResponsibility = YesNo.Yes }));
        acts.Add(Registering.Serve(crew, worker, on.AddDays(8), lead: false));
        var at = started;
        foreach (var act in acts)
            family.Add(Told.Of(at = at.AddSeconds(home.Random.Next(25, 90)), worker.Record, second, act));
        if (home.Focus.Born < on)
            Second(family, second, leaver, on);
    }

    // What the other parent tells stays in the other parent's record.
    private static void Second(FamilyStory family, RecordId second, Human leaver, DateOnly on)
    {
        foreach (var (after, beat) in s_beats)
        {
            var day = on.AddDays(after + family.Home.Random.Next(9));
            if (family.WritingOf(beat, day) is { } entry)
                family.Add(Told.Of(entry.At, entry.Author.Record, second, entry.Act with
                {
                    People = [family.Home.Focus.Id, leaver.Id],
                    Present = entry.Act.Present is null ? null : $"{leaver.Name}\n{family.Home.Focus.Name}",
                    Where = entry.Act.Where,
                    Passages = [.. entry.Act.Passages.Select(p => p.Kind == Recording.PassageKind.ReportedSpeech ? p with { Whose = $"{leaver.Name} (father)" } : p)],
                }));
        }
    }

    private static readonly (int After, Beat Beat)[] s_beats =
    [
        (16, new Beat(0, 0, "home-visit", "fsw", "visit", false, false, 1,
        [
            new Line("why", null, "First visit to {dad} where he lives now, at his wish."),
            new Line("O", null, "One room and a kitchen, [swept for the visit|boxes still packed]. {child}'s cup and blanket on the shelf by the bed. {child} at {mum}'s today."),
            new Line("R", "dad", "He sees {him} on Wednesdays and at weekends. [\"The quiet is the worst.\"|He does not want to be the one who only does treats.]"),
            new Line("J", null, "Thoughtful about {child}'s routine. Sad, and managing."),
            new Line("A", null, "Bed guard from the baby bank. Dads' Saturday at {centre}."),
        ])),
        (58, new Beat(0, 0, "phone", "hv", "phone", false, false, 1,
        [
            new Line("O", null, "Rang {dad} as agreed, a month on."),
            new Line("R", "dad", "{child} slept through both nights. [He has moved his shifts.|They have a Wednesday dinner now: fish fingers, always.]"),
            new Line("A", null, "He rings when he wants to; review with the two-year check."),
        ])),
        (120, new Beat(0, 0, "session", "ey", "centre", false, false, 1,
        [
            new Line("O", null, "Dads' Saturday. {child} ({age}) and {dad} built a tower as high as {child}, and knocked it down on three."),
            new Line("V", null, "\"Again, daddy, again.\""),
            new Line("J", null, "At ease with each other."),
        ])),
    ];
}
