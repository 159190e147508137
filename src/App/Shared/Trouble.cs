namespace Kith.Shared;

/// <summary>What a person is told when an answer is not the page they asked for.</summary>
public sealed record Trouble(string Title, params string[] Sentences)
{
    public static Trouble Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            "This form is out of date",
            "You may have signed out or in again since you opened it, so nothing was saved from it.",
            "Use your browser’s back button, copy what you typed, then open the form again. If it was saved as a draft, it is still there."),
        StatusCodes.Status401Unauthorized => new(
            "Sign in to see this page",
            "If you were writing, what was saved as a draft is kept. You will find it after you sign in."),
        StatusCodes.Status403Forbidden => new(
            "You cannot do this",
            "Your role, your training or the family’s wishes do not allow it.",
            "Ask your team leader if you think they should. That you tried has been logged."),
        StatusCodes.Status404NotFound => new(
            "Page not found",
            "There is nothing at this address that you can see.",
            "If you typed the address, check it is right. If you followed a link, go back and search for the family."),
        StatusCodes.Status409Conflict => new(
            "Someone changed this while you were working on it",
            "Nothing was overwritten, and what you typed is kept.",
            "Use your browser’s back button to copy what you typed, then reload the page to see what changed."),
        StatusCodes.Status413PayloadTooLarge => new(
            "What you sent is too large",
            "Nothing was saved from it. Send a smaller file, or split the text into two entries."),
        StatusCodes.Status429TooManyRequests => new(
            "Wait a moment",
            "There were too many tries in a short time. Wait a few minutes, then try again."),
        StatusCodes.Status503ServiceUnavailable => new(
            "Sorry, Kith is not available",
            "It cannot reach its records at the moment. Nothing that was saved is lost.",
            "You can try again in a minute. If it is urgent, telephone the family’s lead practitioner."),
        _ => new(
            "Sorry, there is a problem with Kith",
            "Try again later. What you typed is kept if it was saved as a draft, and nothing was half saved.",
            "If it is urgent, telephone the family’s lead practitioner."),
    };
}
