using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Sharing.WithFamily;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.Sharing.WithFamily;

/// <summary>A family of a mother, a child and a grandmother, served by a health visitor, a midwife, an early years worker and a worker of a school.</summary>
internal sealed record SomeWishes(KithWorld World, RecordId Family, Id<Person> Amy, Id<Person> Sarah, Id<Person> Gran, Id<Organisation> School, RecordId Teacher)
{
    public const string SchoolName = "Saltings Primary School";

    public static async Task<SomeWishes> InAsync(KithWorld world)
    {
        var school = await world.As(Founding.Kith).WriteAsync(Founding.Partnership, new AddOrganisation { Name = SchoolName, Kind = OrganisationKind.School, From = world.Today.AddYears(-1) });
        var teacher = await world.WorkerAsync("Frances Aldous", Discipline.FamilySupportWorker, school, SchoolName, world.Team, Role.Practitioner);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy", world.Today.AddYears(-5));
        var sarah = await world.PersonAsync(family, "Sarah", world.Today.AddYears(-30));
        var gran = await world.PersonAsync(family, "Ruth", world.Today.AddYears(-60));
        await world.As(world.HealthVisitor).WriteAsync(family, new AddRelationship { Person = sarah, Kind = RelationshipKind.ParentOf, To = amy, ParentalResponsibility = YesNo.Yes });
        await world.As(world.HealthVisitor).WriteAsync(family, new AddRelationship { Person = gran, Kind = RelationshipKind.GrandparentOf, To = amy, ParentalResponsibility = YesNo.No });
        return new(world, family, amy, sarah, gran, school, teacher);
    }

    /// <summary>An entry of a worker about some of the family.</summary>
    public async Task<Id<Entry>> WriteAsync(RecordId worker, string text, string form, params List<Id<Person>> about)
    {
        World.Later(TimeSpan.FromMinutes(1));
        var questions = (await World.FormAsync(form)).Questions.Where(q => q.Choices is not { Count: > 0 }).ToArray();
        return await World.As(worker).WriteAsync(Family, await World.EntryAsync(text, form) with
        {
            People = about,
            Passages = [.. questions.Where((q, i) => i == 0 || q.Required).Select(q => new WrittenPassage { Question = q.Key, Kind = q.Kind, Text = text })],
        });
    }

    public Task<Id<Entry>> HealthNoteAsync(string text = "Weight on the 50th centile.", Id<Person>? about = null) =>
        WriteAsync(World.HealthVisitor, text, "health-visitor-contact", about ?? Amy);

    /// <summary>The entries that a worker may see.</summary>
    public async Task<IReadOnlyList<Guid>> SeenAsync(RecordId worker) =>
        await World.SeeAsync(worker, Family, r => r.Rows<Entry>().Select(e => e.Item!.Value).Distinct().ToList());

    public async Task<bool> SeesAsync(RecordId worker, Id<Entry> entry) => (await SeenAsync(worker)).Contains(entry.Value);

    public WhatIsShared About(string topic, Id<Person>? person = null, Id<Organisation>? organisation = null, string? name = null, SharingPurpose purpose = SharingPurpose.Support) => new()
    {
        Person = person ?? Amy,
        Organisation = organisation ?? School,
        OrganisationName = name ?? SchoolName,
        Topic = topic,
        Purpose = purpose,
    };

    public WhoSaid Said(Id<Person>? by = null) => new() { SaidBy = by ?? Sarah, SaidOn = World.Today, Evidence = "Said at the visit." };

    public Task<Done> DoAsync(Act<Done> act, RecordId? worker = null)
    {
        World.Later(TimeSpan.FromSeconds(1));
        return World.As(worker ?? World.HealthVisitor).WriteAsync(Family, act);
    }

    public Task<Done> DissentAsync(string topic = "health", Id<Person>? person = null) => DoAsync(new RecordDissent { About = About(topic, person), Said = Said() });

    public async Task<Wishes> WishesAsync() => (await World.As(World.HealthVisitor).ReadAsync(Family, new WishesView())).Wishes;

    /// <summary>The fields of a form that say who said it.</summary>
    public Dictionary<string, string?> SaidFields(Id<Person>? by = null) => new()
    {
        ["Act.Said.SaidBy"] = (by ?? Sarah).ToString(),
        ["Act.Said.Evidence"] = "Said at the visit on Monday",
        ["Act.Said.SaidOn.Day"] = $"{World.Today.Day}",
        ["Act.Said.SaidOn.Month"] = $"{World.Today.Month}",
        ["Act.Said.SaidOn.Year"] = $"{World.Today.Year}",
    };
}
