using Kith.Record;
using Kith.Workforce;

namespace Kith.Sharing.Disclosing;

/// <summary>What was decided for one recipient goes to no other, and to no other address: refused with a sentence, and logged as every refusal of the rules is.</summary>
internal static class DisclosureRules
{
    public static async ValueTask<Decision> OnSendingAsync(RecordId family, Decision decision, SendDisclosure asked, Ground ground, CancellationToken ct)
    {
        var decided = (await ground.RowsAsync<DisclosureDecision>(family, ct)).FirstOrDefault(d => d.Id == asked.Decision);
        if (decided is null)
            return Decision.Deny(decision.By, "there is no such decision");
        if (decided.Outcome != SharingOutcome.Share)
            return Decision.Refuse(decision.By, "it was decided not to share. Decide again if things have changed");
        if (!Same(asked.RecipientName, decided.RecipientName) || !Same(asked.Email, decided.Email))
            return Decision.Refuse(decision.By, $"it was decided to share with {decided.Recipient}{(decided.Email is null ? "" : $", at {decided.Email}")}. For anybody else, or another address, decide again");
        if (decided.Worker is not { } worker || asked.As != SharedAs.Page)
            return decision;
        var details = (await ground.RowsAsync<WorkerDetails>(worker, ct)).MaxBy(d => d.Id.Value);
        var ended = (await ground.RowsAsync<Ended>(worker, ct)).GroupBy(e => e.What).ToDictionary(e => e.Key, e => e.Min(x => x.On));
        var employed = (await ground.RowsAsync<Employment>(worker, ct)).Any(e => !(e.To < ground.Today) && !(ended.TryGetValue(e.Id.Value, out var on) && on < ground.Today));
        return !employed ? Decision.Refuse(decision.By, $"{decided.RecipientName} has left since it was decided. Decide again")
            : !Same(details?.Email, decided.Email) ? Decision.Refuse(decision.By, $"the directory has another address for {decided.RecipientName} since it was decided. Decide again")
            : decision;
    }

    private static bool Same(string? one, string? other) => string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
}
