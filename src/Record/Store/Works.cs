using System.Text.Json;
using Kith.Ledger;
using Kith.Record.Disposal;
using Microsoft.EntityFrameworkCore;

namespace Kith.Record.Store;

/// <summary>One act that a worker asks to be done to a record, checked already.</summary>
/// <param name="At">The instant it was checked at, where it is one of several; alone, an act's instant is that of its commit.</param>
internal sealed record Asked(Asking By, RecordId Record, Act Act, DateTimeOffset? At);

/// <summary>
/// One act, or several together: decided, appended, done. Decided within the transaction, so that nothing a decision rests on has
/// changed when the line is committed, and of several each by what those before it wrote.
/// </summary>
/// <param name="acts">The acts in their order.</param>
internal sealed class ActWork(IReadOnlyList<Asked> acts) : Work
{
    private readonly List<object?> _results = new(acts.Count);

    public override IEnumerable<RecordId> Records => acts.Select(a => a.Record);

    public override IEnumerable<(RecordId Record, Guid Key)> Keys => acts.Select(a => (a.Record, a.Act.Key));

    public override IEnumerable<RecordId> Askers => acts.Select(a => a.By.Worker);

    public override IEnumerable<(RecordId Record, Type Rows)> Reads => acts.SelectMany(a => a.Act.ReadsAll.Select(type => (a.Record, type)));

    public override bool Alone => acts.Count > 1 || Destroys;

    /// <summary>Whether content is destroyed, so that memory and files have to be cleaned once it is committed.</summary>
    public bool Destroys { get; } = acts.Any(a => a.Act.MayDestroy);

    /// <summary>What each act gave back.</summary>
    public IReadOnlyList<object?> Results => _results;

    /// <summary>What was decided last, so that a refusal can be logged: on the asker's own record where there is no such record.</summary>
    public (Asked Asked, bool IsThere, Decision Decision)? Decided { get; private set; }

    // What was added to each record, so that derived rows are made anew once, however many acts there are.
    private readonly Dictionary<RecordId, Underived> _underived = [];

    private sealed record Underived(OpenRecord Record, List<OnRecord> Added)
    {
        public bool Destroyed { get; set; }
    }

    public override async Task RunAsync(Session session, CancellationToken ct)
    {
        Ground? ground = null;
        _underived.Clear();
        _results.Clear();
        foreach (var asked in acts)
        {
            var (asking, record, act, at) = asked;
            var now = session.NowOn(record, LineType.Act, at);
            ground ??= session.NewGround(now);
            ground.Move(now);
            var (kind, decision) = await session.Runtime.DecideAsync(ground, asking, record, act.Needed, act, ct, act.Opening);
            // It is refused only once the act has looked for it in vain, as what does not exist is: else time would tell that it is there.
            var isHidden = decision.Allowed && act.Item is { } item && decision.Hidden.Contains(item);
            Decided = (asked, kind is not null, isHidden ? Decision.Deny(decision.By, "it is restricted") : decision);
            if (!decision.Allowed)
                throw decision.AsRefusal();
            if (!isHidden && session.Earlier(record, act.Key, out var earlier))
            {
                _results.Add(ResultBefore(asked, earlier));
                continue;
            }
            if (kind is null)
                session.OpenChain(record, act.Opening!.Value);
            else if (act.Opening is not null)
                throw new Changed("This record has been opened already.");
            _results.Add(await DoAsync(session, asked, kind ?? act.Opening!.Value, decision, now, isHidden));
            session.Tell(ground, record);
        }
        foreach (var record in _underived.Keys.ToArray())
            await DeriveAsync(session, record);
    }

    private async Task DeriveAsync(Session session, RecordId record)
    {
        if (!_underived.Remove(record, out var left))
            return;
        var store = session.Store;
        var added = left.Added.ToLookup(row => row.GetType());
        if (!left.Destroyed && !Deriving.DependsOn(store, added))
            return;
        if (store.Unsent is { } unsent)
            await unsent.SendBeforeReadingAsync(record);
        (store.Open, store.DoorIsOpen) = (record, true);
        await (left.Destroyed ? Destroy.RenewAsync(store, left.Record) : Deriving.AfterAsync(store, left.Record, added));
        store.Close();
    }

    private async Task<object?> DoAsync(Session session, Asked asked, RecordKind kind, Decision decision, DateTimeOffset now, bool isHidden)
    {
        var (asking, record, act, _) = asked;
        var store = session.Store;
        (store.Open, store.Hidden) = (record, [.. decision.Hidden]);
        try
        {
            var open = new OpenRecord(store, record, kind, decision.By, decision.Basis, now)
            {
                MayReadDerived = act.AsksDerived,
                MayDestroy = act.MayDestroy,
                Granted = decision.Terms,
                NextId = session.Runtime.NextId,
                Beside = acts,
                Pending = session.PendingOf(record),
            };
            if (act.AsksDerived)
            {
                await DeriveAsync(session, record);
                (store.Open, store.Hidden) = (record, [.. decision.Hidden]);
            }
            if (store.Unsent is { } unsent)
                await unsent.SendBeforeReadingAsync(record);
            var result = isHidden ? InVain(act, open) : act.Run(open);
            var plan = open.Destroyed is { } what ? await DestructionPlan.MakeAsync(store, open, what, CancellationToken.None) : null;
            var line = session.Runtime.NextId(now);
            var rows = new List<(string, byte[])>(open.Added.Count);
            foreach (var row in open.Added)
            {
                row.Line = line;
                var shape = RowShape.Of(row.GetType());
                rows.Add((LineContent.RowName(shape.Table, row.Key), shape.Json(row)));
            }
            var content = LineContent.OfAct(act, asking, decision, result, (record, kind, line), rows);
            session.WriteNow(session.Next(record, LineType.Act, line, now, content, act.Key, act.Item), asking.Worker);
            if (open.Added.Exists(row => RowShape.Of(row.GetType()).DecidesAccess))
                session.RulesChanged(record);
            if (open.Mails.Count > 0)
                store.Writer!.Write(open.Mails);
            if (open.Added.Count > 0)
            {
                store.Writer!.Write(open);
                store.Known!.Written(open);
                if (!_underived.TryGetValue(record, out var underived))
                    _underived[record] = underived = new Underived(open, []);
                underived.Added.AddRange(open.Added);
                if (plan is not null)
                {
                    await Destroy.RunAsync(store, plan, now);
                    session.RulesChanged(record);
                    underived.Destroyed = true;
                }
            }
            // Of several, the next may be decided by what this one wrote.
            if (Alone && store.Unsent is { } written)
                await written.SendAsync();
            return result;
        }
        finally
        {
            store.Close();
        }
    }

    // Whatever the act would say of what is hidden, it is not there.
    private static object? InVain(Act act, OpenRecord open)
    {
        try
        {
            act.Run(open);
        }
        catch (Exception why) when (why is Invalid or Refused or Changed)
        {
            throw new Missing();
        }
        throw new Missing();
    }

    // The same key again is the same form sent twice: it gives back what the first gave, if it is the same worker's act.
    private static object? ResultBefore(Asked asked, byte[] content)
    {
        var (asking, _, act, _) = asked;
        var (about, by) = LineContent.Read(content);
        if (about?.What != act.GetType().Name || by?.Worker != asking.Worker)
            throw new Changed("This form has been used already. Start again from the family's page.");
        return about.Result is { } result ? result.Deserialize(act.Gives, LineContent.Json)
            : act.Gives == typeof(Done) ? default(Done) : null;
    }
}

/// <summary>An access line: who looked, or was refused, at what, on what basis. No line, no data.</summary>
internal sealed class AccessWork(
    RecordId record, LineContent.About about, Signature by, string? asked = null, IReadOnlyList<RecordId>? shown = null) : Work
{
    /// <summary>What the line names as shown. Then there is a line only if it was shown as the record stands.</summary>
    public SeenField? Seen { get; init; }

    /// <summary>Whether something had been done to the record since it was read, so that no line was written.</summary>
    public bool Moved { get; private set; }

    public override IEnumerable<RecordId> Records => [record];

    public override Task RunAsync(Session session, CancellationToken ct)
    {
        // Otherwise somebody could be shown what was just corrected, and the correction would not know of it.
        Moved = Seen is not null && session.LengthOf(record) != Seen.Upto;
        if (Moved)
            return Task.CompletedTask;
        var now = session.NowOn(record, LineType.Access);
        var id = session.Runtime.NextId(now);
        var kind = session.KindOf(record) ?? throw new Missing();
        // All that could fail comes before the chain moves, or a refusal here would leave a gap in it.
        var content = LineContent.OfAccess(about.At(record, kind, id), by, asked, shown, Seen);
        var shownRows = ShownRow.Of(id, record, now, about.What, by, shown);
        session.WriteLater(session.Next(record, LineType.Access, id, now, content, item: about.Item));
        foreach (var row in shownRows)
            session.WriteLater(row);
        return Task.CompletedTask;
    }
}
