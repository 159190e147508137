using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Kith.Shared;

/// <summary>
/// The framework refuses a whole form for one null character in it (%00), with a plain 400 and no word at any field; in an
/// address it lets it through, to a database that takes none. Both come in as the control character beside it, which is
/// as little text, and which the check of every field names.
/// </summary>
public sealed class NullCharacters(RequestDelegate next)
{
    internal const char Instead = '\u0001';

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.QueryString.Value is { } query && query.Contains("%00", StringComparison.Ordinal))
            request.QueryString = new QueryString(query.Replace("%00", "%01", StringComparison.Ordinal));
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            request.Body = new Form(request.Body);
        return next(http);
    }

    /// <summary>The form as it is read, each %00 as %01: as long as before, and told by two bytes back, wherever a read ends.</summary>
    private sealed class Form(Stream body) : Stream
    {
        private byte _before, _last;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await body.ReadAsync(buffer, cancellationToken);
            Exchange(buffer.Span[..read]);
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = body.Read(buffer, offset, count);
            Exchange(buffer.AsSpan(offset, read));
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private void Exchange(Span<byte> bytes)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var now = bytes[i];
                if (now == '0' && _last == '0' && _before == '%')
                    bytes[i] = (byte)'1';
                (_before, _last) = (_last, now);
            }
        }
    }
}

/// <summary>The same for a form with a file beside its fields, which is read without being decoded; the file stays as it is.</summary>
internal sealed class NullCharactersBesideFiles : IValueProviderFactory
{
    public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            return;
        // It was read already, to look for the form's token.
        var form = await request.ReadFormAsync(context.ActionContext.HttpContext.RequestAborted);
        if (form.Any(field => field.Value.Any(Holds)))
            request.Form = new FormCollection(
                form.ToDictionary(field => field.Key, field => new StringValues([.. field.Value.Select(v => v?.Replace('\0', NullCharacters.Instead))])), form.Files);
    }

    private static bool Holds(string? value) => value?.Contains('\0', StringComparison.Ordinal) == true;
}
