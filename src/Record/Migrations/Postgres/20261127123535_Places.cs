using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kith.Record.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "best_reached",
                table: "worker_details",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "registration_until",
                table: "worker_details",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "team",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ods_code",
                table: "organisation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "locality",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "second_post",
                table: "employment",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "from",
                table: "centre",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absence", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_absence_ledger_line_record_line",
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
                name: "centre_changed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    locality = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_centre_changed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_centre_changed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_closed_ledger_line_record_line",
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
                name: "cover",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cover", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_cover_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "in_directory",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    discipline = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    registration = table.Column<string>(type: "text", nullable: true),
                    registration_until = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    card = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_in_directory", x => new { x.record, x.id });
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
                name: "locality_changed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    locality = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_locality_changed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_locality_changed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_changed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ods_code = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_changed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_organisation_changed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reach_area",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    postcodes = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reach_area", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_reach_area_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reached_area",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    postcodes = table.Column<string>(type: "text", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_name = table.Column<string>(type: "text", nullable: false),
                    centre_phone = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reached_area", x => new { x.record, x.id });
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
                name: "team_changed",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_changed", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_team_changed_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_pattern",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_pattern", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_work_pattern_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_site",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    centre = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_site", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_work_site_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "worker_at",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team = table.Column<Guid>(type: "uuid", nullable: true),
                    centre = table.Column<Guid>(type: "uuid", nullable: true),
                    site = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker_at", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "worker_named",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker_named", x => new { x.record, x.id });
                });

            migrationBuilder.CreateTable(
                name: "workers_file_brought",
                columns: table => new
                {
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    registered = table.Column<int>(type: "integer", nullable: false),
                    already = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    line = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workers_file_brought", x => new { x.record, x.id });
                    table.ForeignKey(
                        name: "FK_workers_file_brought_ledger_line_record_line",
                        columns: x => new { x.record, x.line },
                        principalTable: "ledger_line",
                        principalColumns: new[] { "record", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_absence_record_line",
                table: "absence",
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
                name: "IX_award_withdrawn_record_line",
                table: "award_withdrawn",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_centre_changed_record_line",
                table: "centre_changed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_closed_record_line",
                table: "closed",
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
                name: "IX_cover_record_line",
                table: "cover",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_in_directory_discipline_name_record",
                table: "in_directory",
                columns: new[] { "discipline", "name", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_in_directory_email_record",
                table: "in_directory",
                columns: new[] { "email", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_in_directory_name_record",
                table: "in_directory",
                columns: new[] { "name", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_in_directory_registration_record",
                table: "in_directory",
                columns: new[] { "registration", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_in_directory_registration_until_record",
                table: "in_directory",
                columns: new[] { "registration_until", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_information_sharing_agreement_record_line",
                table: "information_sharing_agreement",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_locality_changed_record_line",
                table: "locality_changed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_changed_record_line",
                table: "organisation_changed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_reach_area_record_line",
                table: "reach_area",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_reached_area_postcodes_record",
                table: "reached_area",
                columns: new[] { "postcodes", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_reporting_line_record_line",
                table: "reporting_line",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_requirement_ended_record_line",
                table: "requirement_ended",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_team_changed_record_line",
                table: "team_changed",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_work_pattern_record_line",
                table: "work_pattern",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_work_site_record_line",
                table: "work_site",
                columns: new[] { "record", "line" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_at_centre_record",
                table: "worker_at",
                columns: new[] { "centre", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_at_organisation_record",
                table: "worker_at",
                columns: new[] { "organisation", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_at_site_record",
                table: "worker_at",
                columns: new[] { "site", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_at_team_record",
                table: "worker_at",
                columns: new[] { "team", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_named_start_word_record",
                table: "worker_named",
                columns: new[] { "start", "word", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_workers_file_brought_record_line",
                table: "workers_file_brought",
                columns: new[] { "record", "line" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "agreement_ended");

            migrationBuilder.DropTable(
                name: "agreement_signed");

            migrationBuilder.DropTable(
                name: "award_withdrawn");

            migrationBuilder.DropTable(
                name: "centre_changed");

            migrationBuilder.DropTable(
                name: "closed");

            migrationBuilder.DropTable(
                name: "competence");

            migrationBuilder.DropTable(
                name: "competence_award");

            migrationBuilder.DropTable(
                name: "competence_requirement");

            migrationBuilder.DropTable(
                name: "cover");

            migrationBuilder.DropTable(
                name: "in_directory");

            migrationBuilder.DropTable(
                name: "information_sharing_agreement");

            migrationBuilder.DropTable(
                name: "locality_changed");

            migrationBuilder.DropTable(
                name: "organisation_changed");

            migrationBuilder.DropTable(
                name: "reach_area");

            migrationBuilder.DropTable(
                name: "reached_area");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "requirement_ended");

            migrationBuilder.DropTable(
                name: "team_changed");

            migrationBuilder.DropTable(
                name: "work_pattern");

            migrationBuilder.DropTable(
                name: "work_site");

            migrationBuilder.DropTable(
                name: "worker_at");

            migrationBuilder.DropTable(
                name: "worker_named");

            migrationBuilder.DropTable(
                name: "workers_file_brought");

            migrationBuilder.DropColumn(
                name: "best_reached",
                table: "worker_details");

            migrationBuilder.DropColumn(
                name: "registration_until",
                table: "worker_details");

            migrationBuilder.DropColumn(
                name: "from",
                table: "team");

            migrationBuilder.DropColumn(
                name: "ods_code",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "from",
                table: "locality");

            migrationBuilder.DropColumn(
                name: "second_post",
                table: "employment");

            migrationBuilder.DropColumn(
                name: "from",
                table: "centre");
        }
    }
}
