using Kith.Access;
using Kith.Families;
using Kith.Ledger;
using Kith.LegalRecord.Bundles;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.LegalRecord.Bundles;

public sealed class BundleActsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Prepared_decided_approved_by_a_second_and_made(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        var state = await some.StateAsync(bundle);
        Assert.Equal(written, state.Entries.Select(e => e.First));
        Assert.Equal(2, state.Undecided.Count());
        Assert.Equal("sarah", state.UndecidedIn(state.Entries[1].Texts.Single()).Single().Term);
        Assert.True(state.IsProposed(state.Entries[2].Texts.Last()));

        var approve = new ApproveBundle { Bundle = bundle, Words = "I read it." };
        await Assert.ThrowsAsync<Invalid>(() => world.As(some.Approver).WriteAsync(some.Family, approve));
        await some.DecideAllAsync(bundle);
        Assert.Empty((await some.StateAsync(bundle)).Undecided);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, approve with { Key = Guid.CreateVersion7() }));
        await world.As(some.Approver).WriteAsync(some.Family, approve with { Key = Guid.CreateVersion7() });
        await leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle });

        state = await some.StateAsync(bundle);
        Assert.Equal(("Ruth Adler", 3, 1), (state.Made!.ForWhom, state.Made.Entries, state.Made.Redactions));
        Assert.Single(await leader.ReadAsync(some.Family, new BundlesOfFamily()), known => known.Made is not null);
        var text = state.Texts[0];
        await Assert.ThrowsAsync<Changed>(() => leader.WriteAsync(some.Family, new RedactPassage
        {
            Bundle = bundle,
            Of = written[0].Value,
            Entry = text.Entry,
            Field = text.Field,
            Remove = true,
            Ground = RedactionGround.NotRelevant,
            Reason = "Too late",
        }));
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_was_removed_leaves_as_a_commitment_and_every_line_still_verifies(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        var bundle = await MadeAsync(some);
        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });

        var previous = new byte[32];
        for (var i = 0; i < taken.Lines.Count; i++)
        {
            var (leaf, content) = (taken.Lines[i].Leaf, taken.Lines[i].Content);
            Assert.Equal(i, leaf.Sequence);
            Assert.Equal(previous, leaf.PreviousHash);
            Assert.Equal(leaf.ContentCommitment, Content.Decode(content.Encode()).Commitment);
            previous = leaf.Hash;
        }
        var shipped = string.Concat(taken.Lines.SelectMany(l => l.Content.Fields).Select(f => f.Name + f.ValueText));
        Assert.Contains("Amy walked to the door", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill Lane", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", shipped, StringComparison.Ordinal);
        Assert.DoesNotContain("O’Neill", shipped, StringComparison.Ordinal);
        var open = taken.Lines.Where(l => l.Content.Fields.Any(f => f.State == FieldState.Open)).ToArray();
        Assert.Equal(3, open.Length);
        Assert.Equal(3, open[2].Content.Fields.Count(f => f.State == FieldState.Withheld));
    }

    [Fact]
    public async Task What_is_hidden_from_the_worker_is_withheld_whatever_is_asked_for()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        await world.As(world.Leader).WriteAsync(some.Family, Restrict(world, written[2], world.HealthVisitor));
        var bundle = await MadeAsync(some);
        Assert.Equal(2, (await some.StateAsync(bundle)).Entries.Count);
        var taken = await world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle });
        Assert.DoesNotContain(SomeBundle.Secret, string.Concat(taken.Lines.SelectMany(l => l.Content.Fields).Select(f => f.ValueText)), StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, taken.Lines.Count), taken.Lines.Select(l => (int)l.Leaf.Sequence));
    }

    [Fact]
    public async Task A_decision_after_the_approval_undoes_it_and_a_restriction_stops_it()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var leader = world.As(world.Leader);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare());
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        Assert.NotNull((await some.StateAsync(bundle)).Approval);
        var text = (await some.StateAsync(bundle)).Texts[0];
        await leader.WriteAsync(some.Family, new RedactPassage
        {
            Bundle = bundle,
            Of = written[0].Value,
            Entry = text.Entry,
            Field = text.Field,
            Remove = true,
            Ground = RedactionGround.NotRelevant,
            Reason = "Second thoughts",
        });
        Assert.Null((await some.StateAsync(bundle)).Approval);
        await Assert.ThrowsAsync<Refused>(() => leader.WriteAsync(some.Family, new MakeBundle { Bundle = bundle }));
        await leader.WriteAsync(some.Family, Restrict(world, written[1], world.HealthVisitor));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "Again." }));
    }

    [Fact]
    public async Task The_reason_for_a_removal_may_not_tell_what_was_removed()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var written = await some.WrittenAsync();
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        var text = (await some.StateAsync(bundle)).Entries[1].Texts.Single();
        var redact = new RedactPassage { Bundle = bundle, Of = written[1].Value, Entry = text.Entry, Field = text.Field, Remove = true, Ground = RedactionGround.ThirdParty, Reason = "It names Sara" };
        var invalid = await Assert.ThrowsAsync<Invalid>(() => world.As(world.Leader).WriteAsync(some.Family, redact));
        Assert.Equal("Everybody who reads the bundle sees the reason: say it without “Sara”", Assert.Single(invalid.Problems).Message);
    }

    [Fact]
    public async Task A_name_that_another_family_has_is_found_too()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var other = await world.FamilyAsync("Brown");
        await world.As(world.HealthVisitor).WriteAsync(other, new RegisterPerson { Person = Id<Person>.New(world.Clock.GetUtcNow()), GivenNames = "Keisha", FamilyName = "Brown", BornOn = world.Today.AddYears(-30) });
        await some.WriteAsync(SomeEntry.Seen("Amy played with the child of Keisha Brown and with Nobody Known."));
        var leader = world.As(world.Leader);
        var offer = await leader.ReadAsync(some.Family, new BundleChoiceView());
        var elsewhere = await leader.AskAsync(new NamesKnownElsewhere { Family = some.Family, Candidates = offer.PossibleNames });
        Assert.Equal(["keisha brown"], elsewhere);
        var bundle = await leader.WriteAsync(some.Family, some.Prepare() with { KnownElsewhere = [.. elsewhere] });
        var state = await some.StateAsync(bundle);
        Assert.Equal(MentionKind.KnownElsewhere, state.UndecidedIn(state.Texts.Single()).Single().Kind);
    }

    [Fact]
    public async Task Where_a_restricted_family_lives_is_not_told_by_a_bundle()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        var other = await world.FamilyAsync("Brown");
        await world.As(world.HealthVisitor).WriteAsync(other, new RegisterPerson
        {
            Person = Id<Person>.New(world.Clock.GetUtcNow()),
            GivenNames = "Keisha",
            FamilyName = "Brown",
            BornOn = world.Today.AddYears(-30),
            Addresses = [new GivenAddress { Address = "4 Quay Street", Postcode = "ZZ9 8AB" }],
        });
        async Task<IReadOnlyList<string>> KnownAsync() =>
            await world.As(world.Leader).AskAsync(new NamesKnownElsewhere { Family = some.Family, Candidates = ["keisha brown", "ZZ9 8AB"] });
        Assert.Equal(["ZZ9 8AB", "keisha brown"], await KnownAsync());
        await world.As(world.Leader).WriteAsync(other, new RestrictFamily { Reason = "In refuge", ReviewOn = world.Today.AddDays(9), NeedToKnow = [world.HealthVisitor.Value] });
        Assert.Equal(["keisha brown"], await KnownAsync());
    }

    [Fact]
    public async Task Who_may_what()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var some = await SomeBundle.InAsync(world);
        await some.WrittenAsync();
        await Assert.ThrowsAsync<Refused>(() => world.As(world.HealthVisitor).WriteAsync(some.Family, some.Prepare()));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new BundlesOfFamily()));
        Assert.Empty(await world.As(some.Approver).AskAsync(new BundlesToApprove()));
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        Assert.Equal(bundle.Value, Assert.Single(await world.As(some.Approver).AskAsync(new BundlesToApprove())).Id);
        await some.StateAsync(bundle, some.Approver);
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new FamilyBannerView()));
        await Assert.ThrowsAsync<Refused>(() => world.As(some.Approver).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle }));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Leader).ReadAsync(some.Family, new TakeBundleOut { Bundle = bundle }));
        world.Later(TimeSpan.FromDays(91));
        await Assert.ThrowsAsync<Refused>(() => some.StateAsync(bundle, some.Approver));
    }

    [Fact]
    public async Task The_statement_names_who_was_an_administrator()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var had = await world.As(world.Leader).AskAsync(new WhoHadPrivilegedAccess { From = world.Today.AddDays(-1), To = world.Today });
        Assert.Equal("Olu Bankole", Assert.Single(had).Name);
        Assert.Empty(await world.As(world.Leader).AskAsync(new WhoHadPrivilegedAccess { From = world.Today.AddYears(-9), To = world.Today.AddYears(-8) }));
    }

    private static RestrictEntry Restrict(KithWorld world, Id<Entry> entry, RecordId only) => new()
    {
        Entry = entry,
        Reason = "It would put somebody at risk.",
        ReviewOn = world.Today.AddMonths(3),
        NeedToKnow = [only.Value],
        Names = ["Grace Adeyemi"],
    };

    internal static async Task<Id<BundleRequest>> MadeAsync(SomeBundle some)
    {
        var world = some.World;
        var bundle = await world.As(world.Leader).WriteAsync(some.Family, some.Prepare());
        await some.DecideAllAsync(bundle);
        await world.As(some.Approver).WriteAsync(some.Family, new ApproveBundle { Bundle = bundle, Words = "I read it." });
        await world.As(world.Leader).WriteAsync(some.Family, new MakeBundle { Bundle = bundle });
        return bundle;
    }
}
