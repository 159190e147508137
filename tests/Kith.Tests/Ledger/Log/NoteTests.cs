using Kith.Ledger;

namespace Kith.Tests.Ledger.Log;

public sealed class NoteTests
{
    // The example in the documentation of Go's note package, known to every implementation: Ed25519 signs alike each time.
    private const string GoSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string GoKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string GoText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string GoNote = GoText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private const string Body = "kith.example/log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    [Fact]
    public void The_known_key_makes_the_known_note()
    {
        var signer = NoteSigner.Parse(GoSecret);
        Assert.Equal(GoKey, signer.Verifier.Encode());
        Assert.Equal(GoSecret, signer.Encode());
        Assert.Equal(0xc74f20a3u, signer.Verifier.KeyId);
        Assert.Equal(GoNote, new SignedNote(GoText, [signer.Sign(GoText)]).Encode());
        Assert.True(SignedNote.Parse(GoNote).IsSignedBy(NoteVerifier.Parse(GoKey)));
    }

    [Fact]
    public void Several_keys_sign_and_those_that_are_not_known_are_passed_over()
    {
        var (log, next, stranger) = (NoteSigner.Generate("kith.example/log"), NoteSigner.Generate("kith.example/log"), NoteSigner.Generate("elsewhere.example"));
        var note = SignedNote.Parse(new SignedNote(Body, []).With(stranger.Sign(Body)).With(log.Sign(Body)).With(next.Sign(Body)).Encode());
        Assert.All(new[] { log, next, stranger }, s => Assert.True(note.IsSignedBy(s.Verifier)));
        Assert.False(note.IsSignedBy(NoteSigner.Generate("kith.example/log").Verifier));
        // A line under a known name and id that does not hold spoils the note for that key, and for no other.
        var spoilt = note.With(log.Sign(Body) with { Bytes = next.Sign(Body).Bytes });
        Assert.False(spoilt.IsSignedBy(log.Verifier));
        Assert.True(spoilt.IsSignedBy(next.Verifier));
        // The same name alone, or the same id alone, is another key.
        Assert.True(note.With(new NoteSignature(log.Verifier.Name, 7, new byte[64])).IsSignedBy(log.Verifier));
        Assert.True(note.With(new NoteSignature("other", log.Verifier.KeyId, new byte[64])).IsSignedBy(log.Verifier));
    }

    [Fact]
    public void A_witness_says_when_it_signed()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_679_315_147);
        var witness = NoteSigner.Generate("trust.example/witness", cosigner: true);
        var log = NoteSigner.Generate("kith.example/log");
        var note = SignedNote.Parse(new SignedNote(Body, [log.Sign(Body), witness.Cosign(Body, at.AddMilliseconds(999))]).Encode());
        Assert.Equal(at, note.CosignedAt(witness.Verifier));
        Assert.True(note.IsSignedBy(witness.Verifier));
        Assert.Equal(at.AddHours(1), note.With(witness.Cosign(Body, at.AddHours(1))).CosignedAt(witness.Verifier));
        Assert.Null(note.CosignedAt(log.Verifier));
        Assert.Null(note.CosignedAt(NoteSigner.Generate("trust.example/witness", cosigner: true).Verifier));

        var cosignature = note.Signatures[1];
        Assert.Equal(72, cosignature.Bytes.Length);
        for (var i = 0; i < cosignature.Bytes.Length; i++)
        {
            var changed = cosignature.Bytes.ToArray();
            changed[i] ^= 0x80;
            Assert.Null(new SignedNote(Body, [cosignature with { Bytes = changed }]).CosignedAt(witness.Verifier));
        }
        foreach (var length in new[] { 1, 7, 8, 64, 71, 73 })
            Assert.Null(new SignedNote(Body, [cosignature with { Bytes = new byte[length] }]).CosignedAt(witness.Verifier));
        Assert.Null((note with { Text = Body.Replace("3", "4", StringComparison.Ordinal) }).CosignedAt(witness.Verifier));
    }

    [Fact]
    public void What_a_witness_signs_is_what_the_specification_says()
    {
        var witness = NoteSigner.Generate("w", cosigner: true);
        // Taken apart and put together as an ordinary note signature, by a key of the same bytes.
        var plain = NoteSigner.Parse(Rekeyed(witness.Encode(), 1));
        var signed = witness.Cosign(Body, DateTimeOffset.FromUnixTimeSeconds(1_679_315_147)).Bytes;
        Assert.Equal(plain.Sign("cosignature/v1\ntime 1679315147\n" + Body).Bytes, signed[8..]);
        Assert.Equal("00000000641850cb", Convert.ToHexStringLower(signed[..8]));
        Assert.Throws<InvalidOperationException>(() => witness.Sign(Body));
        Assert.Throws<InvalidOperationException>(() => plain.Cosign(Body, DateTimeOffset.UnixEpoch));
        Assert.Throws<ArgumentOutOfRangeException>(() => witness.Cosign(Body, DateTimeOffset.UnixEpoch.AddSeconds(-1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("PeterNeumann+c74f20a3")]
    [InlineData("PeterNeumann+c74f20a3+")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX")]
    public void What_is_not_a_key_is_refused(string vkey)
    {
        Assert.Throws<FormatException>(() => NoteVerifier.Parse(vkey));
        var why = Assert.Throws<FormatException>(() => NoteSigner.Parse("PRIVATE+KEY+" + vkey));
        Assert.DoesNotContain("ARpc2Qc", why.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no signatures\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— a AAAAAAA=")]
    [InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n— a  AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAAAAA= \n")]
    [InlineData("text\n\n— a+b AAAAAAA=\n")]
    [InlineData("text\n\n—  AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAAAA==\n")]
    [InlineData("text\n\n— a AAAAAAB=\n")]
    [InlineData("text\n\n— a AAAA AAA=\n")]
    [InlineData("te\txt\n\n— a AAAAAAA=\n")]
    [InlineData("text\r\n\n— a AAAAAAA=\n")]
    public void What_is_not_a_note_is_refused(string note) => Assert.Throws<FormatException>(() => SignedNote.Parse(note));

    [Fact]
    public void A_note_has_its_limits()
    {
        var line = "— a AAAAAAA=\n";
        Assert.Equal(16, SignedNote.Parse("text\n\n" + string.Concat(Enumerable.Repeat(line, 16))).Signatures.Count);
        Assert.Equal(100, SignedNote.Parse("text\n\n" + string.Concat(Enumerable.Repeat(line, 100))).Signatures.Count);
        Assert.Throws<FormatException>(() => SignedNote.Parse("text\n\n" + string.Concat(Enumerable.Repeat(line, 101))));
        Assert.Throws<FormatException>(() => SignedNote.Parse(new string('a', 1_000_000) + "\n\n" + line));
        Assert.Throws<FormatException>(() => SignedNote.Parse(new byte[2_000_000]));
        Assert.Throws<FormatException>(() => SignedNote.Parse([0xff, .. "\n\n— a AAAAAAA=\n"u8]));
        Assert.Throws<FormatException>(() => SignedNote.Parse("te\ud800xt\n\n" + line));
        Assert.Throws<FormatException>(() => SignedNote.Parse("te\udc00xt\n\n" + line));
        Assert.Equal("te😀xt\n", SignedNote.Parse("te😀xt\n\n" + line).Text);
        Assert.Throws<FormatException>(() => new SignedNote("text\n", []).Encode());
        Assert.Throws<FormatException>(() => NoteSigner.Generate("a b"));
        Assert.Throws<FormatException>(() => NoteSigner.Generate("a").Sign("no newline"));
    }

    [Theory]
    [InlineData("kith.example/log\n3\n")]
    [InlineData("\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n-3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n+3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n 3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n")]
    [InlineData("a\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("a\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("a\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void What_is_not_a_checkpoint_is_refused(string body) => Assert.Throws<FormatException>(() => Checkpoint.Parse(body));

    [Fact]
    public void A_checkpoint_may_have_further_lines()
    {
        var checkpoint = new Checkpoint("kith.example/log", 0, MerkleTree.EmptyRoot) { Extensions = ["epoch 2", "more"] };
        var read = Checkpoint.Parse(checkpoint.Body);
        Assert.Equal(("kith.example/log", 0L), (read.Origin, read.Size));
        Assert.Equal(["epoch 2", "more"], read.Extensions);
        Assert.Equal(MerkleTree.EmptyRoot, read.Root);
        Assert.Throws<FormatException>(() => (checkpoint with { Extensions = [""] }).Body);
        Assert.Throws<FormatException>(() => (checkpoint with { Extensions = ["a\nb"] }).Body);
        Assert.Throws<FormatException>(() => (checkpoint with { Origin = "" }).Body);
        Assert.Throws<FormatException>(() => (checkpoint with { Root = [] }).Body);
    }

    private static string Rekeyed(string skey, byte algorithm)
    {
        var bytes = Convert.FromBase64String(skey.Split('+', 5)[4]);
        bytes[0] = algorithm;
        return $"PRIVATE+KEY+w+{NoteForm.KeyId("w", algorithm, Ed25519.PublicKey(bytes[1..])):x8}+{Convert.ToBase64String(bytes)}";
    }
}
