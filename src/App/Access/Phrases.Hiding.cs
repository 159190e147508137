namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfHiding() => new()
    {
        ["RestrictPerson"] = "restricted a person to named workers",
        ["RestrictPassage"] = "restricted a part of an entry to named workers",
        ["ReviewRestriction"] = "reviewed a restriction",
        ["RestrictionsToReview"] = "listed the restrictions to review",
        ["RestrictionsToTell"] = "asked which restrictions are to be reviewed",
        ["InheritHiding"] = "took over what is hidden of a person in another family",
        ["KeepAddress"] = "kept a person’s address from others",
        ["StopKeepingAddress"] = "ended that a person’s address is kept from others",
        ["AddressesKeptView"] = "looked at the addresses that are kept",
        ["UnusualLooking"] = "looked at a month’s picture of unusual looking",
        ["AnswerLooking"] = "answered for unusual looking",
    };

    /// <summary>What an act, view or question is called.</summary>
    public static string Of(string what) => OrName(what);
}
