using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>
/// What the first page needs and nothing of any record: the keys that protect cookies. A model so small is there in a
/// moment, while that of the record is still being worked out.
/// </summary>
internal sealed class StartStore(DbContextOptions<StartStore> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<DataProtectionKey>(key =>
    {
        // The table is made by the migrations of RecordStore, which holds it too.
        key.ToTable(RecordModel.Snake(nameof(DataProtectionKeys)));
        foreach (var property in key.Metadata.GetProperties())
            property.SetColumnName(RecordModel.Snake(property.Name));
    });
}
