using Kith.People;
using Kith.Record;

namespace Kith.Access;

/// <summary>In a worker's record: where they said that they live. The latest counts, and one without a postcode takes it back. No view tells it.</summary>
public sealed class HomeTold : OnRecord<HomeTold>
{
    public string? Address { get; init; }
    public string? Postcode { get; init; }
}

/// <summary>Where a worker lives, as it is compared with where families live (<see cref="UnusualLooking"/>). Nothing else asks for it.</summary>
public sealed class HomeNow : Derived
{
    /// <summary>In small letters, without spaces and punctuation.</summary>
    public string Address { get; set; } = "";
    public string Postcode { get; set; } = "";

    /// <summary>Whether it is an address of a family: the same postcode, and one begins as the other does.</summary>
    internal bool Is(Families.Abode abode) => Postcodes.Read(abode.Postcode) == Postcode && FindWords.Fold(abode.Address) is { Length: > 0 } folded
        && (folded.StartsWith(Address, StringComparison.Ordinal) || Address.StartsWith(folded, StringComparison.Ordinal));
}

/// <inheritdoc cref="HomeNow"/>
internal sealed class HomesNow : Derivation<HomeNow>
{
    public override IReadOnlyList<Type> From { get; } = [typeof(HomeTold)];

    protected override IEnumerable<HomeNow> Derive(OpenRecord record) =>
        record.Rows<HomeTold>().AsEnumerable().MaxBy(h => h.Id.Value) is { Postcode: { } postcode } told
            ? [new HomeNow { Id = record.Id.Value, Address = FindWords.Fold(told.Address ?? ""), Postcode = postcode }] : [];
}

/// <summary>A worker says where they live, or takes it back by leaving all of it empty.</summary>
public sealed record TellHome : Act<Done>
{
    public string? Address { get; init; }
    public string? Postcode { get; init; }

    protected override Permission Needs => Permission.KeepOwnDetails;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.When(string.IsNullOrWhiteSpace(Address) && !string.IsNullOrWhiteSpace(Postcode), nameof(Address), "Enter the first line of your address");
        problems.Text(Address, nameof(Address), "The first line of your address", 200);
        problems.When(!(string.IsNullOrWhiteSpace(Address) && string.IsNullOrWhiteSpace(Postcode)) && Postcodes.Read(Postcode) is null, nameof(Postcode), "Enter a full UK postcode, like DA11 0AB");
    }

    protected override Done On(OpenRecord record)
    {
        if (record.Id != record.By.Worker)
            throw new Refused("only they themselves tell where they live");
        record.Add(new HomeTold { Address = Postcode is null ? null : Address!.Trim(), Postcode = Postcodes.Read(Postcode) });
        return default;
    }
}

/// <summary>Since when Kith knows where a worker lives; null where it does not. Where, it does not tell.</summary>
public sealed record HomeKnown : View<DateOnly?>
{
    protected override Permission Needs => Permission.KeepOwnDetails;

    protected override async Task<DateOnly?> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var latest = await record.Rows<HomeTold>().OrderByDescending(h => h.Id).Select(h => new { h.Postcode, h.Line }).Take(1).ListAsync(ct);
        return latest is [{ Postcode: not null } one] ? London.DateOf((await record.WrittenAsync([one.Line], ct))[one.Line].At) : null;
    }
}
