using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kith.Record;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kith.Tests.HouseRules;

/// <summary>The rules of docs/house.md that can be read off the source.</summary>
public sealed partial class SourceRulesTests
{
    [Fact]
    public void No_file_is_longer_than_two_hundred_and_fifty_lines() => Assert.Empty(
        Source.Files("src", "*.cs").Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && File.ReadLines(f).Count() > 250).Select(Source.Short));

    [Fact]
    public void Nothing_is_called_by_a_name_that_says_nothing()
    {
        var types = AllTypes().Select(t => t.Name.Split('`')[0]).Where(n => ForbiddenName().IsMatch(n));
        var files = Source.Files("src", "*.*").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => ForbiddenName().IsMatch(n));
        Assert.Empty(types.Concat(files));
    }

    [Fact]
    public void The_arrows_between_the_projects_point_one_way()
    {
        Assert.Empty(References("src/Ledger/Kith.Ledger.csproj"));
        Assert.Equal(["Kith.Ledger.csproj"], References("src/Record/Kith.Record.csproj"));
        Assert.Equal(["Kith.Record.csproj"], References("src/App/Kith.csproj"));
        // One package, for Ed25519 alone (decision 0020), and it is used in one file.
        var outside = XDocument.Load(Path.Combine(Source.Root, "src/Ledger/Kith.Ledger.csproj")).Descendants().Where(e => e.Name.LocalName is "PackageReference" or "FrameworkReference");
        Assert.Equal(["BouncyCastle.Cryptography"], outside.Select(e => e.Attribute("Include")!.Value));
        Assert.Equal(["src/Ledger/Log/Ed25519.cs"], Source.Files("src", "*.cs").Where(f => File.ReadAllText(f).Contains("BouncyCastle", StringComparison.Ordinal)).Select(Source.Short));
        Assert.DoesNotContain(typeof(KithApp).Assembly.GetReferencedAssemblies(), a => a.Name is "Microsoft.Data.Sqlite" or "Npgsql");
    }

    [Fact]
    public void The_application_cannot_reach_the_database()
    {
        var banned = File.ReadAllText(Path.Combine(Source.Root, "src/App/BannedSymbols.txt"));
        Assert.All((string[])
        [
            "T:Microsoft.EntityFrameworkCore.DbContext;", "T:Microsoft.EntityFrameworkCore.DbSet`1;", "IgnoreQueryFilters``1(System.Linq.IQueryable{``0});",
            "IgnoreQueryFilters``1(System.Linq.IQueryable{``0},System.Collections.Generic.IReadOnlyCollection{System.String});",
            "T:Microsoft.EntityFrameworkCore.RelationalQueryableExtensions;", "T:Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions;",
            ".ExecuteDelete``1(", ".ExecuteDeleteAsync``1(", "T:Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder`1;",
            "N:Microsoft.Data.Sqlite;", "N:Npgsql;", "T:System.Data.Common.DbConnection;", "T:System.Data.Common.DbCommand;",
        ], symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
        Assert.Contains("<AdditionalFiles Include=\"BannedSymbols.txt\"", File.ReadAllText(Path.Combine(Source.Root, "src/App/Kith.csproj")), StringComparison.Ordinal);
        Assert.Empty(Source.Files("src/App", "*.cs").Where(f => SwitchedOff().IsMatch(File.ReadAllText(f))).Select(Source.Short));
    }

    [Fact]
    public void Every_act_view_and_question_is_spoken_of_in_a_test()
    {
        var tests = string.Join('\n', Source.Files("tests", "*.cs").Select(File.ReadAllText));
        Assert.DoesNotContain(Doings().Select(t => t.Name), name => !Regex.IsMatch(tests, $@"\b{name}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Every_act_view_and_question_has_a_sentence_that_says_what_it_is()
    {
        var sources = Source.Files("src/App", "*.cs").Select(File.ReadAllText).ToArray();
        Assert.DoesNotContain(Doings().Select(t => t.Name), name => !sources.Any(s => Regex.IsMatch(
            s, $@"</summary>\s*(\[[^\]]*\]\s*)*(public|internal) sealed (partial )?record {name}\b", RegexOptions.None, TimeSpan.FromSeconds(5))));
    }

    [Fact]
    public void Every_page_has_an_explicit_route_and_a_model()
    {
        foreach (var page in Source.Files("src/App", "*.cshtml").Where(f => !Path.GetFileName(f).StartsWith('_')))
        {
            var text = File.ReadAllText(page);
            Assert.True(ExplicitRoute().IsMatch(text), $"{Source.Short(page)} has no explicit route.");
            Assert.True(text.Contains("@model ", StringComparison.Ordinal), $"{Source.Short(page)} has no model.");
        }
    }

    [Fact]
    public void Nothing_in_the_program_leaves_out_what_the_rules_hide() =>
        Assert.Equal(["AccessRules.cs"], Source.Files("src", "*.cs").Where(f => HidesIsSet().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName));

    // Its own declaration is the one place.
    [GeneratedRegex(@"\bHides (\{|=) ", RegexOptions.None, 1000)]
    private static partial Regex HidesIsSet();

    [Fact]
    public void Every_page_needs_a_sign_in_but_those_named_here()
    {
        string[] open = [.. AllTypes().Where(t => t.IsSubclassOf(typeof(Kith.Shared.SlimPage)) &&
            t.IsDefined(typeof(Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute), true)).Select(t => t.Name).Order(StringComparer.Ordinal)];
        Assert.All(open, page => Assert.Contains(page, s_open));
    }

    // What somebody who has not signed in may see: that something went wrong, and the ways in.
    private static readonly string[] s_open = ["AskForSupportPage", "CodePage", "DisclosedPage", "InvitationPage", "InvitedPlanPage", "OpenDisclosedPage", "OrganisationPage", "OurRecordPage", "OwnEntrancePage", "SetUpCodePage", "SharedPlanPage", "SignInPage", "SignInStep", "SignOutPage", "TroublePage"];

    private static IEnumerable<Type> AllTypes() =>
        new[] { typeof(Kith.Ledger.Chain), typeof(Records), typeof(KithApp) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t.FullName!.StartsWith("Kith.", StringComparison.Ordinal) && !t.Name.Contains('<', StringComparison.Ordinal) &&
                !t.FullName.Contains("Migrations", StringComparison.Ordinal));

    private static IEnumerable<Type> Doings() => typeof(KithApp).Assembly.GetTypes().Where(t => !t.IsAbstract && Bases(t).Any(b =>
        b.IsGenericType && (b.GetGenericTypeDefinition() == typeof(Act<>) || b.GetGenericTypeDefinition() == typeof(View<>) || b.GetGenericTypeDefinition() == typeof(Question<>))));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    private static string[] References(string project) =>
        [.. XDocument.Load(Path.Combine(Source.Root, project)).Descendants().Where(e => e.Name.LocalName == "ProjectReference").Select(e => Path.GetFileName(e.Attribute("Include")!.Value))];

    [GeneratedRegex("(Manager|Helper|Util|Utils|Handler|Repository|Dto|Impl|Common)$", RegexOptions.None, 1000)]
    private static partial Regex ForbiddenName();

    [GeneratedRegex("#pragma warning disable (RS0030|$)|SuppressMessage\\(.*RS0030", RegexOptions.Multiline, 1000)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex("@page \"/[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex ExplicitRoute();
}
