using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kith.Record.Store;

// SQLite has no uuid and no instant: ids are 16 bytes in order of time, instants whole microseconds, the precision that
// PostgreSQL stores too and the ledger hashes.
internal sealed class GuidBytes() : ValueConverter<Guid, byte[]>(v => v.ToByteArray(true), v => new Guid(v, true));

internal sealed class RecordIdBytes() : ValueConverter<RecordId, byte[]>(v => v.Value.ToByteArray(true), v => new RecordId(new Guid(v, true)));

internal sealed class RecordIdGuid() : ValueConverter<RecordId, Guid>(v => v.Value, v => new RecordId(v));

internal sealed class IdBytes<T>() : ValueConverter<Id<T>, byte[]>(v => v.Value.ToByteArray(true), v => new Id<T>(new Guid(v, true)));

internal sealed class IdGuid<T>() : ValueConverter<Id<T>, Guid>(v => v.Value, v => new Id<T>(v));

internal sealed class InstantMicroseconds() : ValueConverter<DateTimeOffset, long>(v => Kith.Ledger.Microseconds.Of(v), v => Kith.Ledger.Microseconds.ToInstant(v));

