using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Home;

public sealed class StartPage : PageModel
{
    public IActionResult OnGet() => Redirect("/my-work");
}
