using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Recording;

public sealed class PublishFormTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_new_partnership_has_the_shipped_forms_once_however_often_it_starts(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        await KithApp.PrepareAsync(world.App.Services);
        var forms = await world.App.Services.GetRequiredService<Forms>().AllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["antenatal-contact", "colleague-answer", "colleague-question", "early-help", "early-years-session-observation", "emergency-record", "health-visitor-contact", "home-visit", "liaison", "no-access-visit", "safeguarding-concern", "supervision-direction", "team-meeting-minute", "telephone-contact"],
            forms.Select(f => f.Code));
        Assert.All(forms, f => Assert.Equal(1, f.Version));
        Assert.Contains(forms.Single(f => f.Code == "safeguarding-concern").Questions, q => q is { Key: "told", Required: true });
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_new_version_keeps_the_keys_and_an_old_entry_its_wording(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var written = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync());
        var old = await world.FormAsync();
        var act = Again(old) with { Key = Guid.CreateVersion7() };
        act.Questions[1] = act.Questions[1] with { Label = "What did you see and hear?" };
        act.Questions.Add(new() { Label = "Pets", Kind = PassageKind.Observation, Choices = "None\r\nA dog\n" });
        var id = await world.As(world.Administrator).WriteAsync(Founding.Partnership, act);

        var forms = world.App.Services.GetRequiredService<Forms>();
        forms.Forget();
        var now = await world.FormAsync();
        Assert.Equal((id, 2), (now.Id, now.Version));
        Assert.Equal(("seen", "What did you see and hear?"), (now.Questions[1].Key, now.Questions[1].Label));
        Assert.Equal("pets", now.Questions[^1].Key);
        Assert.Equal(["None", "A dog"], now.Questions[^1].Choices!);
        var entry = await world.SeeAsync(world.HealthVisitor, family, r => r.Rows<Entry>().Single(e => e.Id == written));
        Assert.Equal("What you saw", (await forms.WithIdAsync(entry.Form, TestContext.Current.CancellationToken))!.Questions[1].Label);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Two_publish_at_once_and_the_second_is_told(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var act = Again(await world.FormAsync());
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() });
        await Assert.ThrowsAsync<Changed>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7(), Code = "no-such-form" }));
        await Assert.ThrowsAnyAsync<Exception>(() => world.As(world.HealthVisitor).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7(), After = 2 }));
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var good = new PublishForm { Name = "Group work", Questions = [new() { Label = "What happened", Kind = PassageKind.Observation }] };
        (string Field, PublishForm Act)[] wrong =
        [
            ("Name", good with { Name = "" }), ("Name", good with { Name = new('x', 81) }), ("Name", good with { Name = "🙂" }), ("Name", good with { Name = "Home visit" }),
            ("Intro", good with { Intro = "\u0001" }), ("Questions[0].Label", good with { Questions = [] }), ("UsualHow", good with { UsualHow = (ContactBy)50 }),
            ("Questions[0].Label", good with { Questions = [new() { Kind = PassageKind.Analysis }] }),
            ("Questions[0].Kind", good with { Questions = [new() { Label = "Q" }] }),
            ("Questions[1].Label", good with { Questions = [good.Questions[0], good.Questions[0]] }),
        ];
        foreach (var (field, act) in wrong)
        {
            var invalid = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Administrator).WriteAsync(Founding.Partnership, act with { Key = Guid.CreateVersion7() }));
            Assert.Equal(field, Assert.Single(invalid.Problems).Field);
        }
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, good);
    }

    private static PublishForm Again(RecordingForm form) => new()
    {
        Code = form.Code,
        After = form.Version,
        Name = form.Name,
        Intro = form.Intro,
        Questions = [.. form.Questions.Select(q => new AskedQuestion { Key = q.Key, Label = q.Label, Hint = q.Hint, Kind = q.Kind, Required = q.Required, LetChooseKind = q.LetChooseKind })],
    };
}
