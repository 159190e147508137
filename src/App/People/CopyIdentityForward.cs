using Kith.Access;
using Kith.Record;

namespace Kith.People;

/// <summary>Brings a person's identity in this record up to what was recorded of them in another family. It shows the worker nothing of this record.</summary>
public sealed record CopyIdentityForward : Act<Done>
{
    public Id<Person> Person { get; init; }
    public Identity? Identity { get; init; }

    protected override Permission Needs => Permission.CopyForward;

    protected override Done On(OpenRecord record)
    {
        // The rules let it reach any family, so it does nothing but follow a change that the same worker may make elsewhere.
        if (!record.Together.Any(t => t.Record != record.Id && t.Act is ChangePerson change && change.Person == Person && change.NewIdentity() == Identity))
            throw new Refused("an identity is copied forward only together with the change itself");
        var latest = record.Rows<PersonDetails>().Where(d => d.Person == Person).ToList().MaxBy(d => d.Id.Value) ?? throw new Missing();
        if (Identity.Of(latest) != Identity)
            record.Add(Identity!.On(latest, record));
        return default;
    }
}

/// <summary>Changing a person wherever they are known.</summary>
public static class IdentityEverywhere
{
    /// <summary>Changes a person in one family and, when their identity changed with it, in their other families, all in one transaction. What a restricted family's record learns stays in it.</summary>
    public static async Task ChangePersonAsync(
        this Records records, RecordId family, ChangePerson change, PersonSeen before, CancellationToken ct = default)
    {
        IReadOnlyList<RecordId> others = before.Restricted || change.NewIdentity() == Identity.Of(before.Details)
            ? [] : await records.AskAsync(new OtherFamiliesOf { Person = before.Details.Person, Besides = family }, ct);
        if (others.Count == 0)
        {
            await records.WriteAsync(family, change, ct);
            return;
        }
        try
        {
            // One key for all: a form sent twice changes no record twice.
            await records.WriteAllAsync([(family, change), .. others.Select(other => (other, (Act)new CopyIdentityForward
            {
                Key = change.Key, Person = before.Details.Person, Identity = change.NewIdentity(),
            }))], ct);
        }
        catch (Invalid why)
        {
            throw why.OfFirst();
        }
    }

    /// <summary>The problems of the first act of several, at the fields of its form.</summary>
    internal static Invalid OfFirst(this Invalid why) => new(
        [.. why.Problems.Select(p => p with { Field = p.Field.StartsWith("[0].", StringComparison.Ordinal) ? p.Field[4..] : p.Field })]);
}
