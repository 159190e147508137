namespace Kith.Record.IdentityIndex;

/// <summary>A word that occurs in somebody's name: what misspelt and partial searches are matched against, so that their cost grows with the vocabulary and not with the people.</summary>
internal sealed class NameWord
{
    public string Word { get; init; } = "";
    public string Sound { get; init; } = "";
}
