using System.Diagnostics;
using System.Globalization;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>What Linux says of a process and those that it has started.</summary>
internal static class ProcessTimes
{
    private const int TicksPerSecond = 100;
    private const double KilobytesPerMegabyte = 1024;

    // Of /proc/PID/stat, after the name in brackets.
    private const int Parent = 1;
    private const int User = 11;
    private const int ChildrensKernel = 14;

    /// <summary>The processor time that it and all below it have used, those that ended too.</summary>
    public static TimeSpan Cpu(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, CultureInfo.InvariantCulture, out _))
            .Select(n => (Id: int.Parse(n!, CultureInfo.InvariantCulture), Stat: Stat(n!))).Where(p => p.Stat is not null).ToDictionary(p => p.Id, p => p.Stat!);
        return TimeSpan.FromSeconds((double)Ticks(process) / TicksPerSecond);

        long Ticks(int id) => all.TryGetValue(id, out var stat)
            ? stat[User..(ChildrensKernel + 1)].Sum(t => long.Parse(t, CultureInfo.InvariantCulture)) + all.Where(p => p.Value[Parent] == id.ToString(CultureInfo.InvariantCulture)).Sum(p => Ticks(p.Key))
            : 0;
    }

    /// <summary>The memory of this one process that is in use now, in MB.</summary>
    public static double Memory(int process) => double.Parse(
        File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KilobytesPerMegabyte;

    /// <summary>The processor time of the benchmark itself.</summary>
    public static TimeSpan OwnCpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static string[]? Stat(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
