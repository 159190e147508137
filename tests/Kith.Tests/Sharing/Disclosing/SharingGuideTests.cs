using Kith.Access;
using Kith.Record;
using Kith.Sharing.Disclosing;
using Kith.Tests.A;

namespace Kith.Tests.Sharing.Disclosing;

public sealed class SharingGuideTests
{
    // What a safeguarding lead would say of each, in the order of the questions: needed, harm, family, detriment.
    [Theory]
    [InlineData(Certainty.Yes, Certainty.Yes, FamilySays.DoesNotAgree, Certainty.No, "harm", Advised.Share)]
    [InlineData(Certainty.Yes, Certainty.Yes, FamilySays.NotSafeToAsk, Certainty.No, "harm", Advised.Share)]
    [InlineData(Certainty.Yes, Certainty.No, FamilySays.Agrees, Certainty.No, "agreed", Advised.Share)]
    [InlineData(Certainty.Yes, Certainty.No, FamilySays.NotAskedYet, Certainty.No, "tell-first", Advised.Share)]
    [InlineData(Certainty.Yes, Certainty.No, FamilySays.DoesNotAgree, Certainty.No, "disagrees", Advised.AskFirst)]
    [InlineData(Certainty.Yes, Certainty.No, FamilySays.NotSafeToAsk, Certainty.No, "unsafe", Advised.AskFirst)]
    [InlineData(Certainty.Yes, Certainty.NotSure, FamilySays.Agrees, Certainty.No, "unsure", Advised.AskFirst)]
    [InlineData(Certainty.NotSure, Certainty.Yes, FamilySays.Agrees, Certainty.No, "unsure", Advised.AskFirst)]
    [InlineData(Certainty.Yes, Certainty.Yes, FamilySays.Agrees, Certainty.NotSure, "unsure", Advised.AskFirst)]
    [InlineData(Certainty.Yes, Certainty.No, FamilySays.Agrees, Certainty.Yes, "detriment", Advised.DoNotShare)]
    [InlineData(Certainty.Yes, Certainty.Yes, FamilySays.Agrees, Certainty.Yes, "detriment-harm", Advised.AskFirst)]
    [InlineData(Certainty.No, Certainty.Yes, FamilySays.Agrees, Certainty.No, "not-needed", Advised.DoNotShare)]
    public void The_answers_lead_to_a_result_of_the_guide(Certainty needed, Certainty harm, FamilySays family, Certainty detriment, string result, Advised advised)
    {
        Assert.Equal(result, SharingAdvice.Of(needed, harm, family, detriment));
        Assert.Equal(advised, SharingAdvice.Kind(result));
        Assert.NotEmpty(SharingGuide.Shipped.Result(result));
    }

    [Fact]
    public void Every_result_has_words_and_every_word_a_result()
    {
        var reached = (from n in Enum.GetValues<Certainty>() from h in Enum.GetValues<Certainty>() from f in Enum.GetValues<FamilySays>() from d in Enum.GetValues<Certainty>() select SharingAdvice.Of(n, h, f, d)!).Distinct();
        Assert.Equal(SharingGuide.Shipped.Texts.Results.Select(r => r.Code).Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
        Assert.Equal(7, SharingGuide.Shipped.Texts.Rules.Count);
        Assert.Null(SharingAdvice.Of(Certainty.Yes, Certainty.Yes, null, Certainty.No));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_safeguarding_lead_publishes_the_guide_and_nobody_else_does(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDisclosure.InAsync(world);
        var guide = SomeDisclosure.Guide(world.Today.AddDays(3));
        await world.As(some.Lead).WriteAsync(Founding.Partnership, guide with { Duty = "The law, as our board puts it." });
        var seen = await some.Visitor.ReadAsync(Founding.Partnership, new SharingGuideView());
        Assert.Equal((1, 2), (seen.Now.Version, seen.Published.Count));
        world.Later(TimeSpan.FromDays(3));
        Assert.Equal((2, "The law, as our board puts it."), await DutyAsync());
        foreach (var nobody in new[] { world.HealthVisitor, world.Leader, world.Administrator })
            await Assert.ThrowsAsync<Refused>(() => world.As(nobody).WriteAsync(Founding.Partnership, SomeDisclosure.Guide(world.Today)));

        async Task<string> WrongAsync(PublishSharingGuide act) => Assert.Single((await Assert.ThrowsAsync<Invalid>(() => world.As(some.Lead).WriteAsync(Founding.Partnership, act with { From = world.Today }))).Problems).Message;
        Assert.StartsWith("Write each of these once, and no other: ", await WrongAsync(guide with { Results = "harm: Share it" }), StringComparison.Ordinal);
        Assert.Equal("‘No colon’ is no rule: write its name, a colon and what it says", await WrongAsync(guide with { Rules = "No colon" }));
        Assert.StartsWith("‘Mill Lane: not a domain’ is not understood", await WrongAsync(guide with { Organisations = "Mill Lane: not a domain" }), StringComparison.Ordinal);

        async Task<(int, string)> DutyAsync() => (await some.Visitor.ReadAsync(Founding.Partnership, new SharingGuideView())).Now is var now ? (now.Version, now.Texts.Duty) : default;
    }
}
