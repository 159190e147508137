using System.Text;
using System.Text.RegularExpressions;
using Kith.Record;
using Kith.Tests.A;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Sharing.Canaries;

/// <summary>Every address that Kith answers, worked out of its own table of routes, so that a new page is swept without being named here.</summary>
internal static partial class Crawl
{
    // None is for a canary itself: the box would say it back.
    private static readonly string[] s_searches = ["Ada", "Amy", "Okafor", "Penhaligon", "Quennell", "Sandalwood", "Ravenscroft", "07700900144", "07700900155", "Lane", "ZY1 7RG"];

    public static IReadOnlyList<string> Addresses(CanaryTown town) =>
    [
        .. town.World.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(route => !route.Contains("{**", StringComparison.Ordinal) && route != "/sign-out").Distinct().SelectMany(route => Filled(route, town.Ids)),
        .. s_searches.Select(words => Find + words), "/directory?team=&p=1",
        .. town.Ids["family"].SelectMany(f => town.Ids["key"].Select(key => $"/families/{f}/write/{town.Ids["form"][0]}?draft={key}")),
        .. town.Ids["family"].SelectMany(f => (string[])[$"/families/{f}/chronology?words=smiled", $"/families/{f}/chronology?print=true", $"/families/{f}/as-it-stood?on={town.World.Today:yyyy-MM-dd}&at=23:59"]),
    ];

    /// <summary>The route with each parameter filled in; once for each family where it is of a family, with what belongs to that family.</summary>
    private static IEnumerable<string> Filled(string route, IReadOnlyDictionary<string, List<string>> ids)
    {
        var parameters = Parameter().Matches(route).Select(m => m.Groups[1].Value).ToArray();
        if (!parameters.Contains("family"))
            return Fill([route], parameters, name => ids.GetValueOrDefault(name));
        return ids["family"].SelectMany(family => Fill([route.Replace("{family:guid}", family, StringComparison.Ordinal)], [.. parameters.Where(p => p != "family")],
            name => ids.GetValueOrDefault($"{family}/{name}") ?? ids.GetValueOrDefault(name)));
    }

    private static IEnumerable<string> Fill(IEnumerable<string> routes, string[] parameters, Func<string, List<string>?> values)
    {
        foreach (var parameter in parameters)
        {
            var known = values(parameter) ?? [Guid.Empty.ToString()];
            // One form and three of anything else say what the others would.
            routes = [.. routes.SelectMany(route => known.Take(parameter == "form" ? 1 : parameter == "worker" ? 4 : 6)
                .Select(value => Regex.Replace(route, $"\\{{{parameter}[^}}]*\\}}", value, RegexOptions.None, TimeSpan.FromSeconds(1))))];
        }
        return routes;
    }

    private const string Find = "find:";

    /// <summary>Everything of an answer that leaves the server: its status line, headers, body.</summary>
    public static async Task<string> AnswerAsync(KithClient client, string address)
    {
        if (address.StartsWith(Find, StringComparison.Ordinal))
        {
            // What is looked for is typed into the box and posted.
            await client.OpenAsync("/find");
            return client.Path == "/find" ? (await client.SendAsync(new() { ["Act.Text"] = address[Find.Length..] })).DocumentElement.OuterHtml : "";
        }
        using var answer = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
        var text = new StringBuilder().Append(answer.StatusCode).Append(answer.Headers).Append(answer.Content.Headers);
        return text.Append(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ToString();
    }

    public static T GetRequiredServiceOf<T>(this IServiceProvider services) where T : notnull => services.GetRequiredService<T>();

    [GeneratedRegex(@"\{\**([a-z]+)[^}]*\}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Parameter();
}
