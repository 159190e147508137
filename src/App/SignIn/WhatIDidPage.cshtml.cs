using Kith.Access;
using Kith.Record;
using Kith.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Kith.SignIn;

public sealed class WhatIDidPage(Records records) : KithPage(records)
{
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "writes")]
    public bool Writes { get; set; }

    public LooksPage Looks { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Looks = await Records.ReadAsync(
        Records.Worker, new WhatIDid { Before = LooksList.Instant(Before), WritesOnly = Writes }, ct);
}
