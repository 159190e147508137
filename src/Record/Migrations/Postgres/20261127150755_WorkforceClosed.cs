using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WorkforceClosed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "in_place_of",
                table: "agreement_signed",
                type: "uuid",
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
