using Kith.Access;
using Kith.AskedOnce;
using Kith.Families;
using Kith.LegalRecord;
using Kith.Record;
using Kith.Workforce.Supervision;
using Microsoft.EntityFrameworkCore;

namespace Kith.Recording;

/// <summary>One entry with every version of it.</summary>
public sealed record EntryView : View<EntryWhole>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry> Entry { get; init; }

    protected override Permission Needs => Permission.SeeFamily;
    protected override Guid? Concerns => Entry.Value;
    protected override bool NamesWhatItShows => true;

    protected override Sight SightOf(EntryWhole shown) => new(HowSeen.Read, [.. shown.Versions.Select(v => v.Entry.Id.Value)]);

    protected override async Task<EntryWhole> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var whole = Entry.Value;
        var rows = await record.Rows<Entry>().Where(e => e.Item == whole).ToListAsync(ct);
        if (rows.Count == 0)
            throw new Missing();
        var ids = rows.Select(e => e.Id).ToArray();
        var passages = (await Passages.Of.ListAsync(record, ids, ct)).ToLookup(p => p.Entry);
        var concerns = (await Passages.People.ListAsync(record, ids, ct)).ToLookup(c => c.Entry, c => c.Person);
        var signed = (await record.Rows<CoSignature>().Where(s => ids.Contains(s.Entry)).ToListAsync(ct)).ToLookup(s => s.Entry);
        var joint = await JointAuthors.OfAsync(record, ids, ct);
        var error = await record.Rows<EnteredInError>().FirstOrDefaultAsync(e => e.Item == whole, ct);
        var facts = await FamilyNow.OfAsync(record, ct);
        var members = FamilyMembers.Of(facts);
        return new EntryWhole(Entry, FamilyBanner.Of(record.Id, facts), members,
            [.. StandingEntry.InOrder(rows).Select(e => new EntryVersion(e, [.. members.Where(m => concerns[e.Id].Contains(m.Person))],
                [.. passages[e.Id].OrderBy(p => p.Order)], [.. signed[e.Id].OrderBy(s => s.At)]) { Joint = [.. joint[e.Id]] })], error, record.By)
        {
            AskedToJoin = JointAuthors.OpenOn(record, StandingEntry.InOrder(rows)[^1].Id),
            Uses = await EntryUses.OfAsync(record, whole, ct),
            // There are none of an entry that nobody ever changed.
            Notices = rows.Count == 1 && error is null ? [] : await CorrectionNotices.OfAsync(record, Entry, ct),
            Destroyed = await record.Rows<ContentDestroyed>().Where(d => d.Entry == whole).ToListAsync(ct),
            Waiting = await CoSignatureWait.OfAsync(record, rows.Where(e => e.MustBeCoSigned == true).Select(e => e.Id), ct) is { Count: > 0 } waits
                ? waits.GetValueOrDefault(StandingEntry.InOrder(rows)[^1].Id) : null,
            Direction = (await DirectionNow.AmongAsync(record, [(rows[0].Form, whole)], ct)).GetValueOrDefault(whole),
            CompetentToCoSign = record.Terms<CoSignerTerms>()?.Competences.ToCoSign(null).Counts() != false,
            Today = record.Today,
        };
    }
}

/// <summary>An entry with its versions, the first one first.</summary>
public sealed record EntryWhole(
    Id<Entry> First, FamilyBanner Banner, IReadOnlyList<FamilyMember> Members, IReadOnlyList<EntryVersion> Versions, EnteredInError? Error, Signature By)
{
    /// <summary>Who was told that the entry they had seen was changed, and who has acknowledged it.</summary>
    internal IReadOnlyList<CorrectionNotice> Notices { private get; init; } = [];

    /// <summary>Of these, those that the worker was sent themselves.</summary>
    public IEnumerable<CorrectionNotice> OwnNotices => Notices.Where(n => n.Worker == By.Worker);

    /// <summary>All of them, for the author and for leaders.</summary>
    public IReadOnlyList<CorrectionNotice> AllNotices => IsAuthor || By.Holds(Permission.MarkColleaguesEntries) ? Notices : [];

    /// <summary>Who is to be an author of the entry as it stands, too, and has not answered.</summary>
    public IReadOnlyList<JointAuthorAsked> AskedToJoin { get; init; } = [];

    /// <summary>Of these, what waits for the worker who looks at it.</summary>
    public JointAuthorAsked? JoinForMe => Error is null ? AskedToJoin.FirstOrDefault(a => a.Answers == By.Worker) : null;

    public bool MayAskJointAuthor => IsAuthor && Error is null && !Now.Entry.Unfinished;

    /// <summary>What this entry goes on from, and what goes on from it.</summary>
    public EntryUses Uses { get; init; } = EntryUses.None;

    /// <summary>What stands in the place of passages that were destroyed.</summary>
    public IReadOnlyList<ContentDestroyed> Destroyed { get; init; } = [];

    /// <summary>The co-signature that the entry as it stands waits for.</summary>
    public CoSignatureWait? Waiting { get; init; }

    /// <summary>Where it is a direction from supervision: what became of it.</summary>
    public DirectionNow? Direction { get; init; }

    public bool CompetentToCoSign { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>Whether it waits for the worker who looks at it.</summary>
    public bool WaitsForMe => Error is null && Waiting is { Declined: null } waiting && waiting.Colleague == By.Worker;

    /// <summary>Whether its author may name the colleague who is to co-sign it, because nobody has signed yet.</summary>
    public bool MayNameCoSigner => Error is null && IsAuthor && Waiting is not null;

    public EntryMarks Marks => new(Now.Entry.InEmergency, Error is null ? Waiting : null, Today);

    public string FamilyName => Banner.Name;

    public EntryVersion Now => Versions[^1];

    public bool IsAuthor => Now.Entry.Author == By.Worker;

    public bool MayCorrect => IsAuthor && Error is null && !Now.Entry.Unfinished && Told.By(Now.Entry.FormCode) is null;

    public bool MayFinish => IsAuthor && Error is null && Now.Entry.Unfinished;

    public bool MayStrike => Error is null && Told.MayBeStruck(Now.Entry) && (IsAuthor || By.Holds(Permission.MarkColleaguesEntries));

    /// <summary>Where the whole of what it tells is, if it tells what is recorded elsewhere.</summary>
    public string? ToldFrom => Told.PageOf(Now.Entry.Record, Now.Entry.Form);

    public bool MayRestrict => By.Holds(Permission.Restrict);

    public bool MayCoSign => !IsAuthor && Error is null && !Now.Entry.Unfinished && CompetentToCoSign && By.Holds(Permission.CoSignEntries)
        && Now.CoSignatures.All(s => s.By != By.Worker);
}

/// <summary>One version of an entry.</summary>
public sealed record EntryVersion(
    Entry Entry, IReadOnlyList<FamilyMember> About, IReadOnlyList<Passage> Passages, IReadOnlyList<CoSignature> CoSignatures)
{
    /// <summary>Its other authors, where it was a joint visit.</summary>
    public IReadOnlyList<JointAuthorAnswered> Joint { get; init; } = [];

    /// <summary>All its authors, with what they were then.</summary>
    public string Authors => JointAuthors.By(string.Join(", ", new[] { Entry.AuthorName, Entry.Discipline, Entry.Employer, Entry.Registration }.Where(x => x is not null)), Joint, registration: true);
}

internal static class SignedRoles
{
    /// <summary>Whether one of the roles in the signature gives this; only for what a page offers, since the door decides.</summary>
    public static bool Holds(this Signature by, Permission permission)
    {
        var held = (by.Role ?? "").Split(", ").ToHashSet();
        return Roles.Table.Any(r => held.Contains(r.Key.InWords()) && r.Value.Contains(permission));
    }
}
