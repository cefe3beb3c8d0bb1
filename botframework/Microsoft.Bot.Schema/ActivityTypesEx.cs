namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that only an adapter understands.</summary>
public static class ActivityTypesEx
{
    /// <summary>Outgoing only: the adapter waits for <see cref="Activity.Value"/> milliseconds, an <see cref="int"/>.</summary>
    public const string Delay = "delay";

    /// <summary>Outgoing only: carries the answer to an invoke in <see cref="Activity.Value"/>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
