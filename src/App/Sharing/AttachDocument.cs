using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Sharing;

/// <summary>A party's own worker keeps the document of an agreement with it: a PDF or plain text. The line commits to its bytes; another one does not take it away.</summary>
public sealed record AttachAgreementDocument : Act<Id<AgreementDocument>>
{
    /// <summary>The most bytes a document may have.</summary>
    public const int Largest = 5_000_000;

    public const string Pdf = "application/pdf";
    public const string PlainText = "text/plain; charset=utf-8";

    public Id<InformationSharingAgreement>? Agreement { get; init; }
    public string? FileName { get; init; }

    /// <summary>The bytes, in base64: they are in the row, which the line commits to, and not once more in the line.</summary>
    [JsonIgnore, BindNever]
    public string? Content { get; init; }

    /// <summary>Their SHA-256 in hexadecimal.</summary>
    public string? Sha256 { get; init; }

    protected override Permission Needs => Permission.ManageAgreements;

    /// <summary>The act for a file as it was uploaded.</summary>
    public static AttachAgreementDocument Of(string fileName, byte[] bytes) => new()
    {
        FileName = Named(fileName),
        Content = Convert.ToBase64String(bytes),
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
    };

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Agreement, nameof(Agreement), "Choose the agreement");
        problems.Text(FileName, nameof(FileName), "The file's name", 200);
        if (string.IsNullOrEmpty(Content))
            problems.Add(nameof(Content), "Select the file with the agreement");
        else if (Content.Length / 4 * 3 > Largest + 2)
            problems.Add(nameof(Content), $"The file must be {Largest / 1_000_000} MB or smaller");
        else if (KindOf(Bytes(Content)) is null)
            problems.Add(nameof(Content), "The file must be a PDF or plain text: in Word, Save As, then PDF");
    }

    protected override Id<AgreementDocument> On(OpenRecord record)
    {
        var (agreement, _, _) = Parties.Of(record, Agreement!.Value);
        var bytes = Bytes(Content!);
        return record.Add(new AgreementDocument
        {
            Agreement = agreement.Id,
            FileName = Named(FileName ?? ""),
            Kind = KindOf(bytes)!,
            Bytes = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Content = Content!,
            ByName = record.By.Name,
            At = record.Now,
        }).Id;
    }

    private static byte[] Bytes(string content)
    {
        try
        {
            return Convert.FromBase64String(content);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>By what the bytes say, and not by what the file is called.</summary>
    private static string? KindOf(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes.Length == 0 || bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)8))
            return null;
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return PlainText;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Named(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length == 0 ? "agreement" : name.Length > 200 ? name[^200..] : name;
    }
}

/// <summary>The document of an agreement with its bytes, for whoever opens it.</summary>
public sealed record AgreementDocumentView : View<AgreementDocument>
{
    public Id<InformationSharingAgreement> Agreement { get; init; }
    public Id<AgreementDocument> Document { get; init; }

    protected override Permission Needs => Permission.SeePartnership;

    protected override async Task<AgreementDocument> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var (agreement, document) = (Agreement, Document);
        return (await record.Rows<AgreementDocument>().Where(d => d.Id == document && d.Agreement == agreement).ListAsync(ct)).SingleOrDefault() ?? throw new Missing();
    }
}
