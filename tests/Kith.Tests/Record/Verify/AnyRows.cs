using System.Reflection;
using System.Runtime.CompilerServices;
using Kith.Access;
using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Record.Verify;

/// <summary>A row of every type the application has, filled as full and as empty as it can be, whatever types there are.</summary>
internal static class AnyRows
{
    public static IReadOnlyList<Type> Types { get; } = new RecordModel(typeof(KithApp).Assembly).Rows;

    /// <summary>A record with every type of row in it, apart from the others, since what stands in it makes no sense.</summary>
    public static async Task<RecordId> AddAsync(KithWorld world)
    {
        var family = await world.FamilyAsync("Everything");
        await world.As(world.HealthVisitor).WriteAsync(family, new AddAnyRows { Words = "as typed, “Zoë” 😀", Number = 7 });
        return family;
    }

    /// <summary>The same, but each type in a record of its own, and so written by a line of its own.</summary>
    public static async Task AddApartAsync(KithWorld world)
    {
        foreach (var type in Types)
            await world.As(world.HealthVisitor).WriteAsync(await world.FamilyAsync(type.Name), new AddAnyRows { Of = type.FullName, Words = "as typed, “Zoë” 😀", Number = 7 });
    }

    public sealed record AddAnyRows : Act<Done>
    {
        /// <summary>The type of the rows; all types without it.</summary>
        public string? Of { get; init; }

        public string? Words { get; init; }
        public int Number { get; init; }
        protected override Permission Needs => Permission.ChangeFamily;
        protected override Guid? Concerns { get; } = Guid.CreateVersion7();

        protected override Done On(OpenRecord record)
        {
            foreach (var type in Types.Where(t => Of is null || t.FullName == Of))
                typeof(AnyRows).GetMethod(nameof(AddTwo), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [record]);
            return default;
        }
    }

    private static void AddTwo<T>(OpenRecord record) where T : OnRecord
    {
        foreach (var full in (bool[])[true, false])
        {
            var row = (T)Activator.CreateInstance(typeof(T))!;
            foreach (var property in typeof(T).GetProperties().Where(p => p.SetMethod is not null && p.Name is not ("Record" or "Line" or "Id")))
            {
                var mayBeNull = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
                if (full || !mayBeNull)
                    // The two differ in their numbers, since some may not be there twice.
                    property.SetValue(row, !full && property.PropertyType == typeof(int) ? -43 : Sample(property.PropertyType, record.Now));
            }
            record.Add(row);
        }
    }

    private static object Sample(Type type, DateTimeOffset now)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "Né \"à\" Ravensburn\n\t\\ <b>'😀'";
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return -42;
        if (type == typeof(long))
            return 9_007_199_254_740_991;
        if (type == typeof(double))
            return 51.3704;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type == typeof(DateOnly))
            return new DateOnly(1987, 2, 28);
        if (type == typeof(TimeOnly))
            return new TimeOnly(14, 5);
        if (type == typeof(DateTimeOffset))
            return now.AddTicks(10);
        if (type == typeof(Guid))
            return Guid.CreateVersion7(now);
        if (type == typeof(RecordId) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>)))
            return Activator.CreateInstance(type, Guid.CreateVersion7(now))!;
        if (type.IsGenericType && type.GetInterfaces().Append(type).Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
            list.Add(Sample(type.GetGenericArguments()[0], now));
            list.Add(Sample(type.GetGenericArguments()[0], now));
            return list;
        }
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length);
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType, now))]) ?? RuntimeHelpers.GetUninitializedObject(type);
    }

    internal static RecordStore Store(KithWorld world) => world.App.Services.CreateScope().ServiceProvider.GetRequiredService<RecordStore>();
}
