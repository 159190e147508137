using Kith.Access;
using Kith.Ledger;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Record.Disposal;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;
using Kith.Tests.Recording;

namespace Kith.Tests.LegalRecord.Disposal;

/// <summary>Somebody with the connection string makes things look as if the law had destroyed them, or brings them back.</summary>
public sealed class DestructionTamperTests
{
    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_withheld_by_hand_is_named(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var gone = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Quagga."));
        var stays = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Inconvenient."));
        await some.DestroyAsync(family, SomeDestruction.OfEntry(gone));
        await using var tampering = await Tampering.WithAsync(world.Database);
        var (record, key) = (tampering.Id(family.Value), tampering.Id(stays.Value));
        var line = (await tampering.AskAsync("SELECT id, content FROM ledger_line WHERE record = $1 AND client_key = $2", record, key)).Single();
        var content = Content.Decode((byte[])line[1]);
        var place = content.Fields.ToList().FindIndex(f => f.Name == "Passages/0/Text");
        await tampering.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", record, line[0], Withheld(content, place));

        var found = Assert.Single(Tampering.Check(world).First);
        Assert.Equal(DamageKind.FieldWithheld, found.Kind);
        Assert.Contains("no act that destroys content names it", found.InWords(), StringComparison.Ordinal);

        // A row that names it, slipped in beside the act that destroyed something else: nothing vouches for the row.
        await tampering.RunAsync("INSERT INTO destruction (record, id, line, item, of, proposed_in, fields, gone) " +
            "SELECT record, $2, line, item, $3, proposed_in, $4, '' FROM destruction WHERE record = $1 AND fields <> '' LIMIT 1",
            record, tampering.Id(Guid.CreateVersion7()), line[0], $"{place}");
        Assert.Contains(Tampering.Check(world).First, f => f.Kind == DamageKind.ExternalUnclaimed);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task What_is_brought_back_or_left_out_of_a_destruction_is_named(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        var entry = await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Quagga."));
        await using var tampering = await Tampering.WithAsync(world.Database);
        var (record, key) = (tampering.Id(family.Value), tampering.Id(entry.Value));
        var before = (await tampering.AskAsync("SELECT id, content FROM ledger_line WHERE record = $1 AND client_key = $2", record, key)).Single();
        var row = (await tampering.AskAsync("SELECT id, line FROM passage WHERE record = $1", record)).Single();
        await some.DestroyAsync(family, SomeDestruction.OfEntry(entry));
        var after = (await tampering.AskAsync("SELECT content FROM ledger_line WHERE record = $1 AND client_key = $2", record, key)).Single()[0];
        var check = Tampering.Check(world);
        Assert.Empty(check.First.Select(f => f.InWords()));
        // The record that the law took something from is walked for itself, and the others are checked as they lie in the file.
        Assert.Equal(db == Db.Sqlite, check.Scope.InFileOrder);

        await tampering.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", record, before[0], before[1]);
        Assert.Contains(Tampering.Check(world).First, f => f.Kind == DamageKind.NotDestroyed);
        await tampering.RunAsync("UPDATE ledger_line SET content = $3 WHERE record = $1 AND id = $2", record, before[0], after);

        await tampering.RunAsync("INSERT INTO passage (record, id, line, entry, \"order\", question, kind, text) VALUES ($1, $2, $3, $4, 0, 'seen', 'Observation', 'Quagga.')",
            record, row[0], row[1], key);
        Assert.Contains(Tampering.Check(world).First, f => f.Kind == DamageKind.ExternalUnclaimed);
        await tampering.RunAsync("DELETE FROM passage WHERE record = $1", record);
        Assert.Empty(Tampering.Check(world).First.Select(f => f.InWords()));

        // The destruction itself cannot be made to disappear: what it withheld is then withheld by nobody.
        await tampering.RunAsync("DELETE FROM destruction WHERE record = $1", record);
        var kinds = Tampering.Check(world).First.Select(f => f.Kind).ToHashSet();
        Assert.Contains(DamageKind.FieldWithheld, kinds);
        Assert.Contains(DamageKind.ExternalMissing, kinds);
    }

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task The_word_of_one_person_alone_destroys_nothing_lawfully(Db db)
    {
        await using var world = await KithWorld.OnAsync(db);
        var some = await SomeDestruction.OnAsync(world);
        var family = await world.FamilyAsync();
        await world.As(world.HealthVisitor).WriteAsync(family, await world.EntryAsync("Quagga."));
        // An application that forgot the second person: the check does not take its word for it.
        await world.As(some.Proposer).WriteAsync(family, new Alone.ProposeDestruction());
        await world.As(some.Proposer).WriteAsync(family, new Alone.DestroyContent());
        Assert.Contains(Tampering.Check(world).First, f => f.InWords().Contains("on the word of one person alone", StringComparison.Ordinal));

        var other = await world.FamilyAsync("Reid");
        await world.As(some.Proposer).WriteAsync(other, new Alone.ProposeDestruction());
        await world.As(some.Approver).WriteAsync(other, new Alone.TidyUp());
        Assert.Contains(Tampering.Check(world).First, f => f.InWords().Contains("by an act that may not destroy", StringComparison.Ordinal));
    }

    private static byte[] Withheld(Content content, int place)
    {
        // As a program with no row at hand would do it: only the bytes of the one field change.
        var encoded = content.Encode();
        var field = content.Fields[place];
        var value = field.Value.ToArray();
        var name = System.Text.Encoding.UTF8.GetBytes(field.Name);
        byte[] open = [1, (byte)field.Kind, .. field.Salt, .. Big(name.Length), .. name, .. Big(value.Length), .. value];
        var at = encoded.AsSpan().IndexOf(open);
        Assert.True(at > 0);
        return [.. encoded[..at], 0, .. field.Commitment, .. encoded[(at + open.Length)..]];
    }

    private static byte[] Big(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static class Alone
    {
        public sealed record ProposeDestruction : Act<Done>
        {
            protected override Permission Needs => Permission.DisposeOfRecords;

            protected override Done On(OpenRecord record)
            {
                record.Add(new DestructionProposed { Scope = DestructionScope.WholeRecord, Authority = "nobody", By = record.By.Worker, At = record.Now });
                return default;
            }
        }

        public record DestroyContent : Act<Done>
        {
            protected override Permission Needs => Permission.DisposeOfRecords;
            protected override bool Destroys => true;

            protected override Done On(OpenRecord record)
            {
                record.Destroy(new Destroying { ProposedIn = record.Rows<DestructionProposed>().First().Line, Keeps = row => row is DestructionProposed });
                return default;
            }
        }

        public sealed record TidyUp : DestroyContent;
    }
}
