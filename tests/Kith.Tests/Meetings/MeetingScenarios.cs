using Kith.Access;
using Kith.Meetings;
using Kith.Record;
using Kith.Tests.A;
using static Kith.Tests.Meetings.SomeMeeting;

namespace Kith.Tests.Meetings;

public sealed class MeetingScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_Tuesday_meeting_from_its_agenda_to_what_became_of_it(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var meeting = await SetUpAsync(world, "midwife");
        var family = await StuckFamilyAsync(world, "Okafor");
        var waits = await world.FamilyAsync("Novak");
        var here = $"/meetings/{world.Centre.CentreRecord}/{meeting}";
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        Assert.Contains("Tuesday meeting, 2 March 2026, 9:30am", visitor.Text, StringComparison.Ordinal);
        await visitor.FollowAsync("Tuesday meeting");
        Assert.Contains("No action has moved since 22 December 2025, 10 weeks", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync([], "Put these on the agenda");
        Assert.Equal("Okafor family", visitor.Page.QuerySelector("ol a")!.TextContent);

        // A worker adds a family from its own page.
        await midwife.OpenAsync($"/families/{waits}/meetings");
        await midwife.SendAsync(new() { ["Meeting"] = meeting.ToString() }, "Put it on the agenda");
        Assert.Equal(["Say why the family is to be discussed"], midwife.Errors);
        await midwife.SendAsync(new() { ["Meeting"] = meeting.ToString(), ["Act.Why"] = "She does not come to clinic." }, "Put it on the agenda");
        Assert.Contains("She does not come to clinic. (Siân Pritchard)", midwife.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(here);
        await visitor.SendAsync(new() { ["Topic"] = "Summer closure" }, "Add the topic");
        await visitor.SendAsync(new() { ["Act.Present"] = world.Midwife.ToString() }, "Begin the meeting");
        await visitor.FollowAsync("Summer closure");
        await visitor.SendAsync(new() { ["Act.Words"] = "Two weeks in August." });

        // Two write at once; the second is told and keeps what they typed, and what the first wrote elsewhere is shown.
        await visitor.OpenAsync(here);
        await visitor.FollowAsync("Okafor family");
        Assert.Contains("Level 2 Additional", visitor.Text, StringComparison.Ordinal);
        await midwife.OpenAsync(visitor.Path);
        await visitor.SendAsync(new() { ["Act.Discussion"] = "The landlord is silent.", ["Act.NextSteps"] = "Call on Friday.", ["Act.Lead"] = "StaysAsItIs" }, "Save what was said");
        Assert.Empty(visitor.Errors);
        await midwife.SendAsync(new() { ["Act.Discussion"] = "The cot stands in the damp.", ["Act.Lead"] = null }, "Save what was said");
        Assert.StartsWith("Grace Adeyemi wrote here meanwhile: ‘The landlord is silent.’", Assert.Single(midwife.Errors), StringComparison.Ordinal);
        Assert.Equal("The cot stands in the damp.", midwife.Page.QuerySelector("[name='Act.Discussion']")!.TextContent.Trim());
        Assert.Equal("Call on Friday.", midwife.Page.QuerySelector("[name='Act.NextSteps']")!.TextContent.Trim());
        await midwife.SendAsync(new() { ["Act.Discussion"] = "The landlord is silent. The cot stands in the damp." }, "Save what was said");
        Assert.Empty(midwife.Errors);
        await midwife.SendAsync(new() { ["Direct.What"] = "Measure the damp", ["Direct.Worker"] = world.EarlyYearsWorker.ToString(), ["Direct.DueOn.Day"] = "9", ["Direct.DueOn.Month"] = "3", ["Direct.DueOn.Year"] = "2026" }, "Add the direction");
        Assert.Contains("Measure the damp: Tom Baker, by 9 March 2026", midwife.Text, StringComparison.Ordinal);
        await midwife.SendAsync(new() { ["Dissent.Words"] = "A call is not enough." }, "Record my challenge");
        await visitor.OpenAsync(midwife.Path);
        Assert.Contains("A call is not enough.", visitor.Text, StringComparison.Ordinal);
        await visitor.SendAsync(new() { ["Answer.Challenge"] = Option(visitor, "Answer.Challenge"), ["Answer.Words"] = "Then we write too." }, "Record the answer");
        Assert.Contains("Then we write too.", visitor.Text, StringComparison.Ordinal);

        await midwife.OpenAsync(here + "/close");
        await midwife.SendAsync([]);
        Assert.Equal(403, midwife.Status);
        await leader.OpenAsync(here);
        await leader.FollowAsync("Close the meeting");
        Assert.Contains("Carried over to the next meeting Novak family", leader.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(here + "/close");
        await leader.SendAsync([]);
        Assert.Contains("Anita Rao closed this meeting on 2 March 2026", leader.Text, StringComparison.Ordinal);
        Assert.Contains("Two weeks in August.", leader.Text, StringComparison.Ordinal);
        await visitor.SendAsync([]);
        Assert.StartsWith("Anita Rao closed this meeting on 2 March 2026", Assert.Single(visitor.Errors), StringComparison.Ordinal);

        using var worker = await KithClient.SignedInAsync(world, world.EarlyYearsWorker);
        Assert.Contains("Measure the damp by 9 March 2026, directed by Tuesday meeting of 2 March 2026", worker.Text, StringComparison.Ordinal);
        await worker.OpenAsync($"/families/{family}/meetings");
        Assert.Contains("The landlord is silent. The cot stands in the damp.", worker.Text, StringComparison.Ordinal);
        Assert.Contains("Looked at again from 13 April 2026", worker.Text, StringComparison.Ordinal);

        world.Later(TimeSpan.FromDays(42));
        using var later = await KithClient.SignedInAsync(world, world.Leader);
        await later.FollowAsync("Tuesday meeting");
        await later.SendAsync([], "Begin the meeting");
        Assert.Contains("Still stuck. No action has moved since 22 December 2025, 16 weeks", later.Text, StringComparison.Ordinal);
        await later.OpenAsync("/meetings");
        await later.FollowAsync("What became of the cases, Tuesday meeting");
        Assert.Contains("Of 1 stuck case discussed, 1 was looked at again by the same rules 6 weeks later, and 0 had come unstuck.", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_sets_a_meeting_up_and_says_what_counts_as_stuck()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync("/meetings");
        await leader.FollowAsync("Set up a regular meeting at Millbrook");
        await leader.SendAsync([], "Save");
        Assert.Contains("Enter the time, for example 9:30", leader.Errors);
        Assert.Contains("Select between 2 and 60 people who belong to the meeting", leader.Errors);
        var meeting = await SetUpAsync(world);
        await leader.OpenAsync("/meetings");
        await leader.FollowAsync("Change Tuesday meeting");
        await leader.SendAsync(new() { ["Act.Name"] = "Tuesday round" }, "Save");
        Assert.Contains("Tuesday round", leader.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await SeenAsync(world, world.Leader, meeting)).Series.Attendees.Count);

        await leader.FollowAsync("Which cases count as stuck at Millbrook");
        Assert.Contains("These are the rules that Kith comes with.", leader.Text, StringComparison.Ordinal);
        await leader.SendAsync(new()
        {
            ["Act.Rules[6].Name"] = "Slow and changing",
            ["Act.Rules[6].Conditions[0].Measure"] = "WeeksWithoutProgress",
            ["Act.Rules[6].Conditions[0].AtLeast"] = "3",
            ["Act.Rules[6].Conditions[1].Measure"] = "TimesLeadChanged",
            ["Act.Rules[6].Conditions[1].AtLeast"] = "0",
        }, "Publish the rules");
        Assert.Equal(["Enter from how many on it counts, from 1 to 365"], leader.Errors);
        await leader.SendAsync(new() { ["Act.Rules[6].Conditions[1].AtLeast"] = "1" }, "Publish the rules");
        Assert.Contains("All of: no action has moved for 3 weeks or more; the lead changed 1 time or more", leader.Text, StringComparison.Ordinal);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/meetings/{world.Centre.CentreRecord}/series");
        Assert.Equal(403, visitor.Status);
    }

    [Fact]
    public async Task A_colleague_is_asked_and_answers_on_the_familys_page_and_the_level_is_weighed_anew()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await StuckFamilyAsync(world, "Okafor");
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync($"/families/{family}/peer-support");
        await visitor.SendAsync([], "Ask");
        Assert.Equal(["Select a colleague or a discipline", "Write your question"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Worker"] = world.Midwife.ToString(), ["Act.Words"] = "Is she eating?" }, "Ask");
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Contains("Okafor family: Grace Adeyemi asks: Is she eating?", midwife.Text, StringComparison.Ordinal);
        await midwife.OpenAsync($"/families/{family}/peer-support");
        await midwife.SendAsync(new() { ["Answer.Question"] = Option(midwife, "Answer.Question"), ["Answer.Words"] = "Little." }, "Record the answer");
        await visitor.OpenAsync("/my-work");
        Assert.Contains("your question was answered", visitor.Text, StringComparison.Ordinal);

        await visitor.OpenAsync($"/families/{family}/early-help");
        await visitor.FollowAsync("Change the level");
        await visitor.SendAsync(new() { ["Act.Level"] = "2", ["Act.Reasons"] = "x" });
        Assert.Equal(["This is the level already"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.Level"] = "3", ["Act.Reasons"] = "Mould in the cot" });
        Assert.Contains("Level of need: 3 Intensive.", visitor.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<Invalid>(() => world.As(world.Midwife).WriteAsync(family, new Kith.EarlyHelp.ChangeLevel { Level = 3 }));
    }

    // The first real choice of a list.
    private static string Option(KithClient client, string name) => client.Page.QuerySelectorAll($"[name='{name}'] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
}
