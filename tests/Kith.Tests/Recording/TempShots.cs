using System.Diagnostics;
using Kith.Record;
using Kith.Recording;
using Kith.Tests.A;

namespace Kith.Tests.Recording;

public sealed class TempShots
{
    [Fact]
    public async Task Shots()
    {
        await using var world = await KithWorld.OnAsync(Db.Sqlite);
        var family = await world.FamilyAsync();
        var amy = await world.PersonAsync(family, "Amy");
        var mum = await world.PersonAsync(family, "Ngozi", new(1996, 2, 1));
        var act = await world.EntryAsync("Amy walked to the door and took my hand. Her mother was in the kitchen and came at once when Amy cried.") with
        {
            People = [amy, mum], Significant = true, How = ContactBy.HomeVisit, Where = "At home", Present = "Amy\nNgozi Okafor (mother)",
            Passages = [SomeEntry.Seen("Amy walked to the door and took my hand.\nHer mother was in the kitchen and came at once."), new() { Question = "said", Kind = PassageKind.ReportedSpeech, Whose = "Ngozi", Text = "“She sleeps through now.”" }, new() { Question = "judgement", Kind = PassageKind.ProfessionalJudgement, Text = "Warm and settled." }],
        };
        var first = await world.As(world.HealthVisitor).WriteAsync(family, act);
        await world.As(world.Midwife).WriteAsync(family, await world.EntryAsync("28 weeks, well.", "home-visit") with { People = [mum], HappenedOn = world.Today.AddDays(-12), Unfinished = true });
        await world.As(world.Midwife).WriteAsync(family, new CoSign { Entry = first, Version = first });
        world.Later(TimeSpan.FromHours(2));
        await world.As(world.HealthVisitor).WriteAsync(family, act.Correcting(first, first, "Amy walked to the garden door and took my hand.\nHer father was in the kitchen and came at once.", "I had confused two visits."));
        var struck = await world.As(world.EarlyYearsWorker).WriteAsync(family, await world.EntryAsync("Someone else’s child.") with { People = [amy], HappenedOn = world.Today.AddDays(-2) });
        await world.As(world.Leader).WriteAsync(family, new MarkColleaguesEntry { Entry = struck, Reason = "It belongs to another family" });
        using var hv = await KithClient.SignedInAsync(world, world.HealthVisitor);
        Directory.CreateDirectory("/tmp/shots");
        var css = await hv.Http.GetStringAsync("/kith.css");
        async Task Save(string name, string path, KithClient? who = null)
        {
            var client = who ?? hv;
            await client.OpenAsync(path);
            var bytes = System.Text.Encoding.UTF8.GetByteCount(client.Html);
            Console.Error.WriteLine($"SHOT {name} {client.Status} {bytes}");
            await File.AppendAllTextAsync("/tmp/shots/log.txt", $"{name} {client.Status} {bytes}\n");
            var html = client.Html.Replace("</head>", "<style>" + css + "</style></head>", StringComparison.Ordinal);
            await File.WriteAllTextAsync($"/tmp/shots/{name}.html", html);
        }
        var form = await world.FormAsync();
        await Save("choose", $"/families/{family}/write");
        await Save("write", $"/families/{family}/write/{form.Id}");
        await hv.SendAsync(new() { ["Act.HappenedOn.Day"] = "32", ["Act.Passages[1].Text"] = "x" }, "Record");
        await Save("chronology", $"/families/{family}/chronology");
        await Save("print", $"/families/{family}/chronology?print=true");
        await Save("entry", $"/families/{family}/entries/{first}");
        await Save("correct", $"/families/{family}/entries/{first}/correct");
        await Save("forms", "/forms");
        using var admin = await KithClient.SignedInAsync(world, world.Administrator);
        await Save("change", $"/forms/change/{form.Id}", admin);

        foreach (var db in new[] { Db.Sqlite, Db.Postgres })
        {
            await using var big = await KithWorld.OnAsync(db);
            var (small, large) = (await big.FamilyAsync(), await big.FamilyAsync("Large"));
            foreach (var (record, count) in new[] { (small, 5), (large, 5000) })
                for (var at = 0; at < count; at += 500)
                {
                    var acts = new List<(RecordId, Act)>();
                    for (var i = at; i < Math.Min(count, at + 500); i++)
                        acts.Add((record, await big.EntryAsync($"Entry {i} with some words in it.") with { HappenedOn = big.Today.AddDays(-i / 3) }));
                    await big.As(big.HealthVisitor).WriteAllAsync(acts);
                }
            foreach (var (name, view) in new (string, ChronologyView)[]
            {
                ("plain5", new()), ("plain", new()), ("deep", new() { After = new(big.Today.AddDays(-1500), new(Guid.Empty)) }), ("deepOldest", new() { OldestFirst = true, After = new(big.Today.AddDays(-200), new(Guid.Empty)) }),
                ("text", new() { Text = "entry 4321 " }), ("none", new() { Text = "zzz" }), ("discipline", new() { Discipline = "midwife" }),
            })
            {
                var record = name == "plain5" ? small : large;
                await big.As(big.HealthVisitor).ReadAsync(record, view);
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < 10; i++)
                    await big.As(big.HealthVisitor).ReadAsync(record, view);
                await File.AppendAllTextAsync("/tmp/shots/log.txt", $"{db} {name} {watch.Elapsed.TotalMilliseconds / 10:F1} ms\n");
            }
        }
    }
}
