using Microsoft.AspNetCore.Identity;

namespace Kith.Record.SignIn;

/// <summary>How a worker signs in. A working row: who they are and what they may do is in the worker's own record.</summary>
public sealed class SignInUser : IdentityUser<Guid>
{
    public SignInUser() => Id = Guid.CreateVersion7();

    /// <summary>The worker's own record.</summary>
    public RecordId Worker { get; set; }
}
