using System.Runtime.CompilerServices;

namespace Kith.Tests.HouseRules;

/// <summary>The source text, for the rules that are about it.</summary>
internal static class Source
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot"))
            .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
