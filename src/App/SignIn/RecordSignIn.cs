using Kith.Access;
using Kith.Record;

namespace Kith.SignIn;

/// <summary>Records on the worker's own record that they signed in, and how. Someone who holds no current role is refused here.</summary>
public sealed record RecordSignIn : Act<SignedInAs>
{
    /// <summary>"password and code", "passkey", "recovery code", "organisation's account".</summary>
    public string How { get; init; } = "";

    protected override Permission Needs => Permission.SeeOwnWork;

    protected override SignedInAs On(OpenRecord record) => new(record.By.Name, record.By.Employer);
}

/// <summary>Who signed in, as the header of every page says.</summary>
public sealed record SignedInAs(string Name, string? Employer);
