using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

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
