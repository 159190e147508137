using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Sharing.OwnView;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.SubjectAccess;

/// <summary>Finds the person, and records who asks for their data. What is looked for is posted, so that no name stands in an address.</summary>
public sealed class NewSubjectAccessPage(Records records) : KithPage(records)
{
    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public RecordSubjectAccess Act { get; set; } = new();

    public IReadOnlyList<PersonForAccess> Found { get; private set; } = [];

    /// <summary>Whether somebody was looked for.</summary>
    public bool Looked { get; private set; }

    public static IEnumerable<Choice> Checks { get; } = [.. Enum.GetValues<IdentityCheck>().Select(c => new Choice(c.ToString(), c.InFull()))];

    private string _sent = nameof(Act);

    protected override string ActName => _sent;

    // The act is one of several.
    protected override string ProblemField(string field) => base.ProblemField(field[(field.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        // The page is for those who handle requests, before anything is looked for.
        await Records.ReadAsync(Founding.Partnership, new SubjectAccessList(), ct);
        if (string.IsNullOrWhiteSpace(Find) || Find.Length > People.FindPeople.Longest)
            return;
        Found = await Records.AskAsync(new PeopleForAccess { Text = Find }, ct);
        Looked = true;
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        _sent = "";
        if (string.IsNullOrWhiteSpace(Find))
            throw new Invalid(nameof(Find), "Enter a name, a date of birth, an NHS number, a postcode or a phone number");
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRecordAsync(CancellationToken ct)
    {
        var families = Act.People.Count is 0 or > 20 ? [] : await Records.AskAsync(new FamiliesForAccess { People = Act.People }, ct);
        await Records.WriteAllAsync([(Founding.Partnership, Act), .. families.Select(f => (f, (Act)new NoteSubjectAccess { Request = new(Act.Key) }))], ct);
        return Redirect($"/subject-access/{Act.Key}");
    }
}
