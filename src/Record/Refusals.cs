namespace Kith.Record;

/// <summary>What was entered cannot be recorded; each problem names the field it concerns and says what to do.</summary>
public sealed class Invalid(IReadOnlyList<Problem> problems) : Exception("What was entered cannot be recorded.")
{
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>Whether it was attempted by, or for, somebody who may not: then it leaves a line, as a refusal does.</summary>
    public bool IsLogged { get; init; }

    public Invalid(string field, string message) : this([new Problem(field, message)]) { }
}

/// <summary>The worker may not do this. The reason is a sentence for the worker; the refusal is logged.</summary>
public sealed class Refused(string reason) : Exception(reason)
{
    /// <summary>Whether emergency access could be asked for instead.</summary>
    public bool EmergencyAccessPossible { get; init; }

    /// <summary>What the rules told beside no, for the page that says it.</summary>
    public object? Terms { get; init; }
}

/// <summary>There is no such thing, or none that this worker may know of: the two are never told apart.</summary>
public sealed class Missing() : Exception("There is no such thing here.");

/// <summary>Someone else was faster: what the worker saw is no longer what stands.</summary>
public sealed class Changed(string what) : Exception(what);

/// <summary>The database cannot be reached or cannot take more. Nothing was recorded; the same act may be sent again.</summary>
public sealed class Unavailable(Exception cause) : Exception("The record cannot be reached just now.", cause)
{
    /// <summary>Whether what failed beside the door, in signing in, means the same.</summary>
    public static bool IsMeantBy(Exception why) =>
        why is not IOException && Store.Trouble.IsDatabase(why) && !Store.Trouble.IsBrokenRule(why);
}

/// <summary>One problem with what was entered.</summary>
/// <param name="Field">The property it concerns, as a path (<c>Passages[1].Text</c>).</param>
/// <param name="Message">What to do, in GOV.UK wording.</param>
public sealed record Problem(string Field, string Message);

/// <summary>Collects the problems that an act's <c>Check</c> finds.</summary>
public sealed class Problems
{
    private readonly List<Problem> _found = [];

    public IReadOnlyList<Problem> Found => _found;

    public void Add(string field, string message) => _found.Add(new Problem(field, message));

    /// <summary>A problem when the condition holds.</summary>
    public void When(bool condition, string field, string message)
    {
        if (condition)
            Add(field, message);
    }

    /// <summary>A problem when nothing was entered.</summary>
    public void Require(object? value, string field, string message) =>
        When(value is null || (value is string text && string.IsNullOrWhiteSpace(text)), field, message);

    /// <summary>A problem when the text is too long, holds control characters or is broken (half a surrogate pair).</summary>
    public void Text(string? value, string field, string label, int longest, bool lines = false)
    {
        if (value is null)
            return;
        if (value.Length > longest)
            Add(field, $"{label} must be {longest.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters or fewer");
        else if (HasBrokenCharacters(value, lines))
            Add(field, $"{label} must not include control characters: type it again rather than pasting it");
    }

    private static bool HasBrokenCharacters(string value, bool lines)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) && !(lines && c is '\r' or '\n' or '\t'))
                return true;
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
