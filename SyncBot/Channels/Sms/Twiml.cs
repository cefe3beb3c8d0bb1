using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SyncBot.Channels.Sms;

/// <summary>The answer that Twilio reads: what to text back.</summary>
internal static class Twiml
{
    // What Twilio takes: https://www.twilio.com/docs/messaging/twiml.
    private const int MostMessages = 10;
    private const int LongestMessage = 1600;

    /// <summary>The document that sends these texts; without any it only acknowledges.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var response = new XElement("Response", texts.Take(MostMessages).Select(t => new XElement("Message", Printable(t))));
        return $"""<?xml version="1.0" encoding="UTF-8"?>{response.ToString(SaveOptions.DisableFormatting)}""";
    }

    private static string Printable(string text)
    {
        var printable = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)))
        {
            if (printable.Length + rune.Utf16SequenceLength > LongestMessage) break;
            printable.Append(rune.ToString());
        }

        return printable.ToString();
    }
}
