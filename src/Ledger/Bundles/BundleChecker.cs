namespace Kith.Ledger;

/// <summary>The checker that needs nothing but a browser: one HTML file, its script in it, that asks no network for anything.</summary>
public static class BundleChecker
{
    /// <summary>The file.</summary>
    public static byte[] Html
    {
        get
        {
            using var resource = typeof(BundleChecker).Assembly.GetManifestResourceStream("checker.html")!;
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
