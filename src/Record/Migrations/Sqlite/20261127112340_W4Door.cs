using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class W4Door : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "in_emergency",
                table: "entry",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "must_be_co_signed",
                table: "entry",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_ended",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_agreement_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    party = table.Column<byte[]>(type: "BLOB", nullable: false),
                    party_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    signatory = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_signed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_agreement_signed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_statement",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    passed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_statement", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_audit_statement_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award_withdrawn",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    award = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_award_withdrawn", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_award_withdrawn_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "co_signature_awaited",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    form_name = table.Column<string>(type: "TEXT", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author = table.Column<byte[]>(type: "BLOB", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    colleague = table.Column<byte[]>(type: "BLOB", nullable: false),
                    colleague_name = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lapsed = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_signature_awaited", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_co_signature_awaited_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "co_signature_due",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form_name = table.Column<string>(type: "TEXT", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    colleague = table.Column<byte[]>(type: "BLOB", nullable: false),
                    colleague_name = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<byte[]>(type: "BLOB", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    declined = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_signature_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "co_signature_settled",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    awaited = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_co_signature_settled", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_co_signature_settled_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "competence",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_competence", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_competence_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "competence_award",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    competence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    competence_name = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    session = table.Column<byte[]>(type: "BLOB", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_organisation = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_competence_award", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_competence_award_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "competence_requirement",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    doing = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    competence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    competence_name = table.Column<string>(type: "TEXT", nullable: false),
                    grace_days = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_competence_requirement", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_competence_requirement_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "door_policy",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreements_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stages_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    co_sign_within_days = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_door_policy", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_door_policy_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_sharing_agreement",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    party_names = table.Column<string>(type: "TEXT", nullable: false),
                    purposes = table.Column<string>(type: "TEXT", nullable: false),
                    classes = table.Column<string>(type: "TEXT", nullable: false),
                    lawful_bases = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_information_sharing_agreement", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_information_sharing_agreement_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reporting_line",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reporting_line", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_reporting_line_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requirement_ended",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    requirement = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requirement_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_requirement_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stage",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    reach = table.Column<string>(type: "TEXT", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    people_names = table.Column<string>(type: "TEXT", nullable: false),
                    teams = table.Column<string>(type: "TEXT", nullable: false),
                    team_names = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_stage_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stage_closed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stage = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_closed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_stage_closed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staged_start",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_name = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staged_start", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_staged_start_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_ended_record_line",
                table: "agreement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signed_record_line",
                table: "agreement_signed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_statement_record_line",
                table: "audit_statement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_award_withdrawn_record_line",
                table: "award_withdrawn",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_co_signature_awaited_record_entry",
                table: "co_signature_awaited",
                columns: new[] { "record", "entry" });

            migrationBuilder.CreateIndex(
                name: "IX_co_signature_awaited_record_line",
                table: "co_signature_awaited",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_co_signature_due_author_record",
                table: "co_signature_due",
                columns: new[] { "author", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_co_signature_due_colleague_record",
                table: "co_signature_due",
                columns: new[] { "colleague", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_co_signature_settled_record_line",
                table: "co_signature_settled",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_competence_record_line",
                table: "competence",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_competence_award_record_line",
                table: "competence_award",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_competence_requirement_record_line",
                table: "competence_requirement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_door_policy_record_line",
                table: "door_policy",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_information_sharing_agreement_record_line",
                table: "information_sharing_agreement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_line_record_line",
                table: "reporting_line",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_requirement_ended_record_line",
                table: "requirement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_stage_record_line",
                table: "stage",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_stage_closed_record_line",
                table: "stage_closed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_staged_start_record_line",
                table: "staged_start",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_ended");

            migrationBuilder.DropTable(
                name: "agreement_signed");

            migrationBuilder.DropTable(
                name: "audit_statement");

            migrationBuilder.DropTable(
                name: "award_withdrawn");

            migrationBuilder.DropTable(
                name: "co_signature_awaited");

            migrationBuilder.DropTable(
                name: "co_signature_due");

            migrationBuilder.DropTable(
                name: "co_signature_settled");

            migrationBuilder.DropTable(
                name: "competence");

            migrationBuilder.DropTable(
                name: "competence_award");

            migrationBuilder.DropTable(
                name: "competence_requirement");

            migrationBuilder.DropTable(
                name: "door_policy");

            migrationBuilder.DropTable(
                name: "information_sharing_agreement");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "requirement_ended");

            migrationBuilder.DropTable(
                name: "stage");

            migrationBuilder.DropTable(
                name: "stage_closed");

            migrationBuilder.DropTable(
                name: "staged_start");

            migrationBuilder.DropColumn(
                name: "in_emergency",
                table: "entry");

            migrationBuilder.DropColumn(
                name: "must_be_co_signed",
                table: "entry");
        }
    }
}
