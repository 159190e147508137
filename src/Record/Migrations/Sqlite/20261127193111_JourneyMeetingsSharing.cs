using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JourneyMeetingsSharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "assessment_days",
                table: "threshold_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "closure_days",
                table: "threshold_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "plan_days",
                table: "threshold_set",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "review_days",
                table: "threshold_set",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_by",
                table: "plan_action",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "kept",
                table: "person_card",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "outside",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "digest",
                table: "notice_wish",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "request",
                table: "early_help_episode",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "access",
                table: "bundle_request",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "access",
                table: "bundle_made",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "still_so",
                table: "assessment_part",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voices",
                table: "assessment_part",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "agreed_actions",
                table: "assessment_completed",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voices",
                table: "assessment_completed",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "counts_from",
                table: "agreement_signed",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "in_place_of",
                table: "agreement_signed",
                type: "BLOB",
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
                name: "agenda_item",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    family = table.Column<byte[]>(type: "BLOB", nullable: true),
                    topic = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_item", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_agenda_item_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item_taken_off",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agenda_item = table.Column<byte[]>(type: "BLOB", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agenda_item_taken_off", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_agenda_item_taken_off_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "asked_once_version",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    activities = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asked_once_version", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_asked_once_version_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_discussed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    look_again_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    unstuck = table.Column<bool>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    looked_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_discussed", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_discussion",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    chair_name = table.Column<string>(type: "TEXT", nullable: false),
                    minute_taker_name = table.Column<string>(type: "TEXT", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    discussion = table.Column<string>(type: "TEXT", nullable: true),
                    next_steps = table.Column<string>(type: "TEXT", nullable: true),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: true),
                    look_again_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_discussion", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_case_discussion_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_measures",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    team = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_moved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    oldest_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    oldest_due = table.Column<string>(type: "TEXT", nullable: true),
                    flat_reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    flat_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    level_raised_on = table.Column<string>(type: "TEXT", nullable: false),
                    lead_changed_on = table.Column<string>(type: "TEXT", nullable: false),
                    no_access_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_measures", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "case_on_agenda",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    directions = table.Column<int>(type: "INTEGER", nullable: false),
                    unanswered = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_on_agenda", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "challenge_answered",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    challenge = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenge_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_challenge_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "code_sent",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "counted_use",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    team = table.Column<byte[]>(type: "BLOB", nullable: false),
                    team_name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_use", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cycle_time",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cycle_time", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "disclosed_passage",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    disclosure = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    family_restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decision = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    for_whom = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    handed = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recipient_name = table.Column<string>(type: "TEXT", nullable: false),
                    recipient_role = table.Column<string>(type: "TEXT", nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    needed = table.Column<string>(type: "TEXT", nullable: false),
                    harm = table.Column<string>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    family_words = table.Column<string>(type: "TEXT", nullable: true),
                    detriment = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: true),
                    advice = table.Column<string>(type: "TEXT", nullable: false),
                    guide_version = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    disclosure = table.Column<byte[]>(type: "BLOB", nullable: false),
                    after = table.Column<byte[]>(type: "BLOB", nullable: true),
                    mailed = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    disclosure = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "discussion_notes",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    discussion = table.Column<string>(type: "TEXT", nullable: true),
                    next_steps = table.Column<string>(type: "TEXT", nullable: true),
                    lead = table.Column<string>(type: "TEXT", nullable: true),
                    new_lead = table.Column<byte[]>(type: "BLOB", nullable: true),
                    new_lead_name = table.Column<string>(type: "TEXT", nullable: true),
                    new_lead_discipline = table.Column<string>(type: "TEXT", nullable: true),
                    new_lead_employer = table.Column<string>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    level_name = table.Column<string>(type: "TEXT", nullable: true),
                    level_reasons = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion_notes", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_discussion_notes_ledger_line_record_line",
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
                name: "earlier_used",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    earlier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    activity = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    set_version = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_earlier_used", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_earlier_used_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "facts_confirmed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    episode = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    religion = table.Column<string>(type: "TEXT", nullable: true),
                    immigration_status = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts_confirmed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_facts_confirmed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "held_back",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    passage = table.Column<int>(type: "INTEGER", nullable: true),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    held = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "item_taken",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agenda_item = table.Column<byte[]>(type: "BLOB", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    names = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_taken", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_item_taken_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "joint_author_answered",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    registration = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_author_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_joint_author_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "joint_author_asked",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form_name = table.Column<string>(type: "TEXT", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author = table.Column<byte[]>(type: "BLOB", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    registration = table.Column<string>(type: "TEXT", nullable: true),
                    by_themselves = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_author_asked", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_joint_author_asked_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "joint_visit_due",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    form_name = table.Column<string>(type: "TEXT", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    joins = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_visit_due", x => new { x.record, x.id });
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
                name: "level_changed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    episode = table.Column<byte[]>(type: "BLOB", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    level_name = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_level_changed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_level_changed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "link_ended",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    of = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    link = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "looked_again",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    case_discussion = table.Column<byte[]>(type: "BLOB", nullable: false),
                    unstuck = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_looked_again", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_looked_again_ledger_line_record_line",
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
                name: "meeting_closed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    missing = table.Column<string>(type: "TEXT", nullable: false),
                    without_quorum = table.Column<string>(type: "TEXT", nullable: true),
                    discussed = table.Column<int>(type: "INTEGER", nullable: false),
                    carried_over = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_closed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_closed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_direction",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: true),
                    who_name = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_direction", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_direction_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_direction_taken_back",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    direction = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_direction_taken_back", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_direction_taken_back_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_moved",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_moved", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_moved_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_of_worker",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    leads = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_of_worker", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meeting_series",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    first_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    every_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    chair = table.Column<byte[]>(type: "BLOB", nullable: false),
                    chair_name = table.Column<string>(type: "TEXT", nullable: false),
                    minute_taker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    minute_taker_name = table.Column<string>(type: "TEXT", nullable: false),
                    attendees = table.Column<string>(type: "TEXT", nullable: false),
                    quorum = table.Column<string>(type: "TEXT", nullable: false),
                    look_again_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_series", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_meeting_series_ledger_line_record_line",
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
                name: "own_code_sent",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reader = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reader_name = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    understands = table.Column<string>(type: "TEXT", nullable: true),
                    child_says = table.Column<string>(type: "TEXT", nullable: true),
                    entries = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decision = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    chosen = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    against = table.Column<string>(type: "TEXT", nullable: true),
                    restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    family_restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "peer_answer",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    question = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_discipline = table.Column<string>(type: "TEXT", nullable: true),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_answer", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_peer_answer_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "peer_question",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: true),
                    worker_name = table.Column<string>(type: "TEXT", nullable: true),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_discipline = table.Column<string>(type: "TEXT", nullable: true),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_question", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_peer_question_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "peer_question_now",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: true),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_question_now", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "plan_invitation",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    episode = table.Column<byte[]>(type: "BLOB", nullable: false),
                    member = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_invitation", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_invitation_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_visit",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_visit", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_planned_visit_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_visit_over",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    visit = table.Column<byte[]>(type: "BLOB", nullable: false),
                    entry = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_visit_over", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_planned_visit_over_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "professional_challenge",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_professional_challenge", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_professional_challenge_ledger_line_record_line",
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

            migrationBuilder.CreateTable(
                name: "room_marked",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    meeting = table.Column<byte[]>(type: "BLOB", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    others = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_marked", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_room_marked_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "series_ended",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series_ended", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_series_ended_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_guide_version",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    texts = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "stuck_case_nomination",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    centre = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @case = table.Column<byte[]>(name: "case", type: "BLOB", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stuck_case_nomination", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_stuck_case_nomination_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stuck_rule_set",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    team = table.Column<byte[]>(type: "BLOB", nullable: true),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stuck_rule_set", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_stuck_rule_set_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_access_closed",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    parts = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    wanted = table.Column<string>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    part = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    people = table.Column<string>(type: "TEXT", nullable: false),
                    person_name = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    @as = table.Column<string>(name: "as", type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: true),
                    identity = table.Column<string>(type: "TEXT", nullable: true),
                    wanted = table.Column<string>(type: "TEXT", nullable: false),
                    send_to = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @for = table.Column<string>(name: "for", type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    wait = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "team_meeting",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_meeting", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_team_meeting_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wants_digest",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wants_digest", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "went_on",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    earlier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    activity = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    discipline = table.Column<string>(type: "TEXT", nullable: true),
                    employer = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_went_on", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_went_on_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_due",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    worker = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_supervised_worker_since_record",
                table: "supervised_worker",
                columns: new[] { "since", "record" });

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
                name: "IX_agenda_item_record_line",
                table: "agenda_item",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_taken_off_record_line",
                table: "agenda_item_taken_off",
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
                name: "IX_asked_once_version_record_line",
                table: "asked_once_version",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_case_discussed_centre_unstuck_record",
                table: "case_discussed",
                columns: new[] { "centre", "unstuck", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_case_discussed_series_on_record",
                table: "case_discussed",
                columns: new[] { "series", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_case_discussion_record_line",
                table: "case_discussion",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_case_measures_centre_team_record",
                table: "case_measures",
                columns: new[] { "centre", "team", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_challenge_answered_record_line",
                table: "challenge_answered",
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
                name: "IX_counted_use_centre_on_record",
                table: "counted_use",
                columns: new[] { "centre", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_cycle_time_centre_on_record",
                table: "cycle_time",
                columns: new[] { "centre", "on", "record" });

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
                name: "IX_discussion_notes_record_line",
                table: "discussion_notes",
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
                name: "IX_earlier_used_record_earlier",
                table: "earlier_used",
                columns: new[] { "record", "earlier" });

            migrationBuilder.CreateIndex(
                name: "IX_earlier_used_record_item",
                table: "earlier_used",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_earlier_used_record_line",
                table: "earlier_used",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_facts_confirmed_record_line",
                table: "facts_confirmed",
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
                name: "IX_item_taken_record_line",
                table: "item_taken",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_answered_record_entry",
                table: "joint_author_answered",
                columns: new[] { "record", "entry" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_answered_record_item",
                table: "joint_author_answered",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_answered_record_line",
                table: "joint_author_answered",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_asked_record_entry",
                table: "joint_author_asked",
                columns: new[] { "record", "entry" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_asked_record_item",
                table: "joint_author_asked",
                columns: new[] { "record", "item" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_author_asked_record_line",
                table: "joint_author_asked",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_visit_due_answers_record",
                table: "joint_visit_due",
                columns: new[] { "answers", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_lawful_basis_record_line",
                table: "lawful_basis",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_level_changed_record_line",
                table: "level_changed",
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
                name: "IX_looked_again_record_line",
                table: "looked_again",
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
                name: "IX_meeting_closed_record_line",
                table: "meeting_closed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_direction_record_line",
                table: "meeting_direction",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_direction_taken_back_record_line",
                table: "meeting_direction_taken_back",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_moved_record_line",
                table: "meeting_moved",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_of_worker_worker_on_record",
                table: "meeting_of_worker",
                columns: new[] { "worker", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_series_record_line",
                table: "meeting_series",
                columns: new[] { "record", "line" });

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
                name: "IX_peer_answer_record_line",
                table: "peer_answer",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_question_record_line",
                table: "peer_question",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_question_now_by_answered_at_record",
                table: "peer_question_now",
                columns: new[] { "by", "answered_at", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_question_now_team_discipline_answered_at_record",
                table: "peer_question_now",
                columns: new[] { "team", "discipline", "answered_at", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_question_now_worker_answered_at_record",
                table: "peer_question_now",
                columns: new[] { "worker", "answered_at", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_invitation_record_line",
                table: "plan_invitation",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_visit_record_line",
                table: "planned_visit",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_visit_over_record_line",
                table: "planned_visit_over",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_professional_challenge_record_line",
                table: "professional_challenge",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_restriction_due_review_on_record",
                table: "restriction_due",
                columns: new[] { "review_on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_room_marked_record_line",
                table: "room_marked",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_series_ended_record_line",
                table: "series_ended",
                columns: new[] { "record", "line" });

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
                name: "IX_stuck_case_nomination_record_line",
                table: "stuck_case_nomination",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_stuck_rule_set_record_line",
                table: "stuck_rule_set",
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

            migrationBuilder.CreateIndex(
                name: "IX_team_meeting_record_line",
                table: "team_meeting",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_went_on_record_line",
                table: "went_on",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_work_due_worker_on_record",
                table: "work_due",
                columns: new[] { "worker", "on", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "address_kept");

            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "agenda_item_taken_off");

            migrationBuilder.DropTable(
                name: "agreement_document");

            migrationBuilder.DropTable(
                name: "asked_once_version");

            migrationBuilder.DropTable(
                name: "case_discussed");

            migrationBuilder.DropTable(
                name: "case_discussion");

            migrationBuilder.DropTable(
                name: "case_measures");

            migrationBuilder.DropTable(
                name: "case_on_agenda");

            migrationBuilder.DropTable(
                name: "challenge_answered");

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
                name: "counted_use");

            migrationBuilder.DropTable(
                name: "cycle_time");

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
                name: "discussion_notes");

            migrationBuilder.DropTable(
                name: "dissent");

            migrationBuilder.DropTable(
                name: "dissent_taken_back");

            migrationBuilder.DropTable(
                name: "earlier_used");

            migrationBuilder.DropTable(
                name: "facts_confirmed");

            migrationBuilder.DropTable(
                name: "held_back");

            migrationBuilder.DropTable(
                name: "held_back_lifted");

            migrationBuilder.DropTable(
                name: "hiding_noted");

            migrationBuilder.DropTable(
                name: "item_taken");

            migrationBuilder.DropTable(
                name: "joint_author_answered");

            migrationBuilder.DropTable(
                name: "joint_author_asked");

            migrationBuilder.DropTable(
                name: "joint_visit_due");

            migrationBuilder.DropTable(
                name: "lawful_basis");

            migrationBuilder.DropTable(
                name: "level_changed");

            migrationBuilder.DropTable(
                name: "link_ended");

            migrationBuilder.DropTable(
                name: "link_given");

            migrationBuilder.DropTable(
                name: "link_locked");

            migrationBuilder.DropTable(
                name: "link_opened");

            migrationBuilder.DropTable(
                name: "looked_again");

            migrationBuilder.DropTable(
                name: "looking_answered");

            migrationBuilder.DropTable(
                name: "meeting_closed");

            migrationBuilder.DropTable(
                name: "meeting_direction");

            migrationBuilder.DropTable(
                name: "meeting_direction_taken_back");

            migrationBuilder.DropTable(
                name: "meeting_moved");

            migrationBuilder.DropTable(
                name: "meeting_of_worker");

            migrationBuilder.DropTable(
                name: "meeting_series");

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
                name: "peer_answer");

            migrationBuilder.DropTable(
                name: "peer_question");

            migrationBuilder.DropTable(
                name: "peer_question_now");

            migrationBuilder.DropTable(
                name: "plan_invitation");

            migrationBuilder.DropTable(
                name: "planned_visit");

            migrationBuilder.DropTable(
                name: "planned_visit_over");

            migrationBuilder.DropTable(
                name: "professional_challenge");

            migrationBuilder.DropTable(
                name: "restriction_due");

            migrationBuilder.DropTable(
                name: "room_marked");

            migrationBuilder.DropTable(
                name: "series_ended");

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
                name: "stuck_case_nomination");

            migrationBuilder.DropTable(
                name: "stuck_rule_set");

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

            migrationBuilder.DropTable(
                name: "team_meeting");

            migrationBuilder.DropTable(
                name: "wants_digest");

            migrationBuilder.DropTable(
                name: "went_on");

            migrationBuilder.DropTable(
                name: "work_due");

            migrationBuilder.DropIndex(
                name: "IX_supervised_worker_since_record",
                table: "supervised_worker");

            migrationBuilder.DropIndex(
                name: "IX_ledger_line_recorded_at",
                table: "ledger_line");

            migrationBuilder.DropColumn(
                name: "assessment_days",
                table: "threshold_set");

            migrationBuilder.DropColumn(
                name: "closure_days",
                table: "threshold_set");

            migrationBuilder.DropColumn(
                name: "plan_days",
                table: "threshold_set");

            migrationBuilder.DropColumn(
                name: "review_days",
                table: "threshold_set");

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
                name: "review_by",
                table: "plan_action");

            migrationBuilder.DropColumn(
                name: "kept",
                table: "person_card");

            migrationBuilder.DropColumn(
                name: "outside",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "digest",
                table: "notice_wish");

            migrationBuilder.DropColumn(
                name: "request",
                table: "early_help_episode");

            migrationBuilder.DropColumn(
                name: "access",
                table: "bundle_request");

            migrationBuilder.DropColumn(
                name: "access",
                table: "bundle_made");

            migrationBuilder.DropColumn(
                name: "still_so",
                table: "assessment_part");

            migrationBuilder.DropColumn(
                name: "voices",
                table: "assessment_part");

            migrationBuilder.DropColumn(
                name: "agreed_actions",
                table: "assessment_completed");

            migrationBuilder.DropColumn(
                name: "voices",
                table: "assessment_completed");

            migrationBuilder.DropColumn(
                name: "counts_from",
                table: "agreement_signed");

            migrationBuilder.DropColumn(
                name: "in_place_of",
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
