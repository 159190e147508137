using Kith.Access;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>Somebody begins a court bundle: chooses what goes in and says for whom, for what and by what authority.</summary>
public sealed record PrepareBundle : Act<Id<BundleRequest>>
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>The people whom the entries are about; nobody chosen is everybody.</summary>
    public List<Guid> People { get; init; } = [];
    public List<string> Forms { get; init; } = [];
    public List<string> Disciplines { get; init; } = [];
    public string? Purpose { get; init; }
    public string? Court { get; init; }
    public string? CaseNumber { get; init; }
    public string? Authority { get; init; }
    public string? RecipientName { get; init; }
    public string? RecipientRole { get; init; }
    public string? RecipientOrganisation { get; init; }
    public List<Guid> Concern { get; init; } = [];

    /// <summary>The part of a request for a copy of personal data that it answers; null for a court bundle.</summary>
    public Id<Sharing.SubjectAccess.SubjectAccessPart>? Access { get; init; }

    /// <summary>What the identity index knows of the texts' names and numbers. The entrance asks it, because an act reads no record but its own.</summary>
    public List<string> KnownElsewhere { get; init; } = [];

    internal BundleChoice Choice => new() { From = From, To = To, People = People, Forms = Forms, Disciplines = Disciplines };

    protected override Permission Needs => Permission.PrepareBundle;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(From > today, nameof(From), "The first day must be today or in the past");
        problems.When(To < From, nameof(To), "The last day must be the same as or after the first day");
        problems.When(Concern.Count == 0, nameof(Concern), "Select whom the recipient is concerned with");
        problems.When(People.Count > 200 || Concern.Count > 200, nameof(People), "Select 200 people or fewer");
        problems.When(KnownElsewhere.Count > 5_000, nameof(People), "Choose fewer entries");
        Text(problems, Purpose, nameof(Purpose), "Enter what the bundle is for", "The purpose", 2_000);
        if (Access is null)
        {
            Text(problems, Court, nameof(Court), "Enter the court", "The court", 200);
            Text(problems, CaseNumber, nameof(CaseNumber), "Enter the case number", "The case number", 100);
        }
        Text(problems, Authority, nameof(Authority), "Enter the order or the statute that it is made under", "The authority", 500);
        Text(problems, RecipientName, nameof(RecipientName), "Enter who will receive it", "The recipient’s name", 200);
        Text(problems, RecipientRole, nameof(RecipientRole), "Enter the recipient’s role in the case", "The role", 200);
        Text(problems, RecipientOrganisation, nameof(RecipientOrganisation), "Enter the recipient’s organisation, or “none”", "The organisation", 200);
    }

    private static void Text(Problems problems, string? value, string field, string missing, string label, int longest)
    {
        problems.Require(value, field, missing);
        problems.Text(value, field, label, longest, lines: longest > 500);
    }

    protected override Id<BundleRequest> On(OpenRecord record)
    {
        var people = BundlePeople.Of(record).Select(p => p.Id).ToHashSet();
        if (!People.Concat(Concern).All(people.Contains))
            throw new Invalid(nameof(Concern), "Select people of this family");
        var choice = Choice;
        var entries = Access is { } part ? Sharing.SubjectAccess.AccessFound.Of(record, part).Among(choice) : BundleEntries.Of(record, choice.Includes);
        if (entries.Count == 0)
            throw new Invalid(nameof(From), "No entries match what you chose");
        var request = record.Add(new BundleRequest
        {
            Purpose = Purpose!.Trim(),
            Court = Court?.Trim() ?? "",
            CaseNumber = CaseNumber?.Trim() ?? "",
            Access = Access,
            Authority = Authority!.Trim(),
            RecipientName = RecipientName!.Trim(),
            RecipientRole = RecipientRole!.Trim(),
            RecipientOrganisation = RecipientOrganisation!.Trim(),
            Concern = [.. Concern.Distinct()],
            PreparedBy = record.By.Worker,
            PreparedByName = record.By.Name,
            At = record.Now,
        });
        record.Add(new BundleSelection
        {
            Bundle = request.Id,
            From = From,
            To = To,
            People = [.. People.Distinct()],
            Forms = Forms,
            Disciplines = Disciplines,
            Entries = [.. entries.Select(e => e.First.Value)],
            KnownElsewhere = [.. KnownElsewhere.Distinct()],
        });
        return request.Id;
    }
}
