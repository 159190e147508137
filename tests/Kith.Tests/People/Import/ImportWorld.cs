using System.Globalization;
using System.Text;
using Kith.Cli;
using Kith.People.Import;
using Kith.Record;
using Kith.Tests.A;

namespace Kith.Tests.People.Import;

/// <summary>Imports as the command line does, on a test's world.</summary>
internal static class ImportWorld
{
    public static async Task<(int Code, string Said)> ImportAsync(
        this KithWorld world, byte[] file, bool commit, string name = "people.csv", RecordId? by = null)
    {
        var folder = Directory.CreateTempSubdirectory("kith-import-");
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, file);
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        var code = await ImportVerb.ImportAsync(world.App.Services, by ?? world.Leader, path, null, commit, said);
        Assert.True(File.Exists(path));
        folder.Delete(true);
        return (code, said.ToString());
    }

    public static Task<(int Code, string Said)> ImportAsync(this KithWorld world, string file, bool commit) =>
        world.ImportAsync(Encoding.UTF8.GetBytes(file), commit);

    /// <summary>The remarks of the last file.</summary>
    public static string LastLine(this string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Last(l => l.Contains("brought in before", StringComparison.Ordinal));
}
