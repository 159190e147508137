using Kith.Record.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.SignIn;

/// <summary>
/// Sessions that were signed out of. A session lives in the browser's cookie, so that a copy of the cookie would outlive a
/// sign-out if nobody remembered it. Each is remembered as long as it could have lasted.
/// </summary>
public sealed class EndedSessions
{
    private const string Provider = "ended session";

    private readonly RecordStore _store;
    private readonly TimeProvider _time;

    internal EndedSessions(RecordStore store, TimeProvider time) => (_store, _time) = (store, time);

    /// <summary>Ends a session that could have lasted until then.</summary>
    public async Task EndAsync(Guid user, string session, DateTimeOffset until)
    {
        var now = Text(_time.GetUtcNow());
        var ended = await _store.UserTokens.Where(t => t.UserId == user && t.LoginProvider == Provider).ToListAsync();
        _store.UserTokens.RemoveRange(ended.Where(t => string.CompareOrdinal(t.Value, now) < 0));
        if (!ended.Exists(t => t.Name == session))
            _store.UserTokens.Add(new IdentityUserToken<Guid> { UserId = user, LoginProvider = Provider, Name = session, Value = Text(until) });
        await _store.SaveChangesAsync();
    }

    public Task<bool> HasEndedAsync(Guid user, string session) =>
        _store.UserTokens.AnyAsync(t => t.UserId == user && t.LoginProvider == Provider && t.Name == session);

    // In a form whose order as text is its order in time.
    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
