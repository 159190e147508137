using System.Text.Json.Serialization;
using Kith.Access;
using Kith.AskedOnce;
using Kith.People;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kith.Recording;

/// <summary>What all acts have in common that put an entry into the record: the entry as it is written.</summary>
public abstract record EntryAct : Act<Id<Entry>>
{
    public const int LongestPassage = 20_000;

    /// <summary>
    /// The form as it was published. The entrance looks it up (<see cref="Forms"/>), because an act reads no record but its
    /// own; what is asked for is checked against it.
    /// </summary>
    [JsonIgnore, BindNever]
    public RecordingForm? WrittenIn { get; init; }

    public Id<RecordingForm>? Form => WrittenIn?.Id;
    public string? FormName => WrittenIn?.Name;

    public DateOnly? HappenedOn { get; init; }
    public TimeOnly? HappenedAt { get; init; }

    /// <summary>The members of the family it concerns.</summary>
    public List<Id<Person>> People { get; init; } = [];
    public string? Where { get; init; }
    public ContactBy? How { get; init; }

    /// <summary>Who was present, one on each line.</summary>
    public string? Present { get; init; }
    public bool Significant { get; init; }
    public bool Unfinished { get; init; }
    public List<WrittenPassage> Passages { get; init; } = [];

    /// <summary>The colleague who is to co-sign it, where the writer's training has lapsed.</summary>
    public RecordId? CoSigner { get; init; }

    /// <summary>The entry that it belongs to, with all its versions.</summary>
    internal Guid? Whole => Concerns;

    /// <summary>Why it was recorded in an emergency; null where it was not.</summary>
    private protected virtual string? Emergency(OpenRecord record) => null;

    protected override Permission Needs => Permission.WriteEntries;

    protected override IReadOnlyList<Type> Reads => [typeof(PersonDetails)];

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(WrittenIn, nameof(Form), "Choose a recording form");
        problems.When(Told.By(WrittenIn?.Code) is not null, nameof(Form), Told.By(WrittenIn?.Code) == Told.Direction
            ? "A direction is recorded with the supervision it came of. It is neither written nor corrected by itself: mark it as entered in error and give another"
            : "This is told by Kith from what is recorded elsewhere. It is neither written nor corrected by itself: write an entry that says what is wrong");
        problems.When(Key.Version != 7, nameof(Form), "This form was not opened from Kith. Open it again from the family’s page");
        problems.Require(HappenedOn, nameof(HappenedOn), "Enter the date it happened");
        problems.When(HappenedOn > today, nameof(HappenedOn), "The date it happened must be today or in the past");
        problems.When(HappenedOn?.Year < 1900, nameof(HappenedOn), "The date it happened must be in 1900 or later");
        problems.When(How is { } how && !Enum.IsDefined(how), nameof(How), "Choose one of the answers given");
        problems.When(People.Count > 200, nameof(People), "Select 200 people or fewer");
        problems.Text(Where, nameof(Where), "Where it happened", 200);
        problems.Text(Present, nameof(Present), "Who was present", 2_000, lines: true);
        PassageChecks.Check(this, problems);
    }

    /// <summary>Adds the entry's rows. A version of another entry has that entry as its item, so that a restriction covers them all.</summary>
    private protected Id<Entry> Write(OpenRecord record, Id<Entry>? item = null, Id<Entry>? corrects = null, string? reason = null)
    {
        CheckWithRecord(record);
        var lapsed = record.Terms<WriterTerms>();
        if (lapsed is { CoSigner: null })
            throw new Invalid(nameof(CoSigner), CoSigner is null
                ? $"Choose the colleague who is to co-sign this entry, because your training has lapsed: {lapsed.Missing}"
                : "Choose another colleague to co-sign: this one cannot see the family, or their own training is not in force");
        // The key becomes the first version's id, so that the line of the act that wrote it can be restricted with it.
        var id = new Id<Entry>(Key);
        var whole = (item ?? id).Value;
        var written = record.Add(new Entry
        {
            Id = id,
            Item = whole,
            HappenedOn = HappenedOn!.Value,
            HappenedAt = HappenedAt,
            OnTimeline = TimelinePlace.Number(HappenedOn.Value, HappenedAt),
            RecordedAt = record.Now,
            Form = WrittenIn!.Id,
            FormName = WrittenIn.Name,
            FormCode = WrittenIn.Code,
            Where = OrNothing(Where),
            How = How?.InFull(),
            Present = [.. (Present ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Significant = Significant,
            State = Unfinished ? EntryState.Unfinished : EntryState.Finished,
            Author = record.By.Worker,
            AuthorName = record.By.Name,
            Discipline = record.By.Discipline,
            Employer = record.By.Employer,
            Registration = record.By.Registration,
            Corrects = corrects,
            Reason = reason,
            InEmergency = Emergency(record),
            MustBeCoSigned = lapsed is null ? null : true,
        });
        if (corrects is not null)
        {
            CoSignatures.Settle(record, corrects.Value, CoSignatureOutcome.Replaced);
            JointAuthors.AskAgain(record, corrects.Value, written);
        }
        if (lapsed is not null)
            record.Add(CoSignatures.Awaited(record, whole, id, WrittenIn, HappenedOn.Value, CoSigner!.Value, lapsed));
        foreach (var person in People.Distinct())
            record.Add(new EntryConcerns { Item = whole, Entry = id, Person = person });
        var order = 0;
        foreach (var passage in Passages.Where(p => !p.IsEmpty))
            record.Add(new Passage
            {
                Item = whole,
                Entry = id,
                Order = order++,
                Question = passage.Question ?? "",
                Kind = passage.Kind!.Value,
                Whose = passage.Kind.Value.IsSomeonesWords() ? OrNothing(passage.Whose) : null,
                Text = passage.Text!,
            });
        return id;
    }

    // What can only be told with the family's record open.
    private void CheckWithRecord(OpenRecord record)
    {
        var members = record.Rows<PersonDetails>().AsEnumerable().Select(p => p.Person).ToHashSet();
        if (People.Any(p => !members.Contains(p)))
            throw new Invalid(nameof(People), "Select people who are in this family");
        if (People.Count == 0 && members.Count > 0 && this is not RecordInEmergency)
            throw new Invalid(nameof(People), "Select who this entry is about");
        if (HappenedOn == record.Today && HappenedAt > TimeOnly.FromDateTime(London.TimeOf(record.Now)))
            throw new Invalid(nameof(HappenedAt), "The time it happened must be in the past");
    }

    private static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>One passage as it is written.</summary>
public sealed record WrittenPassage
{
    /// <summary>The key of the form's question; nothing for a further passage.</summary>
    public string? Question { get; init; }
    public PassageKind? Kind { get; init; }
    public string? Whose { get; init; }
    public string? Text { get; init; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
