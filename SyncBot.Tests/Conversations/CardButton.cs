using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Conversations;

/// <summary>A button of a card.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Data">What comes back when it is pressed.</param>
public sealed record CardButton(string Title, JObject Data);
