using Kith.Record;

namespace Kith.AskedOnce;

/// <summary>What to do about something that was asked already.</summary>
public enum OverlapChoice { Use = 1, Changed, OwnDuty, FamilyWishes, Other }

/// <summary>What somebody who begins says to one thing that was asked already. No answer is no mistake: it stays open.</summary>
public sealed record OverlapAnswer
{
    public Guid? Earlier { get; init; }
    public OverlapChoice? Choice { get; init; }

    /// <summary>Why, where it is for another reason.</summary>
    public string? Words { get; init; }
}

/// <summary>Checks and records what somebody says to what was asked already.</summary>
internal static class Overlaps
{
    private const int Most = 20;

    public static void Check(IReadOnlyList<OverlapAnswer>? answers, Problems problems)
    {
        problems.When(answers?.Count > Most, "Overlaps", "Open this form again");
        for (var i = 0; i < Math.Min(answers?.Count ?? 0, Most); i++)
        {
            var (field, answer) = ($"Overlaps[{i}].", answers![i]);
            problems.When(answer.Choice is { } choice && !Enum.IsDefined(choice), field + nameof(answer.Choice), "Choose one of the answers given");
            problems.When(answer.Choice == OverlapChoice.Other && string.IsNullOrWhiteSpace(answer.Words), field + nameof(answer.Words), "Say why you ask again");
            problems.Text(answer.Words, field + nameof(answer.Words), "The reason", 500);
        }
    }

    /// <summary>Adds the rows that say what was used and why one went on.</summary>
    /// <param name="item">The entry that is written; nothing in early help.</param>
    public static void Record(OpenRecord record, Beginning? beginning, IReadOnlyList<OverlapAnswer>? answers, Guid? item)
    {
        var told = new HashSet<Guid>();
        for (var i = 0; i < (answers?.Count ?? 0); i++)
        {
            if (answers![i] is not { Earlier: { } id, Choice: { } choice } || !told.Add(id))
                continue;
            if (beginning is null)
                throw new Invalid($"Overlaps[{i}].Choice", "Open this form again before you say what you do about what was asked already");
            if (EarlierActivities.Find(record, beginning.Set, id) is not { } earlier)
                throw new Invalid($"Overlaps[{i}].Choice", "What you wanted to use is not there any more. Choose again");
            if (choice == OverlapChoice.Use)
                Use(record, beginning, earlier, UsedHow.Linked, item, $"Overlaps[{i}].Choice");
            else
                record.Add(new WentOn
                {
                    Item = item,
                    Earlier = id,
                    Reason = (GoOnReason)((int)choice - 1),
                    Words = string.IsNullOrWhiteSpace(answers[i].Words) ? null : answers[i].Words!.Trim(),
                    Activity = beginning.Activity,
                    By = record.By.Worker,
                    ByName = record.By.Name,
                    Discipline = record.By.Discipline,
                    Employer = record.By.Employer,
                    On = record.Today,
                });
        }
    }

    public static void Use(OpenRecord record, Beginning beginning, Earlier earlier, UsedHow how, Guid? item, string field)
    {
        if (earlier.Discipline == record.By.Discipline && how != UsedHow.Joined)
            throw new Invalid(field, "A colleague of your own discipline wrote this: go on from it in your own entry");
        var topics = earlier.Topics.Intersect(beginning.Asks).Count();
        Add(record, record.By, beginning.Set, earlier.Id, earlier.Kind, how, beginning.Activity, item,
            topics, how == UsedHow.Linked ? Math.Max(1, topics) * beginning.Set.MinutesOf(AskedOnceSet.OneTopic) : beginning.Set.MinutesOf(beginning.Activity));
    }

    /// <summary>One worker's use of one thing is counted once, however often it is linked.</summary>
    public static void Add(OpenRecord record, Signature by, AskedOnceSet set, Guid earlier, EarlierKind kind, UsedHow how, string activity, Guid? item, int topics, int minutes)
    {
        var worker = by.Worker;
        var counted = record.Rows<EarlierUsed>().Any(u => u.Earlier == earlier && u.By == worker);
        record.Add(new EarlierUsed
        {
            Item = item,
            Earlier = earlier,
            Kind = kind,
            How = how,
            Activity = activity,
            Topics = topics,
            Minutes = counted ? 0 : minutes,
            SetVersion = set.Version,
            By = by.Worker,
            ByName = by.Name,
            Discipline = by.Discipline,
            Employer = by.Employer,
            On = record.Today,
        });
    }
}
