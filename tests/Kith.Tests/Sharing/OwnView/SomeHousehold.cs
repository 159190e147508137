using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.OwnView;
using Kith.Tests.A;
using Kith.Tests.Recording;

namespace Kith.Tests.Sharing.OwnView;

/// <summary>A mother with parental responsibility for a girl of two and a boy of thirteen, and their father.</summary>
internal sealed record SomeHousehold(KithWorld World, RecordId Family, Id<Person> Kemi, Id<Person> Dayo, Id<Person> Amy, Id<Person> Ben)
{
    public const string Home = "4 Quay Lane\nMarlingate";

    public static async Task<SomeHousehold> InAsync(KithWorld world, string name = "Adeyemi", bool apart = false)
    {
        var family = await world.FamilyAsync(name);
        async Task<Id<Person>> PersonAsync(string given, int years, string? address) => await world.As(world.HealthVisitor).WriteAsync(family, new RegisterPerson
        {
            GivenNames = given,
            FamilyName = name,
            BornOn = world.Today.AddYears(-years).AddDays(-20),
            Addresses = address is null ? [] : [new GivenAddress { Address = address, Postcode = "ZY1 7RG", From = world.Today.AddYears(-1) }],
        });
        var some = new SomeHousehold(world, family, await PersonAsync("Kemi", 31, Home), await PersonAsync("Dayo", 33, apart ? "9 Mill Rise\nFarbury" : Home), await PersonAsync("Amy", 2, Home), await PersonAsync("Ben", 13, Home));
        foreach (var child in new[] { some.Amy, some.Ben })
            foreach (var parent in new[] { some.Kemi, some.Dayo })
                await some.DoAsync(new AddRelationship { Person = parent, Kind = RelationshipKind.ParentOf, To = child, ParentalResponsibility = YesNo.Yes });
        await some.DoAsync(new AddRelationship { Person = some.Kemi, Kind = apart ? RelationshipKind.SeparatedFrom : RelationshipKind.PartnerOf, To = some.Dayo });
        return some;
    }

    public async Task<T> DoAsync<T>(Act<T> act, RecordId? by = null)
    {
        World.Later(TimeSpan.FromSeconds(20));
        return await World.As(by ?? World.HealthVisitor).WriteAsync(Family, act);
    }

    public async Task<Id<Entry>> WriteAsync(IReadOnlyList<Id<Person>> about, params WrittenPassage[] passages) =>
        await DoAsync(await World.EntryAsync() with { People = [.. about], Passages = [.. passages.Select((p, i) => i == 0 && p.Kind == PassageKind.Observation ? p with { Question = "seen" } : p)] });

    public static WrittenPassage Saw(string text) => Said(PassageKind.Observation, null, text);

    public static WrittenPassage Said(PassageKind kind, string? whose, string text) => new() { Kind = kind, Whose = whose, Text = text };

    public Task<OwnReading> ReadAsync(Id<Person> reader, params Id<Person>[] about) =>
        World.As(World.HealthVisitor).ReadAsync(Family, new OwnViewToRead { Reader = reader, About = [.. about.Select(p => p.Value)] });

    /// <summary>What they would be shown, a text a line.</summary>
    public async Task<IReadOnlyList<string>> ShownAsync(Id<Person> reader, params Id<Person>[] about) =>
        [.. (await ReadAsync(reader, about)).Sight!.Shown.SelectMany(e => e.Shown).Select(p => p.Text)];

    /// <summary>What is right to open it for the mother, about herself and the girl.</summary>
    public async Task<GiveOwnView> GiveAsync(Id<Person>? reader = null, params Id<Person>[] about)
    {
        var whom = reader ?? Kemi;
        Id<Person>[] people = about.Length > 0 ? about : whom == Kemi ? [Kemi, Amy] : [whom];
        return new GiveOwnView
        {
            Reader = whom,
            About = [.. people.Select(p => p.Value)],
            Identity = IdentityCheck.KnownInPerson,
            ReadThrough = true,
            Language = "en",
            Entries = (await ReadAsync(whom, people)).Sight is { } sight ? [.. sight.Shown.Select(e => e.Version)] : [],
        };
    }
}
