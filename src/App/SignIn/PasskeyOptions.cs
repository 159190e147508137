using System.Text;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>What a device is asked when a passkey is made or used; guarded by the form's token as every change is.</summary>
internal static class PasskeyOptions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/passkey-options", [AllowAnonymous] async (SignInManager<SignInUser> signIn) =>
            // For no user in particular: which accounts have passkeys is nobody's business.
            Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json", Encoding.UTF8));
        app.MapPost("/account/passkey-options", async (HttpContext http, UserManager<SignInUser> users, SignInManager<SignInUser> signIn) =>
            await users.GetUserAsync(http.User) is { } user
                ? Results.Text(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
                {
                    Id = user.Id.ToString(),
                    Name = user.Email ?? "",
                    DisplayName = user.Name ?? user.Email ?? "",
                }), "application/json", Encoding.UTF8)
                : Results.Unauthorized());
    }
}
