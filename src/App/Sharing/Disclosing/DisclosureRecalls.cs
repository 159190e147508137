using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Recording;
using Kith.Shared;
using Kith.Sharing.ByLink;

namespace Kith.Sharing.Disclosing;

/// <summary>While an entry is changed: whoever outside was sent a passage of it is told, by e-mail and on the page.</summary>
internal static class DisclosureRecalls
{
    private const int Days = 14, Times = 5;

    /// <param name="after">The version that takes the place of the one that stood; null where the entry is marked as entered in error.</param>
    public static void Tell(OpenRecord record, Id<Entry> first, Id<Entry>? after)
    {
        Guid? item = first.Value;
        var disclosed = record.Rows<DisclosedPassage>().Where(p => p.Item == item).ToList().Select(p => p.Disclosure).Distinct().ToArray();
        if (disclosed.Length == 0)
            return;
        var decisions = record.Rows<DisclosureDecision>().AsEnumerable().ToDictionary(d => d.Id);
        var links = record.Rows<LinkGiven>().AsEnumerable().Where(l => l.To == LinkTo.Disclosure).ToLookup(l => l.Of);
        var ended = record.Rows<LinkEnded>().AsEnumerable().Select(e => e.Link).ToHashSet();
        foreach (var disclosure in record.Rows<Disclosure>().AsEnumerable().Where(d => disclosed.Contains(d.Id)).OrderBy(d => d.Id.Value))
        {
            var to = decisions[disclosure.Decision];
            var recall = record.Add(new DisclosureRecall { Item = item, Disclosure = disclosure.Id, After = after, Mailed = to.Email is not null, At = record.Now });
            if (to.Email is null)
                continue;
            // What somebody ended stays ended, and a document was read on paper: then the e-mail alone tells it.
            var again = links[disclosure.Id.Value].ToArray() is { Length: > 0 } given && !given.Any(l => ended.Contains(l.Id))
                ? Links.Give(record, SendDisclosure.Link(disclosure.Id, to, record.Now.AddDays(Days), Times, given[0].By, given[0].ByName, given[0].ByEmployer)) : null;
            record.Post(new Posted(NoticeKeys.Of(recall.Id.Value, "recall"), to.Email, "Something that was shared with you has been corrected",
                $"Something that {string.Join(", ", new[] { disclosure.ByName, disclosure.ByEmployer }.OfType<string>())}, shared with you on {Shown.Moment(disclosure.At)} {(after is null ? "was marked as entered in error" : "has been corrected")}. Do not rely on what you read then.\n\n"
                + (again is null ? $"Ask {disclosure.ByName} what it says now." : $"Until {Shown.Moment(record.Now.AddDays(Days))} you can see here which part it is; each time you are sent a code to this address.\n\n{Letter.Kith}{LinkTicket.PathOf(LinkTo.Disclosure)}/{again}\n\nThe link is for you alone."))
            { Outside = true });
        }
    }
}
