using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.Record.Verify;

/// <summary>Records with some acts and looks in them.</summary>
internal static class LivedIn
{
    /// <summary>Three acts and three looks, a minute apart.</summary>
    public static async Task<RecordId> FamilyAsync(KithWorld world, string name)
    {
        var family = await world.FamilyAsync(name);
        var records = world.As(world.HealthVisitor);
        await records.ReadAsync(family, new Looking());
        for (var i = 1; i < 3; i++)
        {
            world.Later(TimeSpan.FromMinutes(1));
            await records.WriteAsync(family, new Rename { Name = $"{name} {i}" });
            await records.ReadAsync(family, new Looking());
        }
        return family;
    }

    /// <summary>Gives a family another name.</summary>
    public sealed record Rename : Act<Id<FamilyName>>
    {
        public string? Name { get; init; }
        protected override Permission Needs => Permission.ChangeFamily;
        protected override Id<FamilyName> On(OpenRecord record) => record.Add(new FamilyName { Name = Name! }).Id;
    }

    /// <summary>The newest hundred looks.</summary>
    public sealed record Looking : View<IReadOnlyList<Look>>
    {
        protected override Permission Needs => Permission.SeeFamily;

        protected override Task<IReadOnlyList<Look>> OfAsync(OpenRecord record, CancellationToken ct) =>
            record.LooksAsync(DateTimeOffset.MaxValue, 100, ct);
    }

    /// <summary>A search that shows the records it is told to.</summary>
    public sealed record Showing : Question<int>
    {
        public IReadOnlyList<RecordId> Records { get; init; } = [];
        protected override Permission Needs => Permission.FindPeople;
        protected override Task<Answer<int>> OfAsync(AcrossRecords across, CancellationToken ct) => Task.FromResult(new Answer<int>(Records.Count, Records));
    }
}
