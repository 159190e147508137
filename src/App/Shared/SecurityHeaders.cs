namespace Kith.Shared;

/// <summary>The same headers on every answer; nothing that a page shows may be kept by a browser or a proxy.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), " +
        "publickey-credentials-get=(self), publickey-credentials-create=(self)";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            var headers = response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Permissions;

            // Fingerprinted files say themselves how long they last; everything else may hold personal data.
            var isFile = response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
                && headers.CacheControl.ToString().Contains("max-age", StringComparison.Ordinal);
            if (!isFile && !IsAsset(((HttpContext)state).Request.Path))
            {
                headers.CacheControl = "no-store";
                headers.Remove("Pragma");
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    private static bool IsAsset(PathString path) =>
        path.Value is "/kith.css" or "/kith.js" or "/kith.svg";
}
