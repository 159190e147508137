using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SharingAndHiding : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
