using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Kith.Record.Store;

/// <summary>
/// Makes tables of small rows that are read by their keys "WITHOUT ROWID": a row is then found in one tree and not in two,
/// and what belongs to one record stands together in the file.
/// </summary>
internal sealed class SqliteClustered(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string Annotation = "Kith:Clustered";
    private const string WhileRebuilt = "ef_temp_";

    /// <summary>Marks the table of an entity; PostgreSQL takes no notice.</summary>
    public static void Mark(EntityTypeBuilder entity) => entity.HasAnnotation(Annotation, true);

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var table = operation.Name.StartsWith(WhileRebuilt, StringComparison.Ordinal) ? operation.Name[WhileRebuilt.Length..] : operation.Name;
        if (model?.GetEntityTypes().Any(e => e.GetTableName() == table && e.FindAnnotation(Annotation) is not null) == true)
            builder.Append(" WITHOUT ROWID");
        if (!terminate)
            return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
