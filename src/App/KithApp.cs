using Kith.Access;
using Kith.Jobs;
using Kith.Log;
using Kith.People.Import;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Shared;

namespace Kith;

/// <summary>Puts the application together, the same for the server, the command line, the tests and the bench.</summary>
public static class KithApp
{
    /// <summary>
    /// The host with everything in it but its pages, not yet prepared and not yet started. Working out the pages takes longer
    /// than all the rest, and the command line has no use for them: what is to be served is given them by <see cref="WithPages"/>.
    /// </summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "kith",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.UseKithAssets();
        // Every statement would be a line, and the keys in it say who was looked at.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        also?.Invoke(builder);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Kith:Backup").Get<Record.Backups.BackupSettings>() ?? new Record.Backups.BackupSettings());
        builder.Services.AddRecords<AccessRules>(
            builder.Configuration.GetSection("Kith:Database").Get<DatabaseSettings>() ?? new DatabaseSettings(), typeof(KithApp).Assembly);
        builder.Services.AddLog(builder.Configuration.GetSection("Kith:Log").Get<LogSettings>() ?? new LogSettings());
        builder.Services.AddKithPages(Statuses.Of);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(PerRequest.Records);
        builder.Services.AddSingleton<Forms>();
        builder.Services.AddSingleton<EarlyHelp.RequestDesk>();
        builder.Services.AddSingleton<AskedOnce.AskedOnceDesk>();
        builder.Services.AddSingleton<Sharing.ByLink.LinkTicket>();
        builder.Services.AddSingleton<Sharing.Disclosing.DisclosureFile>();
        builder.Services.AddSingleton<Sharing.OwnView.OwnTicket>();
        builder.Services.AddSingleton<LegalRecord.Bundles.BundleZipFile>();
        builder.Services.AddKithJobs(builder.Configuration);
        builder.Services.AddKithImport();
        builder.Services.AddKithSignIn(builder.Configuration);
        return builder.Build();
    }

    /// <summary>The same for the server, prepared and with its pages: the database is looked at while they are worked out.</summary>
    public static async Task<WebApplication> BuildPreparedAsync(string[] args)
    {
        var app = Build(args, builder => builder.Services.RunLog().RunJobs());
        var preparing = Task.Run(() => PrepareAsync(app.Services));
        app.WithPages();
        await preparing;
        return app;
    }

    /// <summary>Puts the pages into the host, once, before it is started.</summary>
    public static WebApplication WithPages(this WebApplication app)
    {
        app.UseKithPages();
        app.UseKithSignIn();
        app.MapKithPages();
        app.MapLog();
        return app;
    }

    /// <summary>Migrates, refuses a database that may lose entries, and founds the partnership's record.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct = default)
    {
        var setup = services.GetRequiredService<RecordSetup>();
        await setup.PrepareAsync(ct);
        var release = (Record: Founding.Partnership, Key: LegalRecord.NoteRelease.KeyOf(LegalRecord.Bundles.BundleSurroundings.Release));
        if (await setup.HaveBeenDoneAsync(Founding.Keys.Concat(ShippedForms.Keys()).Append(release), ct))
            return;
        var runtime = services.GetRequiredService<RecordRuntime>();
        await Founding.FoundAsync(runtime, ct);
        await ShippedForms.PublishAsync(runtime, ct);
        await runtime.For(new Asking(Founding.Kith, "cli", "start")).WriteAsync(Founding.Partnership, new LegalRecord.NoteRelease { Key = release.Key, Release = LegalRecord.Bundles.BundleSurroundings.Release }, ct);
    }
}
