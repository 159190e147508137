using Kith.Access;
using Kith.Families;
using Kith.People;
using Kith.Record;
using Kith.Sharing.WithFamily;

namespace Kith.Tests.Sharing.Worlds;

// What changes within a family: restrictions and who is named on them, what is said about sharing, members, entries.
internal sealed partial class RandomWorld
{
    /// <summary>Somebody whose team serves the family and who may see these people.</summary>
    private RandomReader? Author(RandomFamily family, params IReadOnlyList<RandomPerson> seen) =>
        Readers.Where(r => Oracle.Works(r, family) && seen.All(p => p.IsFor(r))).OrderBy(_ => _random.Next()).FirstOrDefault();

    private async Task<string?> EntryAsync(RandomFamily family)
    {
        RandomPerson[] about = [.. family.People.Where(_ => OneIn(3)).DefaultIfEmpty(Any(family.People))];
        if (family.Entries.Count >= MostEntries || Author(family, about) is not { } author)
            return null;
        await WriteAsync(family, author, about);
        return $"{author.Name} writes";
    }

    private async Task<string?> MemberAsync(RandomFamily family)
    {
        if (family.People.Count >= MostPeople || Author(family) is not { } author)
            return null;
        await JoinAsync(family, author);
        return "somebody joins the family";
    }

    private async Task<string?> RestrictFamilyAsync(RandomFamily family)
    {
        var act = new RestrictFamily { Reason = "A relative works here.", ReviewOn = Oracle.Today.AddMonths(2) };
        return await ToggleAsync(family, family, "family", _safeguarding["council"], null,
            async (lead, named) => (await _world.As(lead).WriteAsync(family.Record, act with { NeedToKnow = Ids(named) })).Value, keepsMany: false);
    }

    private async Task<string?> RestrictPersonAsync(RandomFamily family)
    {
        // The mother stays findable: by her the family is looked for.
        if (family.People.Count < 2)
            return null;
        var person = family.People[_random.Next(1, family.People.Count)];
        var act = new RestrictPerson { Person = person.Id, Id = Id<Restriction>.New(_world.Clock.GetUtcNow()), Reason = "A relative works here.", ReviewOn = Oracle.Today.AddMonths(2) };
        return await ToggleAsync(family, person, person.Given, _safeguarding["council"], person.Id.Value, async (lead, named) =>
        {
            await _world.As(lead).HideAsync(family.Record, act with { NeedToKnow = Ids(named) });
            return act.Id.Value;
        });
    }

    // By who answers for safeguarding at the author's employer: from others the family may keep it.
    private async Task<string?> RestrictEntryAsync(RandomFamily family)
    {
        var entry = Any(family.Entries);
        var act = new RestrictEntry { Entry = entry.First, Reason = "A relative works here.", ReviewOn = Oracle.Today.AddMonths(2) };
        return await ToggleAsync(family, entry, entry.Passages[0].Word, _safeguarding[entry.By.Employer], entry.First.Value, async (lead, named) =>
        {
            await _world.As(lead).WriteAsync(family.Record, act with { NeedToKnow = Ids(named) });
            return await NewestAsync(family, lead, entry.First.Value);
        });
    }

    private async Task<string?> RestrictPassageAsync(RandomFamily family)
    {
        var entry = Any(family.Entries);
        var passage = Any(entry.Passages);
        var of = RestrictionRules.PassageOf(entry.First.Value, passage.Question);
        var act = new RestrictPassage { Entry = entry.First, Question = passage.Question, Reason = "A relative works here.", ReviewOn = Oracle.Today.AddMonths(2) };
        return await ToggleAsync(family, passage, passage.Word, _safeguarding[entry.By.Employer], of, async (lead, named) =>
        {
            await _world.As(lead).WriteAsync(family.Record, act with { NeedToKnow = Ids(named) });
            return await NewestAsync(family, lead, of);
        });
    }

    private async Task<Guid> NewestAsync(RandomFamily family, RecordId lead, Guid of) =>
        (await _world.As(lead).ReadAsync(family.Record, new RestrictionsView())).Where(r => r.Of == of).Max(r => r.Id.Value);

    // On where it is off, and sometimes twice; where it is on, off or others named.
    private async Task<string?> ToggleAsync(RandomFamily family, Restrictable one, string called, RecordId lead, Guid? of, Func<RecordId, HashSet<string>, Task<Guid>> restrictAsync, bool keepsMany = true)
    {
        if (!one.IsRestricted || (keepsMany && one.Restrictions.Count < 2 && OneIn(6)))
        {
            var named = Some();
            one.Restrictions[await restrictAsync(lead, named)] = named;
            return $"{called} is restricted to {string.Join('+', named)}";
        }
        var restriction = one.Restrictions.Keys.First();
        if (!OneIn(3))
        {
            one.Restrictions.Remove(restriction);
            var lift = new LiftRestriction { Restriction = new(restriction), Of = of, Reason = "The relative has left." };
            await (one is RandomPerson ? _world.As(lead).HideAsync(family.Record, lift) : _world.As(lead).WriteAsync(family.Record, lift));
            return $"the restriction of {called} is lifted";
        }
        var names = Some();
        await ReviewAsync(family, one, restriction, lead, of, names);
        return $"{called} is now restricted to {string.Join('+', names)}";
    }

    private async Task ReviewAsync(RandomFamily family, Restrictable one, Guid restriction, RecordId lead, Guid? of, HashSet<string> named)
    {
        var review = new ReviewRestriction { Restriction = new(restriction), Of = of, Next = Id<Restriction>.New(_world.Clock.GetUtcNow()), Reason = "It goes on.", ReviewOn = Oracle.Today.AddMonths(2), NeedToKnow = Ids(named) };
        await (one is RandomPerson ? _world.As(lead).HideAsync(family.Record, review) : _world.As(lead).WriteAsync(family.Record, review));
        one.Restrictions.Remove(restriction);
        one.Restrictions[review.Next.Value] = named;
    }

    private async Task<string?> SayAsync(RandomFamily family)
    {
        var person = Any(family.People);
        if (Author(family, person) is not { } author)
            return null;
        var employer = Any(_employers.Keys.ToArray());
        string? topic = OneIn(3) ? null : Any<string>(["health", "early-years", "family-support"]);
        // Said for another purpose, it changes nothing of what is here.
        var purpose = OneIn(12) ? SharingPurpose.Research : SharingPurpose.Support;
        var about = new WhatIsShared { Person = person.Id, Organisation = _employers[employer].Id, OrganisationName = _employers[employer].Name, Topic = topic ?? WhatIsShared.Everything, Purpose = purpose };
        var said = new WhoSaid { SaidBy = person.Id, SaidOn = Oracle.Today, Evidence = "Said at the visit." };
        var of = family.Wishes.Where(w => w.About == person && w.Employer == employer).ToArray();
        var what = Any(Enum.GetValues<Said>());
        if (purpose == SharingPurpose.Support && of.Where(w => w.Stands && w.What is Said.Dissent or Said.Consent or Said.Override).ToArray() is { Length: > 0 } standing && OneIn(2))
            return await TakeBackAsync(family, author, Any(standing), said);
        DateOnly? until = OneIn(2) ? null : Oracle.Today.AddDays(_random.Next(0, 4));
        var refused = what == Said.Consent && OneIn(4);
        Act? act = what switch
        {
            Said.Dissent when purpose == SharingPurpose.Research || of.All(w => w.What != Said.Dissent || !w.Stands || w.Topic != topic) => new RecordDissent { About = about, Said = said },
            Said.Consent => new RecordConsent { About = about, Said = said, Given = !refused, Until = refused ? null : until },
            Said.OnConsent => new RecordLawfulBasis { About = about, Kind = LawfulBasisKind.Consent, Reason = "It is theirs to say.", ReviewOn = Oracle.Today.AddMonths(3) },
            Said.OnDuty when purpose == SharingPurpose.Support && of.All(w => w.What != Said.OnConsent) => new RecordLawfulBasis { About = about, Kind = LawfulBasisKind.PublicTask, Reason = "It is our task.", ReviewOn = Oracle.Today.AddMonths(3) },
            _ => null,
        };
        if (what == Said.Override && of.FirstOrDefault(w => w.Topic == topic) is not null && author.Worker != _world.Leader)
            return await OverrideAsync(family, author, person, employer, topic);
        if (act is null || act is RecordDissent && purpose == SharingPurpose.Research && _researched.Contains((person, employer, topic)))
            return null;
        await _world.As(author.Worker).WriteAllAsync([(family.Record, act)]);
        if (purpose == SharingPurpose.Research)
        {
            if (act is RecordDissent)
                _researched.Add((person, employer, topic));
            return $"{what} of {person.Given} to {employer} on {topic} for research";
        }
        family.Wishes.Add(new(what, person, employer, topic, await WishIdAsync(family, author, what)) { Refused = refused, Until = what == Said.Consent && !refused ? until : null });
        return $"{what} of {person.Given} to {employer} on {topic}";
    }

    private readonly HashSet<(RandomPerson, string, string?)> _researched = [];

    private async Task<Guid> WishIdAsync(RandomFamily family, RandomReader author, Said what)
    {
        if (what is Said.OnConsent or Said.OnDuty)
            return default;
        var wishes = (await _world.As(author.Worker).ReadAsync(family.Record, new WishesView())).Wishes;
        return what == Said.Dissent ? wishes.Dissents.Max(d => d.Id.Value) : wishes.Consents.Max(c => c.Decision.Id.Value);
    }

    private async Task<string> OverrideAsync(RandomFamily family, RandomReader author, RandomPerson person, string employer, string? topic)
    {
        var wishes = (await _world.As(author.Worker).ReadAsync(family.Record, new WishesView())).Wishes;
        var scope = wishes.Scopes.Single(s => s.Person == person.Id && s.Organisation == _employers[employer].Id && s.Topic == topic && s.Purpose == SharingPurpose.Support);
        var only = OneIn(2) ? Any(Readers) : null;
        var act = new OverrideWish
        {
            Scope = scope.Id,
            Workers = only is null ? [] : [only.Worker.Value],
            Reason = "She has lost weight for three weeks and they see her daily.",
            Told = true,
            Until = Oracle.Today.AddDays(_random.Next(0, 4)),
            Reviewer = _world.Leader,
        };
        await _world.As(author.Worker).WriteAsync(family.Record, act);
        family.Wishes.Add(new(Said.Override, person, employer, topic, act.Key) { Until = act.Until, Only = only?.Name });
        return $"override of {person.Given} to {employer} on {topic}";
    }

    private async Task<string?> TakeBackAsync(RandomFamily family, RandomReader author, RandomWish wish, WhoSaid said)
    {
        // Whoever answers for an override must know of the person.
        var leader = Readers.Single(r => r.Leads);
        if (wish.What == Said.Override && !(NaiveOracle.MayTakeEmergencyAccess(leader, family) && wish.About.IsFor(leader)))
            return null;
        Act act = wish.What switch
        {
            Said.Dissent => new TakeDissentBack { Dissent = new(wish.Id), Said = said },
            Said.Consent when wish.Refused || OneIn(3) => new FindConsentInvalid { Consent = new(wish.Id), Reason = "It was not free." },
            Said.Consent => new WithdrawConsent { Consent = new(wish.Id), Said = said },
            _ => new ReviewOverride { Override = new(wish.Id), GoesOn = false, Words = "The child is safe now." },
        };
        await _world.As(wish.What == Said.Override ? _world.Leader : author.Worker).WriteAllAsync([(family.Record, act)]);
        wish.Stands = false;
        return $"{wish.What} of {wish.About.Given} to {wish.Employer} on {wish.Topic} is over";
    }
}
