using System.Globalization;
using System.Text.RegularExpressions;

namespace SyncBot.Tests.Transcripts;

/// <summary>A conversation as its file has it: the title, and what the person does. What the bot says is approved text and no part of the script.</summary>
/// <param name="Title">What the person does, as a heading.</param>
/// <param name="Steps">What happens on the side of the person, in order.</param>
internal sealed partial record Transcript(string Title, IReadOnlyList<Step> Steps)
{
    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">It is no script.</exception>
    public static Transcript Parse(string text)
    {
        var lines = text.Split('\n');
        if (!lines[0].StartsWith("# ", StringComparison.Ordinal)) throw new FormatException("The first line must be a title: # What the person does.");
        return new Transcript(lines[0][2..].Trim(), [.. StepsIn(lines.Skip(1))]);
    }

    /// <summary>Whether it needs a host to itself, as it moves the clock, stops the host or spends codes.</summary>
    public bool NeedsOwnStage => Steps.Any(s => s is Step.Waits or Step.Restarts or Step.ChangesChannel);

    private static IEnumerable<Step> StepsIn(IEnumerable<string> lines)
    {
        var message = new List<string>();
        foreach (var line in lines.Select(l => l.TrimEnd()))
        {
            if (line.StartsWith('>'))
            {
                message.Add(line[1..].Trim());
                if (line.EndsWith('\\')) continue;
                yield return Message(message);
                message.Clear();
            }
            else if (message.Count > 0)
            {
                throw new FormatException($"After '> {message[^1]}' the message goes on, but the next line does not begin with '>'.");
            }
            else if (line.StartsWith('~'))
            {
                yield return Direction(line, line[1..].Trim());
            }
        }
    }

    private static Step Message(IReadOnlyList<string> lines)
    {
        var script = string.Join('\n', lines.Select(l => $"> {l}"));
        if (lines is ["(nothing)"]) return new Step.Types(script, "");
        if (lines.Count == 1 && Button().Match(lines[0]) is { Success: true } button) return new Step.Presses(script, button.Groups["label"].Value.Trim(), button.Groups["earlier"].Success);
        var text = string.Join('\n', lines.Select(l => l.TrimEnd('\\').TrimEnd()));
        return new Step.Types(script, Repeated().Replace(text, m => string.Concat(Enumerable.Repeat(m.Groups["what"].Value, Number(m.Groups["times"].Value)))));
    }

    private static Step Direction(string script, string words) => words switch
    {
        "opens the chat" => new Step.Opens(script),
        "in another conversation" => new Step.GoesElsewhere(script),
        "the check-in comes" => new Step.ChecksIn(script),
        "the host restarts" => new Step.Restarts(script),
        _ when OtherChannel().Match(words) is { Success: true } other => new Step.ChangesChannel(script, other.Groups["channel"].Value),
        _ when Later().Match(words) is { Success: true } later => new Step.Waits(script, Number(later.Groups["count"].Value) * Unit(later.Groups["unit"].Value)),
        _ => throw new FormatException($"'{script}' is no direction."),
    };

    private static int Number(string written) => int.TryParse(written, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static TimeSpan Unit(string name) => name switch
    {
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };

    [GeneratedRegex(@"^\[(?<label>[^\]]+)\](?<earlier> \(on an earlier card\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Button();

    [GeneratedRegex(@"\{(?<times>\d+) × ""(?<what>[^""]*)""\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"^on another channel \((?<channel>[a-z]+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherChannel();

    [GeneratedRegex(@"^(?<count>a|an|\d+) (?<unit>minute|hour|day|week)s? later$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Later();
}
