using Kith.Access;
using Kith.Record;
using Kith.Record.SignIn;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class AccountPage(
    Records records, Entering entering, UserManager<SignInUser> users, SignInManager<SignInUser> signIn, TimeProvider time) : KithPage(records)
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Passkey { get; set; }

    public WorkerFacts Me { get; private set; } = null!;
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];
    public IReadOnlyList<string> Known { get; private set; } = [];
    public int RecoveryCodes { get; private set; }
    public bool HasAuthenticator { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    [TempData]
    public string? Said { get; set; }

    public IEnumerable<Permission> May => Me.Roles.Where(r => r.Held.IsOn(Today)).SelectMany(r => Roles.Table[r.Role]).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        var user = await UserAsync();
        Passkeys = [.. await users.GetPasskeysAsync(user)];
        HasAuthenticator = user is { TwoFactorEnabled: true, PasswordHash: not null };
        RecoveryCodes = await users.CountRecoveryCodesAsync(user);
        var known = new List<string>();
        foreach (var family in Me.KnownPrivately.Select(k => k.Family).Distinct())
            known.Add((await Records.AskAsync(new WhoServes { Family = family }, ct)).Name);
        Known = known;
    }

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        var user = await UserAsync();
        PasskeyAttestationResult? made = null;
        try
        {
            made = await signIn.PerformPasskeyAttestationAsync(Credential ?? "");
        }
        catch (InvalidOperationException)
        {
            // The page was left open too long, or the form was sent without a passkey.
        }
        if (made is not { Succeeded: true } || made.UserEntity.Id != user.Id.ToString())
            throw new Invalid(nameof(Credential), "The passkey was not made. Try again");
        made.Passkey.Name = "Passkey made on " + Shown.Date(Today);
        await users.AddOrUpdatePasskeyAsync(user, made.Passkey);
        return Tell("Your passkey is ready. You can sign in with it from now on.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync()
    {
        var user = await UserAsync();
        var passkey = (await users.GetPasskeysAsync(user)).FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == Passkey) ?? throw new Missing();
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await entering.EndOthersAsync(user);
        return Tell("The passkey is removed, and every other session has ended.");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await entering.EndOthersAsync(await UserAsync());
        return Tell("You have been signed out everywhere else.");
    }

    protected override string ActName => "";

    private IActionResult Tell(string words)
    {
        Said = words;
        return Redirect("/account");
    }

    private async Task<SignInUser> UserAsync() => await users.GetUserAsync(User) ?? throw new Missing();
}
