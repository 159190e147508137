using Kith.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

/// <summary>A page on the way in: open to everybody, and leading back to where the worker wanted to go.</summary>
[AllowAnonymous]
public abstract class SignInStep : SlimPage
{
    [BindProperty(SupportsGet = true, Name = "returnTo")]
    public string? ReturnTo { get; set; }

    /// <summary>Only ever an address of Kith itself.</summary>
    protected IActionResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnTo) && !ReturnTo.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase) ? ReturnTo : "/my-work");

    protected IActionResult To(string page) =>
        LocalRedirect(Url.IsLocalUrl(ReturnTo) ? $"{page}?returnTo={Uri.EscapeDataString(ReturnTo)}" : page);

    /// <summary>Whether something was wrong with this field before it was even looked at.</summary>
    protected bool IsWrong(string field) => ModelState.GetFieldValidationState(field) == ModelValidationState.Invalid;

    protected IActionResult Again(string field, string words)
    {
        ModelState.AddModelError(field, words);
        return Page();
    }

    protected IActionResult Again(string field, IdentityResult refused)
    {
        foreach (var words in refused.Errors.Select(e => e.Description).Distinct(StringComparer.Ordinal))
            ModelState.AddModelError(field, words);
        return Page();
    }

    internal const string NoRole = "You hold no role in this partnership at the moment. Ask your administrator";
}
