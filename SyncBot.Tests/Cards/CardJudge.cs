using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SyncBot.Tests.Cards;

/// <summary>
/// Has cards expanded, checked and rendered by the JavaScript libraries of Adaptive Cards, which share no code with ours.
/// They are installed from npm, beside the tests' binaries, the first time they are needed.
/// </summary>
public static class CardJudge
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cards", "judge");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly Lazy<string?> Missing = new(FindMissing);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Why cards cannot be judged on this machine; null when they can.</summary>
    public static string? Unavailable => Missing.Value;

    /// <summary>Judges all cases in one go; the verdicts come in the order of the cases.</summary>
    /// <exception cref="InvalidOperationException">npm or Node.js failed; the message has what they said.</exception>
    public static async Task<IReadOnlyList<CardVerdict>> JudgeAsync(IEnumerable<CardCase> cases)
    {
        await Installed.Value;
        var input = new JsonArray([.. cases.Select(ToJson)]);
        var output = await RunAsync("node", ["judge.mjs"], input.ToJsonString());
        return JsonSerializer.Deserialize<List<CardVerdict>>(output, Json)!;
    }

    private static JsonObject ToJson(CardCase card) => new()
    {
        ["name"] = card.Name,
        ["template"] = JsonNode.Parse(card.Template),
        ["data"] = JsonNode.Parse(card.Data),
        ["host"] = card.Host == null ? null : JsonNode.Parse(card.Host),
    };

    private static string? FindMissing()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true, UseShellExecute = false });
            return null;
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed, so cards cannot be judged by the npm libraries.";
        }
    }

    private static async Task InstallAsync()
    {
        await using var turn = await WaitForTurnAsync();
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var marker = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker) == wanted)
            return;

        await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], "");
        await File.WriteAllTextAsync(marker, wanted);
    }

    /// <summary>Keeps test runs that go on at the same time from installing into the same folder at once.</summary>
    private static async Task<FileStream> WaitForTurnAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, ".turn"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (started.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException tooLong)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not end within {Patience}.", tooLong);
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
