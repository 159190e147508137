using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kith.Record;

/// <summary>Names one record: what one chain, one access decision and one shard belong to.</summary>
[JsonConverter(typeof(RecordIdJson))]
public readonly record struct RecordId(Guid Value) : IParsable<RecordId>
{
    /// <summary>A new id (UUID v7), made by the application and never by the database.</summary>
    public static RecordId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static RecordId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out RecordId result)
    {
        var known = Guid.TryParse(s, out var value);
        result = new(value);
        return known;
    }

    public override string ToString() => Value.ToString();
}

/// <summary>What a record is about. It is fixed when the record is opened.</summary>
public enum RecordKind
{
    Family = 1,
    Worker = 2,
    Centre = 3,
    /// <summary>The partnership's own record: its organisations, places, teams and recording forms.</summary>
    Partnership = 4,
    /// <summary>One training session: its places, register, assessment and feedback (decision 0029).</summary>
    Training = 5,
}

/// <summary>Names one row of type <typeparamref name="T"/> (UUID v7), so that an entry's id cannot be passed for a person's.</summary>
[JsonConverter(typeof(IdJsonFactory))]
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>, IComparable<Id<T>>
{
    public static Id<T> New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>In order of time, as both databases sort them; queries may use it to go on after a row.</summary>
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out Id<T> result)
    {
        var known = Guid.TryParse(s, out var value);
        result = new(value);
        return known;
    }

    public override string ToString() => Value.ToString();
}

internal sealed class RecordIdJson : JsonConverter<RecordId>
{
    public override RecordId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetGuid());
    public override void Write(Utf8JsonWriter writer, RecordId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class IdJsonFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdJson<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class IdJson<T> : JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetGuid());
        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
