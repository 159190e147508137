using Kith.Access;
using Kith.Record;

namespace Kith.SignIn;

/// <summary>Records on the worker's own record that they changed how they sign in, so that they can see it if it was not them.</summary>
public sealed record ChangeSignIn : Act<Done>
{
    /// <summary>"the password was changed", "a passkey was made", "a passkey was removed", "a new authenticator was set up".</summary>
    public string What { get; init; } = "";

    protected override Permission Needs => Permission.SeeOwnWork;
    protected override Done On(OpenRecord record) => default;
}
