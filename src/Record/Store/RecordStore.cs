using System.Reflection;
using System.Text.Json;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Record.Store;

/// <summary>
/// The database. Internal: only the door opens it. Every query is filtered to the open record and to what the decision
/// does not hide; with no record open there are no rows.
/// </summary>
internal abstract partial class RecordStore(DbContextOptions options)
    : IdentityUserContext<SignInUser, Guid>(options)
{
    internal static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.General);

    /// <summary>The one record whose rows can be seen; none unless the door has decided.</summary>
    public RecordId Open { get; set; }

    /// <summary>The items of the open record that the decision hides.</summary>
    public Guid[] Hidden { get; set; } = [];

    /// <summary>The same as ids of one type, for the filter.</summary>
    public Id<T>[] HiddenAs<T>() => [.. Hidden.Select(id => new Id<T>(id))];

    private const string OfRecord = "record", OfItem = "item", OfMoment = "moment";

    /// <summary>Set by the door while it writes; the interceptor refuses rows without it.</summary>
    public bool DoorIsOpen { get; set; }

    /// <summary>What one transaction of the door keeps: its way of writing rows, the records it opened.</summary>
    public RowWriter? Writer { get; private set; }
    public KnownRows? Known { get; private set; }
    public Unsent? Unsent { get; private set; }

    /// <summary>Begins to keep what a transaction of the door needs.</summary>
    public void Keep() => (Writer, Known, Unsent) = (new RowWriter(this), new KnownRows(), IsSqlite ? null : new Unsent(this));

    /// <summary>Lets go of it, so that nothing of one transaction is left for the next.</summary>
    public void LetGo()
    {
        Unsent?.Dispose();
        (Writer, Known, Unsent) = (null, null, null);
    }

    public DbSet<LedgerLine> Lines => Set<LedgerLine>();
    public DbSet<ChainRow> Chains => Set<ChainRow>();
    public DbSet<ShownRow> Shown => Set<ShownRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public RecordModel Rows =>
        this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?
            .GetService(typeof(RecordModel)) as RecordModel
        ?? throw new InvalidOperationException("The application's row types were not given: call AddRecords.");

    protected abstract bool IsSqlite { get; }

    /// <summary>Forgets what was opened, before the context goes back to its pool or on to the next act.</summary>
    public void Close()
    {
        ChangeTracker.Clear();
        Open = default;
        Hidden = [];
        AsAt = null;
        DoorIsOpen = false;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<RecordId>().HaveConversion(IsSqlite ? typeof(RecordIdBytes) : typeof(RecordIdGuid));
        if (IsSqlite)
        {
            conventions.Properties<Guid>().HaveConversion<GuidBytes>();
            conventions.Properties<DateTimeOffset>().HaveConversion<InstantMicroseconds>();
        }
        conventions.Properties<Enum>().HaveConversion<string>();
        var ids = Rows.Rows.Concat(Rows.DerivedRows).SelectMany(t => t.GetProperties())
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Id<>)).Distinct();
        foreach (var id in ids)
            conventions.Properties(id).HaveConversion(
                (IsSqlite ? typeof(IdBytes<>) : typeof(IdGuid<>)).MakeGenericType(id.GetGenericArguments()));
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<LedgerLine>(line =>
        {
            line.ToTable("LedgerLine");
            line.HasKey(x => new { x.Record, x.Id });
            line.HasIndex(x => new { x.Record, x.Chain, x.Sequence }).IsUnique();
            line.HasIndex(x => new { x.Record, x.ClientKey }).IsUnique();
            // Looks in the order of time, whatever record they are at. It only ever grows at its end.
            line.HasIndex(x => x.RecordedAt).HasFilter("type = 2");
            line.Property(x => x.Type).HasConversion<byte>();
            line.HasQueryFilter(OfRecord, x => x.Record == Open);
            line.HasQueryFilter(OfItem, x => x.Item == null || !Hidden.Contains(x.Item.Value));
            line.HasQueryFilter(OfMoment, x => AsAt == null || x.RecordedAt <= AsAt);
        });
        model.Entity<ChainRow>(chain =>
        {
            SqliteClustered.Mark(chain);
            chain.ToTable("Chain");
            chain.HasKey(x => new { x.Record, x.Id });
            chain.HasIndex(x => new { x.Record, x.Type }).IsUnique();
            chain.Property(x => x.Type).HasConversion<byte>();
            chain.Property(x => x.Kind).HasConversion<byte>();
        });
        model.Entity<ShownRow>(shown =>
        {
            shown.ToTable("Shown");
            shown.HasKey(x => new { x.Record, x.Id });
            shown.HasQueryFilter(OfRecord, x => x.Record == Open);
            shown.HasQueryFilter(OfMoment, x => AsAt == null || x.At <= AsAt);
        });
        model.Entity<DraftRow>(draft =>
        {
            draft.ToTable("Draft");
            draft.HasKey(x => new { x.Record, x.Id });
            draft.HasQueryFilter(OfRecord, x => x.Record == Open);
        });
        model.Entity<Mail.OutboxRow>(mail =>
        {
            mail.ToTable("Outbox");
            mail.HasKey(x => new { x.Record, x.Id });
            mail.HasIndex(x => x.NextTry);
            mail.HasQueryFilter(OfRecord, x => x.Record == Open);
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            // Said here and not left to Identity's options, which the tool that makes migrations does not have.
            passkey.ToTable("AspNetUserPasskeys");
            passkey.HasKey(x => x.CredentialId);
            passkey.Property(x => x.CredentialId).HasMaxLength(1024);
            passkey.HasOne<SignInUser>().WithMany().HasForeignKey(x => x.UserId).IsRequired();
            passkey.Property(x => x.Data).HasConversion(
                new ValueConverter<IdentityPasskeyData, string>(d => JsonSerializer.Serialize(d, JsonSerializerOptions.Default), d => JsonSerializer.Deserialize<IdentityPasskeyData>(d, JsonSerializerOptions.Default)!),
                new ValueComparer<IdentityPasskeyData>(
                    (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
                    d => StringComparer.Ordinal.GetHashCode(JsonSerializer.Serialize(d, JsonSerializerOptions.Default)),
                    d => JsonSerializer.Deserialize<IdentityPasskeyData>(JsonSerializer.Serialize(d, JsonSerializerOptions.Default), JsonSerializerOptions.Default)!));
        });
        model.Entity<ProtectionKey>(key => key.ToTable("DataProtectionKeys"));
        model.Entity<IdentityIndex.NameWord>(word => word.HasKey(x => x.Word));
        Log.LogModel.Add(model);
        foreach (var type in Rows.Rows)
            s_configureRow.MakeGenericMethod(type).Invoke(this, [model]);
        foreach (var type in Rows.DerivedRows)
            s_configureDerived.MakeGenericMethod(type).Invoke(this, [model]);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(RecordModel.Snake(entity.GetTableName()!.Replace("AspNet", "SignIn", StringComparison.Ordinal)));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(RecordModel.Snake(property.Name));
        }
    }

    private static readonly MethodInfo s_configureRow =
        typeof(RecordStore).GetMethod(nameof(ConfigureRow), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo s_configureDerived =
        typeof(RecordStore).GetMethod(nameof(ConfigureDerived), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private void ConfigureRow<T>(ModelBuilder model) where T : OnRecord
    {
        var row = model.Entity<T>();
        row.ToTable(typeof(T).Name);
        row.HasKey(nameof(OnRecord.Record), "Id");
        row.Ignore(x => x.Key);
        row.HasOne<LedgerLine>().WithMany().HasForeignKey(x => new { x.Record, x.Line }).OnDelete(DeleteBehavior.Restrict).IsRequired();
        row.HasQueryFilter(OfRecord, x => x.Record == Open);
        row.HasQueryFilter(OfItem, HiddenRows.Filter<T>(this));
        row.HasQueryFilter(OfMoment, x => AsAt == null || Lines.Any(l => l.Record == x.Record && l.Id == x.Line && l.RecordedAt <= AsAt));
        if (typeof(T).IsDefined(typeof(DecidesAccessAttribute), false))
            SqliteClustered.Mark(row);
        Shape(row);
    }

    private void ConfigureDerived<T>(ModelBuilder model) where T : Derived
    {
        var row = model.Entity<T>();
        row.ToTable(typeof(T).Name);
        row.HasKey(x => new { x.Record, x.Id });
        // Not "or across": an alternative in the filter would make the database read the whole table for one record.
        row.HasQueryFilter(OfRecord, x => x.Record == Open);
        SqliteClustered.Mark(row);
        Shape(row);
    }

    private static void Shape<T>(EntityTypeBuilder<T> row) where T : class
    {
        row.Property("Id").ValueGeneratedNever();
        foreach (var index in typeof(T).GetCustomAttributes<IndexedAttribute>())
        {
            string[] columns = index.Across ? [.. index.Columns, "Record"] : ["Record", .. index.Columns];
            row.HasIndex(columns).IsUnique(index.Unique);
        }
        foreach (var property in typeof(T).GetProperties().Where(p => p.IsDefined(typeof(AsJsonAttribute))))
            s_configureJson.MakeGenericMethod(typeof(T), property.PropertyType).Invoke(null, [row, property.Name]);
    }

    private static readonly MethodInfo s_configureJson =
        typeof(RecordStore).GetMethod(nameof(ConfigureJson), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void ConfigureJson<T, TValue>(EntityTypeBuilder<T> row, string name) where T : class =>
        row.Property<TValue>(name).HasConversion(
            new ValueConverter<TValue, string>(v => JsonSerializer.Serialize(v, AsJson), v => JsonSerializer.Deserialize<TValue>(v, AsJson)!),
            new ValueComparer<TValue>((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : v.GetHashCode(), v => v));
}

internal sealed class SqliteStore(DbContextOptions<SqliteStore> options) : RecordStore(options)
{
    protected override bool IsSqlite => true;
}

internal sealed class PostgresStore(DbContextOptions<PostgresStore> options) : RecordStore(options)
{
    protected override bool IsSqlite => false;
}
