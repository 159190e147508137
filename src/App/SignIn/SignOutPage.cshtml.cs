using Kith.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

[AllowAnonymous]
public sealed class SignOutPage(Entering entering) : SlimPage
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? again)
    {
        await entering.LeaveAsync();
        // To change how they sign in, a worker signs in again first.
        if (Url.IsLocalUrl(again))
            return Redirect("/sign-in?returnTo=" + Uri.EscapeDataString(again));
        return Redirect("/sign-in?said=signed-out");
    }
}
