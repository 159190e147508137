using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;

namespace Kith.Recording;

/// <summary>The forms that a new partnership begins with. They are data (shipped.json), and published through the door like any other.</summary>
public static class ShippedForms
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private sealed record Shipped(Guid Key, PublishForm Form);

    /// <summary>The acts that publish them, with the same keys each time, so that they are published once.</summary>
    public static IReadOnlyList<PublishForm> All()
    {
        using var file = typeof(ShippedForms).Assembly.GetManifestResourceStream("Kith.Recording.shipped.json")!;
        return [.. JsonSerializer.Deserialize<Shipped[]>(file, s_json)!.Select(s => s.Form with { Key = s.Key })];
    }

    /// <summary>Publishes those that have not been published yet.</summary>
    public static Task PublishAsync(RecordRuntime runtime, CancellationToken ct = default) =>
        runtime.For(new Asking(Founding.Kith, "cli", "founding"))
            .WriteAllAsync(All().Select(form => (Founding.Partnership, (Act)form)), ct);
}
