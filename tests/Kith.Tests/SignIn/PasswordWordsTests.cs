using Kith.Record.SignIn;
using Kith.SignIn;
using Kith.Tests.A;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.SignIn;

public sealed class PasswordWordsTests
{
    private static readonly SignInUser s_worker = new() { Name = "Siân Pritchard", Employer = "Estuary Hospitals Trust", Email = "sian.pritchard@estuary.example" };

    private static readonly string[] s_easy =
    [
        // Heads of every list of broken-into accounts, at a length that would be taken
        "password1234", "passwordpassword", "Password123456!", "p@ssw0rd1234", "pa55w0rd2024!", "123456789012", "1234567890123", "qwertyuiop12", "qwertyuiopasdf",
        "1q2w3e4r5t6y", "1qaz2wsx3edc4rfv", "qazwsxedcrfv", "zxcvbnm12345", "abcdefghijkl", "zyxwvutsrqpo", "aaaaaaaaaaaa", "112233445566", "abc123abc123",
        "iloveyou1234", "iloveyouforever", "letmeinplease", "welcome12345", "administrator", "changeme1234", "football12345", "Liverpool2024!", "manchesterunited",
        "Arsenal1234!", "princess12345", "sunshine12345", "basketball12", "Summer2025!!", "SummerSummer24", "Christmas2025", "superman12345", "l1verp00l1234",
        // Those of this service and its workers
        "kithkithkith1", "Kith2026Kith!", "healthvisitor22", "HealthVisitor!2026", "safeguarding1!", "EarlyHelp2026!", "familyhub12345", "nhs-midwife-2026", "SocialWorker01",
        // Those of this worker
        "sianpritchard1", "Pritchard2026!", "pritchard.sian", "Estuary-Trust-1", "estuaryhospitals",
    ];

    private static readonly string[] s_good =
    [
        "otter-lantern-quarry-88", "walnut-harbour-73-kite", "three creeks and a marsh", "correct horse battery staple", "blue kettle under the stairs", "x7#Kq9!vTz2m",
        "ярмарка фонарь гавань", "🦊 lantern 🪁 gravel", "    pebble    orchard    ", "PEBBLEORCHARDGRAVEL", "83920174650293",
    ];

    [Fact]
    public async Task What_a_guesser_would_try_is_refused_and_three_odd_words_of_any_kind_are_taken()
    {
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite);
        Assert.Equal(s_easy, await RefusedAsync(world, [.. s_easy, .. s_good]));
        // Every length that a person may want, and no cutting off: only the whole of it is right.
        var longest = string.Concat(Enumerable.Range(0, 32).Select(i => (char)('a' + i * 7 % 26) + "" + (char)('A' + i * 11 % 26) + i % 10 + "-"));
        Assert.Equal(128, longest.Length);
        Assert.Empty(await RefusedAsync(world, longest, longest[..64]));
        Assert.Equal([longest + "x", "short-kite"], await RefusedAsync(world, longest + "x", "short-kite"));
    }

    [Fact]
    public async Task A_list_of_known_passwords_is_kept_to_where_one_is_given()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, ["correct horse battery staple", "Pebble Orchard Gravel", "short"]);
        await using var world = await KithWorld.EmptyAsync(Db.Sqlite, b => b.Configuration["Kith:SignIn:CommonPasswords"] = file);
        Assert.Equal(
            ["correct horse battery staple", "pebble orchard gravel"],
            await RefusedAsync(world, "correct horse battery staple", "pebble orchard gravel", "otter-lantern-quarry-88"));
        // A list that is asked for and not there is not passed over.
        Assert.Throws<FileNotFoundException>(() => KithWorld.Build(world.Database, b => b.Configuration["Kith:SignIn:CommonPasswords"] = file + ".gone"));
        File.Delete(file);
    }

    private static async Task<string[]> RefusedAsync(KithWorld world, params string[] passwords)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<SignInUser>>();
        var refused = new List<string>();
        foreach (var password in passwords)
            foreach (var validator in users.PasswordValidators)
                if (!(await validator.ValidateAsync(users, s_worker, password)).Succeeded)
                {
                    refused.Add(password);
                    break;
                }
        return [.. refused];
    }
}
