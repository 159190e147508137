using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HidePeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "entry",
                table: "restriction",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "part",
                table: "restriction",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "question",
                table: "restriction",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "replaces",
                table: "restriction",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "whys",
                table: "restriction",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "to",
                table: "relationship_ended",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "kept",
                table: "person_card",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "address_kept",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hiding = table.Column<byte[]>(type: "BLOB", nullable: false),
                    home = table.Column<byte[]>(type: "BLOB", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    kept_from = table.Column<string>(type: "TEXT", nullable: false),
                    hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_address_kept", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_address_kept_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hiding_noted",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hiding = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hiding_noted", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_hiding_noted_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "looking_answered",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    family = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_looking_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_looking_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "restriction_due",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: true),
                    of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    named = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_restriction_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_line_recorded_at",
                table: "ledger_line",
                column: "recorded_at",
                filter: "type = 2");

            migrationBuilder.CreateIndex(
                name: "IX_address_kept_record_line",
                table: "address_kept",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_hiding_noted_record_line",
                table: "hiding_noted",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_looking_answered_record_line",
                table: "looking_answered",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_looking_answered_record_month",
                table: "looking_answered",
                columns: new[] { "record", "month" });

            migrationBuilder.CreateIndex(
                name: "IX_restriction_due_review_on_record",
                table: "restriction_due",
                columns: new[] { "review_on", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_kept");

            migrationBuilder.DropTable(
                name: "hiding_noted");

            migrationBuilder.DropTable(
                name: "looking_answered");

            migrationBuilder.DropTable(
                name: "restriction_due");

            migrationBuilder.DropIndex(
                name: "IX_ledger_line_recorded_at",
                table: "ledger_line");

            migrationBuilder.DropColumn(
                name: "entry",
                table: "restriction");

            migrationBuilder.DropColumn(
                name: "part",
                table: "restriction");

            migrationBuilder.DropColumn(
                name: "question",
                table: "restriction");

            migrationBuilder.DropColumn(
                name: "replaces",
                table: "restriction");

            migrationBuilder.DropColumn(
                name: "whys",
                table: "restriction");

            migrationBuilder.DropColumn(
                name: "to",
                table: "relationship_ended");

            migrationBuilder.DropColumn(
                name: "kept",
                table: "person_card");
        }
    }
}
