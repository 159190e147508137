namespace Kith.Sharing.Disclosing;

/// <summary>What the guide says to do.</summary>
public enum Advised { Share = 1, AskFirst, DoNotShare }

/// <summary>Goes from the answers to a result of the guide. The order is the one of the golden rules: what is needed, the duty's question, doubt, harm, and then the family.</summary>
public static class SharingAdvice
{
    /// <summary>The result by its code; null while not every question is answered.</summary>
    public static string? Of(Certainty? needed, Certainty? harm, FamilySays? family, Certainty? detriment) =>
        needed is null || harm is null || family is null || detriment is null ? null
        : needed == Certainty.No ? "not-needed"
        : detriment == Certainty.Yes ? harm == Certainty.No ? "detriment" : "detriment-harm"
        : needed == Certainty.NotSure || harm == Certainty.NotSure || detriment == Certainty.NotSure ? "unsure"
        : harm == Certainty.Yes ? "harm"
        : family switch
        {
            FamilySays.Agrees => "agreed",
            FamilySays.NotAskedYet => "tell-first",
            FamilySays.DoesNotAgree => "disagrees",
            _ => "unsafe",
        };

    public static Advised Kind(string code) => code switch
    {
        "harm" or "agreed" or "tell-first" => Advised.Share,
        "not-needed" or "detriment" => Advised.DoNotShare,
        _ => Advised.AskFirst,
    };

    public static string InWords(this Advised advised) => advised switch
    {
        Advised.Share => "Share what is needed",
        Advised.DoNotShare => "Do not share",
        _ => "Ask before you decide",
    };

    public static string InWords(this FamilySays says) => says switch
    {
        FamilySays.Agrees => "They know and agree",
        FamilySays.DoesNotAgree => "They know and do not agree",
        FamilySays.NotAskedYet => "They have not been asked yet",
        _ => "It is not safe to ask them",
    };

    public static string InWords(this Certainty answer) => answer == Certainty.NotSure ? "I am not sure" : answer.ToString();
}
