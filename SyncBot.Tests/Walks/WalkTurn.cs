using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Walks;

/// <summary>One turn of a walk.</summary>
/// <param name="Step">What the walker did.</param>
/// <param name="Before">The case as it was loaded.</param>
/// <param name="After">The case as the bot left it.</param>
/// <param name="Messages">What the bot said.</param>
/// <param name="Failure">What went wrong, or null.</param>
internal sealed partial record WalkTurn(WalkStep Step, Case? Before, Case? After, IReadOnlyList<Activity> Messages, Exception? Failure)
{
    /// <summary>The text of each message.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. Messages.Select(m => m.Text ?? m.Summary ?? "")];

    /// <summary>All that was said.</summary>
    public string Text { get; } = string.Join('\n', Messages.Select(m => m.Text ?? m.Summary ?? ""));

    /// <summary>What can be pressed; on a text channel, what is numbered.</summary>
    public IReadOnlyList<CardButton> Buttons { get; } = [.. Messages.SelectMany(ButtonsOf)];

    /// <summary>Whether the case is at an end.</summary>
    public bool IsEnd => After?.IsEnded is true;

    /// <summary>Whether it is the same case, and nothing was taken back.</summary>
    public bool GoesOn => Before is not null && After is not null && Before.Id == After.Id
        && Before.Events.Length <= After.Events.Length && Before.Events.AsSpan().SequenceEqual(After.Events.AsSpan(0, Before.Events.Length));

    /// <summary>Whether it changed the case.</summary>
    public bool Advances => !GoesOn || Before!.Events.Length != After!.Events.Length;

    /// <summary>Whether the pending move is another than before, or about another device.</summary>
    public bool IsNewMove => Before?.Id != After?.Id || Before?.Pending != After?.Pending || Before?.Device != After?.Device;

    public override string ToString() =>
        $"> {Step}\n  < {Shortened(Text)}\n  = {(After?.Pending is { } move ? $"{Moves.NameOf(move)} {string.Join('/', Moves.IdsOf(move))} on {After.Device}, {After.Events.Length} events, advances {After.Advances}, idle {After.Idle}" : "no case")}{(Failure is null ? "" : $"\n  ! {Failure}")}";

    [GeneratedRegex(@"^\d+\.? (?<label>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Choice { get; }

    private static IEnumerable<CardButton> ButtonsOf(Activity message)
    {
        var cards = (message.Attachments ?? []).Select(a => a.Content as JObject ?? JObject.Parse(a.Content.ToString()!)).ToList();
        return cards.Count > 0
            ? cards.SelectMany(c => c.SelectTokens("$..[?(@.type == 'Action.Submit')]")).Select(a => new CardButton((string)a["title"]!, (JObject)a["data"]!))
            : Choice.Matches(message.Text ?? "").Select(m => m.Groups["label"].Value).Concat(Inline(message.Text ?? "")).Where(l => !l.StartsWith("more", StringComparison.Ordinal)).Select(l => new CardButton(l, []));
    }

    // "Reply 1 worked, 2 no change" of a text message.
    private static IEnumerable<string> Inline(string text)
    {
        const string Start = "Reply 1 ";
        var last = text.Split('\n')[^1];
        return last.StartsWith(Start, StringComparison.Ordinal) ? last[Start.Length..].Split(", ").Select((c, i) => i == 0 ? c : c[(c.IndexOf(' ', StringComparison.Ordinal) + 1)..]) : [];
    }

    private static string Shortened(string text) => (text.Length > 400 ? text[..200] + " … " + text[^200..] : text).Replace("\n", " ", StringComparison.Ordinal);
}
