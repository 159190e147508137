using Kith.Cli;

namespace Kith;

/// <summary>The one executable: <c>kith serve | seed | verify | import | …</c>.</summary>
public sealed class Program
{
    private Program() { }

    /// <summary>Runs the verb given on the command line and returns its exit code.</summary>
    public static Task<int> Main(string[] args) => Verbs.RunAsync(args);
}
