namespace Kith.Access;

public static partial class Phrases
{
    private static Dictionary<string, string> OfSharing() => new(StringComparer.Ordinal)
    {
        ["WishesView"] = "read what the family says about sharing",
        ["AffectedView"] = "asked whom it would affect if something about sharing were recorded",
        ["RecordConsent"] = "recorded whether somebody consents to sharing",
        ["WithdrawConsent"] = "recorded that a consent is withdrawn",
        ["FindConsentInvalid"] = "recorded that a consent never counted",
        ["RecordDissent"] = "recorded that somebody objects to sharing",
        ["TakeDissentBack"] = "recorded that an objection to sharing is taken back",
        ["RecordLawfulBasis"] = "recorded what sharing rests on in law",
        ["OverrideWish"] = "overrode what the family said about sharing",
        ["OverrideView"] = "read an override of what the family said about sharing",
        ["ReviewOverride"] = "answered for an override of what the family said about sharing",
        ["OverridesToAnswer"] = "looked for overrides to answer for",
        ["OverrideReviewers"] = "looked up who could answer for an override",
        ["SharingTopicsView"] = "looked at the topics of sharing",
        ["PublishSharingTopics"] = "published the topics of sharing",
        ["AttachAgreementDocument"] = "kept the document of an agreement",
        ["AgreementDocumentView"] = "read the document of an agreement",
    };
}
