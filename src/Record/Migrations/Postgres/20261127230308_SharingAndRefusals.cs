using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SharingAndRefusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<string>>(
                name: "covers",
                table: "information_sharing_agreement",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "former_names",
                table: "in_directory",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_refused",
                table: "bundle_waiting",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "bundle_refused",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bundle_refused", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_bundle_refused_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_link_opened_record_link",
                table: "link_opened",
                columns: new[] { "record", "link" });

            migrationBuilder.CreateIndex(
                name: "IX_link_given_record_of",
                table: "link_given",
                columns: new[] { "record", "of" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_sealed_record_disclosure",
                table: "disclosure_sealed",
                columns: new[] { "record", "disclosure" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_recall_record_disclosure",
                table: "disclosure_recall",
                columns: new[] { "record", "disclosure" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_record_decision",
                table: "disclosure",
                columns: new[] { "record", "decision" });

            migrationBuilder.CreateIndex(
                name: "IX_code_wrong_record_link",
                table: "code_wrong",
                columns: new[] { "record", "link" });

            migrationBuilder.CreateIndex(
                name: "IX_bundle_refused_record_line",
                table: "bundle_refused",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bundle_refused");

            migrationBuilder.DropIndex(
                name: "IX_link_opened_record_link",
                table: "link_opened");

            migrationBuilder.DropIndex(
                name: "IX_link_given_record_of",
                table: "link_given");

            migrationBuilder.DropIndex(
                name: "IX_disclosure_sealed_record_disclosure",
                table: "disclosure_sealed");

            migrationBuilder.DropIndex(
                name: "IX_disclosure_recall_record_disclosure",
                table: "disclosure_recall");

            migrationBuilder.DropIndex(
                name: "IX_disclosure_record_decision",
                table: "disclosure");

            migrationBuilder.DropIndex(
                name: "IX_code_wrong_record_link",
                table: "code_wrong");

            migrationBuilder.DropColumn(
                name: "covers",
                table: "information_sharing_agreement");

            migrationBuilder.DropColumn(
                name: "former_names",
                table: "in_directory");

            migrationBuilder.DropColumn(
                name: "is_refused",
                table: "bundle_waiting");
        }
    }
}
