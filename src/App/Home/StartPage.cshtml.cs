using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Home;

public sealed class StartPage : SlimPage
{
    public IActionResult OnGet() => Redirect("/my-work");
}
