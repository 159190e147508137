using Kith.Access;
using Kith.Record;
using Kith.Tests.A;
using Kith.Training;
using Kith.Training.Requirements;

namespace Kith.Tests.Training;

/// <summary>Competences, awards and requirements as tests have them.</summary>
internal static class SomeCompetence
{
    public static async Task<Competence> CompetenceAsync(this KithWorld world, string name = "Recording to the shared standard")
    {
        var competence = new Competence { Id = Id<Competence>.New(world.Clock.GetUtcNow()), Code = name, Name = name, Owner = world.Community, OwnerName = "Northcliffe Community Health Trust" };
        await world.As(Founding.Kith).WriteAsync(Founding.Partnership, new Plant(null, competence));
        return competence;
    }

    /// <summary>An award, as the slice for training will give it.</summary>
    public static async Task<Id<CompetenceAward>> AwardAsync(this KithWorld world, RecordId worker, Competence competence, DateOnly? until, DateOnly? from = null)
    {
        var award = new CompetenceAward
        {
            Id = Id<CompetenceAward>.New(world.Clock.GetUtcNow()),
            Competence = competence.Id,
            CompetenceName = competence.Name,
            From = from ?? world.Today.AddYears(-1),
            ValidUntil = until,
        };
        await world.As(Founding.Kith).WriteAsync(worker, new Plant(null, award));
        return award.Id;
    }

    /// <summary>A training lead of an organisation.</summary>
    public static Task<RecordId> TrainingLeadAsync(this KithWorld world, Id<Kith.Workforce.Organisation> employer, string name = "Northcliffe Community Health Trust") =>
        world.WorkerAsync("Lea Martin", Kith.Workforce.Discipline.HealthVisitor, employer, name, null, Role.TrainingLead);

    public static async Task<Id<CompetenceRequirement>> RequireAsync(this KithWorld world, Doing doing, Competence competence, int grace = 0, string? form = null) =>
        await world.As(await world.TrainingLeadAsync(world.Community)).WriteAsync(Founding.Partnership, new SetRequirement
        {
            Doing = doing,
            Form = form,
            Competence = competence.Id,
            GraceDays = grace,
            From = world.Today,
        });
}
