using System.Text.RegularExpressions;
using SyncBot.Tests.Understanding.Evaluation;

namespace SyncBot.Tests.Conversations;

/// <summary>A message with something in it that nobody should type.</summary>
/// <param name="Text">The message.</param>
/// <param name="Secret">What must not be kept, as it was typed.</param>
internal sealed record TypedSecret(string Text, string Secret)
{
    private const int Seed = 5;
    private const int EachPhrasing = 4;
    private const int FewestDigits = 6;

    private static readonly string[] Kinds = ["password", "code", "email", "phone", "card", "serial"];

    private static readonly (string Form, string[] Phrasings)[] Made =
    [
        ("A~~~~~##!", ["my password is {0}", "apple password: {0}, still paused", "Mein Passwort ist {0}", "mot de passe : {0}", "it does not take the password {0}"]),
        ("######", ["the code is {0}", "verification code {0} came by text", "{0}", "i typed {0} twice and the banner is still there", "code: {0} right?"]),
        ("~~~~.~~~~~@~~~~~~.example", ["my apple id is {0}", "{0}", "write me at {0} please", "signed in as {0} on the ipad", "<{0}> is my address"]),
        ("+1 (4##) 555-01##", ["call me at {0}", "{0} is my number", "send & receive shows {0} and my mail", "ruf an: {0}", "the sms goes to {0} not here"]),
        ("4### #### #### ####", ["my card is {0}", "{0} was declined", "paid for icloud with {0} yesterday", "carte {0} refusée", "card no. {0}, expires soon"]),
        ("F#AAA#AAA#A#", ["serial number {0}", "s/n {0}", "the box says {0}", "it is {0}, an iphone 15", "número de serie {0}"]),
    ];

    /// <summary>What a search must not find.</summary>
    public IEnumerable<string> Forms => Digits is { Length: > 0 } digits ? [Secret, digits] : [Secret];

    // A password, a serial number or an address is more than its digits.
    private string Digits => Secret.Any(char.IsLetter) ? "" : string.Concat(Secret.Where(char.IsDigit));

    /// <summary>Those that the phrases are tuned on, and as many again with other secrets in other words; without those of a few digits, which stand in a log by chance.</summary>
    public static IReadOnlyList<TypedSecret> All()
    {
        var random = new Random(Seed);
        return [.. MessageFile.Rows("tuned-secrets.tsv").Where(r => Kinds.Contains(r["kind"])).Select(r => new TypedSecret(r["text"], r["secret"])).Where(s => s.Digits.Length is 0 or >= FewestDigits), .. Made.SelectMany(m => m.Phrasings, (m, phrasing) => (m.Form, phrasing)).SelectMany(p => Enumerable.Range(0, EachPhrasing), (p, _) => InWords(p.phrasing, Filled(p.Form, random)))];
    }

    /// <summary>Whether a text holds it; digits in a longer number or name are something else.</summary>
    public bool IsIn(string text) => Forms.Any(f => Regex.IsMatch(text, $"(?<![0-9A-Za-z]){Regex.Escape(f)}(?![0-9A-Za-z])", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10)));

    private static TypedSecret InWords(string phrasing, string secret) => new(phrasing.Replace("{0}", secret, StringComparison.Ordinal), secret);

    private static string Filled(string form, Random random) => string.Concat(form.Select(c => c switch
    {
        '#' => (char)('0' + random.Next(10)),
        '~' => (char)('a' + random.Next(26)),
        'A' => (char)('A' + random.Next(26)),
        _ => c,
    }));
}
