namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Action"/> for contact relation updates.</summary>
public static class ContactRelationUpdateActionTypes
{
    /// <summary>Added to the contacts.</summary>
    public const string Add = "add";

    /// <summary>Removed from the contacts.</summary>
    public const string Remove = "remove";
}
