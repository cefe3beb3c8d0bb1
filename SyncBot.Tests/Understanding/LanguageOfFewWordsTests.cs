using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

/// <summary>A few words are often of several languages: the main one is left only for what it does not read, or what another clearly says.</summary>
public sealed class LanguageOfFewWordsTests
{
    private const string English =
        """
        iphone; iphone 14; iphone 14 pro; iphone 14 pro max; iphone 15 plus; iphone se; iphone xr; iphone x; an iphone; an old iphone; it's an iphone 14; its an iphone se
        ipad; an ipad; ipad mini; ipad mini 6; ipad air; an ipad pro; ipad pro m4; it's an ipad air; on my ipad; mac; a mac; mac mini; an imac; macbook; macbook pro; macbook pro m2
        a macbook air; on the mac; an apple watch; ios 18.1; ios 26; os 18; macos tahoe; macos sonoma
        an hour; half an hour; an hour ago; about an hour; only an hour; an hour or so; in an hour; in 20 min; 2 hours; three days; a week; an entire day; 5 pm; at 5; at noon; tonight
        tomorrow; in the morning; on friday; later; after work
        1; 12; 12%; 80 percent; 5 gb; 4.9 of 5 gb; one; two; half; full; almost full; fast; slow
        yes; no; nope; fine; sure; well; well yes; well no; so; so so; so far; so what; was; it was; was on; die; it will die; also; also no; also off; on; off; it's on; on it; man; oh man; an; in; at; am
        is; as; he; me; her; us; do; go; come on; all; all on; old; also on; pause; paused; it paused; red; data; once; data on; wifi; on wifi; vpn; home; hotel; sync; in sync
        an error; an update; an email; in an email; got an error; an app
        teh; hte banner; helo; tset; an houur; an ihpone; its an ipone; yse; nto yet; mesages; wfii; batery low; tomorow
        """;

    private const string Others =
        """
        de: aus; ist an; es ist an; an und aus; ein iphone 14; mein ipad; das ipad; eine stunde; in einer stunde; heute abend; morgen früh; ja; nein; doch; nee; geht nicht; ging nicht; voll; fast voll
        de: akku voll; akku leer; gestern; seit gestern; kein wlan; wlan an; immer noch; noch da; hat geklappt; weiß nicht; keine ahnung; nicht mehr
        fr: oui; non; pas encore; une heure; dans une heure; ce soir; demain; plein; hier; sans wifi; c'est un iphone 14; exact; toujours; je sais pas
        es: sí; no sé; ya no; no funciona; mi ipad; una hora; en una hora; esta noche; mañana; lleno; ayer; sin wifi; nel; todavía no
        pt: sim; simmm; não; não sei; meu ipad; uma hora; amanhã; cheio; ontem; ainda não
        ja: はい; いいえ; 明日; わからない; iPhone 14です
        nl: mijn ipad; een uur
        """;

    public static TheoryData<string> OfEnglish => [.. Cut(English, '\n', ';')];

    public static TheoryData<string, string> OfOthers
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var line in Cut(Others, '\n'))
            {
                foreach (var text in Cut(line[3..], ';')) all.Add(text, line[..2]);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(OfEnglish))]
    public void English_is_not_taken_for_another_language(string text)
    {
        Assert.Equal("en", Read(text).Language);
        Assert.Equal("en", Read(text, habit: "en").Language);
    }

    [Theory]
    [MemberData(nameof(OfOthers))]
    public void Another_language_is_found(string text, string language)
    {
        Assert.Equal(language, Read(text).Language);
        Assert.Equal(language, Read(text, habit: language).Language);
    }

    [Fact]
    public void A_word_of_two_languages_is_of_the_one_that_was_spoken()
    {
        var (spoken, said) = (Read("an", habit: "de"), Read("an", habit: "en"));

        Assert.Equal(("de", Answers.Yes), (spoken.Language, spoken.Answer));
        Assert.Equal(("en", null), (said.Language, said.Answer));
    }

    private static IEnumerable<string> Cut(string text, params char[] at) => text.Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Reading Read(string text, string? habit = null) => Shipped.Knowledge.Interpreter.Read(text, habit);
}
