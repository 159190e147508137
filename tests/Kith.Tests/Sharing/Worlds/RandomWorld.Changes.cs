using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Sharing;
using Kith.Workforce;

namespace Kith.Tests.Sharing.Worlds;

// What changes who comes in: placements, teams, agreements, emergencies, who knows a family privately, and time.
internal sealed partial class RandomWorld
{
    /// <summary>Changes one thing at random; null where what was thought of cannot be done as things stand.</summary>
    public async Task<(string What, RandomFamily Family)?> ChangeAsync()
    {
        var family = Any(All);
        var what = _random.Next(100) switch
        {
            < 5 => await PlaceAsync(),
            < 9 => await ServeAsync(family),
            < 14 => await AgreeAsync(),
            < 18 => await EmergencyAsync(family, Any(Readers)),
            < 22 => await KnowAsync(family, Any(Readers)),
            < 24 => Pass(),
            < 34 => await RestrictFamilyAsync(family),
            < 44 => await RestrictPersonAsync(family),
            < 54 => await RestrictEntryAsync(family),
            < 60 => await RestrictPassageAsync(family),
            < 80 => await SayAsync(family),
            < 85 => await MemberAsync(family),
            _ => await EntryAsync(family),
        };
        return what is null ? null : (what, family);
    }

    private string Pass()
    {
        var by = OneIn(2) ? TimeSpan.FromDays(1) : TimeSpan.FromHours(_random.Next(1, 9));
        Later(by);
        return $"{by.TotalHours} hours passed";
    }

    private async Task<string?> PlaceAsync()
    {
        var reader = Any(Readers.Where(r => !r.Safeguards).ToArray());
        var team = Any(_teams.Keys.ToArray());
        var kith = _world.As(Founding.Kith);
        if (reader.Placements.Find(p => p.Of == team && !(p.Last < Oracle.Today)) is { } there)
        {
            // Few of many, or nobody would be placed anywhere.
            var last = Oracle.Today.AddDays(_random.Next(-1, 3));
            if (last < there.From || there.Last is not null || Readers.Count(r => r.Placements.Exists(p => p.Of == team && p.Last is null)) < 3)
                return null;
            await kith.WriteAsync(reader.Worker, new EndForWorker { What = there.Id, LastDay = last, Reason = "They moved." });
            there.Last = last;
            return $"{reader.Name} leaves {team} on {last:MM-dd}";
        }
        var from = Oracle.Today.AddDays(_random.Next(0, 2));
        DateOnly? to = OneIn(3) ? from.AddDays(_random.Next(0, 4)) : null;
        var id = await kith.WriteAsync(reader.Worker, new PlaceWorker { Team = _teams[team].Id, TeamName = _teams[team].Name, Centre = _world.Centre.CentreRecord, From = from, To = to });
        reader.Placements.Add(new(id.Value, team, from, to));
        return $"{reader.Name} is placed in {team} from {from:MM-dd} to {to:MM-dd}";
    }

    private async Task<string?> ServeAsync(RandomFamily family)
    {
        if (Author(family) is not { } author)
            return null;
        var door = _world.As(author.Worker);
        var team = Any(_teams.Keys.ToArray());
        if (family.ServedBy.Find(s => s.Of == team && !(s.Last < Oracle.Today)) is not { } serving)
        {
            var from = Oracle.Today.AddDays(_random.Next(0, 2));
            var id = await door.WriteAsync(family.Record, new AddInvolvement { Team = _teams[team].Id, TeamName = _teams[team].Name, TeamPhone = _teams[team].Phone, Centre = _world.Centre.CentreRecord, From = from });
            family.ServedBy.Add(new(id.Value, team, from));
            return $"{team} begins on {from:MM-dd}";
        }
        var last = Oracle.Today.AddDays(_random.Next(-1, 2));
        if (last < serving.From || serving.Last is not null || !family.ServedBy.Exists(s => s != serving && s.Last is null && s.From <= last.AddDays(1)))
            return null;
        await door.WriteAsync(family.Record, new EndInvolvement { Involvement = new(serving.Id), LastDay = last, Reason = "They moved." });
        serving.Last = last;
        return $"{team} ends on {last:MM-dd}";
    }

    private async Task<string?> AgreeAsync()
    {
        if (OneIn(6))
        {
            Oracle.AsksAgreements = !Oracle.AsksAgreements;
            await _world.As(_world.Administrator).WriteAsync(Founding.Partnership, new SetDoorPolicy { AgreementsFrom = Oracle.AsksAgreements ? Oracle.Today : null, CoSignWithinDays = 5, Reason = "The board decided it." });
            return $"agreements are {(Oracle.AsksAgreements ? "" : "not ")}asked for";
        }
        var running = Oracle.Agreements.Where(a => a.From <= Oracle.Today && Oracle.Today <= a.Last).ToArray();
        var all = _employers.Keys.ToArray();
        if (running.Length < 2 || all.Any(e => !Oracle.Counting(e).Any()))
        {
            var parties = OneIn(2) ? all : [.. all.OrderBy(_ => _random.Next()).Take(2)];
            var (from, last) = (Oracle.Today.AddDays(OneIn(4) ? 1 : 0), Oracle.Today.AddDays(_random.Next(2, 9)));
            string[]? covers = OneIn(2) ? null : [.. ((string[])["health", "early-years", "family-support", "other"]).Where(_ => !OneIn(3)).DefaultIfEmpty("health")];
            var id = await _world.As(_keepers[parties[0]]).WriteAsync(Founding.Partnership, new AgreeSharing
            {
                Name = New("Agreement"),
                Parties = [.. parties.Select(p => _employers[p].Id.Value)],
                Purposes = "Early help.",
                Classes = "Contacts with families.",
                Covers = covers is null ? null : [.. covers],
                LawfulBases = "Article 6(1)(e).",
                From = from,
                To = last,
                ReviewOn = last,
            });
            var made = new RandomAgreement(id.Value, parties, from, last, covers);
            Oracle.Agreements.Add(made);
            foreach (var party in parties.Where(_ => !OneIn(6)))
                await SignAsync(made, party);
            return $"agreement {made}";
        }
        var agreement = Any(running);
        var who = Any(agreement.Parties);
        if (!agreement.Signed.TryGetValue(who, out var signed))
        {
            await SignAsync(agreement, who);
            return $"{who} signs {agreement}";
        }
        var day = Oracle.Today.AddDays(_random.Next(0, 2));
        if (signed.Left is not null || day > agreement.Last)
            return null;
        await _world.As(_keepers[who]).WriteAsync(Founding.Partnership, new EndAgreement { Agreement = new(agreement.Id), LastDay = day, Reason = "We leave." });
        agreement.Signed[who] = (signed.On, day);
        return $"{who} leaves {agreement}";
    }

    private async Task SignAsync(RandomAgreement agreement, string party)
    {
        Later(TimeSpan.FromSeconds(1));
        await _world.As(_keepers[party]).WriteAsync(Founding.Partnership, new SignAgreement { Agreement = new(agreement.Id), Signatory = "Jane Moss, Caldicott Guardian", SignedOn = Oracle.Today });
        agreement.Signed[party] = (Oracle.Today, null);
    }

    private async Task<string?> EmergencyAsync(RandomFamily family, RandomReader reader)
    {
        var door = _world.As(reader.Worker);
        if (Oracle.IsInEmergency(reader, family) && Oracle.Opens(reader, family))
        {
            await door.WriteAsync(family.Record, new EndEmergencyAccess());
            family.Emergencies.RemoveAll(e => e.Reader == reader.Name);
            return $"{reader.Name} gives emergency access up";
        }
        var take = new TakeEmergencyAccess { Reason = "She rang and is afraid.", Hours = _random.Next(1, 13), Id = Id<EmergencyAccess>.New(_world.Clock.GetUtcNow()) };
        string? refused = null;
        try
        {
            await door.WriteAllAsync(take.WithNotices(family.Record, family.Name, [_world.Centre.CentreRecord]));
            family.Emergencies.Add((reader.Name, Oracle.Now.AddHours(take.Hours)));
        }
        catch (Refused why)
        {
            refused = why.Message;
        }
        Assert.True(NaiveOracle.MayTakeEmergencyAccess(reader, family) == refused is null, $"Emergency access of {reader.Name} to {family}: {refused ?? "taken"}");
        return $"{reader.Name} takes emergency access for {take.Hours} hours: {refused ?? "taken"}";
    }

    private async Task<string?> KnowAsync(RandomFamily family, RandomReader reader)
    {
        if (family.KnownPrivately.Remove(reader.Name, out var declared))
        {
            await _world.As(Founding.Kith).WriteAsync(reader.Worker, new LiftKnownPrivately { Declaration = new(declared), Reason = "They were mistaken." });
            return $"{reader.Name} does not know the family after all";
        }
        if (family.KnownPrivately.Count > 1 || reader.Safeguards)
            return null;
        await _world.As(reader.Worker).WriteAsync(reader.Worker, new DeclareFamilyKnownPrivately { Family = family.Record, How = "My cousin" });
        family.KnownPrivately[reader.Name] = (await _world.As(Founding.Kith).ReadAsync(reader.Worker, new WorkerView())).KnownPrivately.Single(k => k.Family == family.Record).Id.Value;
        return $"{reader.Name} knows the family privately";
    }
}
