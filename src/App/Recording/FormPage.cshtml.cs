using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.Recording;

/// <summary>The wording of one version of a form.</summary>
public sealed class FormPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true)]
    public Id<RecordingForm> Form { get; set; }

    public RecordingForm Version { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) =>
        Version = (await Records.ReadAsync(Founding.Partnership, new FormsView(), ct)).FirstOrDefault(f => f.Id == Form) ?? throw new Missing();
}
