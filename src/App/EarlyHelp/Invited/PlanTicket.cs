using System.Security.Cryptography;
using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.EarlyHelp.Invited;

/// <summary>What a browser keeps once the right code was given there. Whether it still opens anything is for the rules to say, at each look.</summary>
public sealed class PlanTicket(IDataProtectionProvider protection)
{
    private const string Name = "kith-plan";

    private readonly IDataProtector _seal = protection.CreateProtector("Kith.EarlyHelp.Invited.PlanTicket");

    /// <summary>The door for whoever was invited: it opens a plan with the secret of its link, and nothing else.</summary>
    public static Records Door(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "invitation", request));

    public void Give(HttpResponse answer, PlanLink link, Id<PlanOpened> opened) =>
        answer.Cookies.Append(Name, _seal.Protect($"{link} {opened}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/shared-plan",
            SameSite = SameSiteMode.Lax,
            Secure = answer.HttpContext.Request.IsHttps,
            MaxAge = GivePlanCode.Lasts,
        });

    /// <summary>The view that the browser may ask for; null where it kept nothing.</summary>
    public (PlanLink Link, InvitedPlanView View)? Read(HttpRequest request)
    {
        if (request.Cookies[Name] is not { } kept)
            return null;
        try
        {
            return _seal.Unprotect(kept).Split(' ') is [var text, var id] && PlanLink.Read(text) is { } link && Guid.TryParse(id, out var opened)
                ? (link, new InvitedPlanView { Invitation = link.Invitation, Secret = link.Secret, Opened = new(opened) }) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpResponse answer) => answer.Cookies.Delete(Name, new CookieOptions { Path = "/shared-plan" });
}
