namespace SyncBot.Commands;

/// <summary>What the Teams app of one installation says about itself.</summary>
/// <param name="AppId">The bot's app id, a GUID; the app has the same.</param>
/// <param name="Host">Where SyncBot is reached, such as <c>support.example.com</c>.</param>
/// <param name="Developer">Who offers the app, up to 32 characters.</param>
/// <param name="WebsiteUrl">Where people find out more.</param>
/// <param name="PrivacyUrl">What is done with what people say.</param>
/// <param name="TermsUrl">The terms of use.</param>
internal sealed record TeamsApp(string AppId, string Host, string Developer, string WebsiteUrl, string PrivacyUrl, string TermsUrl)
{
    /// <summary>The version, as the program has it: Teams takes a changed package only if this one went up.</summary>
    public static string Version { get; } = typeof(TeamsApp).Assembly.GetName().Version!.ToString(3);

    /// <summary>What each text <c>{{name}}</c> of the manifest's template stands for.</summary>
    public IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{{appId}}"] = AppId,
        ["{{host}}"] = Host,
        ["{{version}}"] = Version,
        ["{{developer}}"] = Developer,
        ["{{websiteUrl}}"] = WebsiteUrl,
        ["{{privacyUrl}}"] = PrivacyUrl,
        ["{{termsUrl}}"] = TermsUrl,
    };
}
