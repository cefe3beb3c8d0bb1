namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A fix tried on one device in one manner.</summary>
/// <param name="Fix">The fix's id.</param>
/// <param name="Device">The device's id, such as <c>iphone</c>.</param>
/// <param name="Manner">One of the fix's manners; <see cref="AsDescribed"/> when it was done as its steps say.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="At">When the outcome became known.</param>
public sealed record Attempt(string Fix, string Device, string Manner, Outcome Outcome, DateTimeOffset At)
{
    /// <summary>Done as the steps say.</summary>
    public const string AsDescribed = "as-described";

    /// <summary>The person says they tried it; how is not known yet.</summary>
    public const string Unknown = "unknown";

    /// <summary>Whether the fix was carried out, so that its chance to work is used up.</summary>
    public bool Done => Outcome is Outcome.Worked or Outcome.NoChange or Outcome.CameBack;

    /// <summary>Whether a later attempt says how this one stands: the same fix on the same device in the same manner, or in the manner that was still unknown.</summary>
    public bool IsSettledBy(Attempt later) => Fix == later.Fix && Device == later.Device && (Manner == later.Manner || Manner == Unknown);
}
