using Kith.Record;
using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>
/// Sign-ins with a known password and no code, for demonstration data. Nothing but the seed makes them, and only where
/// every sign-in there is is one of theirs: a Kith that has a real worker can never be given one.
/// </summary>
public sealed class DemoSignIns(UserManager<SignInUser> users)
{
    /// <summary>Makes a sign-in for a worker of the demonstration data.</summary>
    public async Task AddAsync(RecordId worker, string name, string employer, string email, string password)
    {
        if (users.Users.Any(u => !u.Demo))
            throw new InvalidOperationException("There are real sign-ins here: demonstration sign-ins are only made in a database of their own.");
        var user = new SignInUser
        {
            Worker = worker,
            Name = name,
            Employer = employer,
            Email = email,
            UserName = email,
            Demo = true,
            LockoutEnabled = true,
        };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Code)));
    }

    /// <summary>Whether there is any, so that the sign-in page says so.</summary>
    public bool Any() => users.Users.Any(u => u.Demo);
}
