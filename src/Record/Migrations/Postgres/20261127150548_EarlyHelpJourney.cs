using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EarlyHelpJourney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "assessment_days",
                table: "threshold_set",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "closure_days",
                table: "threshold_set",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "plan_days",
                table: "threshold_set",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "review_days",
                table: "threshold_set",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_by",
                table: "plan_action",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "outside",
                table: "outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "digest",
                table: "notice_wish",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "request",
                table: "early_help_episode",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "still_so",
                table: "assessment_part",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voices",
                table: "assessment_part",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "agreed_actions",
                table: "assessment_completed",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voices",
                table: "assessment_completed",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cycle_time",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    part = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    late = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cycle_time", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "facts_confirmed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    religion = table.Column<string>(type: "text", nullable: true),
                    immigration_status = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "plan_code_sent",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    episode = table.Column<Guid>(type: "uuid", nullable: false),
                    member = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_employer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    invitation = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    worker_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "wants_digest",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wants_digest", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "work_due",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    family_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cycle_time_centre_on_record",
                table: "cycle_time",
                columns: new[] { "centre", "on", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_facts_confirmed_record_line",
                table: "facts_confirmed",
                columns: new[] { "record", "line" });

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
                name: "IX_work_due_worker_on_record",
                table: "work_due",
                columns: new[] { "worker", "on", "record" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cycle_time");

            migrationBuilder.DropTable(
                name: "facts_confirmed");

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
                name: "wants_digest");

            migrationBuilder.DropTable(
                name: "work_due");

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
        }
    }
}
