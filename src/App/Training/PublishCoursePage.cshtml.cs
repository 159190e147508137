using Kith.Access;
using Kith.Record;
using Kith.Recording;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Training;

/// <summary>Makes a course, or publishes a new version of one.</summary>
public sealed class PublishCoursePage(Records records) : KithPage(records)
{
    private const int Empty = 3;

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public PublishCourse Act { get; set; } = new();

    public Catalogue Catalogue { get; private set; } = null!;

    public IEnumerable<Choice> Competences => Catalogue.Known.Select(c => new Choice(c.Id.ToString(), c.Name));
    public static IEnumerable<Choice> Kinds { get; } = [new("Full", "A full course"), new("Refresher", "A refresher, for those who have held it before")];
    public static IEnumerable<Choice> TaughtBy => MayTeach.Words.Select(w => new Choice(w, EntryFormPage.Sentence(w)));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Catalogue = await Records.ReadAsync(Founding.Partnership, new CatalogueView(), ct);
        if (!Records.By!.Holds(Permission.ManageTraining))
            throw new Refused("no role you hold gives \"Manage training\"");
        if (Code is not null && Catalogue.Courses.All(c => c.Code != Code))
            throw new Missing();
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var from = Catalogue.Courses.FirstOrDefault(c => c.Code == Code);
        IEnumerable<EnteredQuestion> empty = Enumerable.Range(0, Empty).Select(_ => new EnteredQuestion());
        Act = from is null ? Act with { Questions = [.. empty] } : Act with
        {
            Code = from.Code,
            After = from.Version,
            Name = from.Name,
            About = from.About,
            Kind = from.Kind,
            Gives = from.Gives,
            LastsMonths = from.LastsMonths,
            PassMark = from.PassMark,
            Tries = from.Tries,
            TaughtBy = from.TaughtBy,
            Retired = from.Retired,
            Questions = [.. from.Questions.Select(q => new EnteredQuestion { Text = q.Text, Answers = string.Join("\r\n", q.Answers), Right = q.Right + 1 }), .. empty],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var act = Act with { Questions = [.. Act.Questions.Where(q => !q.IsEmpty)] };
        if (act.Questions.Count < Act.Questions.Count)
        {
            // The places of the problems are those of what is left.
            Act = act;
            foreach (var field in ModelState.Keys.Where(k => k.StartsWith("Act.Questions", StringComparison.Ordinal)).ToArray())
                ModelState.Remove(field);
        }
        await Records.WriteAsync(Founding.Partnership, act, ct);
        return Redirect("/training/courses");
    }
}
