using Kith.Access;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Kith.Tests.Recording;
using Kith.Workforce;

namespace Kith.Tests.LegalRecord.Disposal;

/// <summary>A world with two information governance leads of different employers, and content that one has the other destroy.</summary>
internal sealed record SomeDestruction(KithWorld World, RecordId Proposer, RecordId Approver)
{
    public static async Task<SomeDestruction> OnAsync(KithWorld world) => new(world,
        await world.WorkerAsync("Priya Nair", Discipline.Administration, world.Council, "Northcliffe Council", null, Role.InformationGovernanceLead),
        await world.WorkerAsync("Owen Hughes", Discipline.Administration, world.Community, "Northcliffe Community Health Trust", null, Role.InformationGovernanceLead));

    public static ProposeDestruction Whole() => new()
    {
        Scope = DestructionScope.WholeRecord,
        Ground = DestructionGround.DataProtectionRight,
        Authority = "disposal rules version 1",
        Reason = "Its time is over.",
    };

    public static ProposeDestruction OfEntry(Id<Entry> entry) => new()
    {
        Scope = DestructionScope.Entry,
        Entry = entry.Value,
        Ground = DestructionGround.CourtOrder,
        Authority = "Medway Family Court, ZM26C00001",
        Reason = "The court ordered it.",
    };

    public Task<Id<DestructionProposed>> ProposeAsync(RecordId family, ProposeDestruction act) => World.As(Proposer).WriteAsync(family, act);

    public async Task DestroyAsync(RecordId family, ProposeDestruction act)
    {
        var proposal = await ProposeAsync(family, act);
        await World.As(Approver).WriteAsync(family, new DestroyContent { Proposal = proposal, Of = act.Entry });
    }

    /// <summary>An entry with a passage that is to be destroyed and another that is not.</summary>
    public async Task<Id<Entry>> EntryAsync(RecordId family, string goes, string stays) =>
        await World.As(World.HealthVisitor).WriteAsync(family, await World.EntryAsync() with
        {
            Passages = [SomeEntry.Seen(goes), new WrittenPassage { Kind = PassageKind.Analysis, Text = stays }],
        });
}
