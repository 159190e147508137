using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record.Verify;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Seed;

public sealed class TownTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_small_town_is_whole_and_lived_in(Db db)
    {
        await using var seeded = await SeededTown.OnAsync(db, families: 18);

        var check = new RecordCheck(seeded.World.App.Services).Run();
        Assert.True(check.IsClean, string.Join("\n", check.First.Take(3).Select(f => f.InWords())));

        var entries = await seeded.AllAsync<Entry>();
        Assert.True(entries.Count > 400, $"{entries.Count} entries");
        // Every form that is offered is used; and what is recorded elsewhere is told by entries too.
        Assert.Equal((await SeededTown.FormsAsync(seeded.World)).Select(f => f.Name).Order(), entries.Where(e => Told.By(e.FormCode) is null).Select(e => e.FormName).Distinct().Order());
        Assert.Contains(entries, e => e.FormCode == Told.Direction.Code);
        Assert.Contains(entries, e => e.FormCode == Told.EarlyHelp.Code);
        Assert.Equal(3, entries.Select(e => e.Employer).Distinct().Count());
        Assert.Contains(entries, e => e.Corrects is not null && e.Reason is not null);
        Assert.Contains(entries, e => e.Unfinished);
        Assert.Contains(entries, e => e.Significant);
        Assert.NotEmpty(await seeded.AllAsync<EnteredInError>());
        Assert.NotEmpty(await seeded.AllAsync<CoSignature>());
        Assert.NotEmpty(await seeded.AllAsync<FamilyAlert>());
        Assert.NotEmpty(await seeded.AllAsync<AlertReviewed>());

        var people = await seeded.AllAsync<PersonDetails>();
        Assert.Contains(people.GroupBy(p => p.Person), p => p.Any(d => d is { BornOn: null, ExpectedOn: not null }) && p.Any(d => d.BornOn is not null));
        Assert.Contains(people.GroupBy(p => p.Person), p => p.Select(d => d.Record).Distinct().Count() == 2);
        Assert.Contains(people, p => p.InterpreterNeeded == YesNo.Yes);
        Assert.Contains(await seeded.AllAsync<Relationship>(), r => r.Kind == RelationshipKind.SeparatedFrom);

        // What is kept back, and answered for.
        Assert.Contains(await seeded.AllAsync<Restriction>(), r => r.Of is null);
        Assert.Contains(await seeded.AllAsync<Restriction>(), r => r.Of is not null);
        Assert.NotEmpty(await seeded.AllAsync<FamilyKnownPrivately>());
        var taken = await seeded.AllAsync<EmergencyAccess>();
        Assert.NotEmpty(taken);
        Assert.Equal(taken.Count, (await seeded.AllAsync<EmergencyAccessReviewed>()).Count);

        // What is hidden, what was said about sharing, and what was shared.
        Assert.Equal([false, true], (await seeded.AllAsync<AddressKept>()).Select(k => k.Hidden).Order());
        Assert.Contains(await seeded.AllAsync<Restriction>(), r => r.Part == RestrictedPart.Person);
        Assert.NotEmpty(await seeded.AllAsync<global::Kith.Sharing.WithFamily.Dissent>());
        Assert.NotEmpty(await seeded.AllAsync<global::Kith.Sharing.WithFamily.ConsentDecision>());

        // The two lines: managed by one employer, supervised by another.
        Assert.True((await seeded.AllAsync<global::Kith.Workforce.Lines.ReportingLine>()).Count > 70);
        Assert.True((await seeded.AllAsync<global::Kith.Workforce.Supervision.SupervisionSession>()).Count > 900);
        Assert.NotEmpty(await seeded.AllAsync<global::Kith.Workforce.Supervision.Direction>());
    }

    [Fact]
    public async Task The_same_is_told_each_time_and_one_family_more_changes_nothing_of_the_others()
    {
        await using var few = await SeededTown.OnAsync(Db.Sqlite, families: 3);
        await using var more = await SeededTown.OnAsync(Db.Sqlite, families: 4);

        var told = (await ToldAsync(more)).ToHashSet();
        var again = await ToldAsync(few);
        Assert.NotEmpty(again);
        Assert.All(again, line => Assert.Contains(line, told));
    }

    [Fact]
    public async Task Nobody_reads_the_same_text_twice_in_one_family_but_where_it_was_struck_or_corrected()
    {
        await using var seeded = await SeededTown.OnAsync(Db.Sqlite, families: 12);

        var struck = (await seeded.AllAsync<EnteredInError>()).Select(e => e.Entry.Value).ToHashSet();
        var current = (await seeded.AllAsync<Entry>()).Where(e => !struck.Contains(e.Item!.Value)).Select(e => e.Id).ToHashSet();
        var corrected = (await seeded.AllAsync<Entry>()).Where(e => e.Corrects is not null).Select(e => e.Corrects!.Value).ToHashSet();
        var texts = (await seeded.AllAsync<Passage>()).Where(p => current.Contains(p.Entry) && !corrected.Contains(p.Entry) && p.Text.Length > 90);
        Assert.DoesNotContain(texts.GroupBy(p => (p.Record, p.Text)), same => same.Count() > 1);
    }

    private static async Task<List<string>> ToldAsync(SeededTown seeded)
    {
        var entries = (await seeded.AllAsync<Entry>()).ToDictionary(e => e.Id);
        var names = (await seeded.AllAsync<PersonDetails>()).Select(p => $"{p.GivenNames} {p.FamilyName} {p.BornOn} {p.NhsNumber}");
        var texts = (await seeded.AllAsync<Passage>()).Select(p => (Entry: entries[p.Entry], Passage: p))
            .Select(x => $"{x.Entry.RecordedAt:u} {x.Entry.HappenedOn} {x.Entry.AuthorName} {x.Passage.Kind} {x.Passage.Whose}: {x.Passage.Text}");
        return [.. names.Concat(texts).Order(StringComparer.Ordinal)];
    }
}
