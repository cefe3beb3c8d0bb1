namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>How tiers are written in the knowledge.</summary>
public static class Tiers
{
    /// <summary>The id of a tier.</summary>
    public static string IdOf(Tier tier) => tier.ToString().ToLowerInvariant();
}
