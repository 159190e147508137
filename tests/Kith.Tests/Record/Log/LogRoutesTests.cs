using System.Net;
using Kith.Ledger;
using Kith.Record.Log;
using Kith.Tests.A;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Record.Log;

/// <summary>The log over HTTP, as a stranger with any C2SP tool reads it.</summary>
public sealed class LogRoutesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, InlineData(Db.Sqlite), InlineData(Db.Postgres)]
    public async Task A_stranger_reads_checkpoint_tiles_and_entries_and_finds_the_root_from_them(Db db)
    {
        await using var world = await KithWorld.OnAsync(db, builder => builder.Configuration["Kith:Log:PublishEntries"] = "true");
        await world.LookAsync(await world.FamilyAsync(), 300);
        var state = await world.SignedAsync();
        using var http = await ServedAsync(world);
        using var answer = await http.GetAsync("/log/checkpoint", Ct);
        Assert.Equal(("text/plain", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var note = SignedNote.Parse(await answer.Content.ReadAsStringAsync(Ct));
        Assert.True(note.IsSignedBy(SomeLog.KeyOf(await world.Reader().OverviewAsync(Ct))));
        var checkpoint = Checkpoint.Parse(note.Text);
        Assert.Equal(state.Size, checkpoint.Size);
        var tree = new TileTree(checkpoint.Size, tile => http.GetByteArrayAsync("/log/" + tile.Path, Ct).GetAwaiter().GetResult());
        Assert.Equal(checkpoint.Root, tree.Root());
        Assert.Equal(checkpoint.Root, new TileTree(checkpoint.Size, tile => http.GetByteArrayAsync("/log/epochs/1/" + tile.Path, Ct).GetAwaiter().GetResult()).Root());
        // The leaf hashes are those of the entries.
        var hashes = await http.GetByteArrayAsync("/log/tile/0/000", Ct);
        var entries = EntryTile.Decode(await http.GetByteArrayAsync("/log/tile/entries/000", Ct));
        Assert.Equal(256, entries.Count);
        Assert.Equal(hashes, entries.SelectMany(e => Leaf.Decode(e).Hash));
        var rest = (int)(checkpoint.Size - 256);
        Assert.Equal(rest, EntryTile.Decode(await http.GetByteArrayAsync($"/log/tile/entries/001.p/{rest}", Ct)).Count);
    }

    [Fact]
    public async Task Tiles_may_be_kept_and_what_is_not_signed_is_not_there()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        using var http = await ServedAsync(world);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/log/checkpoint", Ct)).StatusCode);
        var state = await world.SignedAsync();
        await world.LookAsync(family, 300);
        using var tile = await http.GetAsync($"/log/tile/0/000.p/{state.Size}", Ct);
        Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType!.MediaType);
        Assert.Equal((true, TimeSpan.FromDays(7)), (tile.Headers.CacheControl!.Public, tile.Headers.CacheControl.MaxAge));
        Assert.Equal(state.Size * 32, tile.Content.Headers.ContentLength);
        foreach (var path in (string[])
        [
            "tile/0/000", $"tile/0/000.p/{state.Size + 1}", "tile/0/001", "tile/1/000", "tile/0/0", "tile/0/000.p/256", "tile/-1/000", "tile/9/000.p/1",
            "tile/0/000.p/1/../..", "tile/entries/000.p/1", "tile/63/x999/x999/x999/x999/x999/999", "tile/0/x999/x999/x999/x999/x999/999", "epochs/2/checkpoint", "epochs/0/checkpoint", "tile/", "else",
        ])
            Assert.True((await http.GetAsync("/log/" + path, Ct)).StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect, path);
        Assert.True((await http.PutAsync("/log/checkpoint", null, Ct)).StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.Redirect);
    }

    private static async Task<HttpClient> ServedAsync(KithWorld world)
    {
        await world.StartAsync();
        var address = world.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }
}
