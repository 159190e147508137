using Kith.Access;
using Kith.Families;
using Kith.Record;
using Kith.Recording;
using Kith.Seed;
using Kith.Sharing;
using Kith.Tests.A;
using Kith.Workforce.Stages;

namespace Kith.Tests.Seed;

public sealed class DoorStoryTests
{
    [Fact]
    public async Task The_door_asks_for_agreements_and_stages_and_who_looks_round_reads_and_writes_all_the_same()
    {
        await using var seeded = await SeededTown.OnAsync(Db.Sqlite, families: 3);
        var setting = seeded.Town.Setting;
        var agreements = (await seeded.World.As(setting.Colleagues[0].Record).ReadAsync(Founding.Partnership, new AgreementsView())).All;
        Assert.Equal(2, agreements.Count);
        Assert.All(agreements, a => Assert.Empty(a.Unsigned));
        var school = Assert.Single((await seeded.World.As(setting.Colleagues[0].Record).ReadAsync(Founding.Partnership, new StagesView())).All);
        var stage = Assert.Single(school.Stages);
        Assert.True(stage.IsOpenOn(SeededTown.Time.Last));
        Assert.Equal(["Frances Aldous", "Kwame Asante"], stage.Stage.PeopleNames);
        Assert.Equal(4, stage.Stage.Evidence.Count);
        Assert.Contains(await seeded.AllAsync<Entry>(), e => e.InEmergency is not null);
        Assert.All(await seeded.AllAsync<DoorPolicy>(), p => Assert.True(p.AgreementsFrom < SeededTown.Time.Last));

        var families = (await seeded.AllAsync<FamilyName>()).Select(f => f.Record).Distinct().ToArray();
        var (forms, looked) = (await SeededTown.FormsAsync(seeded.World), 0);
        foreach (var demo in DemoWorkers.Of(setting.Stock, SeededTown.Time))
        {
            var worker = seeded.World.As(setting.Colleagues.First(c => c.Name == demo.Name).Record);
            foreach (var family in families)
                try
                {
                    await worker.ReadAsync(family, new FamilyBannerView());
                    looked++;
                    foreach (var form in forms)
                        Assert.Null((await worker.ReadAsync(family, new WritingPlaceView { Form = form.Code })).Missing);
                }
                catch (Refused why)
                {
                    Assert.DoesNotContain("trained", why.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain("agreement", why.Message, StringComparison.Ordinal);
                }
        }
        Assert.True(looked > 0);

        // Who begins at the school works with the families of the team they are placed in, and writes in every form but what is insisted on beyond.
        var schoolWorker = seeded.World.As(new RecordId(Guid.Parse("0190a7c0-5eed-7000-8001-000000000011")));
        var theirs = 0;
        foreach (var family in families)
            try
            {
                await schoolWorker.ReadAsync(family, new FamilyBannerView());
                theirs++;
                Assert.Null((await schoolWorker.ReadAsync(family, new WritingPlaceView { Form = "home-visit" })).Missing);
            }
            catch (Refused why)
            {
                Assert.True(why.Message.Contains("serves this family", StringComparison.Ordinal) || why.Message.Contains("restricted", StringComparison.Ordinal), why.Message);
            }
        Assert.True(theirs > 0);
    }
}
