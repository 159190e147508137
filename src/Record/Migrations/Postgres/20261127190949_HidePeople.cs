using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HidePeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "entry",
                table: "restriction",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "part",
                table: "restriction",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "question",
                table: "restriction",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "replaces",
                table: "restriction",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "whys",
                table: "restriction",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "to",
                table: "relationship_ended",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "kept",
                table: "person_card",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "address_kept",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hiding = table.Column<Guid>(type: "uuid", nullable: false),
                    home = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    kept_from = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    hidden = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hiding = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    family = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: true),
                    of = table.Column<Guid>(type: "uuid", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    named = table.Column<int>(type: "integer", nullable: false)
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
