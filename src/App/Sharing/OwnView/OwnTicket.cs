using System.Security.Cryptography;
using Kith.Access;
using Kith.Record;
using Kith.Sharing.ByLink;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Sharing.OwnView;

/// <summary>What a browser keeps once the right code was given there. Whether it still opens anything is for the rules to say, at each look.</summary>
public sealed class OwnTicket(IDataProtectionProvider protection)
{
    private const string Name = "kith-our-record";

    private readonly IDataProtector _seal = protection.CreateProtector("Kith.Sharing.OwnView.OwnTicket");

    /// <summary>The door for whoever holds a link: it opens what the link is to, and nothing else.</summary>
    public static Records Door(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "own view", request));

    public void Give(HttpResponse answer, string link, Id<OwnViewUnlocked> unlocked, string language) =>
        answer.Cookies.Append(Name, _seal.Protect($"{link} {unlocked} {language}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = OwnLink.Page,
            SameSite = SameSiteMode.Lax,
            Secure = answer.HttpContext.Request.IsHttps,
            MaxAge = GiveCode.Lasts,
        });

    /// <summary>The view that the browser may ask for; null where it kept nothing.</summary>
    public (RecordId Family, OurRecordView View, string Language)? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { } kept)
            return null;
        try
        {
            return _seal.Unprotect(kept).Split(' ') is [var text, var id, var language] && OwnLink.Read(text) is var (family, given, secret) && Guid.TryParse(id, out var unlocked)
                ? (family, new OurRecordView { Given = given, Secret = secret, Unlocked = new(unlocked) }, language) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpResponse answer) => answer.Cookies.Delete(Name, new CookieOptions { Path = OwnLink.Page });
}
