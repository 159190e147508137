using Kith.Log;
using Kith.Record.Log;

namespace Kith.Cli;

/// <summary><c>kith witness --name NAME --state FOLDER --log VKEY --urls URL</c>: cosigns a log's checkpoints for a partner.</summary>
internal static class WitnessVerb
{
    private const string Usage = "Usage: kith witness --name NAME --state FOLDER --log KEY [--log KEY …] --urls http://127.0.0.1:5090";

    public static async Task<int> RunAsync(string[] args)
    {
        string? name = null, state = null, urls = null;
        var logs = new List<string>();
        var known = args.Length % 2 == 0;
        for (var i = 0; i + 1 < args.Length; i += 2)
            switch (args[i])
            {
                case "--name": name = args[i + 1]; break;
                case "--state": state = args[i + 1]; break;
                case "--log": logs.Add(args[i + 1]); break;
                case "--urls": urls = args[i + 1]; break;
                default: known = false; break;
            }
        if (!known || name is null || state is null || urls is null || logs.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        Witness witness;
        try
        {
            witness = new Witness(name, state, logs);
        }
        catch (Exception why) when (why is FormatException or ArgumentException)
        {
            Console.Error.WriteLine(why.Message);
            return 1;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("The folder cannot be used: another witness may be running in it.");
            return 1;
        }
        using (witness)
        {
            Console.WriteLine($"The witness's key, for Kith:Log:Witnesses: {witness.Key}");
            try
            {
                await using var app = WitnessHost.Build(witness, urls);
                await app.RunAsync();
            }
            catch (Exception why) when (why is FormatException or ArgumentException or IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                Console.Error.WriteLine($"The witness cannot listen at {urls}: give an address of this machine that is free, such as http://127.0.0.1:5090.");
                return 1;
            }
        }
        return 0;
    }
}
