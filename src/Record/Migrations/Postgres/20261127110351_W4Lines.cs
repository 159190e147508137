using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class W4Lines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<Guid>(type: "uuid", nullable: false),
                    party_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    signatory = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "award_withdrawn",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    award = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "case_of_worker",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_of_worker", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "competence",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: true),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    competence = table.Column<Guid>(type: "uuid", nullable: false),
                    competence_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    session = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_organisation = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    doing = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: true),
                    competence = table.Column<Guid>(type: "uuid", nullable: false),
                    competence_name = table.Column<string>(type: "text", nullable: false),
                    grace_days = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "direction",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_name = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_discipline = table.Column<string>(type: "text", nullable: true),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direction", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_direction_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "direction_answered",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    direction = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direction_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_direction_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "direction_now",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_name = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_discipline = table.Column<string>(type: "text", nullable: true),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direction_now", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "expected_supervision",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    every_weeks = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expected_supervision", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "family_discussed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_discussed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_family_discussed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "information_sharing_agreement",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parties = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    party_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    purposes = table.Column<string>(type: "text", nullable: false),
                    classes = table.Column<string>(type: "text", nullable: false),
                    lawful_bases = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "line_noted",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_name = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_line_noted", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_line_noted_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "line_noted_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    of = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_line_noted_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_line_noted_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reporting_line",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    requirement = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "supervised_worker",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<Guid>(type: "uuid", nullable: false),
                    employer_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: true),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    last_session = table.Column<DateOnly>(type: "date", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervised_worker", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "supervision_acknowledged",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    comment = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_acknowledged", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_supervision_acknowledged_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_expectation",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    every_weeks = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_expectation", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_supervision_expectation_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_expectation_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    expectation = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_expectation_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_supervision_expectation_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_notes",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_notes", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_supervision_notes_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_session",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_discipline = table.Column<string>(type: "text", nullable: true),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    corrects = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_session", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_supervision_session_ledger_line_record_line",
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
                name: "IX_award_withdrawn_record_line",
                table: "award_withdrawn",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_case_of_worker_worker_family_name_record",
                table: "case_of_worker",
                columns: new[] { "worker", "family_name", "record" });

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
                name: "IX_direction_record_line",
                table: "direction",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_answered_record_line",
                table: "direction_answered",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_now_by_answered_at_record",
                table: "direction_now",
                columns: new[] { "by", "answered_at", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_direction_now_worker_outcome_due_on_record",
                table: "direction_now",
                columns: new[] { "worker", "outcome", "due_on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_family_discussed_record_item",
                table: "family_discussed",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_family_discussed_record_line",
                table: "family_discussed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_information_sharing_agreement_record_line",
                table: "information_sharing_agreement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_line_noted_record_line",
                table: "line_noted",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_line_noted_record_worker",
                table: "line_noted",
                columns: new[] { "record", "worker" });

            migrationBuilder.CreateIndex(
                name: "IX_line_noted_ended_record_line",
                table: "line_noted_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_line_noted_ended_record_of",
                table: "line_noted_ended",
                columns: new[] { "record", "of" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_line_record_line",
                table: "reporting_line",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_requirement_ended_record_line",
                table: "requirement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_supervised_worker_by_name_record",
                table: "supervised_worker",
                columns: new[] { "by", "name", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_supervised_worker_employer_discipline_kind_record",
                table: "supervised_worker",
                columns: new[] { "employer", "discipline", "kind", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_acknowledged_record_item",
                table: "supervision_acknowledged",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_acknowledged_record_line",
                table: "supervision_acknowledged",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_expectation_record_line",
                table: "supervision_expectation",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_expectation_ended_record_line",
                table: "supervision_expectation_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notes_record_item",
                table: "supervision_notes",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_notes_record_line",
                table: "supervision_notes",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_supervision_session_record_line",
                table: "supervision_session",
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
                name: "award_withdrawn");

            migrationBuilder.DropTable(
                name: "case_of_worker");

            migrationBuilder.DropTable(
                name: "competence");

            migrationBuilder.DropTable(
                name: "competence_award");

            migrationBuilder.DropTable(
                name: "competence_requirement");

            migrationBuilder.DropTable(
                name: "direction");

            migrationBuilder.DropTable(
                name: "direction_answered");

            migrationBuilder.DropTable(
                name: "direction_now");

            migrationBuilder.DropTable(
                name: "expected_supervision");

            migrationBuilder.DropTable(
                name: "family_discussed");

            migrationBuilder.DropTable(
                name: "information_sharing_agreement");

            migrationBuilder.DropTable(
                name: "line_noted");

            migrationBuilder.DropTable(
                name: "line_noted_ended");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "requirement_ended");

            migrationBuilder.DropTable(
                name: "supervised_worker");

            migrationBuilder.DropTable(
                name: "supervision_acknowledged");

            migrationBuilder.DropTable(
                name: "supervision_expectation");

            migrationBuilder.DropTable(
                name: "supervision_expectation_ended");

            migrationBuilder.DropTable(
                name: "supervision_notes");

            migrationBuilder.DropTable(
                name: "supervision_session");
        }
    }
}
