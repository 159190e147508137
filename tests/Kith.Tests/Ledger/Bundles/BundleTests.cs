using System.Text;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Bundles;

public sealed class BundleTests(ITestOutputHelper output)
{
    private static readonly SomeBundle s_some = new();

    [Fact]
    public void A_whole_bundle_is_whole_and_says_what_it_is_about()
    {
        var report = SomeBundle.Check(s_some.Make(checker: true), s_some.Trust);
        Assert.True(report.IsWhole, report.Sentence);
        Assert.Equal("The bundle is whole and unaltered.", report.Sentence);
        Assert.Equal(("kith.example/log", 9 + 5, 9 * 5 + 5, 9), (report.Origin, report.Lines, report.Fields, report.Withheld));
        Assert.Equal((6, 1), (report.Entries, report.Statements));
        Assert.Equal(("The court", "Grace Bailey"), (report.Facts!.Recipient, report.Facts.Others["approvedBy"]));
        Assert.Equal([9L, 5L], report.Chains.Select(c => c.Lines));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero), report.Last);
        Assert.Equal("trust.example/witness", Assert.Single(report.CosignedBy).Witness);
        var words = string.Join('\n', report.InWords());
        Assert.Contains("Record record-7: all 9 acts, unbroken from the first.", words, StringComparison.Ordinal);
        Assert.Contains("9 fields are withheld", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_field_leaves_nothing_of_itself()
    {
        foreach (var (name, bytes) in SomeBundle.Unpack(s_some.Make()))
            Assert.False(bytes.AsSpan().IndexOf("somebody else"u8) >= 0 || bytes.AsSpan().IndexOf("Secret"u8) >= 0, name);
    }

    [Fact]
    public void It_is_checked_with_keys_from_outside_and_with_no_others()
    {
        var zip = s_some.Make();
        var other = NoteSigner.Generate("kith.example/log");
        Assert.StartsWith("The bundle is not signed by the key", Sentence(zip, BundleTrust.Of([other.Verifier])), StringComparison.Ordinal);
        Assert.StartsWith("The bundle is not signed by the key", Sentence(zip, BundleTrust.Of([s_some.Witness.Verifier])), StringComparison.Ordinal);
        Assert.True(SomeBundle.Check(zip, BundleTrust.Of([other.Verifier, s_some.Log.Verifier])).IsWhole);
        Assert.Contains("cosigned by 1", Sentence(zip, s_some.Trust with { WitnessesNeeded = 2 }), StringComparison.Ordinal);
        Assert.Contains("cosigned by 0", Sentence(zip, BundleTrust.Of([s_some.Log.Verifier, s_some.Second.Verifier], 1)), StringComparison.Ordinal);
        Assert.Empty(SomeBundle.Check(zip, BundleTrust.Of([s_some.Log.Verifier])).CosignedBy);
    }

    [Fact]
    public void Every_file_changed_taken_out_added_or_swapped_is_named()
    {
        var files = SomeBundle.Unpack(s_some.Make());
        Assert.True(SomeBundle.Check(SomeBundle.Pack(files), s_some.Trust).IsWhole);
        foreach (var (name, bytes) in files)
        {
            var changed = bytes.ToArray();
            changed[^1] ^= 1;
            Assert.False(SomeBundle.Check(SomeBundle.Pack(With(name, changed)), s_some.Trust).IsWhole, name);
            Assert.False(SomeBundle.Check(SomeBundle.Pack(With(name, [.. bytes, 10])), s_some.Trust).IsWhole, name);
            Assert.False(SomeBundle.Check(SomeBundle.Pack(With(name, bytes[..^1])), s_some.Trust).IsWhole, name);
            var without = Sentence(SomeBundle.Pack(files.Where(f => f.Key != name)), s_some.Trust);
            Assert.Contains(name, without, StringComparison.Ordinal);
            Assert.Contains(name is "manifest.json" or "bundle.note" ? "has no" : "is missing", without, StringComparison.Ordinal);
        }
        Assert.Equal("The part documents/more.txt was added: the manifest does not name it.", Sentence(SomeBundle.Pack(With("documents/more.txt", [1])), s_some.Trust));
        Assert.Equal("The part lines/0.bin was altered.", Sentence(SomeBundle.Pack(With("lines/0.bin", files["lines/1.bin"])), s_some.Trust));
        // Another bundle of the same log, and its own parts put in their places one by one.
        foreach (var (name, bytes) in SomeBundle.Unpack(s_some.Make(w => w.AddStatement(new BundleStatement("x/1", "y", [(0, 2)])))).Where(f => !f.Value.AsSpan().SequenceEqual(files[f.Key])))
            Assert.False(SomeBundle.Check(SomeBundle.Pack(With(name, bytes)), s_some.Trust).IsWhole, name);

        IEnumerable<KeyValuePair<string, byte[]>> With(string name, byte[] bytes) => files.Where(f => f.Key != name).Append(new(name, bytes));
    }

    [Fact]
    public void A_bundle_signed_by_the_right_key_that_is_not_sound_inside_is_not_whole()
    {
        var files = SomeBundle.Unpack(s_some.Make());
        var trust = s_some.Trust;
        Assert.Equal("The bundle is whole and unaltered.", Sentence(Resigned(_ => { }), trust));

        Assert.Contains("unbroken", Throws(w => w.BeginChain("record-8", LineType.Act), w => w.Add(s_some.FirstAct with { Leaf = Chain.Next(Chain.Start(), LineType.Access, s_some.FirstAct.Content.Commitment, 0, 0) })), StringComparison.Ordinal);
        Assert.Contains("what it committed to", Throws(w => w.BeginChain("record-8", LineType.Act), w => w.Add(s_some.FirstAct with { Content = new Content([]) })), StringComparison.Ordinal);
        Assert.Contains("not proved", Throws(w => w.BeginChain("record-8", LineType.Act), w => w.Add(s_some.FirstAct with { Position = 5 })), StringComparison.Ordinal);
        Assert.Contains("withheld or not there", Throws(w => w.BeginChain("record-8", LineType.Act), w => w.Add(s_some.FirstAct, [new("Elsewhere")])), StringComparison.Ordinal);
        Assert.Contains("not in its field", Throws(w => w.BeginChain("record-8", LineType.Act), w => w.Add(s_some.FirstAct, [new("@by", "/Age")])), StringComparison.Ordinal);
        Assert.Contains("a line or more", Throws(w => w.BeginChain("record-8", LineType.Act)), StringComparison.Ordinal);
        Assert.Contains("names a line", Throws(w => w.AddStatement(new BundleStatement("x/1", "y", [(0, 99)]))), StringComparison.Ordinal);
        Assert.Contains("a name", Throws(w => w.AddDocument("../evil", _ => { })), StringComparison.Ordinal);
        Assert.Contains("a name", Throws(w => w.AddDocument("RELIABILITY.txt", _ => { })), StringComparison.Ordinal);

        Assert.Contains("Entry 0 of chain 0 shows a value", Sentence(Resigned(f => Replace(f, "entries.json", "Zoë was asleep", "Zoë was awake.")), trust), StringComparison.Ordinal);
        Assert.Contains("Entry 0 of chain 0 is not shown", Sentence(Resigned(f => Replace(f, "entries.json", "\"withheld\":1", "\"withheld\":0")), trust), StringComparison.Ordinal);
        Assert.Contains("Entry 0 of chain 0 is not shown", Sentence(Resigned(f => Replace(f, "entries.json", "12:00:00.000000Z", "12:00:00.000001Z")), trust), StringComparison.Ordinal);
        Assert.Contains("not proved", Sentence(Resigned(f => f["proof.bin"][0] ^= 1), trust), StringComparison.Ordinal);
        Assert.Contains("too short", Sentence(Resigned(f => f["proof.bin"] = f["proof.bin"][..^32]), trust), StringComparison.Ordinal);
        Assert.Contains("not proved", Sentence(Resigned(f => f["proof.bin"] = [.. f["proof.bin"], 1]), trust), StringComparison.Ordinal);
        Assert.Contains("is not sound", Sentence(Resigned(f => f["lines/0.bin"][8 + 114 + 3] ^= 1), trust), StringComparison.Ordinal);
        Assert.Contains("place in the log", Sentence(Resigned(f => f["lines/0.bin"][6] ^= 1), trust), StringComparison.Ordinal);

        byte[] Resigned(Action<Dictionary<string, byte[]>> change)
        {
            var copy = files.ToDictionary(f => f.Key, f => f.Value.ToArray());
            change(copy);
            var manifest = BundleManifest.Parse(copy["manifest.json"]);
            manifest = manifest with
            {
                Files = [.. copy.Where(f => f.Key is not ("manifest.json" or "bundle.note")).Select(f => new BundleFile(f.Key, f.Value.Length,
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(f.Value))))],
            };
            copy["manifest.json"] = manifest.Encode();
            var text = BundleForm.NoteText(manifest.Origin, System.Security.Cryptography.SHA256.HashData(copy["manifest.json"]));
            copy["bundle.note"] = Encoding.UTF8.GetBytes(new SignedNote(text, [s_some.Log.Sign(text)]).Encode());
            return SomeBundle.Pack(copy);
        }

        static void Replace(Dictionary<string, byte[]> f, string name, string old, string now)
        {
            var text = Encoding.UTF8.GetString(f[name]);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            f[name] = Encoding.UTF8.GetBytes(text[..at] + now + text[(at + old.Length)..]);
        }

        static string Throws(params Action<BundleWriter>[] steps) =>
            Assert.Throws<InvalidOperationException>(() => s_some.Make(w => Array.ForEach(steps, step => step(w)))).Message;
    }

    [Fact]
    public void It_can_be_written_to_a_stream_that_only_goes_forward() =>
        Assert.Equal("The bundle is whole and unaltered.", Sentence(s_some.Make(through: zip => new HashingStream(zip)), s_some.Trust));

    [Fact]
    public void Five_thousand_acts_are_written_and_checked_in_seconds()
    {
        var large = new SomeBundle(5_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var zip = large.Make();
        var written = clock.Elapsed;
        clock.Restart();
        var report = SomeBundle.Check(zip, large.Trust);
        output.WriteLine($"{report.Lines:N0} lines with {report.Fields:N0} fields, {zip.Length:N0} bytes: written in {written.TotalSeconds:0.00} s, checked in {clock.Elapsed.TotalSeconds:0.00} s.");
        Assert.True(report.IsWhole, report.Sentence);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void The_shared_proof_is_smaller_than_the_paths_and_leads_to_the_root_for_any_lines_of_any_size()
    {
        var random = new Random(9162);
        for (var size = 1; size <= 200; size++)
        {
            var leaves = Log.ByTheLetter.Leaves(size);
            var root = Log.ByTheLetter.Root(leaves);
            int[] chosen = [.. Enumerable.Range(0, size).Where(_ => random.Next(1 + size / 8) == 0).DefaultIfEmpty(size - 1)];
            var paths = chosen.Select(at => ((long)at, leaves[at], (IReadOnlyList<byte[]>)Log.ByTheLetter.Inclusion(at, leaves))).ToList();
            var shared = SharedPaths.Of(size, paths);
            Assert.True(shared.Count <= paths.Sum(p => p.Item3.Count));
            Assert.Equal(shared.Count, shared.Select(Convert.ToHexStringLower).Distinct().Count());
            var next = new Queue<byte[]>(shared);
            Assert.Equal(root, SharedPaths.Root(size, paths.Select(p => (p.Item1, p.Item2)), next.Dequeue));
            Assert.Empty(next);
        }
    }

    [Fact]
    public void The_signed_text_of_a_bundle_is_no_checkpoint() =>
        Assert.Throws<FormatException>(() => Checkpoint.Parse(BundleForm.NoteText("5", new byte[32])));

    private static string Sentence(byte[] zip, BundleTrust trust) => SomeBundle.Check(zip, trust).Sentence;
}
