using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Access;

public sealed class UnusualLookingPage(Records records, UnusualLookingSetting setting, TimeProvider clock) : KithPage(records)
{
    /// <summary>The month, by its first day; the one before this where nothing is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "month")]
    public string? Asked { get; set; }

    [BindProperty]
    public AnswerLooking Act { get; set; } = new();

    public DateOnly Month { get; private set; }
    public IReadOnlyList<UnusualLook> Found { get; private set; } = [];

    private DateOnly ThisMonth => Shown.London(clock.GetUtcNow()) is var today ? new(today.Year, today.Month, 1) : default;

    /// <summary>The months before and after, where there is one to look at.</summary>
    public DateOnly Earlier => Month.AddMonths(-1);
    public DateOnly? Later => Month < ThisMonth ? Month.AddMonths(1) : null;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Month = DateOnly.TryParseExact(Asked, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var month) && month <= ThisMonth && month.Year >= 2000
            ? month : ThisMonth.AddMonths(-1);
        Found = await Records.AskAsync(new UnusualLooking { Month = Month, Setting = setting }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Founding.Partnership, Act, ct);
        return Redirect($"/unusual-looking?month={Name(Act.Month)}");
    }

    public static string Name(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public static string InWords(DateOnly month) => month.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    public static string Heading(LookingKind kind) => kind switch
    {
        LookingKind.SameName => "Somebody of their own name",
        LookingKind.SamePhone => "Somebody with their own telephone number",
        LookingKind.SameAddress => "Somebody at their own address",
        LookingKind.NothingWritten => "Opened again and again, nothing written",
        LookingKind.OutOfHours => "Out of hours",
        LookingKind.InEmergency => "Several by emergency access",
        _ => "Many families in a day",
    };

    public static string InWords(LookingAnswer answer) => answer switch
    {
        LookingAnswer.InOrder => "In order",
        LookingAnswer.AskTheWorker => "The worker is asked",
        _ => "Raised",
    };
}
