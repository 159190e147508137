using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FamilyWishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "counts_from",
                table: "agreement_signed",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "succession",
                table: "agreement_signed",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "party",
                table: "agreement_ended",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "party_name",
                table: "agreement_ended",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_document",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_document", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_agreement_document_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_decision",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scope = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<bool>(type: "INTEGER", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true),
                    said_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judgement = table.Column<string>(type: "TEXT", nullable: true),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_decision", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_consent_decision_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_found_invalid",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    consent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_found_invalid", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_consent_found_invalid_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_withdrawn",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    consent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true),
                    said_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judgement = table.Column<string>(type: "TEXT", nullable: true),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_withdrawn", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_consent_withdrawn_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dissent",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scope = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true),
                    said_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judgement = table.Column<string>(type: "TEXT", nullable: true),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dissent", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_dissent_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dissent_taken_back",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dissent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true),
                    said_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judgement = table.Column<string>(type: "TEXT", nullable: true),
                    said_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dissent_taken_back", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_dissent_taken_back_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lawful_basis",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scope = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lawful_basis", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_lawful_basis_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "override_due",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_override_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sharing_override",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scope = table.Column<byte[]>(type: "BLOB", nullable: false),
                    workers = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    told = table.Column<bool>(type: "INTEGER", nullable: false),
                    why_not_told = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer_name = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_override", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_sharing_override_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_override_reviewed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @override = table.Column<byte[]>(name: "override", type: "BLOB", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_override_reviewed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_sharing_override_reviewed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_scope",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: true),
                    topic_name = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    forms = table.Column<string>(type: "TEXT", nullable: false),
                    disciplines = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_scope", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_sharing_scope_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_topics_version",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    never = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_topics_version", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_sharing_topics_version_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_document_record_agreement",
                table: "agreement_document",
                columns: new[] { "record", "agreement" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_document_record_line",
                table: "agreement_document",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_decision_record_line",
                table: "consent_decision",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_found_invalid_record_line",
                table: "consent_found_invalid",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_withdrawn_record_line",
                table: "consent_withdrawn",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_dissent_record_line",
                table: "dissent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_dissent_taken_back_record_line",
                table: "dissent_taken_back",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_lawful_basis_record_line",
                table: "lawful_basis",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_override_due_reviewer_until_record",
                table: "override_due",
                columns: new[] { "reviewer", "until", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_override_record_line",
                table: "sharing_override",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_override_reviewed_record_line",
                table: "sharing_override_reviewed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_scope_record_line",
                table: "sharing_scope",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_topics_version_record_line",
                table: "sharing_topics_version",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_document");

            migrationBuilder.DropTable(
                name: "consent_decision");

            migrationBuilder.DropTable(
                name: "consent_found_invalid");

            migrationBuilder.DropTable(
                name: "consent_withdrawn");

            migrationBuilder.DropTable(
                name: "dissent");

            migrationBuilder.DropTable(
                name: "dissent_taken_back");

            migrationBuilder.DropTable(
                name: "lawful_basis");

            migrationBuilder.DropTable(
                name: "override_due");

            migrationBuilder.DropTable(
                name: "sharing_override");

            migrationBuilder.DropTable(
                name: "sharing_override_reviewed");

            migrationBuilder.DropTable(
                name: "sharing_scope");

            migrationBuilder.DropTable(
                name: "sharing_topics_version");

            migrationBuilder.DropColumn(
                name: "counts_from",
                table: "agreement_signed");

            migrationBuilder.DropColumn(
                name: "succession",
                table: "agreement_signed");

            migrationBuilder.DropColumn(
                name: "party",
                table: "agreement_ended");

            migrationBuilder.DropColumn(
                name: "party_name",
                table: "agreement_ended");
        }
    }
}
