namespace Microsoft.Bot.Schema;

/// <summary>Something happened that is no message.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The event.</summary>
    string Name { get; set; }

    /// <summary>What it carries.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
