namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed in a part of the channel, or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>One of <see cref="InstallationUpdateActionTypes"/>.</summary>
    string Action { get; set; }
}
