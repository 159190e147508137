using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Kith.Workforce;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kith.Recording;

/// <summary>An administrator changes the wording of a form, or makes one, and publishes it.</summary>
public sealed class PublishFormPage(Records records, Forms forms) : KithPage(records)
{
    /// <summary>The version that is changed; nothing for a new form.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<RecordingForm>? Form { get; set; }

    [BindProperty]
    public PublishForm Act { get; set; } = new();

    /// <summary>The places of the questions that are left out.</summary>
    [BindProperty]
    public List<int> Remove { get; set; } = [];

    /// <summary>Whether someone published a version meanwhile.</summary>
    public RecordingForm? Meanwhile { get; private set; }

    public static IEnumerable<Choice> Kinds => EntryFormPage.Kinds;
    public static IEnumerable<Choice> DisciplineChoices => Enum.GetValues<Discipline>().Select(d => new Choice(d.ToString(), EntryFormPage.Sentence(d.InWords())));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var (all, by) = await Records.ReadAsync(Founding.Partnership, new FormsToManage(), ct);
        if (!by.Holds(Permission.PublishForms))
            throw new Refused("no role you hold gives \"Publish recording forms\"");
        if (Form is { } id && all.All(f => f.Id != id))
            throw new Missing();
    }

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var from = Form is { } id ? await forms.WithIdAsync(id, ct) : null;
        Act = from is null ? Act with { Questions = [new() { Kind = PassageKind.Observation }] } : Act with
        {
            Code = from.Code,
            After = from.Version,
            Name = from.Name,
            Intro = from.Intro,
            Retired = from.Retired,
            UsualHow = EntryWords.HowOf(from.UsualHow),
            Disciplines = [.. Enum.GetValues<Discipline>().Where(d => from.Disciplines.Contains(d.InWords()))],
            Questions = [.. from.Questions.Select(q => new AskedQuestion
            {
                Key = q.Key, Label = q.Label, Hint = q.Hint, Kind = q.Kind, Required = q.Required, LetChooseKind = q.LetChooseKind,
                Choices = q.Choices is null ? null : string.Join("\r\n", q.Choices),
            })],
        };
    }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        context.HandlerMethod?.Name is "Question" ? next() : base.OnPageHandlerExecutionAsync(context, next);

    /// <summary>One more question, and away with those that were ticked.</summary>
    public async Task<IActionResult> OnPostQuestionAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Act = WithoutRemoved();
        Act.Questions.Add(new() { Kind = PassageKind.Observation });
        Remove = [];
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            await Records.WriteAsync(Founding.Partnership, WithoutRemoved(), ct);
        }
        catch (Invalid) when (Remove.Count > 0)
        {
            // The places of the problems are those of what is left.
            Act = WithoutRemoved();
            Remove = [];
            ModelState.Clear();
            throw;
        }
        catch (Changed)
        {
            await LoadAsync(ct);
            forms.Forget();
            Meanwhile = (await forms.AllAsync(ct)).FirstOrDefault(f => f.Code == Act.Code);
            Act = Act with { After = Meanwhile?.Version };
            ModelState.Remove("Act.After");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        forms.Forget();
        return Redirect("/forms");
    }

    private PublishForm WithoutRemoved() => Act with { Questions = [.. Act.Questions.Where((_, i) => !Remove.Contains(i))] };
}
