using System.Collections.Frozen;

namespace Kith.SignIn;

/// <summary>Common or breached passwords from a file that whoever runs Kith provides (<c>Kith:SignIn:CommonPasswords</c>), one a line; none where there is no file.</summary>
public sealed class CommonPasswords
{
    private readonly FrozenSet<string> _known;

    private CommonPasswords(IEnumerable<string> known) => _known = known.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Has(string password) => _known.Contains(password);

    // What is too short to be taken at all needs no remembering.
    internal static CommonPasswords Read(string? file) =>
        new(file is null ? [] : File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length >= SignInSetup.ShortestPassword));
}
