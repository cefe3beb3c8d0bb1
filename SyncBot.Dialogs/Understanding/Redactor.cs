using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Takes out what nobody should type into a chat: passwords and codes, e-mail addresses, phone numbers, cards, serial numbers,
/// recovery keys, names of accounts. Whatever language is spoken, the words of all are listened for.
/// </summary>
/// <param name="words">The words around secrets.</param>
public sealed class Redactor(SecretWords words)
{
    private const string Mark = "[removed]";
    private const int ShortestRepeated = 4;

    private readonly LabelledSecrets labelled = new(words);
    private readonly LongNumbers numbers = new(words);
    private readonly SpokenNumbers spoken = new(words);
    private readonly SpokenAddresses addresses = new(words);

    /// <summary>The text without secrets, and whether there were any.</summary>
    public (string Text, bool HadSecret) Redact(string text)
    {
        var visible = new VisibleText(text);
        var secrets = In(visible.Text).Select(visible.Typed).ToList();
        if (secrets.Count == 0) return (text, false);

        var redacted = new StringBuilder();
        var at = 0;
        foreach (var (from, to) in secrets.OrderBy(s => s.From))
        {
            if (to <= at) continue;
            if (from >= at) redacted.Append(text, at, from - at).Append(Mark);
            at = to;
        }

        return (redacted.Append(text, at, text.Length - at).ToString(), true);
    }

    private List<(int From, int To)> In(string text)
    {
        var typed = Message.AsTyped(text);
        List<(int From, int To)> secrets =
        [
            .. MailAddresses.In(text),
            .. PhoneNumbersIn(text),
            .. numbers.In(text, typed),
            .. spoken.In(typed),
            .. MixedCodes.In(text),
            .. addresses.In(text, typed),
            .. labelled.In(text, typed),
            .. AccountNames.In(text),
        ];
        secrets.AddRange(Repeated(text, secrets));
        return secrets;
    }

    // Those without a bracket or a plus are told from what is counted as long numbers.
    private static IEnumerable<(int From, int To)> PhoneNumbersIn(string text) =>
        SequenceRecognizer.RecognizePhoneNumber(text, Culture.English).Where(r => text.AsSpan(Math.Max(0, r.Start - 1), r.End + 1 - Math.Max(0, r.Start - 1)).ContainsAny("(+")).Select(r => (r.Start, r.End + 1));

    // What is a secret once is one wherever it stands.
    private static List<(int From, int To)> Repeated(string text, List<(int From, int To)> secrets)
    {
        var repeated = new List<(int From, int To)>();
        foreach (var secret in secrets.Where(s => s.To - s.From >= ShortestRepeated).Select(s => text[s.From..s.To].Trim('.', ',', '!', '?', '(', ')', '"', ' ')).Where(s => s.Length >= ShortestRepeated).Distinct())
        {
            for (var at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + secret.Length, StringComparison.Ordinal)) repeated.Add((at, at + secret.Length));
        }

        return repeated;
    }
}
