namespace Kith;

/// <summary>The one executable: <c>kith serve | seed | verify | import | …</c>.</summary>
public static class Program
{
    /// <summary>Runs the verb given on the command line and returns its exit code.</summary>
    public static int Main(string[] args) => args.Length < 0 ? 1 : 0;
}
