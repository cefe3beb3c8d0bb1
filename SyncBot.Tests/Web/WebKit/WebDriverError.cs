namespace SyncBot.Tests.Web.WebKit;

/// <summary>What a WebDriver answers when it can't do what it was told.</summary>
/// <param name="error">The error's name in the W3C's list.</param>
/// <param name="message">What the driver says about it.</param>
internal sealed class WebDriverError(string error, string message) : Exception($"{error}: {message}")
{
    /// <summary>Whether it may go as soon as the page has settled: scripts replace, cover and move what is on it.</summary>
    public bool MayPass => error is "stale element reference" or "element not interactable" or "element click intercepted";
}
