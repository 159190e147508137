using Kith.Families;
using Kith.Record;
using Microsoft.AspNetCore.Mvc;

namespace Kith.People;

public sealed class ChangePersonPage(Records records) : OfFamilyPage(records)
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Id<Person> Person { get; set; }

    [BindProperty(Name = "Act")]
    public ChangePerson Act { get; set; } = new();

    public PersonSeen Seen { get; private set; } = null!;

    /// <summary>What someone else changed while this form was open.</summary>
    public IReadOnlyList<(string What, string Before, string After)> Meanwhile { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Seen = await Records.ReadAsync(Family, new PersonView { Person = Person }, ct);
        Facts = Seen.Facts;
        if (HttpMethods.IsPost(Request.Method))
            return;
        var d = Seen.Details;
        Act = new ChangePerson
        {
            Person = Person,
            Seen = d.Id,
            GivenNames = d.GivenNames,
            FamilyName = d.FamilyName,
            AlsoKnownAs = string.Join('\n', d.AlsoKnownAs),
            PreviousNames = string.Join('\n', d.PreviousNames),
            BornOn = d.BornOn,
            ExpectedOn = d.ExpectedOn,
            Sex = d.Sex,
            NhsNumber = d.NhsNumber is null ? null : NhsNumbers.Spaced(d.NhsNumber),
            NhsNumberStatus = d.NhsNumberStatus,
            Ethnicity = d.Ethnicity,
            FirstLanguage = d.FirstLanguage,
            InterpreterNeeded = d.InterpreterNeeded,
            SignerNeeded = d.SignerNeeded,
            Disability = d.Disability,
            GpPractice = d.GpPractice,
            SchoolOrNursery = d.SchoolOrNursery,
            DiedOn = d.DiedOn,
            NotKnown = d.NotKnown,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = Act with { Person = Person };
        try
        {
            await Records.ChangePersonAsync(Family, Act, Seen, ct);
        }
        catch (Changed)
        {
            await LoadAsync(ct);
            Meanwhile = Seen.Versions.FirstOrDefault(v => v.Id == Act.Seen) is { } seen ? PersonSeen.Differences(seen, Seen.Details) : PersonSeen.Differences(new PersonDetails(), Seen.Details);
            // The next time it is sent, it is known to have been compared with what stands now.
            Act = Act with { Seen = Seen.Details.Id };
            return Page();
        }
        return Redirect($"/families/{Family}/people/{Person}");
    }
}
