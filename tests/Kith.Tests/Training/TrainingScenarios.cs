using Ical.Net;
using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;
using Kith.Workforce;

namespace Kith.Tests.Training;

/// <summary>Training as people go through it, on the pages, without scripts.</summary>
public sealed class TrainingScenarios
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_session_is_planned_joined_held_assessed_and_gives_what_it_promises(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var safeguarding = await world.WorkerAsync("Miriam Holt", Discipline.Manager, world.Community, "Northcliffe Community Health Trust", null, Role.SafeguardingLead);
        using var lead = await KithClient.SignedInAsync(world, safeguarding);
        await lead.FollowAsync("Training");
        await lead.FollowAsync("Courses and competences");
        await lead.SendAsync([], "Begin with them");
        Assert.Equal(["Select the partner that insists on them"], lead.Errors);
        await lead.SendAsync(new() { ["ShippedOwner"] = world.Community.ToString() }, "Begin with them");
        Assert.Contains("Recording to the shared standard (Northcliffe Community Health Trust insists on it)", lead.Text, StringComparison.Ordinal);

        await lead.OpenAsync("/training/sessions/plan");
        await lead.SendAsync(new()
        {
            ["Act.Day.Day"] = "2",
            ["Act.Day.Month"] = "3",
            ["Act.Day.Year"] = "2026",
            ["Act.Begins"] = "10:00",
            ["Act.Ends"] = "09:00",
        });
        Assert.Equal(5, lead.Errors.Count);
        Assert.Contains("The session must end after it begins", lead.Errors);
        Assert.Equal("10:00", lead.Page.QuerySelector("[name='Act.Begins']")!.GetAttribute("value"));
        await lead.SendAsync(new()
        {
            ["Code"] = "recording",
            ["Act.Begins"] = "09:20",
            ["Act.Ends"] = "12:00",
            ["AtCentre"] = "Millbrook",
            ["Act.Places"] = "1",
            ["Teaching"] = safeguarding.ToString(),
            ["Act.Materials"] = "Read https://kith.example/standard first.",
        });
        Assert.Empty(lead.Errors);
        var session = lead.Path;
        Assert.Contains("Monday 2 March 2026, 9:20am to midday", lead.Text, StringComparison.Ordinal);
        Assert.Equal("https://kith.example/standard", lead.Link("https://kith.example/standard"));

        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.FollowAsync("Training");
        await midwife.FollowAsync("Recording to the shared standard, 2 March 2026");
        Assert.Equal(session, midwife.Path);
        await midwife.SendAsync([], "Take a place");
        Assert.Contains("You have a place", midwife.Text, StringComparison.Ordinal);
        var diary = await midwife.Http.GetAsync(midwife.Link("Add it to your diary (calendar file)"), TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar", diary.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Recording to the shared standard", Calendar.Load(await diary.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events.Single()!.Summary);
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync(session);
        await visitor.SendAsync([], "Join the waiting list");
        Assert.Equal(["This session is full. Tick the box to join its waiting list"], visitor.Errors);
        await visitor.SendAsync(new() { ["Act.OrWait"] = "true" }, "Join the waiting list");
        Assert.Contains("You are number 1 on the waiting list", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(session + "/register");
        Assert.Equal(403, visitor.Status);
        await visitor.OpenAsync(session + "/assessment");
        Assert.Contains("opens once your teacher has marked that you came", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync("/my-work");
        Assert.DoesNotContain("Soon: Recording", visitor.Text, StringComparison.Ordinal);
        await midwife.OpenAsync("/my-work");
        Assert.Contains("Soon: Recording to the shared standard, 2 March 2026", midwife.Text, StringComparison.Ordinal);

        await lead.OpenAsync(session + "/register");
        await lead.SendAsync(new() { ["Act.Came"] = world.Midwife.ToString() });
        Assert.Equal(["You can mark the register from the time the session begins"], lead.Errors);
        world.Later(TimeSpan.FromMinutes(25));
        await lead.OpenAsync(session + "/register");
        await lead.SendAsync(new() { ["Act.Came"] = world.Midwife.ToString() });
        Assert.Empty(lead.Errors);
        Assert.True(lead.Page.QuerySelector($"input[name='Act.Came'][value='{world.Midwife}']")!.HasAttribute("checked"));

        await midwife.OpenAsync("/my-work");
        await midwife.FollowAsync("Recording to the shared standard");
        await midwife.FollowAsync("Take the assessment");
        await midwife.SendAsync(new() { ["Act.Answers[0]"] = "0" });
        Assert.Equal(4, midwife.Errors.Count);
        Assert.Contains("Select an answer to question 2", midwife.Errors);
        await midwife.SendAsync(new() { ["Act.Answers[0]"] = "0", ["Act.Answers[1]"] = "0", ["Act.Answers[2]"] = "0", ["Act.Answers[3]"] = "0", ["Act.Answers[4]"] = "0" });
        Assert.Contains("You got 40 of 100, and 80 passes. Nothing has changed for you.", midwife.Text, StringComparison.Ordinal);
        await midwife.FollowAsync("Try again");
        await midwife.SendAsync(new() { ["Act.Answers[0]"] = "1", ["Act.Answers[1]"] = "1", ["Act.Answers[2]"] = "0", ["Act.Answers[3]"] = "0", ["Act.Answers[4]"] = "1" });
        Assert.Contains("You passed with 100 of 100", midwife.Text, StringComparison.Ordinal);
        await midwife.FollowAsync("Say what you thought of it");
        await midwife.SendAsync(new() { ["Act.Useful"] = "5", ["Act.Clear"] = "4", ["Act.Change"] = "More cases" });
        await midwife.OpenAsync("/training");
        Assert.Contains("Recording to the shared standard Held 2 March 2027", midwife.Text, StringComparison.Ordinal);

        await lead.OpenAsync(session + "/register");
        Assert.Contains("1 came, 1 passed so far", lead.Text, StringComparison.Ordinal);
        Assert.Contains("More cases", lead.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Siân Pritchard)", lead.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_manager_books_for_colleagues_and_a_lead_enters_marks_from_paper(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync(2, inDays: 0);
        using var leader = await KithClient.SignedInAsync(world, world.Leader);
        await leader.OpenAsync($"/training/sessions/{session}/colleagues");
        await leader.SendAsync([], "Book places");
        Assert.Equal(["Select at least one person"], leader.Errors);
        await leader.SendAsync(new() { ["Who"] = world.Stranger.ToString() }, "Invite");
        await leader.SendAsync(new() { ["Who"] = world.Midwife.ToString() }, "Book places");
        Assert.Empty(leader.Errors);
        Assert.Contains("Siân Pritchard, Estuary Hospitals Trust", leader.Text, StringComparison.Ordinal);
        await leader.OpenAsync($"/training/sessions/{session}/register");
        Assert.Equal(403, leader.Status);
        using var invited = await KithClient.SignedInAsync(world, world.Stranger);
        Assert.Contains("You are invited: Recording to the shared standard", invited.Text, StringComparison.Ordinal);
        await invited.OpenAsync("/training");
        await invited.FollowAsync("See the session and take a place");
        await invited.SendAsync([], "Take a place");
        await invited.SendAsync([], "Give up my place");
        await invited.SendAsync([], "Take a place");

        world.Later(TimeSpan.FromHours(1));
        using var lead = await KithClient.SignedInAsync(world, some.Lead);
        await lead.OpenAsync($"/training/sessions/{session}/register");
        var came = lead.Page.QuerySelectorAll("input[name='Act.Came']").Select(i => i.GetAttribute("value")).ToArray();
        Assert.Equal(2, came.Length);
        foreach (var one in came)
        {
            var others = lead.Page.QuerySelectorAll("input[name='Act.Came'][checked]").Length;
            lead.Page.QuerySelector($"input[name='Act.Came'][value='{one}']")!.SetAttribute("checked", "");
            await lead.SendAsync([]);
            Assert.Equal(others + 1, lead.Page.QuerySelectorAll("input[name='Act.Came'][checked]").Length);
        }
        await lead.FollowAsync("Enter marks from paper");
        await lead.SendAsync(new() { ["Act.Marks[0].Mark"] = "900" });
        Assert.Equal(["The mark must be a number from 0 to 100"], lead.Errors);
        await lead.SendAsync(new() { ["Act.Marks[0].Mark"] = "85", ["Act.Marks[1].Mark"] = "60" });
        Assert.Empty(lead.Errors);
        Assert.Contains("2 came, 1 passed so far", lead.Text, StringComparison.Ordinal);

        using var later = await KithClient.SignedInAsync(world, world.Leader);
        await later.OpenAsync("/training");
        await later.FollowAsync("Who is competent at a centre");
        await later.FollowAsync("Millbrook");
        Assert.Contains("Midwife, Estuary Hospitals Trust 1 of 1 0 0 0", later.Text, StringComparison.Ordinal);
        using var nobody = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await nobody.OpenAsync(later.Path);
        Assert.Equal(403, nobody.Status);
    }

    [Fact]
    public async Task A_lead_changes_and_cancels_a_session_publishes_a_course_and_records_a_certificate()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeTraining.OnAsync(world);
        var session = await some.SessionAsync();
        await world.As(world.Midwife).WriteAsync(session, new TakePlace());
        using var lead = await KithClient.SignedInAsync(world, some.Lead);
        await lead.OpenAsync($"/training/sessions/{session}/change");
        Assert.Equal("09:30", lead.Page.QuerySelector("[name='Act.Begins']")!.GetAttribute("value"));
        await lead.SendAsync(new() { ["Act.Places"] = "0" });
        Assert.Equal(["The number of places must be from 1 to 1,000"], lead.Errors);
        await lead.SendAsync(new() { ["Act.Places"] = "8", ["Act.Place"] = "Room 4" });
        Assert.Contains("1 of 8 taken", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("Cancel the session");
        Assert.Contains("1 person is on the list", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync([]);
        Assert.Single(lead.Errors);
        await lead.SendAsync(new() { ["Act.Reason"] = "The teacher is ill" });
        Assert.Contains("This session is cancelled: The teacher is ill", lead.Text, StringComparison.Ordinal);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        Assert.Contains("Cancelled: Recording to the shared standard", midwife.Text, StringComparison.Ordinal);

        await lead.OpenAsync("/training/courses/change/recording");
        await lead.SendAsync(new() { ["Act.PassMark"] = "101" });
        Assert.Equal(["The pass mark must be a number from 1 to 100"], lead.Errors);
        await lead.SendAsync(new() { ["Act.PassMark"] = "90", ["Act.Questions[5].Text"] = "Who?", ["Act.Questions[5].Answers"] = "I\r\nYou", ["Act.Questions[5].Right"] = "2" });
        Assert.Contains("version 2", lead.Text, StringComparison.Ordinal);
        Assert.Contains("6 questions, pass mark 90 of 100", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync(new() { ["Add.Name"] = "Manual handling", ["Add.Owner"] = world.Council.ToString() }, "Add");
        Assert.Contains("Manual handling (Northcliffe Council insists on it)", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync(new() { ["Revise.Competence"] = SomeTraining.Recording.ToString(), ["Revise.Name"] = "Recording well" }, "Save");
        Assert.Contains("Recording well (Estuary", lead.Text, StringComparison.Ordinal);

        await lead.OpenAsync($"/workers/{world.Midwife}/training");
        var fields = new Dictionary<string, string?> { ["Bring.Competence"] = SomeTraining.Recording.ToString(), ["Bring.From.Day"] = "3", ["Bring.From.Month"] = "3", ["Bring.From.Year"] = "2026", ["Bring.Evidence"] = "Trust certificate 77" };
        await lead.SendAsync(fields, "Record the award");
        Assert.Equal(["The date on the certificate must be today or in the past"], lead.Errors);
        fields["Bring.From.Day"] = "1";
        await lead.SendAsync(fields, "Record the award");
        Assert.Contains("Recording well, from 1 March 2026. Trust certificate 77.", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync(new() { ["Withdraw.Award"] = (await world.As(world.Midwife).ReadAsync(world.Midwife, new OwnTraining())).Awards[0].Id.ToString(), ["Withdraw.Reason"] = "Not theirs" }, "Withdraw");
        Assert.Contains("Withdrawn on 2 March 2026 by Ngozi Eze: Not theirs", lead.Text, StringComparison.Ordinal);
        await lead.OpenAsync($"/workers/{some.Lead}/training");
        Assert.Equal(403, lead.Status);
    }

    [Fact]
    public async Task One_s_own_page_says_what_one_may_do_until_when_and_the_quickest_way_to_keep_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeTraining.OnAsync(world);
        await some.AwardedAsync(world.Midwife, world.Today.AddYears(-1), world.Today.AddDays(-3));
        await some.AwardedAsync(world.Midwife, world.Today.AddYears(-1), world.Today.AddDays(20), "caf");
        await some.AwardedAsync(world.Midwife, world.Today.AddYears(-1), world.Today.AddDays(-3), "information-sharing");
        foreach (var (code, doing, grace) in new[] { ("recording", Doing.WriteForm, 14), ("caf", Doing.LeadAssessment, 0), ("information-sharing", Doing.Read, 1), ("system", Doing.CoSign, 0) })
            await world.As(Founding.Kith).WriteAsync(Founding.Partnership, new Plant(null, new CompetenceRequirement
            {
                Doing = doing,
                Competence = ShippedCourses.IdOf(code),
                CompetenceName = code,
                GraceDays = grace,
                From = world.Today.AddDays(-30),
                OwnerName = "Estuary Hospitals Trust",
            }));
        await some.SessionAsync(5, "recording-refresher", 9);
        await some.SessionAsync(5, "recording", 12);
        using var midwife = await KithClient.SignedInAsync(world, world.Midwife);
        await midwife.OpenAsync("/training");
        Assert.Contains("Recording to the shared standard Lapsed, in grace 27 February 2026, counts until 13 March 2026 Recording: refresher, 11 March 2026 (5 places left)", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Write in families’ records: yes, until 13 March 2026 only, because Estuary Hospitals Trust asks for “Recording to the shared standard”, and yours lapsed on 27 February 2026: days of grace run.", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Lead an assessment: yes, until 22 March 2026, because", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Read families’ records: yes, because Estuary Hospitals Trust asks for “Information sharing”, and yours lapsed on 27 February 2026.", midwife.Text, StringComparison.Ordinal);
        Assert.Contains("Co-sign colleagues’ entries: not yet, because", midwife.Text, StringComparison.Ordinal);
        // A refresher is no way for somebody who never held it.
        using var visitor = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await visitor.OpenAsync("/training");
        Assert.Contains("Recording to the shared standard Not held – Recording to the shared standard, 14 March 2026", visitor.Text, StringComparison.Ordinal);
    }
}
