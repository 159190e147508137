using Kith.Access;
using Kith.Record;
using Kith.Workforce.Directory;

namespace Kith.Sharing.Disclosing;

/// <summary>Asks the directory whether an address belongs to a colleague, or ends as this partner's addresses do.</summary>
public sealed record ConfirmRecipient : Question<RecipientKnown>
{
    public string Email { get; init; } = "";

    /// <summary>The partner that the address is said to belong to; null for an organisation outside.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>What the organisation's addresses end in by the guide.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    protected override Permission Needs => Permission.ShareInformation;

    protected override async Task<Answer<RecipientKnown>> OfAsync(AcrossRecords across, CancellationToken ct)
    {
        var (email, today) = (Email.Trim().ToLowerInvariant(), across.Today);
        var domain = "@" + email[(email.LastIndexOf('@') + 1)..];
        // Names of colleagues and what their addresses end in are no secret, and nothing of their records is shown.
        if (Organisation is not { } organisation)
            return new(new RecipientKnown(null, null, Domains.Contains(domain[1..]), Domains), []);
        var colleague = (await across.Derived<InDirectory>().Where(w => w.Email == email && w.From <= today && (w.To == null || w.To >= today)).Take(1).ListAsync(ct)).FirstOrDefault();
        var employed = across.Derived<WorkerAt>().Where(a => a.Organisation == organisation && a.From <= today && (a.To == null || a.To >= today)).Select(a => a.Record);
        var theirs = across.Derived<InDirectory>().Where(w => w.Email != null && employed.Contains(w.Record));
        var known = Domains.Contains(domain[1..]) || (await theirs.Where(w => w.Email!.EndsWith(domain)).Take(1).ListAsync(ct)).Count > 0;
        var one = colleague?.Record;
        var works = one is { } record && (await across.Derived<WorkerAt>().Where(a => a.Record == record && a.Organisation == organisation && a.From <= today && (a.To == null || a.To >= today)).Take(1).ListAsync(ct)).Count > 0;
        var some = known ? [] : await theirs.OrderBy(w => w.Record).Take(20).ListAsync(ct);
        return new(new RecipientKnown(works ? one : null, works ? colleague!.Name : null, known, [.. some.Select(w => w.Email![(w.Email!.LastIndexOf('@') + 1)..]).Concat(Domains).Distinct()]), []);
    }
}

/// <summary>What the directory knows of an address.</summary>
/// <param name="Worker">Whose it is; null where it is no colleague's of that organisation.</param>
/// <param name="IsTheirs">Whether it ends as the organisation's addresses do.</param>
/// <param name="Domains">What they end in, for who mistyped it.</param>
public sealed record RecipientKnown(RecordId? Worker, string? Name, bool IsTheirs, IReadOnlyList<string> Domains)
{
    /// <summary>Why nothing goes to the address, in a sentence; null where it is confirmed.</summary>
    public string? WhyNot(string organisation) => Worker is not null || IsTheirs ? null
        : Domains.Count == 0 ? $"Kith does not know what email addresses of {organisation} end in, so nothing can be sent there. Ask a safeguarding lead to add it to the guide, or share a document"
        : $"Addresses of {organisation} end in {string.Join(" or ", Domains.Select(d => "@" + d))}. Check the address, or ask them for the right one";
}
