using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Sharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_code_sent");

            migrationBuilder.DropTable(
                name: "plan_code_wrong");

            migrationBuilder.DropTable(
                name: "plan_invitation_ended");

            migrationBuilder.DropTable(
                name: "plan_opened");

            migrationBuilder.DropColumn(
                name: "at",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "by_employer",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "by_name",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "email",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "name",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "organisation",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "secret_hash",
                table: "plan_invitation");

            migrationBuilder.DropColumn(
                name: "until",
                table: "plan_invitation");

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

            migrationBuilder.AddColumn<Guid>(
                name: "access",
                table: "bundle_request",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "access",
                table: "bundle_made",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "counts_from",
                table: "agreement_signed",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "succession",
                table: "agreement_signed",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "party",
                table: "agreement_ended",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "party_name",
                table: "agreement_ended",
                type: "text",
                nullable: true);

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
                name: "agreement_document",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "code_sent",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_sent", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_code_sent_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "code_wrong",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_wrong", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_code_wrong_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_decision",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<bool>(type: "boolean", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by_name = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    judged_by = table.Column<string>(type: "text", nullable: true),
                    judgement = table.Column<string>(type: "text", nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by_name = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    judged_by = table.Column<string>(type: "text", nullable: true),
                    judgement = table.Column<string>(type: "text", nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "disclosed_passage",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disclosure = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    restricted = table.Column<bool>(type: "boolean", nullable: false),
                    family_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosed_passage", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_disclosed_passage_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    for_whom = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    handed = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_disclosure_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_decision",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient_name = table.Column<string>(type: "text", nullable: false),
                    recipient_role = table.Column<string>(type: "text", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    needed = table.Column<string>(type: "text", nullable: false),
                    harm = table.Column<string>(type: "text", nullable: false),
                    family = table.Column<string>(type: "text", nullable: false),
                    family_words = table.Column<string>(type: "text", nullable: true),
                    detriment = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: true),
                    advice = table.Column<string>(type: "text", nullable: false),
                    guide_version = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_decision", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_disclosure_decision_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_recall",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disclosure = table.Column<Guid>(type: "uuid", nullable: false),
                    after = table.Column<Guid>(type: "uuid", nullable: true),
                    mailed = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_recall", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_disclosure_recall_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_sealed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    disclosure = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure_sealed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_disclosure_sealed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dissent",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by_name = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    judged_by = table.Column<string>(type: "text", nullable: true),
                    judgement = table.Column<string>(type: "text", nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dissent = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by_name = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    judged_by = table.Column<string>(type: "text", nullable: true),
                    judgement = table.Column<string>(type: "text", nullable: true),
                    said_on = table.Column<DateOnly>(type: "date", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "held_back",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    passage = table.Column<int>(type: "integer", nullable: true),
                    ground = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_back", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_held_back_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "held_back_lifted",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    held = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_back_lifted", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_held_back_lifted_ledger_line_record_line",
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
                name: "lawful_basis",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "link_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_link_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link_given",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_given", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_link_given_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link_locked",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_locked", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_link_locked_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link_opened",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_link_opened", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_link_opened_ledger_line_record_line",
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
                name: "override_due",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    answered = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_override_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "own_code_sent",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_code_sent", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_own_code_sent_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_code_wrong",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_code_wrong", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_own_code_wrong_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_view_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_view_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_own_view_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_view_given",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reader = table.Column<Guid>(type: "uuid", nullable: false),
                    reader_name = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    about = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false),
                    understands = table.Column<string>(type: "text", nullable: true),
                    child_says = table.Column<string>(type: "text", nullable: true),
                    entries = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    secret_hash = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_view_given", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_own_view_given_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_view_unlocked",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_view_unlocked", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_own_view_unlocked_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passage_choice",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    chosen = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    against = table.Column<string>(type: "text", nullable: true),
                    restricted = table.Column<bool>(type: "boolean", nullable: false),
                    family_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passage_choice", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_passage_choice_ledger_line_record_line",
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

            migrationBuilder.CreateTable(
                name: "sharing_guide_version",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    texts = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_guide_version", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_sharing_guide_version_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_override",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<Guid>(type: "uuid", nullable: false),
                    workers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    names = table.Column<List<string>>(type: "text[]", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    told = table.Column<bool>(type: "boolean", nullable: false),
                    why_not_told = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_name = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @override = table.Column<Guid>(name: "override", type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    words = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_name = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: true),
                    topic_name = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    disciplines = table.Column<List<string>>(type: "text[]", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    topics = table.Column<string>(type: "text", nullable: false),
                    never = table.Column<List<string>>(type: "text[]", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "subject_access_closed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    parts = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_closed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_closed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_extended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_extended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_extended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_part",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    wanted = table.Column<string>(type: "text", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_part", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_part_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_part_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_part_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_part_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_request",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    standing = table.Column<string>(type: "text", nullable: true),
                    identity = table.Column<string>(type: "text", nullable: true),
                    wanted = table.Column<string>(type: "text", nullable: false),
                    send_to = table.Column<string>(type: "text", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_request", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_request_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_wait",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    @for = table.Column<string>(name: "for", type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_wait", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_wait_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_wait_over",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    wait = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_access_wait_over", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_subject_access_wait_over_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
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
                name: "IX_agreement_document_record_agreement",
                table: "agreement_document",
                columns: new[] { "record", "agreement" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_document_record_line",
                table: "agreement_document",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_code_sent_record_line",
                table: "code_sent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_code_wrong_record_line",
                table: "code_wrong",
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
                name: "IX_disclosed_passage_record_disclosure",
                table: "disclosed_passage",
                columns: new[] { "record", "disclosure" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosed_passage_record_item",
                table: "disclosed_passage",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosed_passage_record_line",
                table: "disclosed_passage",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_record_line",
                table: "disclosure",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_decision_record_line",
                table: "disclosure_decision",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_recall_record_item",
                table: "disclosure_recall",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_recall_record_line",
                table: "disclosure_recall",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosure_sealed_record_line",
                table: "disclosure_sealed",
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
                name: "IX_held_back_record_line",
                table: "held_back",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_held_back_lifted_record_line",
                table: "held_back_lifted",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_hiding_noted_record_line",
                table: "hiding_noted",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_lawful_basis_record_line",
                table: "lawful_basis",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_link_ended_record_line",
                table: "link_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_link_given_record_line",
                table: "link_given",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_link_locked_record_line",
                table: "link_locked",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_link_opened_record_line",
                table: "link_opened",
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
                name: "IX_override_due_reviewer_until_record",
                table: "override_due",
                columns: new[] { "reviewer", "until", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_own_code_sent_record_line",
                table: "own_code_sent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_own_code_wrong_record_line",
                table: "own_code_wrong",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_own_view_ended_record_line",
                table: "own_view_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_own_view_given_record_line",
                table: "own_view_given",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_own_view_unlocked_record_line",
                table: "own_view_unlocked",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_passage_choice_record_decision",
                table: "passage_choice",
                columns: new[] { "record", "decision" });

            migrationBuilder.CreateIndex(
                name: "IX_passage_choice_record_line",
                table: "passage_choice",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_restriction_due_review_on_record",
                table: "restriction_due",
                columns: new[] { "review_on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_guide_version_record_line",
                table: "sharing_guide_version",
                columns: new[] { "record", "line" });

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

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_closed_record_line",
                table: "subject_access_closed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_extended_record_line",
                table: "subject_access_extended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_part_record_line",
                table: "subject_access_part",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_part_ended_record_line",
                table: "subject_access_part_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_request_record_line",
                table: "subject_access_request",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_wait_record_line",
                table: "subject_access_wait",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_access_wait_over_record_line",
                table: "subject_access_wait_over",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_kept");

            migrationBuilder.DropTable(
                name: "agreement_document");

            migrationBuilder.DropTable(
                name: "code_sent");

            migrationBuilder.DropTable(
                name: "code_wrong");

            migrationBuilder.DropTable(
                name: "consent_decision");

            migrationBuilder.DropTable(
                name: "consent_found_invalid");

            migrationBuilder.DropTable(
                name: "consent_withdrawn");

            migrationBuilder.DropTable(
                name: "disclosed_passage");

            migrationBuilder.DropTable(
                name: "disclosure");

            migrationBuilder.DropTable(
                name: "disclosure_decision");

            migrationBuilder.DropTable(
                name: "disclosure_recall");

            migrationBuilder.DropTable(
                name: "disclosure_sealed");

            migrationBuilder.DropTable(
                name: "dissent");

            migrationBuilder.DropTable(
                name: "dissent_taken_back");

            migrationBuilder.DropTable(
                name: "held_back");

            migrationBuilder.DropTable(
                name: "held_back_lifted");

            migrationBuilder.DropTable(
                name: "hiding_noted");

            migrationBuilder.DropTable(
                name: "lawful_basis");

            migrationBuilder.DropTable(
                name: "link_ended");

            migrationBuilder.DropTable(
                name: "link_given");

            migrationBuilder.DropTable(
                name: "link_locked");

            migrationBuilder.DropTable(
                name: "link_opened");

            migrationBuilder.DropTable(
                name: "looking_answered");

            migrationBuilder.DropTable(
                name: "override_due");

            migrationBuilder.DropTable(
                name: "own_code_sent");

            migrationBuilder.DropTable(
                name: "own_code_wrong");

            migrationBuilder.DropTable(
                name: "own_view_ended");

            migrationBuilder.DropTable(
                name: "own_view_given");

            migrationBuilder.DropTable(
                name: "own_view_unlocked");

            migrationBuilder.DropTable(
                name: "passage_choice");

            migrationBuilder.DropTable(
                name: "restriction_due");

            migrationBuilder.DropTable(
                name: "sharing_guide_version");

            migrationBuilder.DropTable(
                name: "sharing_override");

            migrationBuilder.DropTable(
                name: "sharing_override_reviewed");

            migrationBuilder.DropTable(
                name: "sharing_scope");

            migrationBuilder.DropTable(
                name: "sharing_topics_version");

            migrationBuilder.DropTable(
                name: "subject_access_closed");

            migrationBuilder.DropTable(
                name: "subject_access_extended");

            migrationBuilder.DropTable(
                name: "subject_access_part");

            migrationBuilder.DropTable(
                name: "subject_access_part_ended");

            migrationBuilder.DropTable(
                name: "subject_access_request");

            migrationBuilder.DropTable(
                name: "subject_access_wait");

            migrationBuilder.DropTable(
                name: "subject_access_wait_over");

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

            migrationBuilder.DropColumn(
                name: "access",
                table: "bundle_request");

            migrationBuilder.DropColumn(
                name: "access",
                table: "bundle_made");

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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "at",
                table: "plan_invitation",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "by_employer",
                table: "plan_invitation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "by_name",
                table: "plan_invitation",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "email",
                table: "plan_invitation",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "plan_invitation",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "plan_invitation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secret_hash",
                table: "plan_invitation",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "until",
                table: "plan_invitation",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.CreateTable(
                name: "plan_code_sent",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_code_sent", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_code_sent_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_code_wrong",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_code_wrong", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_code_wrong_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_invitation_ended",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_invitation_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_invitation_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_opened",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_opened", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_opened_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_plan_code_sent_record_line",
                table: "plan_code_sent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_code_wrong_record_line",
                table: "plan_code_wrong",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_invitation_ended_record_line",
                table: "plan_invitation_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_opened_record_line",
                table: "plan_opened",
                columns: new[] { "record", "line" });
        }
    }
}
