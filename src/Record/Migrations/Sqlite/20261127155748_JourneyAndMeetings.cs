using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JourneyAndMeetings : Migration
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_by",
                table: "plan_action",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<byte[]>(
                name: "in_place_of",
                table: "agreement_signed",
                type: "BLOB",
                nullable: true);

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
                name: "plan_code_sent",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invitation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invitation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "plan_invitation",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    episode = table.Column<byte[]>(type: "BLOB", nullable: false),
                    member = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_employer = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
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
                name: "plan_invitation_ended",
                columns: table => new
                {
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invitation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    record = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invitation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<byte[]>(type: "BLOB", nullable: false),
                    item = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                name: "IX_agenda_item_record_line",
                table: "agenda_item",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_agenda_item_taken_off_record_line",
                table: "agenda_item_taken_off",
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
                name: "IX_counted_use_centre_on_record",
                table: "counted_use",
                columns: new[] { "centre", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_cycle_time_centre_on_record",
                table: "cycle_time",
                columns: new[] { "centre", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_notes_record_line",
                table: "discussion_notes",
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
                name: "IX_level_changed_record_line",
                table: "level_changed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_looked_again_record_line",
                table: "looked_again",
                columns: new[] { "record", "line" });

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
                name: "IX_plan_code_sent_record_line",
                table: "plan_code_sent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_code_wrong_record_line",
                table: "plan_code_wrong",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_invitation_record_line",
                table: "plan_invitation",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_invitation_ended_record_line",
                table: "plan_invitation_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_opened_record_line",
                table: "plan_opened",
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
                name: "IX_room_marked_record_line",
                table: "room_marked",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_series_ended_record_line",
                table: "series_ended",
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
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "agenda_item_taken_off");

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
                name: "counted_use");

            migrationBuilder.DropTable(
                name: "cycle_time");

            migrationBuilder.DropTable(
                name: "discussion_notes");

            migrationBuilder.DropTable(
                name: "earlier_used");

            migrationBuilder.DropTable(
                name: "facts_confirmed");

            migrationBuilder.DropTable(
                name: "item_taken");

            migrationBuilder.DropTable(
                name: "joint_author_answered");

            migrationBuilder.DropTable(
                name: "joint_author_asked");

            migrationBuilder.DropTable(
                name: "joint_visit_due");

            migrationBuilder.DropTable(
                name: "level_changed");

            migrationBuilder.DropTable(
                name: "looked_again");

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
                name: "peer_answer");

            migrationBuilder.DropTable(
                name: "peer_question");

            migrationBuilder.DropTable(
                name: "peer_question_now");

            migrationBuilder.DropTable(
                name: "plan_code_sent");

            migrationBuilder.DropTable(
                name: "plan_code_wrong");

            migrationBuilder.DropTable(
                name: "plan_invitation");

            migrationBuilder.DropTable(
                name: "plan_invitation_ended");

            migrationBuilder.DropTable(
                name: "plan_opened");

            migrationBuilder.DropTable(
                name: "planned_visit");

            migrationBuilder.DropTable(
                name: "planned_visit_over");

            migrationBuilder.DropTable(
                name: "professional_challenge");

            migrationBuilder.DropTable(
                name: "room_marked");

            migrationBuilder.DropTable(
                name: "series_ended");

            migrationBuilder.DropTable(
                name: "stuck_case_nomination");

            migrationBuilder.DropTable(
                name: "stuck_rule_set");

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
                name: "review_by",
                table: "plan_action");

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
                name: "in_place_of",
                table: "agreement_signed");
        }
    }
}
