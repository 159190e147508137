using Kith.Access;
using Kith.LegalRecord.Bundles;
using Kith.Record;
using Kith.Sharing.OwnView;
using Kith.Sharing.SubjectAccess;
using Kith.Tests.A;
using Kith.Tests.Sharing.OwnView;
using Kith.Workforce;

namespace Kith.Tests.Sharing.SubjectAccess;

/// <summary>A mother asks for everything that is held of her; who answers works for the council and serves no family.</summary>
internal sealed record SomeRequest(SomeHousehold Of, RecordId Handler, RecordId Checker)
{
    public KithWorld World => Of.World;

    public static async Task<SomeRequest> InAsync(KithWorld world)
    {
        var some = await SomeHousehold.InAsync(world);
        return new(some, await world.WorkerAsync("Ingrid Holm", Discipline.Administration, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead),
            await world.WorkerAsync("Mo Farrell", Discipline.Manager, world.Community, "Northcliffe Community Health Trust", null, Role.SafeguardingLead));
    }

    public RecordSubjectAccess Act(IdentityCheck? identity = IdentityCheck.PhotoDocument) => new()
    {
        People = [Of.Kemi.Value],
        PersonName = "Kemi Adeyemi",
        AskedBy = "Kemi Adeyemi",
        As = AskedAs.Themselves,
        Identity = identity,
        Wanted = "Everything",
        ReceivedOn = World.Today,
    };

    /// <summary>Records it and tells the families, as the page does.</summary>
    public async Task<Id<SubjectAccessRequest>> RecordAsync(RecordSubjectAccess act)
    {
        World.Later(TimeSpan.FromSeconds(20));
        var families = await World.As(Handler).AskAsync(new FamiliesForAccess { People = act.People });
        await World.As(Handler).WriteAllAsync([(Founding.Partnership, act), .. families.Select(f => (f, (Act)new NoteSubjectAccess { Request = new(act.Key) }))]);
        return new(act.Key);
    }

    public async Task<AccessNow> NowAsync(Id<SubjectAccessRequest> request) => (await World.As(Handler).ReadAsync(Founding.Partnership, new SubjectAccessView { Request = request })).Now;

    public Task<IReadOnlyList<PartInSight>> PartsAsync(Id<SubjectAccessRequest> request, RecordId? by = null) =>
        World.As(by ?? Handler).AskAsync(new PartsInSight { Request = request, People = [Of.Kemi.Value] });

    public async Task<AccessPartNow> PartAsync(RecordId? by = null) => (await World.As(by ?? Handler).ReadAsync(Of.Family, new AccessPartsView())).Parts.Single();

    public async Task<PrepareBundle> PrepareAsync(RecordId? by = null) => new()
    {
        Access = (await PartAsync(by)).Part.Id,
        Concern = [Of.Kemi.Value],
        Purpose = "Everything",
        Authority = "UK GDPR, article 15",
        RecipientName = "Kemi Adeyemi",
        RecipientRole = "the person whose data it is",
        RecipientOrganisation = "none",
    };

    public Task<T> DoAsync<T>(Act<T> act, RecordId? by = null) => Of.DoAsync(act, by ?? Handler);
}
