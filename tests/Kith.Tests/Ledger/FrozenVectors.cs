using Kith.Ledger;

namespace Kith.Tests.Ledger;

/// <summary>
/// The worked example of docs/ledger.md. Its bytes were worked out by a second program written from the
/// specification alone. They are frozen: a test that fails here means that old records no longer verify.
/// </summary>
internal static class FrozenVectors
{
    public const string TextCommitment = "8bb09b773a1d785d4602a22bab0b7802ea0da062bf1e447cdcbf90efa4b16364";
    public const string JsonCommitment = "dd378a772058352733305084a9f7ca1d2ed2eb1b7de7a6915a1c3f69ba658a2f";
    public const string ExternalCommitment = "17e65f91d1fb016c4e1bd738b7662350d39d897b954d5d8d3aaa5143ba3920d1";

    public const string TextMessage =
        "000000126b6974682f6669656c642f746578742f7631" +
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" +
        "0000000454657874" +
        "000000155a6fc3ab207761732061736c6565702e20f09f9880";

    private const string OpenText =
        "0101000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" +
        "0000000454657874000000155a6fc3ab207761732061736c6565702e20f09f9880";

    private const string TheRest =
        "0102202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f" +
        "0000000a48617070656e65644f6e0000000c22323032362d30332d303122" +
        "0202404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f00000005456e747279";

    public const string Encoded = "0100000003" + OpenText + TheRest;

    public const string EncodedTextWithheld = "0100000003" + "00" + TextCommitment + TheRest;

    public const string ContentCommitment = "4f3ee29403b5b643f284fb3f9af533aa10f14e9f63e25886c041a49d73f4271a";

    public const string ChainId = "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf";

    public const string FirstLeaf =
        "0001010001010010a0a1a2a3a4a5a6a7a8a9aaabacadaeaf00080000000000000000" +
        "00200000000000000000000000000000000000000000000000000000000000000000" +
        "00204f3ee29403b5b643f284fb3f9af533aa10f14e9f63e25886c041a49d73f4271a" +
        "000800064bf535b0f240000400000007";

    public const string FirstHash = "919e71e849e8f6ed82edfbfb7bfb26c5d738581ce1dae090c58f6d3613c57073";

    public const string SecondLeaf =
        "0001010001020010a0a1a2a3a4a5a6a7a8a9aaabacadaeaf00080000000000000001" +
        "0020919e71e849e8f6ed82edfbfb7bfb26c5d738581ce1dae090c58f6d3613c57073" +
        "0020e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" +
        "000800064bf535b0f241000400000007";

    public const string SecondHash = "0bd96ae691e16f5147f0817e2b637468fb0b20100517cbb0993671e20cb79819";

    /// <summary>2026-03-01T12:00:00.123456Z.</summary>
    public const long RecordedAt = 1772366400123456;

    public static byte[] Salt(int index) => [.. Enumerable.Range(index * 32, 32).Select(b => (byte)b)];

    public static Content Content() => new(
    [
        Field.Text("Text", "Zoë was asleep. 😀", Salt(0)),
        Field.Json("HappenedOn", "\"2026-03-01\""u8.ToArray(), Salt(1)),
        Field.External("Entry", ValueKind.Json, Salt(2), "{\"Id\":1}"u8),
    ]);
}
