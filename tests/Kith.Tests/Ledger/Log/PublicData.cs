namespace Kith.Tests.Ledger.Log;

/// <summary>Public data that may lie beside the clone; nothing of it is in the project.</summary>
internal static class PublicData
{
    /// <summary>The folder of that name; null where it is not there.</summary>
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "data", name) is var path && Directory.Exists(path))
                return path;
        return null;
    }
}
