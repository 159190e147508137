using Kith.Families;
using Kith.Jobs.Mail;
using Kith.People;
using Kith.Record;
using Kith.Shared;
using Kith.Shared.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Sharing.OwnView;

/// <summary>Chooses for whom it is opened, shows what they would see with what is kept and why, and opens it.</summary>
public sealed class GiveOwnViewPage(Records records, MailSettings mail) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public RecordId Family { get; set; }

    [BindProperty(SupportsGet = true, Name = "reader")]
    public Id<Person>? Reader { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public List<Guid> About { get; set; } = [];

    [BindProperty]
    public GiveOwnView Act { get; set; } = new();

    public OwnReading Reading { get; private set; } = null!;
    public bool MailIsSetUp => mail.IsSetUp;

    /// <summary>Whom it could be about.</summary>
    public Member[] Offered => [.. Reading.Readers.Where(r => r.Reader.Person == Reading.Reader?.Person).SelectMany(r => r.About)];

    public string Here => $"/families/{Family}/own-view/open?reader={Reader}" + string.Concat(Reading.About.Select(p => $"&about={p}"));

    public static IEnumerable<Choice> Confirmed { get; } = [new("true", "I have read through what is shown, and it names nobody else")];

    public static IEnumerable<Choice> Checks { get; } = [.. Enum.GetValues<IdentityCheck>().Select(c => new Choice(c.ToString(), c.InFull()))];

    public static IEnumerable<Choice> Languages { get; } = [.. OwnWords.Languages.Select(l => new Choice(l, OwnWords.In(l).Called))];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Reading = await Records.ReadAsync(Family, new OwnViewToRead { Reader = Reader, About = About }, ct);

    public override async Task OnGetAsync(CancellationToken ct)
    {
        await base.OnGetAsync(ct);
        Act = Act with { Language = OwnWords.English, Days = 14 };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Records.WriteAsync(Family, Act with { Reader = Reader, About = About, Email = mail.IsSetUp ? Act.Email : null }, ct);
        return Redirect($"/families/{Family}/own-view");
    }
}
