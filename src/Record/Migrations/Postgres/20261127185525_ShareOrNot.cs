using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ShareOrNot : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_code_sent_record_line",
                table: "code_sent",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_code_wrong_record_line",
                table: "code_wrong",
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
                name: "IX_passage_choice_record_decision",
                table: "passage_choice",
                columns: new[] { "record", "decision" });

            migrationBuilder.CreateIndex(
                name: "IX_passage_choice_record_line",
                table: "passage_choice",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_guide_version_record_line",
                table: "sharing_guide_version",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "code_sent");

            migrationBuilder.DropTable(
                name: "code_wrong");

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
                name: "link_ended");

            migrationBuilder.DropTable(
                name: "link_given");

            migrationBuilder.DropTable(
                name: "link_locked");

            migrationBuilder.DropTable(
                name: "link_opened");

            migrationBuilder.DropTable(
                name: "passage_choice");

            migrationBuilder.DropTable(
                name: "sharing_guide_version");

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
