namespace Kith.Recording;

/// <summary>What every page that shows an entry says of it: that it was recorded in an emergency, and that a co-signature is still waited for.</summary>
public sealed record EntryMarks(string? InEmergency, CoSignatureWait? Waiting, DateOnly Today);
