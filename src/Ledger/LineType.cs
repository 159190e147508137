namespace Kith.Ledger;

/// <summary>What a line of the ledger is about. A number, once given, never changes its meaning.</summary>
public enum LineType : byte
{
    /// <summary>Somebody wrote.</summary>
    Act = 1,

    /// <summary>Somebody read, searched, or was refused.</summary>
    Access = 2,
}
