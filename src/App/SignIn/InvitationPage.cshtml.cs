using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class InvitationPage(Invitations invitations) : SignInStep
{
    [BindProperty(SupportsGet = true, Name = "for")]
    public Guid For { get; set; }

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty, Text("The password", 1000)]
    public string? Password { get; set; }

    [BindProperty, Text("The password", 1000)]
    public string? Repeated { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsWrong(nameof(Password)) || IsWrong(nameof(Repeated)))
            return Page();
        if (string.IsNullOrEmpty(Password))
            return Again(nameof(Password), "Enter a password");
        if (Password != Repeated)
            return Again(nameof(Repeated), "The two passwords are not the same");
        try
        {
            await invitations.AcceptAsync(For, Token ?? "", Password);
        }
        catch (Invalid invalid)
        {
            return Again(nameof(Password), string.Join(". ", invalid.Problems.Select(p => p.Message)));
        }
        return Redirect("/sign-in?said=ready");
    }
}
