using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Recording;

public sealed class FormsTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Every_version_is_shown_and_who_may_publish_is_known_by_their_signature(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var before = await world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new FormsView());
        await world.As(world.Administrator).WriteAsync(Founding.Partnership, new PublishForm
        {
            Name = "Group work",
            Questions = [new() { Label = "What happened", Kind = PassageKind.Observation }],
        });
        var after = await world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new FormsView());
        Assert.Equal("Group work", Assert.Single(after, f => before.All(b => b.Id != f.Id)).Name);

        var (all, by) = await world.As(world.Administrator).ReadAsync(Founding.Partnership, new FormsToManage());
        Assert.Equal(after.Select(f => f.Id.Value).Order(), all.Select(f => f.Id.Value).Order());
        Assert.True(by.Holds(Permission.PublishForms));
        (_, by) = await world.As(world.HealthVisitor).ReadAsync(Founding.Partnership, new FormsToManage());
        Assert.False(by.Holds(Permission.PublishForms));
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync("/forms");
        Assert.Contains("Group work", client.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Publish a new version", client.Text, StringComparison.Ordinal);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task Where_an_entry_is_written_is_shown_by_name_with_everybody_in_it_to_who_may_write(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var family = await world.FamilyAsync();
        var mother = await world.PersonAsync(family, "Ada", new DateOnly(1990, 1, 1));
        var child = await world.PersonAsync(family, "Amy", new DateOnly(2024, 2, 2));
        var place = await world.As(world.Midwife).ReadAsync(family, new WritingPlaceView());
        Assert.Equal(("Okafor family", "Siân Pritchard", world.Today), (place.FamilyName, place.By.Name, place.Today));
        Assert.Equal([(child, "Amy Okafor"), (mother, "Ada Okafor")], place.Members.Select(m => (m.Person, m.Name)));
        await Assert.ThrowsAsync<Refused>(() => world.As(world.Stranger).ReadAsync(family, new WritingPlaceView()));
        await Assert.ThrowsAsync<Missing>(() => world.As(world.Midwife).ReadAsync(world.NewRecord(), new WritingPlaceView()));
    }
}
