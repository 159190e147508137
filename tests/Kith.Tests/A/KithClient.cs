using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Record;
using Kith.SignIn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.A;

/// <summary>A person at a browser without scripts: opens pages of the running Kith, follows its links, fills its forms in, and keeps its cookies.</summary>
public sealed class KithClient : IDisposable
{
    public const string Password = "otter-lantern-quarry-88";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    private KithClient(Uri address)
    {
        Address = address;
        Http = new HttpClient(_handler) { BaseAddress = address };
    }

    public Uri Address { get; }
    public HttpClient Http { get; }
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>The answer that was given last, after redirects were followed.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;
    public int Status => (int)Answer.StatusCode;
    public IHtmlDocument Page { get; private set; } = null!;
    public string Path { get; private set; } = "/";

    /// <summary>What a person reads on the page, without the menu.</summary>
    public string Text => Words(Page.QuerySelector("main") ?? Page.DocumentElement);
    public string Heading => Words(Page.QuerySelector("h1") ?? Page.DocumentElement);
    public string Html => Page.DocumentElement.OuterHtml;
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    /// <summary>A browser that is not signed in. Starts the world's server if need be.</summary>
    public static async Task<KithClient> OfAsync(KithWorld world)
    {
        var server = world.App.Services.GetRequiredService<IServer>();
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.Any(a => !a.EndsWith(":0", StringComparison.Ordinal)) != true)
            await world.StartAsync();
        return new KithClient(new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    /// <summary>A browser in which this worker has signed in by the real form, with a demonstration sign-in.</summary>
    public static async Task<KithClient> SignedInAsync(KithWorld world, RecordId worker)
    {
        var client = await OfAsync(world);
        var email = await EmailOfAsync(world, worker);
        await client.OpenAsync("/sign-in");
        await client.SendAsync(new() { ["Email"] = email, ["Password"] = Password });
        Assert.True(client.Path == "/my-work", $"Sign-in ended at {client.Path}: {client.Text}");
        return client;
    }

    /// <summary>The address this worker signs in with; a sign-in is made where there is none.</summary>
    public static async Task<string> EmailOfAsync(KithWorld world, RecordId worker)
    {
        // Tests that run side by side may ask for the same worker's.
        await s_one.WaitAsync();
        try
        {
            return await MadeEmailAsync(world, worker);
        }
        finally
        {
            s_one.Release();
        }
    }

    private static readonly SemaphoreSlim s_one = new(1);

    private static async Task<string> MadeEmailAsync(KithWorld world, RecordId worker)
    {
        var email = worker.Value.ToString("N") + "@example.com";
        await using var scope = world.App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<global::Kith.Record.SignIn.SignInUser>>();
        if (await users.FindByEmailAsync(email) is null)
            await scope.ServiceProvider.GetRequiredService<DemoSignIns>().AddAsync(worker, "Not yet", "Nobody", email, Password);
        return email;
    }

    /// <summary>Opens an address and follows redirects.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await GoAsync(request);
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<IHtmlDocument> FollowAsync(string words) => OpenAsync(Link(words));

    public string Link(string words) =>
        Page.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a) == words)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"There is no link \"{words}\" on {Path}: {Text}");

    /// <summary>
    /// Fills in a form of the page and sends it: the first form in the page's main part, or the one that holds a button
    /// with these words, or the one with this action. What was not filled in is sent as the page gave it, hidden fields and all.
    /// </summary>
    public async Task<IHtmlDocument> SendAsync(Dictionary<string, string?> fields, string? button = null, string? action = null)
    {
        var form = Page.QuerySelectorAll("main form").Concat(Page.QuerySelectorAll("header form, nav form"))
            .OfType<IHtmlFormElement>().FirstOrDefault(f =>
                (button is null || f.QuerySelectorAll("button").Any(b => Words(b) == button))
                && (action is null || f.GetAttribute("action") == action) && f.Method == "post")
            ?? throw new InvalidOperationException($"There is no such form on {Path}: {Text}");
        return await SendAsync(form, fields, button);
    }

    public async Task<IHtmlDocument> SendAsync(IHtmlFormElement form, Dictionary<string, string?> fields, string? button = null)
    {
        var sent = new List<KeyValuePair<string, string>>();
        foreach (var control in form.Elements.Where(e => e.HasAttribute("name") && !e.HasAttribute("disabled")))
        {
            var name = control.GetAttribute("name")!;
            if (fields.ContainsKey(name))
                continue;
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } tick when tick.IsChecked:
                    sent.Add(new(name, tick.Value));
                    break;
                case IHtmlInputElement { Type: not ("radio" or "checkbox" or "submit" or "file") } box:
                    sent.Add(new(name, box.Value));
                    break;
                case IHtmlTextAreaElement text:
                    sent.Add(new(name, text.Value));
                    break;
                case IHtmlSelectElement list:
                    sent.Add(new(name, list.Value ?? ""));
                    break;
                case IHtmlButtonElement pressed when button is not null && Words(pressed) == button:
                    sent.Add(new(name, pressed.GetAttribute("value") ?? ""));
                    break;
            }
        }
        foreach (var (name, value) in fields)
            if (value is not null)
                sent.Add(new(name, value));
        var pressedAction = button is null ? null : form.QuerySelectorAll("button").First(b => Words(b) == button).GetAttribute("formaction");
        var action = pressedAction ?? (form.GetAttribute("action") is { Length: > 0 } to ? to : Path);
        return await GoAsync(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(sent) });
    }

    /// <summary>Sends the page's form that asks for a file, with this one; what was not filled in is sent as the page gave it.</summary>
    public Task<IHtmlDocument> UploadAsync(string name, byte[] file, Dictionary<string, string> fields)
    {
        var form = Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.QuerySelector("input[type=file]") is not null);
        var sent = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            sent.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (field, value) in fields)
            sent.Add(new StringContent(value), field);
        sent.Add(new ByteArrayContent(file), form.QuerySelector("input[type=file]")!.GetAttribute("name")!, name);
        return GoAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") is { Length: > 0 } to ? to : Path) { Content = sent });
    }

    /// <summary>Sends a request and follows redirects within Kith.</summary>
    public async Task<IHtmlDocument> GoAsync(HttpRequestMessage request)
    {
        Answer = await Http.SendAsync(request);
        for (var hops = 0; Answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 10; hops++)
            Answer = await Http.GetAsync(new Uri(Answer.RequestMessage!.RequestUri!, Answer.Headers.Location!));
        Path = Answer.RequestMessage!.RequestUri!.PathAndQuery;
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync());
        return Page;
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    /// <summary>An element's text with its white space made single.</summary>
    public static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
