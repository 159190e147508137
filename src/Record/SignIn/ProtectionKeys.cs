using System.Data.Common;
using System.Xml.Linq;
using Kith.Record.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Kith.Record.SignIn;

/// <summary>A key that protects cookies and form tokens, as ASP.NET Core's data protection writes it.</summary>
internal sealed class ProtectionKey
{
    public int Id { get; init; }

    public string? FriendlyName { get; init; }

    public string? Xml { get; init; }
}

/// <summary>
/// Keeps the keys of data protection in the database, so that several servers share them. They are read before the first
/// page, and a model for one table of two columns would cost a third of the start; hence no model (decision 0016).
/// </summary>
internal sealed class ProtectionKeys(RawDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Open();
        if (connection is null)
            return [];
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT xml FROM data_protection_keys WHERE xml IS NOT NULL ORDER BY id";
        using var rows = command.ExecuteReader();
        var found = new List<XElement>();
        while (rows.Read())
            found.Add(XElement.Parse(rows.GetString(0)));
        return found;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Open() ?? throw new InvalidOperationException("The database is prepared first.");
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO data_protection_keys (friendly_name, xml) VALUES (@name, @xml)";
        Add(command, "@name", friendlyName);
        Add(command, "@xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
