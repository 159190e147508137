using Kith.Ledger;
using Xunit;

namespace Kith.Tests.Ledger;

/// <summary>Values held outside the ledger: rows stamped with a line.</summary>
public class ReplayElsewhereTests
{
    private static readonly byte[] Row = "{\"Id\":1}"u8.ToArray();

    private readonly Leaf leaf;
    private readonly Content content = new(
    [
        Field.Text("Text", "As typed", Field.FreshSalt()),
        Field.External("Entry/1", ValueKind.Json, Field.FreshSalt(), Row),
        Field.External("Entré/2", ValueKind.Json, Field.FreshSalt(), Row),
    ]);

    public ReplayElsewhereTests() => leaf = Chain.Next(Chain.Start(), LineType.Act, content.Commitment, 1, 1);

    [Fact]
    public void Rows_as_they_were_are_sound_in_any_order()
    {
        Assert.Empty(Replay(new("Entry/1", Row), new("Entré/2", Row)));
        Assert.Empty(Replay(new("Entré/2", Row), new("Entry/1", Row)));
    }

    [Fact]
    public void A_changed_row_is_found() =>
        Assert.Equal([DamageKind.ContentChanged], Kinds(Replay(new("Entry/1", "{\"Id\":2}"u8.ToArray()), new("Entré/2", Row))));

    [Fact]
    public void A_missing_row_is_named()
    {
        var found = Replay(new ExternalValue("Entry/1", Row));
        Assert.Equal([DamageKind.ExternalMissing], Kinds(found));
        Assert.Contains("Entré/2", found[0].Sentence, StringComparison.Ordinal);
        Assert.Equal([DamageKind.ExternalMissing, DamageKind.ExternalMissing], Kinds(Replay()));
    }

    [Fact]
    public void A_row_slipped_in_is_named()
    {
        var found = Replay(new("Entry/1", Row), new("Entré/2", Row), new("Entry/3", Row));
        Assert.Equal([DamageKind.ExternalUnclaimed], Kinds(found));
        Assert.Contains("Entry/3", found[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_told_twice_is_named() =>
        Assert.Equal([DamageKind.ExternalUnclaimed], Kinds(Replay(new("Entry/1", Row), new("Entry/1", Row), new("Entré/2", Row))));

    [Fact]
    public void A_missing_row_does_not_hide_a_changed_leaf()
    {
        var line = StoredLine.Of(leaf, content, [new("Entry/1", Row)]) with { PolicyVersion = 2 };
        Assert.Equal([DamageKind.ExternalMissing, DamageKind.LeafChanged], Kinds(Replay(line)));
    }

    [Fact]
    public void Withheld_fields_are_sound_and_counted()
    {
        var replay = new Replay(damage => Assert.Fail(damage.Sentence));
        replay.BeginChain(Chain.After(leaf));
        replay.Add(StoredLine.Of(leaf, content.Withhold(0).Withhold(2), [new("Entry/1", Row)]));
        replay.Complete();
        Assert.Equal(2, replay.WithheldFields);
    }

    private static DamageKind[] Kinds(List<Damage> found) => [.. found.Select(damage => damage.Kind)];

    private List<Damage> Replay(params ExternalValue[] elsewhere) => Replay(StoredLine.Of(leaf, content, elsewhere));

    private List<Damage> Replay(StoredLine line)
    {
        var found = new List<Damage>();
        var replay = new Replay(found.Add);
        replay.BeginChain(Chain.After(leaf));
        replay.Add(line);
        replay.Complete();
        return found;
    }
}
