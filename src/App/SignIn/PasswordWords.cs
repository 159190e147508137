using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>Refuses a password that is long but easy to guess for someone who knows the worker or this service.</summary>
public sealed class PasswordWords : IPasswordValidator<SignInUser>
{
    private static readonly string[] s_common =
    [
        "password", "passw0rd", "letmein", "welcome", "qwerty", "asdfgh", "iloveyou", "123456", "abcdef", "111111", "000000", "kith", "healthvisitor", "childrenscentre",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<SignInUser> manager, SignInUser user, string? password)
    {
        var rest = password ?? "";
        if (rest.Length > 128)
            return Refused("The password must be 128 characters or fewer");
        var known = s_common.Concat($"{user.Name} {user.Email?.Replace('@', ' ').Replace('.', ' ')}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length > 2);
        foreach (var word in known)
            rest = rest.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return rest.Length < 8 || (password ?? "").Distinct().Count() < 5
            ? Refused("This password is easy to guess: use three or four words that have nothing to do with you or your work")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Refused(string words) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "Words", Description = words }));
}

/// <summary>What Identity has to say, as Kith says it.</summary>
public sealed class PlainIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"The password must be {length} characters or more");
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "The password you use now is not right");
    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "This link has been used or has run out. Ask your administrator for another");
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "There is a sign-in with this email address already");
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Enter an email address in the correct format, like name@example.com");
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
