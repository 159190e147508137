using System.Text;
using CsvHelper;
using Kith.Record;
using UtfUnknown;

namespace Kith.People.Import;

/// <summary>A file of people as it came: from Excel or another system, in whatever encoding and with whatever separator.</summary>
internal sealed class ImportFile
{
    private const int LongestLine = 100_000;
    private readonly string _path;

    private ImportFile(string path, Encoding encoding, char separator, IReadOnlyList<string> headers) =>
        (_path, Encoding, Separator, Headers) = (path, encoding, separator, headers);

    public Encoding Encoding { get; }
    public char Separator { get; }
    public IReadOnlyList<string> Headers { get; }

    public static async Task<ImportFile> OpenAsync(string path, CancellationToken ct)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = await EncodingOfAsync(path, ct);
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var separator = SeparatorOf(await reader.ReadLineAsync(ct) ?? "");
        var file = new ImportFile(path, encoding, separator, []);
        await foreach (var (_, headers) in file.RowsAsync(ct))
            return new ImportFile(path, encoding, separator, [.. headers.Select(h => h.Trim())]);
        throw new Invalid("File", "The file is empty");
    }

    /// <summary>The lines after the headers, each with the number of the line it begins on.</summary>
    public async IAsyncEnumerable<(int Number, string[] Fields)> LinesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var first = true;
        await foreach (var row in RowsAsync(ct))
        {
            if (!first && row.Fields.Any(f => !string.IsNullOrWhiteSpace(f)))
                yield return row;
            first = false;
        }
    }

    private async IAsyncEnumerable<(int Number, string[] Fields)> RowsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var text = new StreamReader(_path, Encoding, detectEncodingFromByteOrderMarks: true);
        var unclosed = false;
        await using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = Separator,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MaxRecordSize = LongestLine,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        }, leaveOpen: false);
        var line = 1L;
        while (true)
        {
            bool more;
            try
            {
                more = await reader.ReadAsync(ct);
            }
            catch (CsvFormatException)
            {
                throw Unclosed(line + 1);
            }
            if (!more)
                yield break;
            line = reader.LineNumber;
            // Such a quotation mark would swallow every line after it as one field.
            if (unclosed)
                throw Unclosed(line);
            yield return ((int)line, reader.Current.ToArray());
        }
    }

    private static Invalid Unclosed(long line) =>
        new("File", $"Line {line} has a quotation mark that is never closed, or is far too long. Correct it in the file, then try again");

    private static async Task<Encoding> EncodingOfAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[Math.Min(file.Length, 65536)];
        await file.ReadExactlyAsync(start, ct);
        switch (start)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }
        // Text of western letters in UTF-16 has a nought in every other byte.
        if (start.Count(b => b == 0) > start.Length / 4)
            return start.Where((b, i) => i % 2 == 1 && b == 0).Count() > start.Length / 8 ? Encoding.Unicode : Encoding.BigEndianUnicode;
        if (await IsUtf8Async(path, ct))
            return new UTF8Encoding(false);
        // Excel's "CSV" is Windows-1252 in Britain; anything else only if it is all but certain.
        var guess = CharsetDetector.DetectFromBytes(start).Detected;
        return guess is { Confidence: > 0.9f, Encoding: { } sure } && sure.CodePage is not (20127 or 65001) ? sure : Encoding.GetEncoding(1252);
    }

    private static async Task<bool> IsUtf8Async(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var buffer = new char[65536];
        try
        {
            while (await reader.ReadAsync(buffer.AsMemory(), ct) > 0)
            {
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static char SeparatorOf(string header)
    {
        var quoted = false;
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        foreach (var c in header)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        }
        return counts.MaxBy(c => c.Value).Key;
    }
}
