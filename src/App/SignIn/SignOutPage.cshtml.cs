using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.SignIn;

[AllowAnonymous]
public sealed class SignOutPage(Entering entering) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await entering.LeaveAsync();
        return Redirect("/sign-in?said=signed-out");
    }
}
