using Kith.People;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Kith.Browser.Tests.LiveKith))]

namespace Kith.Browser.Tests;

/// <summary>The whole application, served once on loopback for all tests; each test has a family of its own.</summary>
public sealed class LiveKith : IAsyncLifetime
{
    public KithWorld World { get; private set; } = null!;

    /// <summary>localhost and not an address, because a passkey belongs to a name.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // What is posted waits in the outbox: nothing is sent. Links are opened from one address in every language; that guesses are few a minute is tried elsewhere.
        World = await KithWorld.OnAsync(Db.Sqlite, builder =>
        {
            (builder.Configuration["Kith:Mail:Host"], builder.Configuration["Kith:Mail:Security"]) = ("localhost", "None");
            (builder.Configuration["Kith:Mail:From"], builder.Configuration["Kith:Mail:Link"]) = ("kith@northcliffe.example", "https://kith.northcliffe.example/");
            builder.Configuration["Kith:SignIn:FormsPerMinute"] = "500";
        });
        await World.StartAsync();
        var listening = World.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new Uri(listening.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    /// <summary>A family with a mother and a child.</summary>
    public async Task<(RecordId Family, Id<Person> Child)> FamilyAsync(string name)
    {
        var family = await World.FamilyAsync(name);
        var door = World.As(World.HealthVisitor);
        await door.WriteAsync(family, new RegisterPerson { GivenNames = "Ada", FamilyName = name, BornOn = new(1994, 5, 20), Sex = Sex.Female });
        var child = await door.WriteAsync(family, new RegisterPerson { GivenNames = "Amy", FamilyName = name, BornOn = new(2024, 9, 1), Sex = Sex.Female });
        return (family, child);
    }

    /// <summary>An entry of the health visitor about the child.</summary>
    public async Task<Id<Entry>> EntryAsync(RecordId family, Id<Person> child, string text)
    {
        var form = (await World.App.Services.GetRequiredService<Forms>().OfferedAsync()).Single(f => f.Code == "home-visit");
        return await World.As(World.HealthVisitor).WriteAsync(family, new WriteEntry
        {
            WrittenIn = form,
            HappenedOn = World.Today,
            People = [child],
            Passages = [new() { Question = "seen", Kind = PassageKind.Observation, Text = text }],
        });
    }

    /// <summary>Signs this worker in by the real form.</summary>
    public async Task SignInAsync(IPage page, RecordId worker)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(await KithClient.EmailOfAsync(World, worker));
        await page.GetByLabel("Password").FillAsync(KithClient.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/my-work");
    }

    public async ValueTask DisposeAsync()
    {
        await World.App.StopAsync();
        await World.DisposeAsync();
    }
}
