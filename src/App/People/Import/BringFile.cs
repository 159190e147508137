using Kith.Access;
using Kith.Record;
using Kith.Record.SignIn;
using Kith.Workforce;
using Microsoft.AspNetCore.Identity;

namespace Kith.People.Import;

/// <summary>Takes a file in: keeps its bytes in the data folder, reads its first line, and says so on the worker's record.</summary>
internal static class BringFile
{
    public const long Largest = 100L << 20;

    public static async Task<Id<PeopleFile>> Async(
        Records records, ImportFolder folder, string name, string? source, Stream bytes, Id<Team>? team, CancellationToken ct)
    {
        var id = new Id<PeopleFile>(Guid.CreateVersion7());
        var path = folder.PathOf(id);
        try
        {
            await using (var kept = File.Create(path))
                await bytes.CopyToAsync(kept, ct);
            var file = await ImportFile.OpenAsync(path, ct);
            var teams = await records.ReadAsync(records.Worker, new OwnTeams(), ct);
            var serves = teams.FirstOrDefault(t => team is null || t.Team == team);
            var known = serves is null ? null
                : (await records.ReadAsync(Founding.Partnership, new PartnershipView(), ct)).Teams.FirstOrDefault(t => t.Id == serves.Team);
            return await records.WriteAsync(records.Worker, new BringPeopleFile
            {
                File = id,
                Name = name.Length > 200 ? name[..200] : name,
                Source = string.IsNullOrWhiteSpace(source) ? SourceOf(name) : source.Trim(),
                Headers = file.Headers,
                Encoding = file.Encoding.WebName,
                Team = serves?.Team,
                TeamName = serves?.TeamName,
                TeamPhone = known?.Phone,
                Centre = serves?.Centre ?? default,
            }, ct);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static string SourceOf(string name)
    {
        var plain = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        return plain.Length == 0 ? "file" : plain.Length > 60 ? plain[..60] : plain;
    }
}

/// <summary>The worker a command line acts as.</summary>
internal static class ImportAs
{
    public static async Task<RecordId?> WorkerAsync(IServiceProvider services, string named)
    {
        if (RecordId.TryParse(named, null, out var record))
            return record;
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SignInUser>>();
        return (await users.FindByEmailAsync(named) ?? await users.FindByNameAsync(named))?.Worker;
    }
}
