using QRCoder;

namespace Kith.SignIn;

/// <summary>A key as an authenticator app takes it: a picture to scan, and groups of four to type.</summary>
public sealed record AuthenticatorKey(string Groups, string Picture)
{
    public static AuthenticatorKey Of(string key, string? email)
    {
        var address = $"otpauth://totp/Kith:{Uri.EscapeDataString(email ?? "")}?secret={key}&issuer=Kith&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return new(string.Join(' ', key.Chunk(4).Select(four => new string(four))), "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(5)));
    }
}
