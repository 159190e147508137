using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Kith.Tests.LegalRecord.Bundles;

/// <summary>What a document says, read by other programs than the one that wrote it.</summary>
internal static class Printed
{
    /// <summary>The text of a PDF as Debian's poppler-utils reads it.</summary>
    public static string Text(byte[] pdf) => Run("pdftotext", "-layout", pdf);

    /// <summary>What pdfinfo tells of it.</summary>
    public static string Info(byte[] pdf) => Run("pdfinfo", "", pdf);

    /// <summary>The structure that a screen reader follows, with the text in it.</summary>
    public static string Structure(byte[] pdf) => Run("pdfinfo", "-struct-text", pdf);

    /// <summary>Every stream of a PDF, inflated, with everything between them: whatever lies in it is in here.</summary>
    public static string Bytes(byte[] pdf)
    {
        var all = new StringBuilder(Encoding.Latin1.GetString(pdf));
        var text = all.ToString();
        for (var at = text.IndexOf("stream\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf("stream\n", at + 1, StringComparison.Ordinal))
        {
            if (at > 2 && text[(at - 3)..at] == "end")
                continue;
            var end = text.IndexOf("endstream", at, StringComparison.Ordinal);
            using var into = new MemoryStream();
            try
            {
                using var inflated = new ZLibStream(new MemoryStream(pdf, at + 7, end - at - 7), CompressionMode.Decompress);
                inflated.CopyTo(into);
            }
            catch (InvalidDataException)
            {
                // A stream that is not packed is in the text as it stands.
            }
            all.Append(Encoding.Latin1.GetString(into.ToArray()));
        }
        return all.ToString();
    }

    private static string Run(string program, string option, byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            if (option.Length > 0)
                start.ArgumentList.Add(option);
            if (program == "pdftotext")
            {
                start.ArgumentList.Add("-enc");
                start.ArgumentList.Add("UTF-8");
            }
            start.ArgumentList.Add(file);
            if (program == "pdftotext")
                start.ArgumentList.Add("-");
            using var process = Process.Start(start)!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
