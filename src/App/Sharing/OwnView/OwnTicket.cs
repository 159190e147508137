using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Sharing.OwnView;

/// <summary>What a browser keeps of a link to the family's own view once the right code was given there, with the language that was chosen.</summary>
public sealed class OwnTicket(IDataProtectionProvider protection)
{
    private readonly SealedCookie _cookie = new(protection, "kith-our-record", OwnLink.Page);

    /// <summary>The door for whoever holds a link: it opens what the link is to, and nothing else.</summary>
    public static Records Door(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "own view", request));

    public void Give(HttpResponse answer, string link, Id<OwnViewUnlocked> unlocked, string language) => _cookie.Give(answer, $"{link} {unlocked} {language}");

    /// <summary>The view that the browser may ask for; null where it kept nothing.</summary>
    public (RecordId Family, OurRecordView View, string Language)? Read(HttpRequest request) =>
        _cookie.Read(request)?.Split(' ') is [var text, var id, var language] && OwnLink.Read(text) is var (family, given, secret) && Guid.TryParse(id, out var unlocked)
            ? (family, new OurRecordView { Given = given, Secret = secret, Unlocked = new(unlocked) }, language) : null;

    public void Forget(HttpResponse answer) => _cookie.Forget(answer);
}
