using System.Text;
using Kith.Record;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Kith.SignIn;

/// <summary>Sign-ins for workers, and the links with which a worker sets their own password: good once and for three days.</summary>
public sealed class Invitations(UserManager<SignInUser> users, NewAuthenticator authenticator, SignInNotices notices)
{
    /// <summary>A link for this worker; a sign-in is made where there is none. Throws <see cref="Invalid"/> for an address that cannot be used.</summary>
    public async Task<string> InviteAsync(RecordId worker, string name, string? email)
    {
        var user = users.Users.SingleOrDefault(u => u.Worker == worker);
        if (user is null)
        {
            var problems = new Problems();
            problems.Text(email, "Email", "Email address", 254);
            if (problems.Found.Count > 0)
                throw new Invalid(problems.Found);
            user = new SignInUser { Worker = worker, Name = name, Email = email?.Trim(), UserName = email?.Trim(), LockoutEnabled = true };
            if (await users.CreateAsync(user) is { Succeeded: false } refused)
                throw new Invalid([.. refused.Errors.Select(e => new Problem("Email", e.Description)).DistinctBy(p => p.Message)]);
        }
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        return $"/sign-in/invitation?for={user.Id:N}&token={token}";
    }

    /// <summary>Sets the password that goes with a link. Who needed a link may have lost their phone too, so the next sign-in sets up a new authenticator.</summary>
    public async Task<SignInUser> AcceptAsync(Guid id, string token, string password)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user)
            throw new Invalid("Password", new PlainIdentityErrors().InvalidToken().Description);
        string plain;
        try
        {
            plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            plain = "";
        }
        var had = user.PasswordHash is not null;
        var done = await users.ResetPasswordAsync(user, plain, password);
        if (!done.Succeeded)
            throw new Invalid([.. done.Errors.Select(e => new Problem("Password", e.Description))]);
        await authenticator.ForgetAsync(user);
        if (had)
            await notices.KeepAsync(user, SignInNotices.PasswordByLink);
        return user;
    }

    /// <summary>Ends every session of this worker, wherever it is.</summary>
    public async Task EndSessionsAsync(RecordId worker)
    {
        if (users.Users.SingleOrDefault(u => u.Worker == worker) is { } user)
            await users.UpdateSecurityStampAsync(user);
    }
}
