using Kith.Access;
using Kith.Families;
using Kith.LegalRecord;
using Kith.People;
using Kith.Record;

namespace Kith.Sharing.OwnView;

/// <summary>For whom of a family it was opened, the newest first, whether they looked, and how often a wrong code was given.</summary>
public sealed record OwnViewsOfFamily : View<OwnViews>
{
    protected override Permission Needs => Permission.ShowOwnView;

    protected override async Task<OwnViews> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var all = (await record.Rows<OwnViewGiven>().ListAsync(ct)).Where(g => !g.About.Any(record.Hides)).OrderByDescending(g => g.Id.Value).ToArray();
        var ended = (await record.Rows<OwnViewEnded>().ListAsync(ct)).GroupBy(e => e.Given).ToDictionary(e => e.Key, e => e.First());
        var unlocked = (await record.Rows<OwnViewUnlocked>().ListAsync(ct)).ToLookup(o => o.Given, o => o.At);
        var wrong = (await record.Rows<OwnCodeWrong>().ListAsync(ct)).ToLookup(w => w.Given);
        return new(facts, [.. all.Select(g => new OwnViewLine(g, ended.GetValueOrDefault(g.Id), [.. unlocked[g.Id].Order()], wrong[g.Id].Count(), record.Now))], HoldsBack.Now(record));
    }
}

/// <summary>The family, what was opened of it for its people, and what is held back now.</summary>
public sealed record OwnViews(FamilyFacts Facts, IReadOnlyList<OwnViewLine> Lines, IReadOnlyList<HeldBack> Held);

/// <summary>One opening with what became of it.</summary>
public sealed record OwnViewLine(OwnViewGiven Given, OwnViewEnded? Ended, IReadOnlyList<DateTimeOffset> Unlocked, int WrongCodes, DateTimeOffset Now)
{
    public bool IsLocked => WrongCodes >= GiveOwnCode.MostWrong;
    public bool IsOpen => Ended is null && Now < Given.Until;
}

/// <summary>What would be shown to a person of the family, with what is kept and why: for the worker who reads it through.</summary>
public sealed record OwnViewToRead : View<OwnReading>, IAsTheySeeIt
{
    public Id<Person>? Reader { get; init; }
    public IReadOnlyList<Guid> About { get; init; } = [];

    protected override Permission Needs => Permission.ShowOwnView;
    protected override bool NamesWhatItShows => true;
    protected override Sight? SightOf(OwnReading shown) => shown.Sight is { } sight ? new(HowSeen.Read, [.. sight.Entries.Select(e => e.Version)]) : null;

    protected override async Task<OwnReading> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var facts = await FamilyNow.OfAsync(record, ct);
        var readers = new Readers(facts, record.Today);
        IReadOnlyList<(Member Reader, IReadOnlyList<Member> About)> all = [.. readers.All];
        if (Reader is not { } asked || all.FirstOrDefault(r => r.Reader.Person == asked) is not { Reader: { } reader } offered)
            return new(facts, all, null, null) { Today = record.Today };
        // Never about anybody whom it could not be given about.
        Guid[] about = [.. offered.About.Select(p => p.Person.Value).Where(p => About.Count == 0 || About.Contains(p))];
        return new(facts, all, reader, OwnSight.Of(record, facts, reader.Person, about))
        {
            About = about,
            MustUnderstand = readers.MustUnderstand(reader),
            Asked = [.. readers.Asked(reader, about)],
            Today = record.Today,
        };
    }
}

/// <summary>Who could be shown what, and what one of them would see.</summary>
public sealed record OwnReading(FamilyFacts Facts, IReadOnlyList<(Member Reader, IReadOnlyList<Member> About)> Readers, Member? Reader, OwnSight? Sight)
{
    public IReadOnlyList<Guid> About { get; init; } = [];
    public bool MustUnderstand { get; init; }
    public IReadOnlyList<Member> Asked { get; init; } = [];
    public DateOnly Today { get; init; }
}
