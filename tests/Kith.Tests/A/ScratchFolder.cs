using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Kith.Tests.A;

/// <summary>The temporary folder of a scratch server, and who its programs run as: PostgreSQL refuses to run as root.</summary>
internal sealed class ScratchFolder
{
    private static readonly bool s_isRoot = Environment.UserName == "root";
    private readonly StringBuilder _said = new();
    private EventHandler? _atExit;

    private ScratchFolder(string path) => Path = path;

    internal string Path { get; }

    internal string Data => System.IO.Path.Combine(Path, "data");

    internal static ScratchFolder Make()
    {
        var folder = new ScratchFolder(Directory.CreateTempSubdirectory("kith-pg-").FullName);
        if (s_isRoot)
        {
            using var chown = Process.Start("chown", ["postgres", folder.Path]);
            chown.WaitForExit();
            if (chown.ExitCode != 0)
            {
                throw new InvalidOperationException("The user postgres, who must own the scratch server, does not exist.");
            }
        }

        return folder;
    }

    internal async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{System.IO.Path.GetFileName(program)} ended with code {process.ExitCode}: {LastWords()}");
        }
    }

    internal Process Start(string program, params string[] arguments)
    {
        // setpriv becomes the program itself, so the process started here is the server and not a shell round it.
        var start = new ProcessStartInfo(s_isRoot ? "setpriv" : program)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (s_isRoot)
        {
            foreach (var argument in new[] { "--reuid=postgres", "--regid=postgres", "--init-groups", "--", program })
            {
                start.ArgumentList.Add(argument);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    internal string LastWords()
    {
        lock (_said)
        {
            return _said.Length > 2000 ? _said.ToString(_said.Length - 2000, 2000) : _said.ToString();
        }
    }

    /// <summary>A test run that is broken off must leave neither server nor folder behind.</summary>
    internal void DeleteAtExit(Process server)
    {
        Forget();
        _atExit = (_, _) =>
        {
            if (!server.HasExited)
            {
                Signals.Send(server.Id, Signals.Quit);
                server.WaitForExit(5000);
            }

            DeleteNow();
        };
        AppDomain.CurrentDomain.ProcessExit += _atExit;
    }

    internal void Delete()
    {
        Forget();
        DeleteNow();
    }

    private void Forget()
    {
        if (_atExit is not null)
        {
            AppDomain.CurrentDomain.ProcessExit -= _atExit;
            _atExit = null;
        }
    }

    private void DeleteNow()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody was quicker.
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            lock (_said)
            {
                _said.AppendLine(line.Data);
            }
        }
    }
}

/// <summary>Signals to processes by their own id.</summary>
internal static class Signals
{
    internal const int Interrupt = 2;
    internal const int Quit = 3;
    internal const int Kill = 9;

    internal static void Send(int process, int signal) => _ = SendSignal(process, signal);

    internal static IReadOnlyList<int> ChildrenOf(int process)
    {
        var file = $"/proc/{process}/task/{process}/children";
        return File.Exists(file)
            ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).ToList()
            : [];
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);
}
