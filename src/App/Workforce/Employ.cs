using Kith.Access;
using Kith.Record;
using Kith.Shared;

namespace Kith.Workforce;

/// <summary>Records that an organisation employs a worker from a day: after another employment, or beside it as a second post.</summary>
public sealed record EmployWorker : Act<Id<Employment>>
{
    public Id<Organisation>? Organisation { get; init; }
    public string? OrganisationName { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public bool SecondPost { get; init; }

    protected override Permission Needs => Permission.ManageWorkers;

    protected override void Check(Problems problems, DateOnly today)
    {
        problems.Require(Organisation, nameof(Organisation), "Select who employs the worker");
        problems.Require(From, nameof(From), "Enter the date the employment begins");
        problems.When(To < From, nameof(To), "The employment must end on or after the day it begins");
    }

    protected override Id<Employment> On(OpenRecord record)
    {
        var ends = Spell.Ends(record.Rows<Ended>());
        var beside = record.Rows<Employment>().AsEnumerable().Select(e => (Post: e, To: ends.To(e.Id.Value, e.To)))
            .Where(e => Spell.Overlap(e.Post.From, e.To, From!.Value, To)).ToArray();
        if (beside.FirstOrDefault(e => e.Post.Organisation == Organisation) is { Post: { } same } own)
            throw new Invalid(nameof(From), $"{same.OrganisationName} employs them already, {Times(same.From, own.To)}. End that employment first, or enter other dates");
        if (!SecondPost && beside.FirstOrDefault(e => e.Post.SecondPost != true) is { Post: { } other } main)
            throw new Invalid(nameof(From), $"{other.OrganisationName} employs them {Times(other.From, main.To)}. End that employment first, or say that this is a second post");
        return record.Add(new Employment
        {
            Organisation = Organisation!.Value,
            OrganisationName = OrganisationName ?? "",
            From = From!.Value,
            To = To,
            SecondPost = SecondPost ? true : null,
        }).Id;
    }

    private static string Times(DateOnly from, DateOnly? to) => $"from {Shown.Date(from)}{(to is { } last ? " to " + Shown.Date(last) : "")}";
}
