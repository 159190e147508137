using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Sqlite
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
