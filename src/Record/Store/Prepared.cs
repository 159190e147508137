using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>SQLite's statements of one connection, each compiled once however often it runs.</summary>
internal sealed class Prepared(RecordStore store) : IDisposable
{
    private const int MostQueries = 300;

    private readonly Dictionary<string, DbCommand> _own = [];
    private readonly Dictionary<string, KeptCommand> _queries = [];

    /// <summary>The command for a statement of the door's own; made the first time.</summary>
    public DbCommand Of(string sql, Action<DbCommand> parameters)
    {
        if (!_own.TryGetValue(sql, out var command))
        {
            command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            parameters(command);
            command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
            command.Prepare();
            _own[sql] = command;
        }
        command.Transaction = store.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>How many rows were changed.</summary>
    public int Run(string sql, object?[] values, Func<object?, object> stored)
    {
        var command = Of(sql, made =>
        {
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = made.CreateParameter();
                parameter.ParameterName = "$" + (i + 1);
                made.Parameters.Add(parameter);
            }
        });
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = stored(values[i]);
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _own.Values)
            command.Dispose();
        foreach (var query in _queries.Values)
            query.Release();
        _own.Clear();
        _queries.Clear();
    }

    private DbCommand Known(SqliteCommand made)
    {
        if (!_queries.TryGetValue(made.CommandText, out var query))
        {
            if (_queries.Count >= MostQueries)
                return made;
            query = new KeptCommand { CommandText = made.CommandText, Connection = made.Connection, CommandTimeout = made.CommandTimeout };
            query.Transaction = made.Transaction;
            query.Prepare();
            _queries[made.CommandText] = query;
        }
        return query.Begin(made) ? query : made;
    }

    /// <summary>A command that outlives its use: disposing it only sets it free for the next.</summary>
    private sealed class KeptCommand : SqliteCommand
    {
        private bool _inUse;

        public bool Begin(SqliteCommand like)
        {
            if (_inUse)
                return false;
            _inUse = true;
            Transaction = like.Transaction;
            SqliteParameter[] values = [.. like.Parameters.Cast<SqliteParameter>()];
            like.Parameters.Clear();
            Parameters.Clear();
            Parameters.AddRange(values);
            like.Dispose();
            return true;
        }

        public void Release() => base.Dispose(true);

        protected override void Dispose(bool disposing) => _inUse = false;
    }

    /// <summary>Gives each query of a kept store the statement it was compiled to before.</summary>
    internal sealed class Interceptor : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData data, DbCommand command) =>
            data.Context is RecordStore { Statements: { } statements } && command is SqliteCommand made ? statements.Known(made) : command;
    }
}
