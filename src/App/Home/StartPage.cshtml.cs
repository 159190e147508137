using Kith.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Home;

public sealed class StartPage : SlimPage
{
    public IActionResult OnGet() => Redirect("/my-work");
}
