using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.DataProtection;

namespace Kith.Sharing.ByLink;

/// <summary>What a browser keeps of a link once the right code was given there. Whether it still opens anything is for the rules to say, at each look.</summary>
public sealed class LinkTicket(IDataProtectionProvider protection)
{
    private readonly SealedCookie _plan = new(protection, "kith-plan", PathOf(LinkTo.Plan)), _disclosure = new(protection, "kith-shared", PathOf(LinkTo.Disclosure));

    /// <summary>The door for whoever was given a link: it opens what the link leads to, with the secret, and nothing else.</summary>
    public static Records Door(RecordRuntime runtime, string request) => runtime.For(new Asking(Founding.Kith, "invitation", request));

    /// <summary>Where the pages behind links are, by what they lead to.</summary>
    public static string PathOf(LinkTo to) => to == LinkTo.Plan ? "/shared-plan" : "/shared-record";

    private SealedCookie For(LinkTo to) => to == LinkTo.Plan ? _plan : _disclosure;

    public void Give(HttpResponse answer, LinkTo to, SecretLink link, Id<LinkOpened> opened) => For(to).Give(answer, $"{link} {opened}");

    /// <summary>What the browser may ask for; null where it kept nothing.</summary>
    public (SecretLink Link, Id<LinkOpened> Opened)? Read(HttpRequest request, LinkTo to) =>
        For(to).Read(request)?.Split(' ') is [var text, var id] && SecretLink.Read(text) is { } link && Guid.TryParse(id, out var opened) ? (link, new(opened)) : null;

    public void Forget(HttpResponse answer, LinkTo to) => For(to).Forget(answer);
}
