using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Sharing.ByLink;

/// <summary>What a browser keeps for a while once the right code was given there, at one path alone, so that nobody can read or make it.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, string name, string path)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Kith.Sharing.ByLink.SealedCookie", name);

    public void Give(HttpResponse answer, string kept) => answer.Cookies.Append(name, _seal.Protect(kept), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        Path = path,
        SameSite = SameSiteMode.Lax,
        Secure = answer.HttpContext.Request.IsHttps,
        MaxAge = OneTimeCode.Opens,
    });

    /// <summary>Null where the browser kept nothing that was sealed here.</summary>
    public string? Read(HttpRequest request)
    {
        try
        {
            return request.Cookies[name] is { } kept ? _seal.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Forget(HttpResponse answer) => answer.Cookies.Delete(name, new CookieOptions { Path = path });
}
