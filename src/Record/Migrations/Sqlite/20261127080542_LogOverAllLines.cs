using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LogOverAllLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "checkpoint",
                columns: table => new
                {
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoint", x => new { x.epoch, x.size });
                });

            migrationBuilder.CreateTable(
                name: "cosignature",
                columns: table => new
                {
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    witness = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cosignature", x => new { x.epoch, x.size, x.witness });
                });

            migrationBuilder.CreateTable(
                name: "log_entry",
                columns: table => new
                {
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_entry", x => new { x.epoch, x.position });
                });

            migrationBuilder.CreateTable(
                name: "log_epoch",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: true),
                    missing = table.Column<long>(type: "INTEGER", nullable: false),
                    missing_since = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_epoch", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "log_key",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "log_tile",
                columns: table => new
                {
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    index = table.Column<long>(type: "INTEGER", nullable: false),
                    hashes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_tile", x => new { x.epoch, x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "unplaced",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateIndex(
                name: "IX_log_entry_record_line",
                table: "log_entry",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkpoint");

            migrationBuilder.DropTable(
                name: "cosignature");

            migrationBuilder.DropTable(
                name: "log_entry");

            migrationBuilder.DropTable(
                name: "log_epoch");

            migrationBuilder.DropTable(
                name: "log_key");

            migrationBuilder.DropTable(
                name: "log_tile");

            migrationBuilder.DropTable(
                name: "unplaced");
        }
    }
}
