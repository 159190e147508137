using Kith.Record.Store;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Log;

/// <summary>The tables of the log. They stand apart from the records: the log is one over all of them, and holds nothing about anybody.</summary>
internal static class LogModel
{
    public static void Add(ModelBuilder model)
    {
        // No key: it is filled at its end and emptied from its beginning, and any index would only cost every line.
        model.Entity<UnplacedRow>(row => row.ToTable("Unplaced").HasNoKey());
        model.Entity<LogEntryRow>(row =>
        {
            SqliteClustered.Mark(row);
            row.ToTable("LogEntry");
            row.HasKey(x => new { x.Epoch, x.Position });
            row.HasIndex(x => new { x.Record, x.Line });
        });
        model.Entity<LogTileRow>(row =>
        {
            row.ToTable("LogTile");
            row.HasKey(x => new { x.Epoch, x.Level, x.Index });
        });
        model.Entity<CheckpointRow>(row =>
        {
            row.ToTable("Checkpoint");
            row.HasKey(x => new { x.Epoch, x.Size });
        });
        model.Entity<LogEpochRow>(row =>
        {
            row.ToTable("LogEpoch");
            row.HasKey(x => x.Number);
            row.Property(x => x.Number).ValueGeneratedNever();
        });
        model.Entity<LogKeyRow>(row =>
        {
            row.ToTable("LogKey");
            row.HasKey(x => x.Key);
        });
        model.Entity<CosignatureRow>(row =>
        {
            row.ToTable("Cosignature");
            row.HasKey(x => new { x.Epoch, x.Size, x.Witness });
        });
    }
}
