using System.IO.Compression;
using System.Text;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Bundles;

/// <summary>A small log of several records, and a bundle of one of them, to be checked and damaged.</summary>
internal sealed class SomeBundle
{
    private static readonly DateTimeOffset s_at = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<byte[]> log = [];
    private TileTree? tree;
    private readonly List<(Leaf Leaf, Content Content, int Position)> acts = [], looks = [];

    public SomeBundle(int lines = 9)
    {
        var stranger = Chain.Start();
        var (act, look) = (Chain.Start(), Chain.Start());
        for (var i = 0; i < lines; i++)
        {
            act = Add(act, LineType.Act, acts, Act(i), i);
            if (i % 2 == 0)
                look = Add(look, LineType.Access, looks, new Content([Json("@line", """{"Kind":"FamilyView"}""")]), i);
            // Lines of other records stand between: the bundle has only their hashes.
            for (var others = 0; others < i % 4; others++)
                stranger = Add(stranger, LineType.Act, [], new Content([]), i);
        }
    }

    public NoteSigner Log { get; } = NoteSigner.Generate("kith.example/log");

    public NoteSigner Witness { get; } = NoteSigner.Generate("trust.example/witness", cosigner: true);

    public NoteSigner Second { get; } = NoteSigner.Generate("council.example/witness", cosigner: true);

    public BundleTrust Trust => BundleTrust.Of([Log.Verifier, Witness.Verifier, Second.Verifier], witnessesNeeded: 1);

    public static BundleFacts Facts { get; } = new("Care proceedings", "Order of the Family Court of 2 March 2026", "The court", s_at.AddDays(30))
    {
        Others = new Dictionary<string, string>(StringComparer.Ordinal) { ["approvedBy"] = "Grace Bailey", ["ünïcode"] = "naïve 😀 \u0007 \"quoted\"" },
    };

    /// <summary>The content of an act: text as typed, who wrote, and a row that is held elsewhere.</summary>
    private static Content Act(int i)
    {
        var row = Row(i);
        return new Content(
        [
            Json("@by", """{"Employer":"County Council","Name":"Ada Nwosu"}"""), Field.Text("Text", $"Zoë was asleep. 😀 {new string('x', i % 100 * 40)}", Field.FreshSalt()),
            Json("Number", """{"a/b":[1,2.5,{"c~d":null}],"small":1e-7,"truth":true}"""), Field.Text("Secret", $"of somebody else {i}", Field.FreshSalt()),
            Field.External("@row/entry/1", ValueKind.Json, Field.FreshSalt(), row),
        ]);
    }

    private static byte[] Row(int i) => Encoding.UTF8.GetBytes($$"""{"Id":{{i}}}""");

    private static Field Json(string name, string json) => Field.Json(name, Encoding.UTF8.GetBytes(json), Field.FreshSalt());

    public SignedNote Checkpoint()
    {
        var body = new Checkpoint("kith.example/log", log.Count, ByLog().Root()).Body;
        return new SignedNote(body, [Log.Sign(body), Witness.Cosign(body, s_at.AddDays(29))]);
    }

    /// <summary>The bundle, with one field of each act withheld; <paramref name="change"/> may do other things before its end.</summary>
    public byte[] Make(Action<BundleWriter>? change = null, SignedNote? checkpoint = null, bool checker = false, Func<Stream, Stream>? through = null)
    {
        var zip = new MemoryStream();
        using (var writer = new BundleWriter(through?.Invoke(zip) ?? zip, Facts, checkpoint ?? Checkpoint()))
        {
            writer.BeginChain("record-7", LineType.Act);
            foreach (var (leaf, content, position) in acts)
            {
                var open = content.Opened([new ExternalValue("@row/entry/1", Row((int)leaf.Sequence))]).Withhold(3);
                writer.Add(Line(leaf, open, position), leaf.Sequence % 3 == 2 ? null :
                    [new("Text"), new("@by", "/Name"), new("Number", "/a~1b/2/c~0d"), new("Number", "/small"), new("Number"), new("@row/entry/1")]);
            }
            writer.BeginChain("record-7", LineType.Access);
            foreach (var (leaf, content, position) in looks)
                writer.Add(Line(leaf, content, position));
            writer.AddStatement(new BundleStatement("count/1", "2 entries", [(0, 0), (0, 1)]));
            writer.AddKeys([Log.Verifier, Witness.Verifier]);
            writer.AddDocument("reliability.txt", to => to.Write("Known faults: none.\n"u8));
            writer.AddDocument("bundle.pdf", to => to.Write("%PDF-1.7 not really"u8), packed: true);
            if (checker)
                writer.AddChecker();
            change?.Invoke(writer);
            writer.Finish(Log);
        }
        return zip.ToArray();
    }

    public BundleLine FirstAct => Line(acts[0].Leaf, acts[0].Content.Opened([new ExternalValue("@row/entry/1", Row(0))]), acts[0].Position);

    public static BundleReport Check(byte[] zip, BundleTrust trust) => BundleCheck.Run(new MemoryStream(zip), trust);

    /// <summary>The files of a bundle, by name.</summary>
    public static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public static byte[] Pack(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var to = archive.CreateEntry(name).Open();
                to.Write(bytes);
            }
        return zip.ToArray();
    }

    private TileTree ByLog()
    {
        if (tree is not null)
            return tree;
        var tiles = TileGrowth.Append(0, _ => [], log).ToDictionary(t => (t.Tile.Level, t.Tile.Index), t => t.Hashes);
        return tree = new TileTree(log.Count, tile => tiles[(tile.Level, tile.Index)]);
    }

    private BundleLine Line(Leaf leaf, Content content, int position) => new(leaf, content, position, ByLog().Inclusion(position));

    private ChainHead Add(ChainHead head, LineType type, List<(Leaf, Content, int)> to, Content content, int i)
    {
        var leaf = Chain.Next(head, type, content.Commitment, Microseconds.Of(s_at.AddHours(i)), 7);
        to.Add((leaf, content, log.Count));
        log.Add(leaf.Hash);
        return Chain.After(leaf);
    }
}
