using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Record.Store;

/// <summary>SQLite's statements of one transaction, each compiled once however often it runs.</summary>
internal sealed class Prepared(RecordStore store) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>The command for this statement; made the first time.</summary>
    public DbCommand Of(string sql, Action<DbCommand> parameters)
    {
        if (_commands.TryGetValue(sql, out var known))
            return known;
        var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        parameters(command);
        return _commands[sql] = command;
    }

    public void Run(string sql, object?[] values, Func<object?, object> stored)
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
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
