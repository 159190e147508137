namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfDisclosing() => new(StringComparer.Ordinal)
    {
        ["LinkView"] = "opened a link that was sent to them",
        ["SendCode"] = "asked for a code to open a link",
        ["GiveCode"] = "gave a code to open a link",
        ["SharingGuideView"] = "looked at the guide on sharing",
        ["PublishSharingGuide"] = "published the guide on sharing",
        ["ConfirmRecipient"] = "asked the directory whose address it is",
        ["SharingView"] = "began to decide whether to share",
        ["WhomToAsk"] = "looked up who supervises them",
        ["DecideDisclosure"] = "decided whether to share with somebody outside",
        ["DisclosuresOfFamily"] = "looked at what was shared and what was not",
        ["PassagesToShare"] = "read passages to choose what is shared",
        ["ChoosePassages"] = "chose passages of an entry to be shared",
        ["DisclosureView"] = "looked at what is about to be shared",
        ["SendDisclosure"] = "shared passages with somebody outside",
        ["EndDisclosure"] = "ended the link to what was shared",
        ["TakeDisclosureOut"] = "took out a document of what was shared",
        ["SealDisclosure"] = "noted the digest of a document of what was shared",
        ["DisclosedView"] = "read what was shared with them",
    };
}
