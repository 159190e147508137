using Kith.Access;
using Kith.Record;
using Kith.Record.SignIn;
using Kith.Shared;
using Kith.Workforce;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class AccountPage(
    Records records, Entering entering, SignInNotices notices, UserManager<SignInUser> users, SignInManager<SignInUser> signIn, TimeProvider time)
    : KithPage(records)
{
    internal const string SignInFirst = "Sign in again before you change how you sign in";

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Passkey { get; set; }

    public RecordId Worker => Records.Worker;
    public WorkerFacts Me { get; private set; } = null!;
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];
    public IReadOnlyList<string> Known { get; private set; } = [];
    public int RecoveryCodes { get; private set; }
    public bool HasAuthenticator { get; private set; }

    /// <summary>Whether the worker signed in just now, with all that it takes, and not only left a session open.</summary>
    public bool Fresh { get; private set; }
    public DateOnly Today => London.DateOf(time.GetUtcNow());

    [TempData]
    public string? Said { get; set; }

    public IEnumerable<Permission> May => Me.Roles.Where(r => r.Held.IsOn(Today)).SelectMany(r => Roles.Table[r.Role]).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Me = await Records.ReadAsync(Records.Worker, new OwnStanding(), ct);
        var user = await UserAsync();
        Passkeys = [.. await users.GetPasskeysAsync(user)];
        Fresh = await entering.JustSignedInAsync();
        HasAuthenticator = user is { TwoFactorEnabled: true, PasswordHash: not null };
        RecoveryCodes = await users.CountRecoveryCodesAsync(user);
        var known = new List<string>();
        foreach (var family in Me.KnownPrivately.Select(k => k.Family).Distinct())
            known.Add((await Records.AskAsync(new WhoServes { Family = family }, ct)).Name);
        Known = known;
    }

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        await MustBeFreshAsync();
        var user = await UserAsync();
        PasskeyAttestationResult? made = null;
        try
        {
            made = await signIn.PerformPasskeyAttestationAsync(Credential ?? "");
        }
        catch (Exception why) when (why is InvalidOperationException or ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            // The page was left open too long, or what was sent is no passkey.
        }
        if (made is not { Succeeded: true } || made.UserEntity.Id != user.Id.ToString())
            throw new Invalid(nameof(Credential), "The passkey was not made. Try again");
        made.Passkey.Name = "Passkey made on " + Shown.Date(Today);
        await users.AddOrUpdatePasskeyAsync(user, made.Passkey);
        await notices.RecordAsync(user, SignInNotices.PasskeyMade);
        return Tell("Your passkey is ready. You can sign in with it from now on.");
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync()
    {
        await MustBeFreshAsync();
        var user = await UserAsync();
        var passkey = (await users.GetPasskeysAsync(user)).FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == Passkey) ?? throw new Missing();
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await notices.RecordAsync(user, SignInNotices.PasskeyRemoved);
        await entering.EndOthersAsync(user);
        return Tell("The passkey is removed, and every other session has ended.");
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await entering.EndOthersAsync(await UserAsync());
        return Tell("You have been signed out everywhere else.");
    }

    protected override string ActName => "";

    private async Task MustBeFreshAsync()
    {
        if (!await entering.JustSignedInAsync())
            throw new Invalid("", SignInFirst);
    }

    private IActionResult Tell(string words)
    {
        Said = words;
        return Redirect("/account");
    }

    private async Task<SignInUser> UserAsync() => await users.GetUserAsync(User) ?? throw new Missing();
}
