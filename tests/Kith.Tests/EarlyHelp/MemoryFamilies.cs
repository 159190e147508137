using Kith.Access;
using Kith.EarlyHelp;
using Kith.Record;
using Kith.Record.Store;
using Kith.Tests.A;
using Kith.Tests.Record.Verify;

namespace Kith.Tests.EarlyHelp;

/// <summary>
/// Families that are in no database: the acts themselves, with their checks, their permissions and all they do, over rows that are kept in
/// memory, and what is worked out from these by the derivations themselves. One act after the other, as the door has them.
/// </summary>
internal sealed class MemoryFamilies : IDisposable
{
    private readonly RecordStore _store;
    private readonly ListedEpisodes _listed = new();
    private readonly Permission[] _may = [.. Roles.Table[Role.Practitioner]];
    private long _next = 1;

    public MemoryFamilies(KithWorld world)
    {
        _store = AnyRows.Store(world);
        Forget();
    }

    /// <summary>Lets go of what was walked, so that memory does not grow.</summary>
    public void Forget()
    {
        _store.LetGo();
        _store.Keep();
    }

    public void Do(RecordId family, Act act, RecordId by, DateTimeOffset now)
    {
        if (act.Opening is not null)
            _store.Known!.Open(family);
        var problems = new Problems();
        act.Examine(problems, London.DateOf(now));
        if (problems.Found.Count > 0)
            throw new Invalid(problems.Found);
        if (act.Opening is null && !_may.Contains(act.Needed))
            throw new Refused($"no role you hold gives \"{act.Needed}\"");
        var open = Open(family, by, now);
        act.Run(open);
        var line = NextId(now);
        foreach (var row in open.Added)
            row.Line = line;
        _store.Known!.Written(open);
    }

    public (IReadOnlyList<Episode> Episodes, ListedEpisode[] Listed) Look(RecordId family, DateTimeOffset now)
    {
        var open = Open(family, default, now);
        return (EpisodesOf.Record(open), [.. _listed.Of(open)]);
    }

    public void Dispose()
    {
        _store.LetGo();
        _store.Dispose();
    }

    private OpenRecord Open(RecordId family, RecordId by, DateTimeOffset now) =>
        new(_store, family, RecordKind.Family, new Signature(by, "W", "health visitor", "Trust", null, "practitioner"), "", now)
        {
            NextId = NextId,
            AsAt = now, // as of a past moment, what acts read that is worked out is worked out from the rows
        };

    // Ids that sort in the order they were asked for, as the door's do.
    private Guid NextId(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, true, out _);
        var number = _next++;
        (bytes[6], bytes[7]) = ((byte)(0x70 | (number >> 40 & 0xF)), (byte)(number >> 32));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], 0x80000000 | (uint)number & 0x3FFFFFFF);
        return new Guid(bytes, true);
    }
}
