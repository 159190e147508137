using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Sharing.OwnView;

/// <summary>
/// The texts of the family's own view in one language, from a file of that language's name beside this one. A language more is a
/// file more; a test sees that every text is in every language.
/// </summary>
public sealed class OwnWords
{
    /// <summary>The language that a worker's Kith is in, and what professionals write.</summary>
    public const string English = "en";

    private const string Prefix = "Kith.OwnView.";

    private static readonly Dictionary<string, OwnWords> s_all = typeof(OwnWords).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(Read).ToDictionary(w => w.Language, StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly CultureInfo _culture;

    private OwnWords(string language, Texts file)
    {
        (Language, Called, Direction, Comma, _texts) = (language, file.Called, file.Direction, file.Comma, file.Words);
        _culture = (CultureInfo)CultureInfo.GetCultureInfo(file.Culture).Clone();
        // Everybody here counts by the same calendar.
        _culture.DateTimeFormat.Calendar = _culture.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? _culture.Calendar;
    }

    /// <summary>The languages there are, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. s_all.Keys.OrderBy(l => l != English).ThenBy(l => l, StringComparer.Ordinal)];

    /// <summary>As in the <c>lang</c> attribute.</summary>
    public string Language { get; }

    /// <summary>The language in its own words.</summary>
    public string Called { get; }

    /// <summary>As in the <c>dir</c> attribute.</summary>
    public string Direction { get; }

    /// <summary>What stands between two parts of one thing, with the space after it.</summary>
    public string Comma { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    public string this[string key] => _texts[key];

    /// <summary>The texts in a language; in English where there is none of that name.</summary>
    public static OwnWords In(string? language) => s_all.GetValueOrDefault(language ?? "") ?? s_all[English];

    public string Say(string key, params object?[] with) => string.Format(_culture, _texts[key], with);

    /// <summary>The text for a value of an enumeration ("because.WorksWithYou").</summary>
    public string Of(string what, Enum value) => _texts[$"{what}.{value}"];

    /// <summary>A text that may be among those that are translated; null where it is not.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", _culture);

    public string Moment(DateTimeOffset instant)
    {
        var local = Record.London.TimeOf(instant);
        return $"{local.ToString("d MMMM yyyy", _culture)}{Comma}{local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static OwnWords Read(string name)
    {
        using var stream = typeof(OwnWords).Assembly.GetManifestResourceStream(name)!;
        return new OwnWords(name[Prefix.Length..].Split('.')[0], JsonSerializer.Deserialize<Texts>(stream)!);
    }

    private sealed record Texts(
        [property: JsonPropertyName("called")] string Called, [property: JsonPropertyName("direction")] string Direction,
        [property: JsonPropertyName("culture")] string Culture, [property: JsonPropertyName("comma")] string Comma,
        [property: JsonPropertyName("words")] IReadOnlyDictionary<string, string> Words);
}
