using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.AskedOnce;

/// <summary>What the rules found of the colleague who is named: as they are now, where they may see the entry and write; otherwise nothing.</summary>
internal sealed record JointTerms(Signature? Colleague);

/// <summary>The author of an entry asks a colleague of another discipline, who was there too, to be its author with them.</summary>
public sealed record AskJointAuthor : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public RecordId? Colleague { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry");
        problems.Require(Colleague, nameof(Colleague), "Choose the colleague who was there too");
    }

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value).By(record.By.Worker, "ask for a joint author of");
        if (record.Terms<JointTerms>()?.Colleague is not { } colleague)
            throw new Invalid(nameof(Colleague), "Choose another colleague: this one cannot see the family, or their own training is not in force");
        JointVisits.Ask(record, standing, colleague, byThemselves: false, nameof(Colleague), Key);
        return default;
    }
}

/// <summary>Somebody of another discipline who was there too asks the author of an entry to be its author with them.</summary>
public sealed record AskToJoin : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today) => problems.Require(Entry, nameof(Entry), "Choose the entry");

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value);
        if (standing.Now.Author == record.By.Worker)
            throw new Invalid(nameof(Entry), "You wrote this entry: you are its author");
        JointVisits.RequireTraining(record, standing.Now);
        JointVisits.Ask(record, standing, record.By, byThemselves: true, nameof(Entry), Key);
        return default;
    }
}

/// <summary>Whoever was asked accepts a joint visit, so that the entry has two authors, or declines it with a reason.</summary>
public sealed record AnswerJointAuthor : Act<Done>
{
    /// <summary>The entry, by its first version.</summary>
    public Id<Entry>? Entry { get; init; }
    public Id<JointAuthorAsked>? Asked { get; init; }
    public bool? Accept { get; init; }
    public string? Reason { get; init; }

    /// <summary>By what the minutes are counted; the entrance looks it up.</summary>
    [JsonIgnore, BindNever]
    public AskedOnceSet? CountedBy { get; init; }

    protected override Permission Needs => Permission.WriteEntries;
    protected override Guid? Concerns => Entry?.Value;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Entry, nameof(Entry), "Choose the entry");
        problems.Require(Asked, nameof(Accept), "Open the entry again before you answer");
        problems.Require(Accept, nameof(Accept), "Select yes or no");
        problems.When(Accept == false && string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Say why not");
        problems.Text(Reason, nameof(Reason), "The reason", 500);
    }

    protected override Done On(OpenRecord record)
    {
        var standing = StandingEntry.Of(record, Entry!.Value);
        var (id, whole) = (Asked!.Value, Entry.Value.Value);
        if (record.Rows<JointAuthorAsked>().FirstOrDefault(a => a.Id == id && a.Item == whole) is not { } asked || asked.Answers != record.By.Worker)
            throw new Invalid(nameof(Accept), "You were not asked about this joint visit. If you were there, ask its author to join it");
        if (asked.Entry != standing.Now.Id)
            throw new Changed("This entry has been changed since you were asked. Open it again, and answer to what it says now.");
        if (record.Rows<JointAuthorAnswered>().Any(a => a.Asked == id))
            throw new Changed("This was answered already.");
        if (Accept == true && !asked.ByThemselves)
            JointVisits.RequireTraining(record, standing.Now);
        var answer = JointAuthors.Answer(record, asked, Accept == true ? JointOutcome.Accepted : JointOutcome.Declined,
            string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), asked.ByThemselves ? null : record.By);
        record.Add(answer);
        if (Accept == true && CountedBy is { } set)
            Overlaps.Add(record, new(answer.Worker, answer.Name, answer.Discipline, answer.Employer, answer.Registration, null), set,
                whole, EarlierKind.Entry, UsedHow.Joined, standing.Now.FormCode ?? "", whole, 0, set.MinutesOf(standing.Now.FormCode));
        return default;
    }
}

internal static class JointVisits
{
    public static void Ask(OpenRecord record, StandingEntry standing, Signature worker, bool byThemselves, string field, Guid key)
    {
        var now = standing.Now;
        if (now.Unfinished)
            throw new Invalid(field, "This entry is unfinished: its author finishes it first");
        if (worker.Discipline == now.Discipline)
            throw new Invalid(field, byThemselves ? "You are of the same discipline as its author: co-sign it instead"
                : "Choose a colleague of another discipline: one of your own co-signs it instead");
        var (version, who) = (now.Id, worker.Worker);
        if (record.Rows<JointAuthorAnswered>().Any(a => a.Entry == version && a.Worker == who && a.Outcome == JointOutcome.Accepted))
            throw new Invalid(field, byThemselves ? "You are an author of this entry already" : $"{worker.Name} is an author of this entry already");
        if (JointAuthors.OpenOn(record, version).Any(a => a.Worker == who))
            throw new Invalid(field, byThemselves ? "You have asked, or were asked, already" : $"{worker.Name} has been asked already");
        record.Add(JointAuthors.Asked(record, now, worker, byThemselves, key));
    }

    /// <summary>Whoever becomes an author must be competent to write in its form.</summary>
    public static void RequireTraining(OpenRecord record, Entry entry)
    {
        if (record.Terms<CoSignerTerms>()?.Competences.ToWrite(entry.FormCode).Counts() == false)
            throw new Refused($"to be an author of this entry, your own training in writing “{entry.FormName}” must be in force");
    }
}
