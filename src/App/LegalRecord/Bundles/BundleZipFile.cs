using Kith.Ledger;
using Kith.Record;
using Kith.Record.Log;
using Kith.Recording;

namespace Kith.LegalRecord.Bundles;

/// <summary>
/// Packs a bundle that was taken out: its lines with the proofs that they are in the log, what they say as JSON, the document,
/// and the checker. Whoever has the log's public key can check it without Kith.
/// </summary>
public sealed class BundleZipFile(LogReader log, BundleSigning signing, Forms forms, TimeProvider time)
{
    // Lines wait for their place in the log for seconds at most.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Takes a bundle out through the door and writes it. Nothing of it is kept.</summary>
    public async Task WriteAsync(Records records, RecordId family, Id<BundleRequest> bundle, Stream to, CancellationToken ct)
    {
        var taken = await records.ReadAsync(family, new TakeBundleOut { Bundle = bundle }, ct);
        var around = await BundleSurroundings.OfAsync(records, forms, log, taken.State, time, ct);
        var (state, proofs) = await ProvedAsync(family, taken, ct);
        using var writer = new BundleWriter(to, Facts(taken, around), state.Note);
        var chain = writer.BeginChain(family.ToString(), LineType.Act);
        foreach (var line in taken.Lines)
            writer.Add(new BundleLine(line.Leaf, line.Content, proofs[line.Id].Index, proofs[line.Id].Path), BundleShownValues.Of(line.Content));
        foreach (var statement in BundleShownValues.Statements(taken, chain))
            writer.AddStatement(statement);
        writer.AddKeys(signing.VerifiersOf(state.Origin));
        using (var document = new MemoryStream())
        {
            BundleDocument.Of(taken.State, around).Write(document, around.MadeAt);
            writer.AddDocument("bundle.pdf", stream => document.WriteTo(stream), packed: true);
        }
        writer.AddChecker();
        writer.Finish(note => signing.Sign(state, note));
    }

    private async Task<(LogState State, IReadOnlyDictionary<Guid, LogProof> Proofs)> ProvedAsync(RecordId family, CourtBundle taken, CancellationToken ct)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ;)
        {
            // One that the witnesses have cosigned, if there is one by then that holds every line.
            foreach (var state in new[] { await log.NewestWitnessedAsync(ct), await log.NewestAsync(ct) }.OfType<LogState>())
            {
                var proofs = (await log.ProveAllAsync(family, state.Size, ct)).ToDictionary(p => p.Line);
                if (taken.Lines.All(l => proofs.ContainsKey(l.Id)))
                    return (state, proofs);
            }
            if (waited.Elapsed > s_patience)
                throw new Refused("the log has not placed every line of this record yet; try again in a minute");
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }
    }

    private static BundleFacts Facts(CourtBundle taken, BundleSurroundings around)
    {
        var request = taken.State.Request;
        return new BundleFacts(request.Purpose, request.Authority, $"{request.RecipientName}, {request.RecipientRole}, {request.RecipientOrganisation}", around.MadeAt)
        {
            Others = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["approvedBy"] = taken.State.Approval is { } approval ? $"{approval.ByName}, {approval.Role}, {approval.Employer}" : "",
                ["caseNumber"] = request.CaseNumber,
                ["court"] = request.Court,
                ["preparedBy"] = request.PreparedByName,
                ["kind"] = request.Called(),
                ["release"] = BundleSurroundings.Release,
                ["rules"] = BundleWords.RuleVersion,
            },
        };
    }
}
