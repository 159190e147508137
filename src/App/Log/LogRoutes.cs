using System.Text;
using Kith.Ledger;
using Kith.Record.Log;

namespace Kith.Log;

/// <summary>
/// The log for everybody to read, in the layout of C2SP tlog-tiles: it holds nothing about anybody, and a witness, an expert or
/// a family's solicitor needs no sign-in to check it (decision 0019).
/// </summary>
internal static class LogRoutes
{
    private const string ForEver = "public, max-age=604800, immutable";

    public static WebApplication MapLog(this WebApplication app)
    {
        foreach (var prefix in (string[])["/log", "/log/epochs/{epoch:int}"])
        {
            app.MapGet(prefix + "/checkpoint", CheckpointAsync).AllowAnonymous();
            app.MapGet(prefix + "/tile/{**rest}", TileAsync).AllowAnonymous();
        }
        return app;
    }

    private static async Task<IResult> CheckpointAsync(HttpContext http, LogReader log, CancellationToken ct)
    {
        var state = EpochOf(http) is { } epoch ? await log.NewestAsync(epoch, ct) : await log.NewestAsync(ct);
        return state is null ? Results.NotFound() : Results.Text(state.Note.Encode(), "text/plain", Encoding.UTF8);
    }

    private static async Task<IResult> TileAsync(HttpContext http, string rest, LogReader log, LogSettings settings, CancellationToken ct)
    {
        if (!TileId.TryParse("tile/" + rest, out var tile) || (EpochOf(http) ?? (await log.NewestAsync(ct))?.Epoch) is not { } epoch)
            return Results.NotFound();
        var isEntries = tile.Level == TileId.Entries;
        if (isEntries && !settings.PublishEntries)
            return Results.NotFound();
        if ((isEntries ? await log.EntriesAsync(epoch, tile, ct) : await log.TileAsync(epoch, tile, ct)) is not { } bytes)
            return Results.NotFound();
        http.Response.Headers.CacheControl = ForEver;
        return Results.Bytes(bytes, "application/octet-stream");
    }

    private static int? EpochOf(HttpContext http) =>
        http.GetRouteValue("epoch") is string number && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var epoch) ? epoch : null;
}
