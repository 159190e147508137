using System.Globalization;

namespace Kith.Bench;

/// <summary>What Linux says of a process's memory (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).</summary>
internal static class Memory
{
    /// <summary>In megabytes: of no file (RssAnon), of files, which the system may drop and read anew (RssFile), or the most there was (VmHWM).</summary>
    /// <param name="process">Its id; this one where it is not given.</param>
    public static double Of(string name, int? process = null) =>
        File.ReadLines($"/proc/{process?.ToString(CultureInfo.InvariantCulture) ?? "self"}/status").Where(l => l.StartsWith(name + ":", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();
}
