using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EarlyHelp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_progress",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by_when = table.Column<DateOnly>(type: "date", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_progress", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_action_progress_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "assessment_completed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    present = table.Column<string>(type: "text", nullable: false),
                    working = table.Column<string>(type: "text", nullable: false),
                    needs_to_change = table.Column<string>(type: "text", nullable: false),
                    childs_comment = table.Column<string>(type: "text", nullable: true),
                    parents_comment = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_completed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_assessment_completed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_form_version",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    domains = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_form_version", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_assessment_form_version_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_part",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    child = table.Column<Guid>(type: "uuid", nullable: true),
                    strengths = table.Column<string>(type: "text", nullable: true),
                    needs = table.Column<string>(type: "text", nullable: true),
                    own_words = table.Column<string>(type: "text", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment_part", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_assessment_part_ledger_line_record_line",
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
                name: "concern_answered",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concern_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_concern_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "desired_outcome",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desired_outcome", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_desired_outcome_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "early_help_episode",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    level_name = table.Column<string>(type: "text", nullable: false),
                    children = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    stepped_down_by = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_early_help_episode", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_early_help_episode_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "early_help_now",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episodes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_early_help_now", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "episode_closed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    familys_words = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_episode_closed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_episode_closed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_agreement",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: true),
                    shared_with = table.Column<List<string>>(type: "text[]", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_agreement", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_family_agreement_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "family_request",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    happening = table.Column<string>(type: "text", nullable: false),
                    tried = table.Column<string>(type: "text", nullable: true),
                    knows = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    level_name = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    triaged_by_name = table.Column<string>(type: "text", nullable: false),
                    triaged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_request", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_family_request_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "hand_over_meeting",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    present = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hand_over_meeting", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_hand_over_meeting_ledger_line_record_line",
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
                name: "lead_answered",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal = table.Column<Guid>(type: "uuid", nullable: false),
                    accepted = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_answered", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_lead_answered_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_proposed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_proposed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_lead_proposed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "listed_episode",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<Guid>(type: "uuid", nullable: true),
                    lead_name = table.Column<string>(type: "text", nullable: true),
                    asked = table.Column<Guid>(type: "uuid", nullable: true),
                    is_led = table.Column<bool>(type: "boolean", nullable: false),
                    next_review = table.Column<DateOnly>(type: "date", nullable: true),
                    next_action = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listed_episode", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "listed_request",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    child_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    by_worker = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    triaged = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    to_tell = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listed_request", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outcome_score",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<Guid>(type: "uuid", nullable: false),
                    by_family = table.Column<int>(type: "integer", nullable: true),
                    by_worker = table.Column<int>(type: "integer", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_score", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_outcome_score_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_action",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: true),
                    of_family = table.Column<bool>(type: "boolean", nullable: false),
                    by_when = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_action", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_action_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_review",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    present = table.Column<string>(type: "text", nullable: false),
                    apologies = table.Column<string>(type: "text", nullable: true),
                    progress = table.Column<string>(type: "text", nullable: false),
                    childs_comment = table.Column<string>(type: "text", nullable: true),
                    parents_comment = table.Column<string>(type: "text", nullable: true),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_review", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_plan_review_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pre_assessment_checklist",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pre_assessment_checklist", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_pre_assessment_checklist_ledger_line_record_line",
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
                name: "request_for_support",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_organisation = table.Column<string>(type: "text", nullable: true),
                    by_contact = table.Column<string>(type: "text", nullable: true),
                    by_worker = table.Column<Guid>(type: "uuid", nullable: true),
                    child_name = table.Column<string>(type: "text", nullable: false),
                    born_on = table.Column<DateOnly>(type: "date", nullable: true),
                    others = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    happening = table.Column<string>(type: "text", nullable: false),
                    tried = table.Column<string>(type: "text", nullable: true),
                    knows = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_for_support", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_request_for_support_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "request_triaged",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    thresholds = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    level_name = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    to_tell = table.Column<string>(type: "text", nullable: false),
                    family = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_triaged", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_request_triaged_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requester_told",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<Guid>(type: "uuid", nullable: false),
                    how = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requester_told", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_requester_told_ledger_line_record_line",
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
                name: "step_up",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step_up", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_step_up_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "step_up_decided",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_up = table.Column<Guid>(type: "uuid", nullable: false),
                    taken = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step_up_decided", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_step_up_decided_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    worker = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_member", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_team_member_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "team_member_left",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_member_left", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_team_member_left_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "threshold_set",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    levels = table.Column<string>(type: "text", nullable: false),
                    triage_working_days = table.Column<int>(type: "integer", nullable: false),
                    holidays = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_threshold_set", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_threshold_set_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_action_progress_record_line",
                table: "action_progress",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_ended_record_line",
                table: "agreement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_signed_record_line",
                table: "agreement_signed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_completed_record_line",
                table: "assessment_completed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_form_version_record_line",
                table: "assessment_form_version",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_assessment_part_record_line",
                table: "assessment_part",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_award_withdrawn_record_line",
                table: "award_withdrawn",
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
                name: "IX_concern_answered_record_line",
                table: "concern_answered",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_desired_outcome_record_line",
                table: "desired_outcome",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_early_help_episode_record_line",
                table: "early_help_episode",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_episode_closed_record_line",
                table: "episode_closed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_family_agreement_record_line",
                table: "family_agreement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_family_request_record_line",
                table: "family_request",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_hand_over_meeting_record_line",
                table: "hand_over_meeting",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_information_sharing_agreement_record_line",
                table: "information_sharing_agreement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_answered_record_line",
                table: "lead_answered",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_proposed_record_line",
                table: "lead_proposed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_listed_episode_asked_record",
                table: "listed_episode",
                columns: new[] { "asked", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_listed_episode_lead_record",
                table: "listed_episode",
                columns: new[] { "lead", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_listed_episode_team_is_led_record",
                table: "listed_episode",
                columns: new[] { "team", "is_led", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_listed_request_by_worker_record",
                table: "listed_request",
                columns: new[] { "by_worker", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_listed_request_open_due_on_record",
                table: "listed_request",
                columns: new[] { "open", "due_on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_outcome_score_record_line",
                table: "outcome_score",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_action_record_line",
                table: "plan_action",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_review_record_line",
                table: "plan_review",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_pre_assessment_checklist_record_line",
                table: "pre_assessment_checklist",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_line_record_line",
                table: "reporting_line",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_request_for_support_record_line",
                table: "request_for_support",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_request_triaged_record_line",
                table: "request_triaged",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_requester_told_record_line",
                table: "requester_told",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_requirement_ended_record_line",
                table: "requirement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_step_up_record_line",
                table: "step_up",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_step_up_decided_record_line",
                table: "step_up_decided",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_team_member_record_line",
                table: "team_member",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_team_member_left_record_line",
                table: "team_member_left",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_threshold_set_record_line",
                table: "threshold_set",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_progress");

            migrationBuilder.DropTable(
                name: "agreement_ended");

            migrationBuilder.DropTable(
                name: "agreement_signed");

            migrationBuilder.DropTable(
                name: "assessment_completed");

            migrationBuilder.DropTable(
                name: "assessment_form_version");

            migrationBuilder.DropTable(
                name: "assessment_part");

            migrationBuilder.DropTable(
                name: "award_withdrawn");

            migrationBuilder.DropTable(
                name: "competence");

            migrationBuilder.DropTable(
                name: "competence_award");

            migrationBuilder.DropTable(
                name: "competence_requirement");

            migrationBuilder.DropTable(
                name: "concern_answered");

            migrationBuilder.DropTable(
                name: "desired_outcome");

            migrationBuilder.DropTable(
                name: "early_help_episode");

            migrationBuilder.DropTable(
                name: "early_help_now");

            migrationBuilder.DropTable(
                name: "episode_closed");

            migrationBuilder.DropTable(
                name: "family_agreement");

            migrationBuilder.DropTable(
                name: "family_request");

            migrationBuilder.DropTable(
                name: "hand_over_meeting");

            migrationBuilder.DropTable(
                name: "information_sharing_agreement");

            migrationBuilder.DropTable(
                name: "lead_answered");

            migrationBuilder.DropTable(
                name: "lead_proposed");

            migrationBuilder.DropTable(
                name: "listed_episode");

            migrationBuilder.DropTable(
                name: "listed_request");

            migrationBuilder.DropTable(
                name: "outcome_score");

            migrationBuilder.DropTable(
                name: "plan_action");

            migrationBuilder.DropTable(
                name: "plan_review");

            migrationBuilder.DropTable(
                name: "pre_assessment_checklist");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "request_for_support");

            migrationBuilder.DropTable(
                name: "request_triaged");

            migrationBuilder.DropTable(
                name: "requester_told");

            migrationBuilder.DropTable(
                name: "requirement_ended");

            migrationBuilder.DropTable(
                name: "step_up");

            migrationBuilder.DropTable(
                name: "step_up_decided");

            migrationBuilder.DropTable(
                name: "team_member");

            migrationBuilder.DropTable(
                name: "team_member_left");

            migrationBuilder.DropTable(
                name: "threshold_set");
        }
    }
}
