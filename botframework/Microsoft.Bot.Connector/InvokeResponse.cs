namespace Microsoft.Bot.Builder;

/// <summary>The bot's answer to an invoke, which goes back as the HTTP response.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body, sent as JSON; null for none.</summary>
    public object Body { get; set; }

    /// <summary>Whether <see cref="Status"/> is from 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
