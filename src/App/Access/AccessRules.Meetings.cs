using Kith.Meetings;
using Kith.Record;

namespace Kith.Access;

// The part of the rules that is about team meetings: who belongs to one, and who may hear what.
public sealed partial class AccessRules
{
    /// <summary>Whoever is on the list of a series at a centre takes part in its meetings, wherever they are placed.</summary>
    private static async ValueTask<Decision> AttendingAsync(RecordId worker, RecordId centre, Decision placed, Ground ground, CancellationToken ct)
    {
        if (placed.Allowed)
            return placed;
        var ended = (await ground.RowsAsync<SeriesEnded>(centre, ct)).Where(e => e.On < ground.Today).Select(e => e.Series).ToHashSet();
        var series = MeetingSeries.Latest(await ground.RowsAsync<MeetingSeries>(centre, ct)).FirstOrDefault(s => !ended.Contains(s.Series) && s.Attendees.Any(a => a.Worker == worker));
        return series is null ? placed : Decision.Allow(placed.By, $"attends {series.Name}");
    }

    /// <summary>Of each family and each person in the room: whether they may hear what is said.</summary>
    private async ValueTask<RoomTerms> WhoMayStayAsync(Asking asking, RoomView view, Ground ground, CancellationToken ct)
    {
        RecordId[] families = [.. view.Families.Select(f => new RecordId(f)).Distinct().Take(RoomView.Most)], people = [.. view.People.Select(p => new RecordId(p)).Distinct().Take(RoomView.Most)];
        await ground.TogetherAsync([.. families, .. people], ct);
        var room = new Dictionary<(RecordId, RecordId), MayHear>();
        foreach (var family in families)
        {
            var restrictions = await FamilyGate.RestrictionsAsync(family, ground, ct);
            foreach (var person in people)
            {
                var standing = await Standing.OfAsync(person, ground, ct);
                if (restrictions.Any(r => r.Of is null && !r.NeedToKnow.Contains(person.Value)))
                    room[(family, person)] = MayHear.Restricted;
                else if (standing.KnownPrivately.Contains(family))
                    room[(family, person)] = MayHear.KnownPrivately;
                else
                    room[(family, person)] = await ObjectedAsync(person, family, standing, ground, ct) ? MayHear.Objected
                        : (await DecideAsync(asking with { Worker = person }, family, RecordKind.Family, Permission.SeeFamily, ground, ct)).Allowed ? MayHear.Yes : MayHear.NoBasis;
            }
        }
        return new RoomTerms(room);
    }

    /// <summary>Whether the colleague who is asked may see the family too; where a discipline is asked, each of it is asked only if they may.</summary>
    private async ValueTask<AnswererTerms> MayAnswerAsync(Asking asking, RecordId family, AskColleague act, Ground ground, CancellationToken ct)
    {
        if (act.Worker is not { } colleague || colleague == asking.Worker || colleague == Founding.Kith)
            return new(null);
        var decision = await DecideAsync(asking with { Worker = colleague }, family, RecordKind.Family, Permission.SeeFamily, ground, ct);
        return new(decision.Allowed ? decision.By : null);
    }
}

/// <summary>Whether somebody in the room may hear what is said of a family.</summary>
public enum MayHear { Yes = 1, NoBasis, KnownPrivately, Restricted, Objected }

/// <summary>What the rules say of each family and each person in a room.</summary>
internal sealed record RoomTerms(IReadOnlyDictionary<(RecordId Family, RecordId Person), MayHear> Room);

/// <summary>The colleague who was asked, if they may see the family.</summary>
internal sealed record AnswererTerms(Signature? By);
