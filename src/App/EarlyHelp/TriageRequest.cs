using Kith.Access;
using Kith.Record;

namespace Kith.EarlyHelp;

/// <summary>Weighs a request against the thresholds in force: a level of need with its reasons, an outcome, and what whoever asked is told.</summary>
public sealed record TriageRequest : Act<Done>
{
    public Id<RequestForSupport> Request { get; init; }
    public int? Level { get; init; }
    public string? Reasons { get; init; }
    public TriageOutcome? Outcome { get; init; }
    public string? ToTell { get; init; }

    /// <summary>The family it is about; nothing while it has no record.</summary>
    public RecordId? Family { get; init; }

    /// <summary>Set by the page from the thresholds in force.</summary>
    public int Thresholds { get; init; }
    public string? LevelName { get; init; }

    protected override Permission Needs => Permission.TriageRequests;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(Level is null || LevelName is null, nameof(Level), "Select the level of need");
        problems.Require(Reasons, nameof(Reasons), "Say what in the request shows this level");
        problems.Text(Reasons, nameof(Reasons), "The reasons", 4_000, lines: true);
        problems.When(Outcome is not { } outcome || !Enum.IsDefined(outcome), nameof(Outcome), "Select what happens next");
        problems.When(Outcome is TriageOutcome.EarlyHelpAssessment && Family is null, nameof(Family), "An assessment is written in the family’s record: select the family, or open a record for it first");
        problems.Require(ToTell, nameof(ToTell), "Write what you tell the person who asked");
        problems.Text(ToTell, nameof(ToTell), "What you tell them", 4_000, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        var request = record.Rows<RequestForSupport>().SingleOrDefault(r => r.Id == Request) ?? throw new Missing();
        if (record.Rows<RequestTriaged>().Any(t => t.Request == Request))
            throw new Changed("Someone has triaged this request already.");
        // The family's record must say the same, in the same transaction.
        if (Family is { } family && !record.Together.Any(t => t.Record == family && t.Act is RecordRequest told && told.Says(request, this)))
            throw new Refused("the family’s record was not told at the same time");
        record.Add(new RequestTriaged
        {
            Request = Request,
            Thresholds = Thresholds,
            Level = Level!.Value,
            LevelName = LevelName!,
            Reasons = Reasons!,
            Outcome = Outcome!.Value,
            ToTell = ToTell!,
            Family = Family,
            ByName = record.By.Name,
            ByEmployer = record.By.Employer,
            At = record.Now,
        });
        return default;
    }
}

/// <summary>Records in the family's record that a request concerned it; written together with the triage, and shows nothing of the record.</summary>
public sealed record RecordRequest : Act<Done>
{
    public Id<RequestForSupport> Request { get; init; }
    public RecordId Centre { get; init; }
    public string Reference { get; init; } = "";
    public RequestRoute Route { get; init; }
    public string From { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }
    public string Happening { get; init; } = "";
    public string? Tried { get; init; }
    public FamilyKnows Knows { get; init; }
    public int Level { get; init; }
    public string LevelName { get; init; } = "";
    public string Reasons { get; init; } = "";
    public TriageOutcome Outcome { get; init; }

    protected override Permission Needs => Permission.RecordRequest;

    /// <summary>What the family's record is told of this request and this decision.</summary>
    public static RecordRequest Of(RecordId centre, RequestForSupport request, TriageRequest triage) => new()
    {
        Key = triage.Key,
        Request = request.Id,
        Centre = centre,
        Reference = request.Reference,
        Route = request.Route,
        From = request.ByOrganisation is { } organisation ? $"{request.ByName}, {organisation}" : request.ByName,
        AskedAt = request.At,
        Happening = request.Happening,
        Tried = request.Tried,
        Knows = request.Knows,
        Level = triage.Level ?? 0,
        LevelName = triage.LevelName ?? "",
        Reasons = triage.Reasons ?? "",
        Outcome = triage.Outcome ?? default,
    };

    internal bool Says(RequestForSupport request, TriageRequest triage) => this == Of(Centre, request, triage) with { Key = Key };

    protected override Done On(OpenRecord record)
    {
        if (!record.Together.Any(t => t.Record == Centre && t.Act is TriageRequest triage && triage.Request == Request && triage.Family == record.Id))
            throw new Refused("a request reaches a family’s record together with its triage");
        record.Add(new FamilyRequest
        {
            Request = Request,
            Centre = Centre,
            Reference = Reference,
            Route = Route,
            From = From,
            AskedAt = AskedAt,
            Happening = Happening,
            Tried = Tried,
            Knows = Knows,
            Level = Level,
            LevelName = LevelName,
            Reasons = Reasons,
            Outcome = Outcome,
            TriagedByName = record.By.Name,
            TriagedAt = record.Now,
        });
        return default;
    }
}

/// <summary>Records that whoever asked was told the outcome, and how.</summary>
public sealed record TellRequester : Act<Done>
{
    public Id<RequestForSupport> Request { get; init; }
    public string? How { get; init; }

    protected override Permission Needs => Permission.TriageRequests;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(How, nameof(How), "Say how you told them, for example ‘by telephone’");
        problems.Text(How, nameof(How), "How you told them", 500, lines: true);
    }

    protected override Done On(OpenRecord record)
    {
        if (!record.Rows<RequestTriaged>().Any(t => t.Request == Request))
            throw new Invalid(nameof(How), "Triage the request first: until then there is nothing to tell");
        if (record.Rows<RequesterTold>().Any(t => t.Request == Request))
            throw new Changed("They have been told already.");
        record.Add(new RequesterTold { Request = Request, How = How!, ByName = record.By.Name, At = record.Now });
        return default;
    }
}
