using System.Text;
using Kith.Families;
using Kith.People;
using Kith.Tests.A;
using Kith.Tests.People;

namespace Kith.Tests.Families;

public sealed class FamilyPageTests
{
    [Fact]
    public async Task A_worker_opens_a_record_registers_two_people_and_sees_them_on_one_screen()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync("/families/open");
        await client.SendAsync(new() { ["Act.Name"] = "" });
        Assert.Equal(["Enter the family's name"], client.Errors);
        await client.SendAsync(new() { ["Act.Name"] = "O'Brien" });
        Assert.Equal("Register a person", client.Heading);
        await client.SendAsync(new() { ["Act.GivenNames"] = "Aoife" });
        Assert.StartsWith("Enter a date of birth", Assert.Single(client.Errors), StringComparison.Ordinal);
        await client.SendAsync(new()
        {
            ["Act.BornOn.Day"] = "3",
            ["Act.BornOn.Month"] = "May",
            ["Act.BornOn.Year"] = "1994",
            ["Act.FamilyName"] = "O'Brien",
            ["Act.Sex"] = "Female",
            ["Act.InterpreterNeeded"] = "Yes",
            ["Act.FirstLanguage"] = "Irish",
            ["Act.Addresses[0].Address"] = "1 Quay",
            ["Act.Addresses[0].Postcode"] = "da11 0ab",
            ["Act.Phones[0].Number"] = "07700 900 982",
        });
        Assert.Equal("O'Brien family", client.Heading);
        Assert.All(["31 years", "3 May 1994", "1 Quay, DA11 0AB", "07700 900 982"], seen => Assert.Contains(seen, client.Text, StringComparison.Ordinal));
        Assert.Contains("Interpreter: Irish", client.Text, StringComparison.Ordinal);
        var family = client.Path;
        await client.FollowAsync("Register a person");
        await client.SendAsync(new() { ["Act.ExpectedOn.Day"] = "25", ["Act.ExpectedOn.Month"] = "5", ["Act.ExpectedOn.Year"] = "2026" });
        Assert.Contains("unborn baby of the O'Brien family", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Relationships");
        var options = client.Page.QuerySelectorAll("select[name='Act.Person'] option").Select(o => (Words: KithClient.Words(o), Value: o.GetAttribute("value"))).ToArray();
        await client.SendAsync(new()
        {
            ["Act.Person"] = options.Single(o => o.Words.StartsWith("Aoife", StringComparison.Ordinal)).Value,
            ["Act.Kind"] = "ParentOf",
            ["Act.To"] = options.Single(o => o.Words.StartsWith("unborn", StringComparison.Ordinal)).Value,
            ["Act.ParentalResponsibility"] = "Yes",
        });
        Assert.Contains("Aoife O'Brien is parent of unborn baby of Aoife O'Brien, with parental responsibility", client.Text, StringComparison.Ordinal);
        await client.OpenAsync(family + "/involvement");
        await client.SendAsync(new()
        {
            ["Act.Team"] = world.Team.Id.ToString(),
            ["Act.Worker"] = world.Midwife.ToString(),
            ["Act.Lead"] = "true",
            ["Act.From.Day"] = "1",
            ["Act.From.Month"] = "3",
            ["Act.From.Year"] = "2026",
        }, "Add");
        Assert.Contains("Siân Pritchard Lead midwife, Estuary Hospitals Trust", client.Text, StringComparison.Ordinal);
        await client.FollowAsync("Alerts");
        await client.SendAsync(new() { ["Act.Kind"] = "DangerousDog", ["Act.Details"] = "<b>Ring</b> first", ["Act.ReviewOn.Day"] = "1", ["Act.ReviewOn.Month"] = "4", ["Act.ReviewOn.Year"] = "2026" }, "Record the alert");
        Assert.Contains("Dangerous dog <b>Ring</b> first", client.Text, StringComparison.Ordinal);
        Assert.NotNull(client.Page.QuerySelector("svg[role=img] > title"));
        world.Later(TimeSpan.FromDays(40));
        using var later = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await later.OpenAsync(family);
        Assert.Contains("Review the alert: dangerous dog, due 1 April 2026 Overdue", later.Text, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(later.Html) < 100_000);
    }

    [Fact]
    public async Task The_person_is_changed_and_the_second_of_two_at_once_loses_nothing()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var person = await world.PersonAsync(family, "Amara", "1995-04-01");
        using var one = await KithClient.SignedInAsync(world, world.HealthVisitor);
        using var two = await KithClient.SignedInAsync(world, world.Midwife);
        foreach (var client in (KithClient[])[one, two])
            await client.OpenAsync($"/families/{family}/people/{person}/change");
        world.Later(TimeSpan.FromSeconds(10));
        await one.SendAsync(new() { ["Act.FamilyName"] = "Lind" });
        Assert.Contains("Family name: “Okafor” became “Lind”", one.Text, StringComparison.Ordinal);
        world.Later(TimeSpan.FromSeconds(10));
        await two.SendAsync(new() { ["Act.GpPractice"] = "Harbour Surgery" });
        Assert.Contains("Grace Adeyemi changed these details", two.Text, StringComparison.Ordinal);
        Assert.Contains("Family name: was “Okafor”, now “Lind”", two.Text, StringComparison.Ordinal);
        Assert.Equal("Harbour Surgery", two.Page.QuerySelector("input[name='Act.GpPractice']")!.GetAttribute("value"));
        await two.SendAsync(new() { ["Act.FamilyName"] = "Lind" });
        Assert.Contains("GP practice", two.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await world.SeenAsync(family, person)).Versions.Count);
    }

    [Fact]
    public async Task Contact_and_membership_change_through_their_pages_and_errors_land_at_their_fields()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var person = await world.PersonAsync(family, "Amara", "1995-04-01");
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        var here = $"/families/{family}/people/{person}";
        await client.OpenAsync(here + "/contact");
        await client.SendAsync(new() { ["Address.Postcode"] = "x" }, "Add the address");
        Assert.NotNull(client.Page.QuerySelector("#Address_Postcode-error"));
        await client.SendAsync(new() { ["Address.Postcode"] = "DA11 0AB" }, "Add the address");
        Assert.Contains("DA11 0AB", client.Text, StringComparison.Ordinal);
        await client.OpenAsync(here + "/membership");
        await client.SendAsync(new() { ["Act.LastDay.Day"] = "31", ["Act.LastDay.Month"] = "2", ["Act.LastDay.Year"] = "2026" });
        Assert.Equal(["Enter a real date"], client.Errors);
        await client.SendAsync(new() { ["Act.LastDay.Day"] = "1", ["Act.LastDay.Month"] = "2", ["Act.LastDay.Year"] = "2026", ["OpensNew"] = "true", ["NewName"] = "Lind" });
        Assert.Equal("Lind family", client.Heading);
        Assert.Contains("Amara Okafor", client.Text, StringComparison.Ordinal);
        await client.OpenAsync($"/families/{family}");
        Assert.Contains("Were members: Amara Okafor", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_likely_duplicate_is_asked_about_and_joins_as_the_same_person()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var (mothers, fathers) = (await world.FamilyAsync(), await world.FamilyAsync("Mensah"));
        var child = await world.DoAsync(mothers, new RegisterPerson { GivenNames = "Kofi", FamilyName = "Okafor", BornOn = new DateOnly(2021, 5, 4), NhsNumber = "9434765919" });
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{fathers}/register");
        await client.SendAsync(new() { ["Act.GivenNames"] = "Kofi", ["Act.FamilyName"] = "Okafor", ["Act.BornOn.Day"] = "4", ["Act.BornOn.Month"] = "5", ["Act.BornOn.Year"] = "2021" });
        Assert.Contains("These people look like the same person", client.Text, StringComparison.Ordinal);
        await client.SendAsync(new() { ["Same"] = child.ToString() });
        Assert.Equal("Mensah family", client.Heading);
        Assert.Equal("9434765919", (await world.FactsAsync(fathers)).Require(child).NhsNumber);
        await client.OpenAsync($"/families/{fathers}/people/{child}");
        Assert.Contains("Also in the record of Okafor", client.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_typed_in_the_register_form_no_answer_is_a_fault()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        using var client = await KithClient.SignedInAsync(world, world.HealthVisitor);
        await client.OpenAsync($"/families/{family}/register");
        var names = client.Page.QuerySelectorAll("main form input[name], main form textarea[name]").Select(i => i.GetAttribute("name")!).Distinct().Where(n => n.StartsWith("Act", StringComparison.Ordinal) && n != "Act.Key").ToArray();
        Assert.True(names.Length > 25);
        foreach (var name in names)
            foreach (var typed in (string[])[new string('9', 5000), "a\u0007b", "a\0b", "<script>alert(1)</script>", "'; drop table person --", "\u202eabc", "99"])
            {
                await client.OpenAsync($"/families/{family}/register");
                await client.SendAsync(new() { [name] = typed });
                Assert.True(client.Status is 200, $"{name}: {client.Status}");
            }
        await client.OpenAsync($"/families/{family}/register");
        await client.SendAsync(new() { ["Act.GivenNames"] = "a\0b" });
        Assert.Contains(client.Errors, e => e.Contains("must not include control characters", StringComparison.Ordinal));
        foreach (var page in (string[])["", "/register", "/relationships", "/involvement", "/alerts", "/name"])
        {
            await client.OpenAsync($"/families/{Guid.CreateVersion7()}{page}");
            Assert.Equal(404, client.Status);
        }
        await client.OpenAsync($"/families/{family}/people/{Guid.CreateVersion7()}");
        Assert.Equal(404, client.Status);
    }
}
