using Kith.Access;

namespace Kith.Tests.Sharing.Worlds;

// Something is done that one reader may not know of, and every answer to them stays as it was, byte for byte.
internal sealed partial class RandomWorld
{
    /// <summary>False where there was nobody from whom something could be hidden.</summary>
    public async Task<bool> HideSomethingAsync(Entrances entrances)
    {
        var (family, reader) = (Any(All), Any(Readers));
        if (Hidden(family, reader) is not { } hideAsync)
            return false;
        var pages = Pages(family, reader);
        var before = await AnswersAsync(entrances, pages, reader);
        var what = await hideAsync();
        var after = await AnswersAsync(entrances, pages, reader);
        for (var i = 0; i < before.Count; i++)
            Assert.True(before[i] == after[i], $"{what}, and {reader.Name} can tell by {before[i].Path} of {family}:\n{Difference(before[i].Answer, after[i].Answer)}");
        return true;
    }

    private Func<Task<string>>? Hidden(RandomFamily family, RandomReader reader)
    {
        if (Author(family, family.Mother) is not { } author || author == reader || family.Entries.Count > MostEntries + 6)
            return null;
        if (!Oracle.Opens(reader, family))
            return async () => $"{author.Name} wrote {(await WriteAsync(family, author, [family.Mother])).Passages[0].Word} in a family that is closed";
        // Something that is restricted to others is from now on restricted to yet others.
        if (OneIn(3) && family.Entries.Find(e => e.IsRestricted && !e.IsFor(reader)) is { } restricted)
            return async () =>
            {
                var old = restricted.Restrictions.First(r => !r.Value.Contains(reader.Name)).Key;
                await ReviewAsync(family, restricted, old, _safeguarding[restricted.By.Employer], restricted.First.Value, [.. Some().Where(n => n != reader.Name)]);
                return $"the restriction of {restricted.Passages[0].Word} was reviewed";
            };
        return async () =>
        {
            var entry = await WriteAsync(family, author, [family.Mother]);
            // Hidden by what was said or agreed, or else by a restriction.
            if (!Oracle.Sees(reader, family, entry))
                return $"{author.Name} wrote {entry.Passages[0].Word}, which is kept from {reader.Employer}";
            HashSet<string> named = [author.Name];
            var lead = _safeguarding[author.Employer];
            await _world.As(lead).WriteAsync(family.Record, new RestrictEntry { Entry = entry.First, Reason = "A relative works here.", ReviewOn = Oracle.Today.AddMonths(2), NeedToKnow = Ids(named) });
            entry.Restrictions[await NewestAsync(family, lead, entry.First.Value)] = named;
            return $"{author.Name} wrote {entry.Passages[0].Word}, which was restricted";
        };
    }

    private string[] Pages(RandomFamily family, RandomReader reader)
    {
        var of = $"/families/{family.Record}";
        string[] pages =
        [
            of, of + "/chronology", of + "/chronology?words=smiled", $"{of}/people/{family.Mother.Id}", of + "/bundles/prepare", of + "/safety", of + "/sharing",
            $"{of}/who-has-looked?worker={Readers.First(r => r != reader).Worker}&writes=true", "find:" + family.Name, "find:" + family.Mother.Postcode, "/my-work",
            // Who answers for safeguarding lifts restrictions and asks who had seen what, of every family.
            .. reader.Safeguards ? (string[])[] : [of + "/restrictions", of + "/who-had-seen"],
        ];
        return [.. pages.Where(_ => OneIn(2))];
    }

    private static async Task<List<(string Path, string Answer)>> AnswersAsync(Entrances entrances, string[] pages, RandomReader reader)
    {
        var answers = new List<(string, string)>();
        foreach (var page in pages)
        {
            var (status, text) = await entrances.GetAsync(reader, page);
            answers.Add((page, status + Entrances.Plain(text)));
        }
        return answers;
    }

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(c => c.First == c.Second).Count();
        string From(string text) => text.Substring(Math.Max(0, at - 200), Math.Min(500, text.Length - Math.Max(0, at - 200)));
        return $"before: {From(before)}\nafter: {From(after)}";
    }
}
