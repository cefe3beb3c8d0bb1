namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to a person's contacts, or removed.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>One of <see cref="ContactRelationUpdateActionTypes"/>.</summary>
    string Action { get; set; }
}
