using System.Text.RegularExpressions;

namespace SyncBot.Channels.Sms;

/// <summary>Reads the account with Twilio from the configuration: all of it, or none.</summary>
internal static partial class TwilioSettings
{
    private static readonly string[] Keys = ["AccountSid", "AuthToken", "From", "PublicUrl"];

    /// <summary>The account, or null if none is configured.</summary>
    /// <exception cref="ConfigurationException">A value is wrong, or some are missing.</exception>
    public static TwilioOptions? Read(IConfiguration configuration)
    {
        var given = Keys.ToDictionary(k => k, k => configuration[$"Twilio:{k}"]?.Trim() ?? "");
        if (given.Values.All(v => v.Length == 0)) return null;
        if (Keys.FirstOrDefault(k => given[k].Length == 0) is { } missing) throw new ConfigurationException($"Twilio__{missing} is missing: text messages need {string.Join(", ", Keys.Select(k => $"Twilio__{k}"))}.");
        if (!Account.IsMatch(given["AccountSid"])) throw new ConfigurationException("Twilio__AccountSid is no account id: it is AC and 32 hexadecimal digits.");
        if (given["AuthToken"].Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) throw new ConfigurationException("Twilio__AuthToken has spaces in it: copy it again from Twilio's console.");
        if (!Sender.IsMatch(given["From"])) throw new ConfigurationException($"Twilio__From is '{given["From"]}': it must be a number such as +15551234567, a short code, or the id of a messaging service.");
        return new TwilioOptions(given["AccountSid"], given["AuthToken"], given["From"], ReadUrl(given["PublicUrl"]));
    }

    private static Uri ReadUrl(string given)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) || url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            throw new ConfigurationException("Twilio__PublicUrl must be the https address that Twilio posts to, such as https://support.example.com/sms/twilio.");
        }

        return url;
    }

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Account { get; }

    [GeneratedRegex(@"^(\+[1-9][0-9]{6,14}|[0-9]{3,8}|MG[0-9a-fA-F]{32})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sender { get; }
}
