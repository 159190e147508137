using Kith.Record.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Kith.SignIn;

/// <summary>Refuses a password that is long but easy to guess: because it is well known, or made of pieces that everybody uses, or that go with the worker or this service.</summary>
public sealed class PasswordWords(CommonPasswords common) : IPasswordValidator<SignInUser>
{
    /// <summary>So many characters must be left when everything that a guesser would try first is taken away.</summary>
    private const int MustBeLeft = 8;

    private const int Longest = 128;

    public Task<IdentityResult> ValidateAsync(UserManager<SignInUser> manager, SignInUser user, string? password)
    {
        var typed = password ?? "";
        if (typed.Length > Longest)
            return Refused($"The password must be {Longest} characters or fewer");
        if (common.Has(typed))
            return Refused("This password is known to people who break into accounts: use three or four words that have nothing to do with each other");
        return IsEasy(typed, user)
            ? Refused("This password is easy to guess: use three or four words that have nothing to do with you or your work")
            : Task.FromResult(IdentityResult.Success);
    }

    private static bool IsEasy(string typed, SignInUser user)
    {
        if (typed.Distinct().Count() < 5)
            return true;
        var known = PasswordPieces.Words.Concat($"{user.Name} {user.Employer} {user.Email}".ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_', ',', '\''], StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length > 2)
            .Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ToArray();
        var lower = typed.ToLowerInvariant();
        // "p4$$w0rd" is tried as soon as "password".
        return new[] { lower, PasswordPieces.Plain(lower) }.Any(reading => PasswordPieces.Left(reading, known) < MustBeLeft);
    }

    private static Task<IdentityResult> Refused(string words) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "Words", Description = words }));
}
