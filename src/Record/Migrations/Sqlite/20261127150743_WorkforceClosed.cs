using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WorkforceClosed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "in_place_of",
                table: "agreement_signed",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_supervised_worker_since_record",
                table: "supervised_worker",
                columns: new[] { "since", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_supervised_worker_since_record",
                table: "supervised_worker");

            migrationBuilder.DropColumn(
                name: "in_place_of",
                table: "agreement_signed");
        }
    }
}
