using System.Security.Cryptography;
using Kith.Ledger;
using Kith.LegalRecord.Pdf;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;
using Kith.Shared;

namespace Kith.Sharing.Disclosing;

/// <summary>Makes the document of a disclosure: a PDF that says for whom and why it is, sealed by the log's key. Nothing of it is kept but its digest, in the record.</summary>
public sealed class DisclosureFile(LogReader log, BundleSigning signing, Forms forms, TimeProvider time)
{
    public async Task WriteAsync(Records records, RecordId family, Id<Disclosure> disclosure, Stream to, CancellationToken ct)
    {
        var state = await log.NewestAsync(ct) ?? throw new Refused("the log has signed nothing yet, so no document can be sealed; try again in a minute");
        var taken = await records.ReadAsync(family, new TakeDisclosureOut { Disclosure = disclosure }, ct);
        var text = await SharedText.OfAsync(forms, taken.Passages, taken.About, ct);
        var made = time.GetUtcNow();
        using var pdf = new MemoryStream();
        new BundlePdf { Title = $"For {taken.Decision.RecipientName}", Foot = $"For {taken.Disclosure.ForWhom}, and nobody else", Front = [.. Blocks(taken, text)] }.Write(pdf, made);
        var document = pdf.ToArray();
        await records.WriteAsync(family, new SealDisclosure { Disclosure = disclosure, Sha256 = Convert.ToHexStringLower(SHA256.HashData(document)) }, ct);
        SealedDocument.Write(to, document, state.Origin, made, note => signing.Sign(state, note));
    }

    private static IEnumerable<Block> Blocks(DisclosureOut taken, SharedText text)
    {
        var (decided, shared) = (taken.Decision, taken.Disclosure);
        yield return new Heading(1, "Shared from a family’s record", "front", "What was shared");
        yield return new Facts(
        [
            ("For", shared.ForWhom), ("From", string.Join(", ", new[] { shared.ByName, shared.ByEmployer }.OfType<string>())), ("Shared", Shown.Moment(shared.At)),
            ("Purpose", shared.Purpose), ("About", string.Join("\n", text.About)), ("Given", shared.Handed ?? ""),
        ]);
        yield return new Paragraph($"This is for {decided.RecipientName} alone, and for this purpose. It holds the passages that were chosen, and nothing else. If one of them is corrected, {shared.ByName} tells you. "
            + "The file beside it is a seal: with the public key of the log, anybody can check that the document came from Kith and is unaltered.", Tone.Small);
        foreach (var entry in text.Entries)
        {
            yield return new Heading(2, Shown.Date(entry.Entry.HappenedOn));
            yield return new Paragraph($"Written by {entry.By}; recorded {Shown.Moment(entry.Entry.RecordedAt)}", Tone.Small);
            if (entry.Since is { } since)
                yield return new Paragraph(since, Tone.Bold);
            foreach (var (question, passage) in entry.Passages)
            {
                yield return new Paragraph($"{question} ({passage.Kind.InFull()}{(passage.Whose is { } whose ? ", " + whose : "")})", Tone.Bold);
                yield return new Paragraph(passage.Text, entry.Since is null ? Tone.Plain : Tone.Struck);
            }
        }
    }
}
