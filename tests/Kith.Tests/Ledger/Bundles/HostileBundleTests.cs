using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Kith.Cli;
using Kith.Ledger;

namespace Kith.Tests.Ledger.Bundles;

/// <summary>Whatever file is given: one clear line and exit code 1, never an exception.</summary>
public sealed class HostileBundleTests(ITestOutputHelper output)
{
    private static readonly SomeBundle s_some = new(5);

    [Fact]
    public void Three_thousand_changed_bytes_are_found_or_leave_every_file_as_it_was()
    {
        var zip = s_some.Make();
        var files = SomeBundle.Unpack(zip);
        var random = new Random(2000);
        var (found, alike) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var changed = zip.ToArray();
            // Every byte of the end, where ZIP files keep their lists, and any byte before.
            var at = i < 1_000 ? zip.Length - 1 - i % zip.Length : random.Next(zip.Length);
            changed[at] ^= (byte)random.Next(1, 256);
            var report = SomeBundle.Check(changed, s_some.Trust);
            OneLine(report.Sentence);
            if (!report.IsWhole)
            {
                Assert.Null(report.Facts);
                found++;
                continue;
            }
            var now = new BundleZip(new MemoryStream(changed));
            Assert.Equal(files.Keys.Order(), now.Parts.Keys.Order());
            Assert.All(files, f => Assert.True(f.Value.AsSpan().SequenceEqual(now.Bytes(f.Key, int.MaxValue))));
            alike++;
        }
        output.WriteLine($"{found} changes found, {alike} changed nothing in the files (times, attributes and check sums of the ZIP itself).");
        Assert.True(found > alike);
    }

    [Fact]
    public void Cut_short_doubled_shuffled_and_random_files_get_one_clear_line()
    {
        var zip = s_some.Make();
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            byte[] bad = (i % 5) switch
            {
                0 => zip[..random.Next(zip.Length)],
                1 => [.. zip, .. zip[..random.Next(1, zip.Length)]],
                2 => [.. zip[..(i % 997)], .. zip[random.Next(i % 997 + 1, zip.Length)..]],
                3 => Noise(random, random.Next(200)),
                _ => [.. zip[..^22], .. Noise(random, 22)],
            };
            var report = SomeBundle.Check(bad, s_some.Trust);
            OneLine(report.Sentence);
            Assert.False(report.IsWhole);
        }
        Assert.Equal("The file is not a ZIP file, or its end is missing.", SomeBundle.Check([], s_some.Trust).Sentence);
    }

    [Fact]
    public void Signed_rubbish_inside_gets_one_clear_line()
    {
        // The inner files are damaged and signed anew: as a log's owner could, whose key is trusted.
        var files = SomeBundle.Unpack(s_some.Make());
        var random = new Random(77);
        var found = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var copy = files.ToDictionary(f => f.Key, f => f.Value.ToArray());
            var name = copy.Keys.Where(k => k is not "bundle.note").Order(StringComparer.Ordinal).ElementAt(i % (copy.Count - 1));
            var bytes = copy[name];
            if (bytes.Length == 0)
                continue;
            var at = random.Next(bytes.Length);
            if (i % 3 == 0)
                bytes = bytes[..at];
            else
                bytes[at] = i % 3 == 1 ? (byte)random.Next(256) : "[]{}\",:0-9eE\\"u8[random.Next(13)];
            copy[name] = bytes;
            if (name != "manifest.json")
            {
                var manifest = BundleManifest.Parse(copy["manifest.json"]);
                copy["manifest.json"] = (manifest with
                {
                    Files = [.. manifest.Files.Select(f => f.Name == name ? new BundleFile(name, bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))) : f)],
                }).Encode();
            }
            var text = BundleForm.NoteText("kith.example/log", System.Security.Cryptography.SHA256.HashData(copy["manifest.json"]));
            copy["bundle.note"] = Encoding.UTF8.GetBytes(new SignedNote(text, [s_some.Log.Sign(text)]).Encode());
            var report = SomeBundle.Check(SomeBundle.Pack(copy), s_some.Trust);
            OneLine(report.Sentence);
            found += report.IsWhole ? 0 : 1;
        }
        output.WriteLine($"{found} of 2,000 found; the rest are in documents and free texts, which are as they were signed.");
        Assert.InRange(found, 1_000, 2_000);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("documents/../manifest.json")]
    [InlineData("documents//x")]
    [InlineData("documents/")]
    [InlineData("documents/.hidden")]
    [InlineData("C:\\windows")]
    [InlineData("documents/nül")]
    [InlineData("a\nb")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        var report = SomeBundle.Check(SomeBundle.Pack(SomeBundle.Unpack(s_some.Make()).Append(new(name, [1]))), s_some.Trust);
        Assert.Equal("The ZIP file has a part with a name that a bundle cannot have.", report.Sentence);
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused() => Assert.Contains(
        "two parts of the name", SomeBundle.Check(SomeBundle.Pack(SomeBundle.Unpack(s_some.Make()).Append(new("manifest.json", [1]))), s_some.Trust).Sentence, StringComparison.Ordinal);

    [Fact]
    public void ZIP_bombs_are_not_unpacked()
    {
        var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 3; i++)
            {
                using var to = archive.CreateEntry($"documents/{i}").Open();
                for (var mb = 0; mb < 20; mb++)
                    to.Write(new byte[1 << 20]);
            }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("more than a bundle can hold", SomeBundle.Check(bomb.ToArray(), s_some.Trust).Sentence, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);

        // A part that says it is small and is not; one that says it is huge.
        foreach (var says in new[] { 1u, 0x7fffffffu, 0xffffffffu })
        {
            var zip = s_some.Make();
            var at = zip.AsSpan().LastIndexOf("manifest.json"u8) - 46;
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + 24), says);
            OneLine(SomeBundle.Check(zip, s_some.Trust).Sentence);
            Assert.False(SomeBundle.Check(zip, s_some.Trust).IsWhole);
        }
        var many = SomeBundle.Pack(Enumerable.Range(0, 1_500).Select(i => new KeyValuePair<string, byte[]>($"documents/{i}", [])));
        Assert.Contains("more parts", SomeBundle.Check(many, s_some.Trust).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_bomb_is_one_clear_line()
    {
        foreach (var json in new[] { new string('[', 100_000), "{\"a\":" + new string('9', 100_000) + "}", "{\"a\":1,\"a\":1}", "null", "" })
        {
            var files = SomeBundle.Unpack(s_some.Make());
            files["manifest.json"] = Encoding.UTF8.GetBytes(json);
            var text = BundleForm.NoteText("kith.example/log", System.Security.Cryptography.SHA256.HashData(files["manifest.json"]));
            files["bundle.note"] = Encoding.UTF8.GetBytes(new SignedNote(text, [s_some.Log.Sign(text)]).Encode());
            Assert.StartsWith("The part manifest.json cannot be read.", SomeBundle.Check(SomeBundle.Pack(files), s_some.Trust).Sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_command_says_it_in_lines_and_gives_its_code()
    {
        var folder = Directory.CreateTempSubdirectory("kith-check").FullName;
        var path = Path.Combine(folder, "bundle.zip");
        var zip = s_some.Make();
        var key = s_some.Log.Verifier.Encode();
        File.WriteAllBytes(path, zip);
        var (code, said) = Run(path, "--key", key, "--key", s_some.Witness.Verifier.Encode(), "--witnesses", "1");
        Assert.Equal(0, code);
        Assert.StartsWith("The bundle is whole and unaltered.", said, StringComparison.Ordinal);
        Assert.Contains("Cosigned by trust.example/witness at 2026-03-30 12:00:00 UTC.", said, StringComparison.Ordinal);
        zip[zip.AsSpan().IndexOf("not really"u8)] ^= 1;
        File.WriteAllBytes(path, zip);
        Assert.Equal((1, "The part documents/bundle.pdf was altered."), Run(path, "--key", key));
        Assert.Equal((1, "The file is not there, or cannot be opened."), Run(Path.Combine(folder, "none.zip"), "--key", key));
        Assert.Equal(1, Run(folder, "--key", key).Code);
        Assert.Equal(2, Run(path).Code);
        Assert.Equal((1, "That is not a public key. Copy all of it, with the name at its beginning."), Run(path, "--key", "rubbish"));
        Assert.Equal(2, Run(path, "--key", s_some.Witness.Verifier.Encode()).Code);
        Assert.Equal(2, Run(path, "--key", key, "--witnesses", "many").Code);
        Directory.Delete(folder, recursive: true);

        static (int Code, string Said) Run(params string[] args)
        {
            var said = new StringWriter();
            return (CheckVerb.Run(args, said, said), said.ToString().TrimEnd());
        }
    }

    private static void OneLine(string sentence)
    {
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        Assert.InRange(sentence.Length, 10, 300);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
    }

    private static byte[] Noise(Random random, int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
