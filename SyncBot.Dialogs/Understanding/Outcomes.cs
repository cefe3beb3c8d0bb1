using System.Collections.Frozen;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The ids of the outcomes, as the knowledge and the traces write them.</summary>
public static class Outcomes
{
    /// <summary>The banner went away.</summary>
    public const string Worked = "worked";

    /// <summary>Nothing changed.</summary>
    public const string NoChange = "no-change";

    /// <summary>It could not be done.</summary>
    public const string CouldNot = "could-not";

    /// <summary>The fix is being left to work.</summary>
    public const string Waiting = "waiting";

    /// <summary>Every outcome by its id.</summary>
    public static FrozenDictionary<string, Outcome> ById { get; } = new Dictionary<string, Outcome>
    {
        [Worked] = Outcome.Worked,
        [NoChange] = Outcome.NoChange,
        [CouldNot] = Outcome.CouldNot,
        ["came-back"] = Outcome.CameBack,
        ["skipped"] = Outcome.Skipped,
        [Waiting] = Outcome.Waiting,
    }.ToFrozenDictionary();

    /// <summary>The id of an outcome.</summary>
    public static string IdOf(Outcome outcome) => ById.First(o => o.Value == outcome).Key;
}
