using System.Reflection;

namespace Kith.Record.Store;

/// <summary>The row types and derivations that the application brings, with the door's own, found once.</summary>
public sealed class RecordModel
{
    internal IReadOnlyList<Type> Rows { get; }
    internal IReadOnlyList<Type> DerivedRows { get; }
    internal IReadOnlyList<Derivation> Derivations { get; }

    public RecordModel(params Assembly[] assemblies)
    {
        var types = assemblies.Append(typeof(RecordModel).Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsClass: true })
            .OrderBy(t => t.FullName, StringComparer.Ordinal).ToArray();
        Rows = [.. types.Where(t => t.IsSubclassOf(typeof(OnRecord)))];
        DerivedRows = [.. types.Where(t => t.IsSubclassOf(typeof(Derived)))];
        Derivations = [.. types.Where(t => t.IsSubclassOf(typeof(Derivation)))
            .Select(t => (Derivation)Activator.CreateInstance(t)!)];
    }

    internal static string Snake(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
