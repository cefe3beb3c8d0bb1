using System.Diagnostics;
using System.Text;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace SyncBot.Tests.BotFramework.Recognizers;

public sealed class RobustnessTests
{
    private const int Long = 100_000;

    private static readonly string[] Pieces =
    [
        "one", "two", "twenty", "hundred", "thousand", "million", "and", "a", "an", "half", "third", "thirds", "fifths", "point", "minus", "over",
        "in", "out", "of", "the", "last", "next", "to", "but", "dozen", "percent", "per", "cent", "yes", "no", "not", "ok", "GB", "mb", "km", "square",
        "miles", "an hour", "days", "ago", "last", "week", "monday", "june", "may", "since", "from", "at", "pm", "night", "tomorrow", "every", "half past",
        "zweihundert", "und", "quatre", "vingt", "mil", "三", "百", "第", "はい", "1", "12", "123", "2026", "0", "00", ".", ",", "-", "/", "(",
        ")", "+", "%", "^", "e", "x10^", "@", ":", "'", "\"", " ", "  ", "\t", "\n", "\u00A0", "½", "👍", "👍🏽", "\uD83D", "\uDC4D", "\0", "é", "ß", "İ", "٣", "_",
    ];

    private static readonly string[] Cultures =
    [
        Culture.English, Culture.German, Culture.French, Culture.Spanish, Culture.Portuguese, Culture.Japanese, Culture.Turkish,
    ];

    public static TheoryData<string> Repeated =>
    [
        "1 ", "1,", "1.", "1.234.", "1,234,", "12,34,", "-", "- ", "9", "(", "(1", "1-", "+", "1/", "1 1/", "% ", "1%",
        "one ", "one hundred ", "one and ", "a ", "half ", "half a ", "hundred ", "twenty-", "point ", "minus ", "third ", "one third ",
        "not ", "yes ", "sq ", "square ", "1 sq ", "mb ", "last ", "the second to ", "a@", "a.", "@", "a@b.", "ein", "und", "quatre ", "三", "第",
        " ", "\n", "x", "1 over ", "one in ", "zwei", "😀", "2 hours ", "june 3 to ", "monday ", "since ", "from 9 to ", "1/1/", "at 9:", "year ", "half past ",
    ];

    [Fact]
    public void No_text_makes_a_model_fail()
    {
        var random = new Random(20260112);
        for (var i = 0; i < 4000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 25); length > 0; length--)
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");

            foreach (var result in RecognizeAll(text.ToString(), Cultures[i % Cultures.Length]))
            {
                Assert.InRange(result.Start, 0, text.Length - 1);
                Assert.InRange(result.End, result.Start, text.Length - 1);
                Assert.NotEmpty(result.Resolution);
            }
        }
    }

    [Fact]
    public void No_character_makes_a_model_fail()
    {
        var random = new Random(4711);
        for (var i = 0; i < 2000; i++)
        {
            var text = new char[random.Next(1, 40)];
            for (var at = 0; at < text.Length; at++)
                text[at] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F));

            Assert.NotNull(RecognizeAll(new string(text), Cultures[i % Cultures.Length]));
        }
    }

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Time_grows_with_the_length_of_the_text_and_no_faster(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, Long / piece.Length).ToString();
        Assert.NotNull(RecognizeAll(piece, Culture.English));
        foreach (var culture in new[] { Culture.English, Culture.German, Culture.Japanese })
        {
            var watch = Stopwatch.StartNew();
            Assert.NotNull(RecognizeAll(text, culture));

            // Eight models take well under a second; quadratic time would take minutes, and a busy machine needs room.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed} for {Long} characters of '{piece}' in {culture}");
        }
    }

    [Fact]
    public void A_long_number_is_still_a_number()
        => Assert.Single(NumberRecognizer.RecognizeNumber(new string('9', 400), Culture.English));

    private static List<ModelResult> RecognizeAll(string text, string culture)
        =>
        [
            .. NumberRecognizer.RecognizeNumber(text, culture),
            .. NumberRecognizer.RecognizeOrdinal(text, culture),
            .. NumberRecognizer.RecognizePercentage(text, culture),
            .. NumberWithUnitRecognizer.RecognizeDimension(text, culture),
            .. ChoiceRecognizer.RecognizeBoolean(text, culture),
            .. SequenceRecognizer.RecognizePhoneNumber(text, culture),
            .. SequenceRecognizer.RecognizeEmail(text, culture),
            .. DateTimeRecognizer.RecognizeDateTime(text, culture),
        ];
}
