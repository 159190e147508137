namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfTheFamilysOwn() => new(StringComparer.Ordinal)
    {
        ["OwnViewsOfFamily"] = "looked at for whom the family’s own view was opened",
        ["OwnViewToRead"] = "read through what a person of the family would see",
        ["GiveOwnView"] = "opened the family’s own view for a person",
        ["EndOwnView"] = "closed the family’s own view",
        ["PrintOwnView"] = "printed the family’s own view",
        ["HoldBack"] = "held something back from the family",
        ["LiftHeldBack"] = "let the family see what was held back",
        ["OwnLinkView"] = "opened the link to the family’s own view",
        ["SendOwnCode"] = "asked for a code to the family’s own view",
        ["GiveOwnCode"] = "gave a code to the family’s own view",
        ["OurRecordView"] = "read what is written about them",
    };
}
