using System.Security.Cryptography;
using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Sharing.ByLink;

/// <summary>What a browser keeps once the right code was given there. Whether it still opens anything is for the rules to say, at each look.</summary>
public sealed class LinkTicket(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Kith.Sharing.ByLink.LinkTicket");

    /// <summary>The door for whoever was given a link: it opens what the link leads to, with the secret, and nothing else.</summary>
    public static Records Door(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "invitation", request));

    /// <summary>Where the pages behind links are, by what they lead to.</summary>
    public static string PathOf(LinkTo to) => to == LinkTo.Plan ? "/shared-plan" : "/shared-record";

    private static string NameOf(LinkTo to) => to == LinkTo.Plan ? "kith-plan" : "kith-shared";

    public void Give(HttpResponse answer, LinkTo to, SecretLink link, Id<LinkOpened> opened) =>
        answer.Cookies.Append(NameOf(to), _seal.Protect($"{link} {opened}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = PathOf(to),
            SameSite = SameSiteMode.Lax,
            Secure = answer.HttpContext.Request.IsHttps,
            MaxAge = GiveCode.Lasts,
        });

    /// <summary>What the browser may ask for; null where it kept nothing.</summary>
    public (SecretLink Link, Id<LinkOpened> Opened)? Read(HttpRequest request, LinkTo to)
    {
        if (request.Cookies[NameOf(to)] is not { } kept)
            return null;
        try
        {
            return _seal.Unprotect(kept).Split(' ') is [var text, var id] && SecretLink.Read(text) is { } link && Guid.TryParse(id, out var opened) ? (link, new(opened)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpResponse answer, LinkTo to) => answer.Cookies.Delete(NameOf(to), new CookieOptions { Path = PathOf(to) });
}
