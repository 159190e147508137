using Kith.Access;

namespace Kith.Cli;

/// <summary><c>kith access-docs</c>: prints docs/access.md.</summary>
internal static class AccessDocsVerb
{
    public static Task<int> RunAsync(string[] args)
    {
        Console.Write(AccessDocs.Text());
        return Task.FromResult(0);
    }
}
