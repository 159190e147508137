using System.Diagnostics;
using Kith.Ledger;
using Kith.Tests.HouseRules;

namespace Kith.Tests.Ledger.Bundles;

/// <summary>A checker in another language, written from docs/ledger.md alone, says of every bundle what ours says.</summary>
public sealed class ThirdCheckerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task It_agrees_with_ours_on_good_bundles_and_on_damaged_ones()
    {
        var some = new SomeBundle(5);
        var folder = Directory.CreateTempSubdirectory("kith-third").FullName;
        using var python = Process.Start(new ProcessStartInfo("python3", ["-B", Path.Combine(Source.Root, "tests/ThirdChecker/check_bundle.py"), "--many"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        try
        {
            var path = Path.Combine(folder, "bundle.zip");
            var (whole, not) = (0, 0);
            foreach (var (zip, trust) in Bundles(some))
            {
                await File.WriteAllBytesAsync(path, zip, TestContext.Current.CancellationToken);
                var keys = trust.Log.Concat(trust.Witnesses).SelectMany(k => new[] { "--key", k.Encode() });
                await python.StandardInput.WriteLineAsync(string.Join('\t', keys.Prepend(path).Append("--witnesses").Append(trust.WitnessesNeeded.ToString())));
                await python.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
                var said = await python.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                var code = await python.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                var report = SomeBundle.Check(zip, trust);
                Assert.True(code == (report.IsWhole ? "0" : "1"), $"Ours says: {report.Sentence} The third says: {said}");
                if (report.IsWhole)
                    Assert.StartsWith($"Whole and unaltered: {report.Lines} lines, {report.Fields} fields, {report.Withheld} withheld, cosigned by {report.CosignedBy.Count}.", said, StringComparison.Ordinal);
                _ = report.IsWhole ? whole++ : not++;
            }
            output.WriteLine($"Both say of {whole} bundles that they are whole, and of {not} that they are not.");
            Assert.True(whole > 5 && not > 200);
        }
        finally
        {
            python.StandardInput.Close();
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(byte[] Zip, BundleTrust Trust)> Bundles(SomeBundle some)
    {
        var good = some.Make();
        var large = new SomeBundle(40);
        yield return (good, some.Trust);
        yield return (some.Make(checker: true), some.Trust);
        yield return (large.Make(), large.Trust);
        yield return (good, some.Trust with { WitnessesNeeded = 2 });
        yield return (good, BundleTrust.Of([some.Log.Verifier]));
        yield return (good, BundleTrust.Of([NoteSigner.Generate("kith.example/log").Verifier]));
        foreach (var bundle in DamagedBundles.Of(good, some, 260))
            yield return (bundle, some.Trust);
    }
}
