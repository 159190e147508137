using Microsoft.AspNetCore.Identity;

namespace Kith.Record.SignIn;

/// <summary>How a worker signs in. A working row: who they are and what they may do is in the worker's own record.</summary>
public sealed class SignInUser : IdentityUser<Guid>
{
    public SignInUser() => Id = Guid.CreateVersion7();

    /// <summary>The worker's own record.</summary>
    public RecordId Worker { get; set; }

    /// <summary>Name and employer as they were when the worker last signed in, for the header of every page.</summary>
    public string? Name { get; set; }
    public string? Employer { get; set; }

    /// <summary>Made with demonstration data: signs in with a password alone.</summary>
    public bool Demo { get; set; }

    /// <summary>The half minute whose authenticator code was used last, so that no code is used twice.</summary>
    public long LastCode { get; set; }
}
