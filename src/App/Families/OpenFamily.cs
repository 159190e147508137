using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Families;

/// <summary>Opens a record for a family, served by a team from today.</summary>
public sealed record OpenFamily : Act<Done>
{
    public string? Name { get; init; }
    public Id<Team>? Team { get; init; }
    public string? TeamName { get; init; }
    public string? TeamPhone { get; init; }
    public RecordId Centre { get; init; }

    protected override Permission Needs => Permission.OpenFamily;
    protected override RecordKind? Opens => RecordKind.Family;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Name, nameof(Name), "Enter the family's name");
        problems.Text(Name, nameof(Name), "The family's name", 200);
        problems.Require(Team, nameof(Team), "Select the team that serves the family");
    }

    protected override Done On(OpenRecord record)
    {
        record.Add(new FamilyName { Name = Name! });
        // The key becomes the involvement's id, so that who opened the record can end it without looking it up.
        record.Add(new Involvement { Id = new(Key), Team = Team!.Value, TeamName = TeamName ?? "", TeamPhone = TeamPhone, Centre = Centre, From = record.Today });
        return default;
    }
}
