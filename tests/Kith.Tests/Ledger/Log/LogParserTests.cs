using System.Text;
using CsCheck;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

/// <summary>Whatever is given to the parsers: they read it and write it again alike, or say that it has no form. Nothing else.</summary>
public sealed class LogParserTests
{
    private const string Body = "kith.example/log\n300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n";

    [Theory]
    [InlineData("tile/0/000", 0, 0, 256)]
    [InlineData("tile/0/067.p/12", 0, 67, 12)]
    [InlineData("tile/0/x001/067.p/12", 0, 1067, 12)]
    [InlineData("tile/63/x001/x234/067", 63, 1234067, 256)]
    [InlineData("tile/entries/x999/999.p/255", -1, 999999, 255)]
    [InlineData("tile/1/x009/x223/x372/x036/x854/x775/807", 1, long.MaxValue, 256)]
    public void A_tile_has_the_path_of_the_specification(string path, int level, long index, int width)
    {
        Assert.True(TileId.TryParse(path, out var tile));
        Assert.Equal(new TileId(level, index, width), tile);
        Assert.Equal(path, tile.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/1")]
    [InlineData("tile/00/001")]
    [InlineData("tile/64/001")]
    [InlineData("tile/-1/001")]
    [InlineData("tile/x/001")]
    [InlineData("tile/0/001.p")]
    [InlineData("tile/0/001.p/")]
    [InlineData("tile/0/001.p/0")]
    [InlineData("tile/0/001.p/012")]
    [InlineData("tile/0/001.p/256")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001/x001")]
    [InlineData("tile/0/x001/../001")]
    [InlineData("/tile/0/001")]
    [InlineData("tile/0/001/")]
    [InlineData("tile/1/x009/x223/x372/x036/x854/x775/808")]
    [InlineData("tile/1/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Another_spelling_is_no_tile(string path) => Assert.False(TileId.TryParse(path, out _));

    [Fact]
    public void Any_tile_is_found_again_by_its_path() => Gen.Select(Gen.Int[-1, 63], Gen.Long[0, long.MaxValue], Gen.Int[1, 256]).Sample(t =>
        TileId.TryParse(new TileId(t.Item1, t.Item2, t.Item3).Path, out var tile) && tile == new TileId(t.Item1, t.Item2, t.Item3));

    [Fact]
    public void Entries_come_out_of_a_tile_as_they_went_in()
    {
        Gen.Byte.Array[0, 300].Array[0, 256].Sample(entries => EntryTile.Decode(EntryTile.Encode(entries)).Zip(entries).All(p => p.First.SequenceEqual(p.Second)), iter: 200);
        Assert.Throws<ArgumentException>(() => EntryTile.Encode(Enumerable.Repeat(Array.Empty<byte>(), 257)));
        Assert.Throws<ArgumentException>(() => EntryTile.Encode([new byte[65_536]]));
        Assert.Throws<FormatException>(() => EntryTile.Decode(new byte[2 * 257]));
    }

    [Fact]
    public void Ten_thousand_damaged_notes_checkpoints_keys_paths_and_bundles_are_read_alike_or_refused()
    {
        var log = NoteSigner.Generate("kith.example/log");
        var witness = NoteSigner.Generate("trust.example/witness", cosigner: true);
        var note = new SignedNote(Body, [log.Sign(Body), witness.Cosign(Body, DateTimeOffset.UnixEpoch.AddYears(50))]).Encode();
        var bundle = Encoding.Latin1.GetString(EntryTile.Encode([.. Enumerable.Range(0, 20).Select(n => new byte[n])]));
        (string Sound, Func<string, string> Again)[] parsers =
        [
            (note, t => SignedNote.Parse(t).Encode()),
            (note, t => SignedNote.Parse(Encoding.UTF8.GetBytes(t)).Encode()),
            (Body, t => Checkpoint.Parse(t).Body),
            (log.Verifier.Encode(), t => NoteVerifier.Parse(t).Encode()),
            (witness.Encode(), t => NoteSigner.Parse(t).Encode()),
            ("tile/7/x001/x234/067.p/12", t => TileId.TryParse(t, out var tile) ? tile.Path : throw new FormatException()),
            (bundle, t => Encoding.Latin1.GetString(EntryTile.Encode(EntryTile.Decode(Encoding.Latin1.GetBytes(t))))),
        ];
        var random = new Random(20852163);
        var refused = 0;
        for (var i = 0; i < 14_000; i++)
        {
            var (sound, again) = parsers[i % parsers.Length];
            var text = Damaged(sound, random);
            // What has no form in UTF-8 or Latin 1 cannot be in bytes: there it is another text.
            text = (i % parsers.Length) switch
            {
                1 => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)),
                6 => Encoding.Latin1.GetString(Encoding.Latin1.GetBytes(text)),
                _ => text,
            };
            try
            {
                var read = again(text);
                Assert.Equal(text, read);
                if (i % parsers.Length == 0)
                    Assert.True(text == note || !SignedNote.Parse(text).IsSignedBy(log.Verifier) || SignedNote.Parse(text).Text == Body);
            }
            catch (FormatException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 7_000, 13_999);
    }

    private static string Damaged(string text, Random random)
    {
        const string Signs = "\n\n\n +—=/.xp09AZ\0\t\r\u0085\u2028\ud800\udc00é";
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(5))
            {
                case 0: damaged[at] = Signs[random.Next(Signs.Length)]; break;
                case 1: damaged[at] ^= (char)(1 << random.Next(8)); break;
                case 2: damaged.Insert(at, Signs[random.Next(Signs.Length)]); break;
                case 3: damaged.Remove(at, Math.Min(random.Next(1, 9), damaged.Length - at)); break;
                default: damaged.Insert(at, text[random.Next(text.Length)..]); break;
            }
            if (damaged.Length == 0)
                damaged.Append(' ');
        }
        return damaged.ToString();
    }
}
