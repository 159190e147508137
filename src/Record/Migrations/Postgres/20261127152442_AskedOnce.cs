using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AskedOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asked_once_version",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    topics = table.Column<string>(type: "text", nullable: false),
                    activities = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "counted_use",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    team_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_use", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "earlier_used",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    earlier = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    how = table.Column<string>(type: "text", nullable: false),
                    activity = table.Column<string>(type: "text", nullable: false),
                    topics = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    set_version = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                name: "joint_author_answered",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    registration = table.Column<string>(type: "text", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    form_name = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    registration = table.Column<string>(type: "text", nullable: true),
                    by_themselves = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: false),
                    answers = table.Column<Guid>(type: "uuid", nullable: false),
                    form_name = table.Column<string>(type: "text", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    asked_by = table.Column<string>(type: "text", nullable: false),
                    joins = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_visit_due", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "went_on",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    earlier = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: true),
                    activity = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_asked_once_version_record_line",
                table: "asked_once_version",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_counted_use_centre_on_record",
                table: "counted_use",
                columns: new[] { "centre", "on", "record" });

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
                name: "IX_went_on_record_line",
                table: "went_on",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asked_once_version");

            migrationBuilder.DropTable(
                name: "counted_use");

            migrationBuilder.DropTable(
                name: "earlier_used");

            migrationBuilder.DropTable(
                name: "joint_author_answered");

            migrationBuilder.DropTable(
                name: "joint_author_asked");

            migrationBuilder.DropTable(
                name: "joint_visit_due");

            migrationBuilder.DropTable(
                name: "went_on");
        }
    }
}
