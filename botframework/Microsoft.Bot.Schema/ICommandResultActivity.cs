namespace Microsoft.Bot.Schema;

/// <summary>The outcome of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The command.</summary>
    string Name { get; set; }

    /// <summary>A <see cref="CommandResultValue{T}"/>.</summary>
    object Value { get; set; }
}
