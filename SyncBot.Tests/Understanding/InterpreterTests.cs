using System.Diagnostics;
using SyncBot.Dialogs.Understanding;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Understanding;

public sealed class InterpreterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> OddInputs => new()
    {
        { "nothing", "" },
        { "a hundred thousand letters", new string('a', 100_000) },
        { "a hundred thousand words", string.Concat(Enumerable.Repeat("battery ", 12_500)) },
        { "a hundred thousand digits", new string('1', 100_000) },
        { "dates without end", string.Concat(Enumerable.Repeat("1--", 30_000)) },
        { "labels without a space", string.Concat(Enumerable.Repeat("pin.1.", 15_000)) },
        { "words of four letters", string.Concat(Enumerable.Repeat("test ", 20_000)) },
        { "amounts without end", string.Concat(Enumerable.Repeat("5 gb ", 20_000)) },
        { "numbers without end", string.Concat(Enumerable.Repeat("4.7 of 5 gb ", 8_000)) },
        { "passwords without end", string.Concat(Enumerable.Repeat("password is ", 8_000)) },
        { "dots and at signs", string.Concat(Enumerable.Repeat("a.@", 30_000)) },
        { "emoji only", string.Concat(Enumerable.Repeat("🙄", 500)) },
        { "lone surrogates", "\ud83d battery \ude44\ud83d" },
        { "control characters", "\0\u0001\u202e\ufeff battery" },
        { "brackets", "{percent} [mode] ((( *** \\\\ \" '" },
    };

    [Fact]
    public void What_many_say_is_read_once()
    {
        var interpreter = Shipped.Knowledge.Interpreter;

        Assert.Same(interpreter.Read("it did not work"), interpreter.Read("it did not work"));
        Assert.NotSame(interpreter.Read("it did not work"), interpreter.Read("it did not work", "de"));
    }

    [Theory]
    [InlineData("it did not work for Ferdinand")]
    [InlineData("it did not work on 4711 of them")]
    [InlineData("my code is one two three four")]
    [InlineData("it did not work and it did not work")]
    public void What_nobody_else_says_is_not_remembered(string text) => Assert.NotSame(Shipped.Knowledge.Interpreter.Read(text), Shipped.Knowledge.Interpreter.Read(text));

    [Theory]
    [InlineData("yes")]
    [InlineData("Yes!")]
    [InlineData("yeah")]
    [InlineData("yep")]
    [InlineData("yup")]
    [InlineData("ya")]
    [InlineData("y")]
    [InlineData("sure")]
    [InlineData("of course")]
    [InlineData("yes it is")]
    [InlineData("yes I do")]
    [InlineData("correct")]
    [InlineData("definitely")]
    [InlineData("absolutely")]
    [InlineData("I think so")]
    [InlineData("i guess so")]
    [InlineData("probably")]
    [InlineData("no yeah")]
    [InlineData("mhm")]
    [InlineData("uh huh")]
    public void Yes_is_heard_as_people_say_it(string text) => Assert.Equal(Answers.Yes, Read(text).Answer);

    [Theory]
    [InlineData("no")]
    [InlineData("No.")]
    [InlineData("nope")]
    [InlineData("nah")]
    [InlineData("n")]
    [InlineData("not really")]
    [InlineData("I don't think so")]
    [InlineData("I don’t think so")]
    [InlineData("dont think so")]
    [InlineData("yeah no")]
    [InlineData("yeah, no")]
    [InlineData("of course not")]
    [InlineData("definitely not")]
    [InlineData("not at all")]
    [InlineData("not that I know of")]
    [InlineData("probably not")]
    [InlineData("I doubt it")]
    [InlineData("no it isn't")]
    [InlineData("it doesn't")]
    [InlineData("never")]
    [InlineData("hell no")]
    public void No_is_heard_as_people_say_it(string text) => Assert.Equal(Answers.No, Read(text).Answer);

    [Theory]
    [InlineData("I don't know")]
    [InlineData("i dont know")]
    [InlineData("idk")]
    [InlineData("dunno")]
    [InlineData("no idea")]
    [InlineData("no clue")]
    [InlineData("not sure")]
    [InlineData("I'm not sure")]
    [InlineData("maybe")]
    [InlineData("can't tell")]
    [InlineData("hard to say")]
    [InlineData("how do I check")]
    [InlineData("don't remember")]
    public void Unsure_is_heard_as_people_say_it(string text) => Assert.Equal(Answers.Unsure, Read(text).Answer);

    [Theory]
    [InlineData("help", "help")]
    [InlineData("Why?", "why")]
    [InlineData("back", "back")]
    [InlineData("Back!", "back")]
    [InlineData("skip", "skip")]
    [InlineData("what have we tried?", "progress")]
    [InlineData("start over", "start-over")]
    [InlineData("talk to a person", "person")]
    [InlineData("stop", "stop")]
    [InlineData("STOP", "stop")]
    public void The_words_that_always_work_are_heard(string text, string command) => Assert.Equal(command, Read(text).Command);

    [Theory]
    [InlineData("no change", "no-change")]
    [InlineData("it worked", "worked")]
    [InlineData("It worked!!", "worked")]
    [InlineData("couldn't do it", "could-not")]
    [InlineData("it came back", "came-back")]
    [InlineData("later", "waiting")]
    [InlineData("it didn't work", "no-change")]
    [InlineData("still paused", "no-change")]
    [InlineData("no none of that worked", "no-change")]
    public void How_it_went_is_heard(string text, string outcome)
    {
        var reading = Read(text);

        Assert.Equal(outcome, reading.Outcome);
        Assert.Null(reading.Command);
    }

    [Theory]
    [InlineData("the sync won't stop pausing since i came back from my trip to my parents")]
    [InlineData("my phone has a banner and i have no idea why it does that to me")]
    public void A_command_inside_a_story_is_none(string text) => Assert.Null(Read(text).Command);

    [Theory]
    [InlineData("battery 12% and yellow icon", "battery", "12%")]
    [InlineData("battery 12% and yellow icon", "low-power-mode", "on")]
    [InlineData("started right after updating to ios 26.1 yesterday", "ios", "26.1")]
    [InlineData("started right after updating to ios 26.1 yesterday", "since-update", "yes")]
    [InlineData("on the ios 26 beta 4, imessage paused", "ios", "26 beta")]
    [InlineData("imessage says syncing w icloud paused. im on 5g no wifi rn", "wifi", "no")]
    [InlineData("icloud storage full again 🙄 5gb is a joke. messages paused", "icloud-storage", "full")]
    [InlineData("deleted 3000 photos but icloud still says 4.9 of 5 GB", "icloud-storage", "4.9 of 5 GB")]
    [InlineData("changed my apple password on the ipad on sunday, since then iphone messages say syncing paused", "password-changed", "yes")]
    [InlineData("it goes away when i plug the phone in and comes back when i unplug!!", "gone-while-charging", "yes")]
    [InlineData("no its not in low power mode, battery is 88 and its charging", "low-power-mode", "off")]
    [InlineData("no its not in low power mode, battery is 88 and its charging", "charging", "yes")]
    [InlineData("no its not in low power mode, battery is 88 and its charging", "battery", "88")]
    [InlineData("i turn background app refresh off for everything to save battery", "background-refresh", "off")]
    [InlineData("background refresh is greyed out", "background-refresh", "greyed")]
    [InlineData("it's been paused for 10 days", "duration", "10 days")]
    [InlineData("paused since 3 hours", "duration", "3 hours")]
    [InlineData("messages paused overnight", "duration", "days")]
    [InlineData("die synchronisierung ist seit 10 tagen pausiert", "duration", "10 days")]
    [InlineData("seit gestern steht da pausiert", "duration", "days")]
    [InlineData("la synchronisation est en pause depuis 3j", "duration", "3 days")]
    [InlineData("depuis hier c'est en pause", "duration", "days")]
    [InlineData("está en pausa desde hace 3 días", "duration", "3 days")]
    [InlineData("está pausado há 3 dias", "duration", "3 days")]
    [InlineData("10日前から一時停止のままです", "duration", "10 days")]
    [InlineData("icloud storage is at 98%", "icloud-storage", "98%")]
    [InlineData("in der icloud sind 4,8 von 5 GB belegt", "icloud-storage", "4.8 of 5 GB")]
    [InlineData("sur icloud j'ai 4,8 Go sur 5 Go utilisés", "icloud-storage", "4.8 of 5 GB")]
    [InlineData("iCloudは５ＧＢ中４．８ＧＢ使っています", "icloud-storage", "4.8 of 5 GB")]
    [InlineData("メッセージは３万件あります", "history-size", "30000")]
    [InlineData("it's 38 degrees in here and messages are paused", "heat", "yes")]
    [InlineData("100F outside and the sync is paused", "heat", "yes")]
    [InlineData("hier drin hat es 38 grad und nachrichten sind pausiert", "heat", "yes")]
    [InlineData("il fait 38°C dans la voiture", "heat", "yes")]
    [InlineData("set up yesterday and the messages are paused", "new-device", "yes")]
    [InlineData("bg refresh is on wifi only, should i do wifi + cell?", "background-refresh", "wifi-only")]
    [InlineData("imessage was off on my phone idk how", "imessage", "off")]
    [InlineData("keep messages is set to 30 days, are they deleting instead of syncing", "keep-messages", "limited")]
    [InlineData("phone super hot in the car on the dash with maps, then this banner", "heat", "yes")]
    [InlineData("it gets really warm when charging wirelessly and says charging on hold", "charging-on-hold", "yes")]
    [InlineData("Brand new iphone 17, transferred from my 12, it's been paused since friday", "new-device", "yes")]
    [InlineData("turned on low data mode cuz im on a 10gb plan. now the banner is there", "low-data-mode", "on")]
    [InlineData("time zone is stuck on Chicago but im in Denver", "clock", "wrong")]
    [InlineData("my clock is 7 minutes fast on purpose so im not late", "clock", "wrong")]
    [InlineData("Downloading messages from iCloud 2% for two days on new mac", "device", "mac")]
    public void A_fact_is_heard(string text, string fact, string value) =>
        Assert.Equal(value, Read(text).Facts.FirstOrDefault(f => f.Id == fact)?.Value);

    [Theory]
    [InlineData("imessage says syncing w icloud paused. im on 5g no wifi rn", "network")]
    [InlineData("icloud storage full again 🙄 5gb is a joke. messages paused", "icloud-storage")]
    [InlineData("changed my apple password on the ipad on sunday, since then iphone messages say syncing paused", "apple-account")]
    [InlineData("It wants me to accept new icloud terms but the button does nothing", "apple-account")]
    [InlineData("started right after updating to ios 26.1 yesterday", "software-version")]
    [InlineData("battery 12% and yellow icon", "power")]
    [InlineData("it goes away when i plug the phone in and comes back when i unplug!!", "power")]
    [InlineData("is icloud down? photos and notes not syncing either since an hour ago", "icloud-status")]
    [InlineData("my clock is 7 minutes fast on purpose so im not late. does that matter", "date-time")]
    [InlineData("time zone is stuck on Chicago but im in Denver", "date-time")]
    [InlineData("imessage was off on my phone idk how", "message-settings")]
    [InlineData("phone super hot in the car on the dash with maps, then this banner", "heat")]
    [InlineData("Downloading messages from iCloud 2% for two days on new mac", "first-sync")]
    [InlineData("no none of that worked", CauseGuess.Unknown)]
    [InlineData("my messages say syncing with icloud paused", CauseGuess.Unknown)]
    public void The_cause_that_a_message_speaks_for_comes_first(string text, string cause) => Assert.Equal(cause, Read(text).Causes[0].Id);

    [Theory]
    [InlineData("already forgot the wifi and rejoined, already reset network settings, still paused on this wifi", "reset-network-settings")]
    [InlineData("signed out and back in of apple account twice already pls dont tell me to do that again", "sign-out-and-in")]
    [InlineData("on the ios 26 beta 4, imessage paused, restarted 5 times lol", "restart-and-update")]
    [InlineData("tried: sync now, restart, low power off, wifi. not tried: signing out (scared)", "sync-now,restart-and-update,low-power-off")]
    public void Fixes_that_were_tried_are_heard(string text, string fixes) =>
        Assert.All(fixes.Split(','), fix => Assert.Contains(fix, Read(text).Tried));

    [Theory]
    [InlineData("low power mode turned off, sync now pressed, router restarted", "low-power-off,sync-now,restart-router")]
    [InlineData("messages in icloud turned off and on again, imessage toggled", "refresh-messages-in-icloud,turn-on-imessage")]
    [InlineData("vpn switched off. low data mode turned off. new terms accepted", "turn-off-vpn,turn-off-low-data-mode,accept-terms")]
    [InlineData("sync now not pressed yet, should low power mode be turned off?", "")]
    public void A_fix_that_is_named_before_it_was_done_is_heard_as_that_fix_and_no_other(string text, string fixes) =>
        Assert.Equal(fixes, string.Join(',', Read(text).Tried));

    [Fact]
    public void What_was_not_tried_is_not_heard_as_tried() =>
        Assert.DoesNotContain("sign-out-and-in", Read("tried: sync now, restart, low power off, wifi. not tried: signing out (scared)").Tried);

    [Fact]
    public void What_worked_is_heard_with_what_did_it()
    {
        var reading = Read("turned phone off and on again and poof its gone, says synced just now. thanks");

        Assert.Equal("restart-and-update", reading.Worked);
        Assert.Equal("worked", reading.Outcome);
    }

    [Fact]
    public void A_secret_is_not_in_what_was_read()
    {
        var reading = Read("my apple password is hunter2! and the banner is there");

        Assert.True(reading.HadSecret);
        Assert.DoesNotContain("hunter2", reading.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_tells_nothing_is_empty()
    {
        Assert.False(Read("").OpensCase);
        Assert.False(Read("🙄🙄🙄").OpensCase);
        Assert.False(Read("colorless green ideas").OpensCase);
    }

    [Theory]
    [MemberData(nameof(OddInputs))]
    public void Odd_input_is_read_without_harm_and_in_bounded_time(string what, string text)
    {
        var clock = Stopwatch.StartNew();

        _ = Read(text);

        Assert.True(clock.Elapsed < Patience, $"Reading {what} took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("works on my ipad")]
    [InlineData("the ipad is fine")]
    [InlineData("it syncs on my mac")]
    public void A_fact_that_is_mentioned_and_not_told_is_not_heard(string text) => Assert.DoesNotContain(Read(text).Facts, f => f.Id == "device");

    [Theory]
    [InlineData("works on my ipad but my iphone says paused", "iphone")]
    [InlineData("my iphone says paused, the ipad is fine", "iphone")]
    [InlineData("the mac is fine, this ipad shows the banner", "ipad")]
    [InlineData("the ipad is fine at work, but the ipad at home has the banner", "ipad")]
    public void What_stands_apart_from_an_untold_mention_still_tells(string text, string device) =>
        Assert.Contains(new HeardFact("device", device), Read(text).Facts);

    [Theory]
    [InlineData("macos 15.2")]
    [InlineData("my mac is on macOS Sequoia 15.2")]
    [InlineData("mac os 15.2")]
    [InlineData("sequoia 15.2")]
    [InlineData("macbook on 15.2")]
    [InlineData("sequoia")]
    public void A_release_of_the_mac_is_none_of_the_phone(string text) => Assert.DoesNotContain(Read(text).Facts, f => f.Id == "ios");

    [Theory]
    [InlineData("macos 15.2 and ios 26.1")]
    [InlineData("ios 26.1, the mac has macos 15.2")]
    [InlineData("mac on macos 15.2, phone on 26.1")]
    [InlineData("macos 15.2 and the phone 26.1")]
    public void A_release_of_the_phone_is_heard_beside_one_of_the_mac(string text) => Assert.Contains(new HeardFact("ios", "26.1"), Read(text).Facts);

    [Theory]
    [InlineData("hola, mis mensajes no se sincronizan", "es")]
    [InlineData("No funciona, la sincronización está en pausa en mi iPhone", "es")]
    [InlineData("la sincronización con iCloud está pausada", "es")]
    [InlineData("me sale sincronización con iCloud en pausa en mensajes desde ayer, tengo ios 26.3", "es")]
    [InlineData("no se", "es")]
    [InlineData("hola", "es")]
    [InlineData("bonjour, la synchronisation avec iCloud est suspendue", "fr")]
    [InlineData("mes messages ne se synchronisent pas sur mon iPhone", "fr")]
    [InlineData("Die Synchronisierung mit iCloud ist angehalten", "de")]
    [InlineData("meine Nachrichten werden nicht synchronisiert", "de")]
    [InlineData("ciao, i messaggi non si sincronizzano più", "it")]
    [InlineData("la sincronizzazione con iCloud è in pausa", "it")]
    [InlineData("minhas mensagens não sincronizam", "pt")]
    [InlineData("a sincronização com o iCloud está em pausa", "pt")]
    [InlineData("mijn berichten worden niet gesynchroniseerd", "nl")]
    [InlineData("synchroniseren met iCloud is gepauzeerd op mijn iPhone", "nl")]
    [InlineData("синхронизация с iCloud приостановлена", "other")]
    [InlineData("与iCloud同步已暂停", "other")]
    [InlineData("تم إيقاف المزامنة مع iCloud مؤقتًا", "other")]
    [InlineData("iCloud との同期が一時停止中", "ja")]
    public void A_message_in_another_language_is_told_from_English(string text, string language) => Assert.Equal(language, Read(text).Language);

    [Theory]
    [InlineData("syncing with icloud paused")]
    [InlineData("no")]
    [InlineData("hola, my iphone says syncing paused")]
    [InlineData("it's an old mac, die cast, also was in the sun")]
    [InlineData("my handy phone is on wifi in our casa")]
    [InlineData("i am in the café on the naïve wifi")]
    [InlineData("")]
    [InlineData("🙄🙄🙄")]
    [InlineData("12345")]
    public void A_message_in_English_or_in_no_language_is_not_taken_for_another(string text) => Assert.Equal("en", Read(text).Language);

    [Theory]
    [InlineData("½ battery")]
    [InlineData("it takes 2½")]
    [InlineData("ß my phone is paused")]
    public void A_sign_that_is_no_word_or_two_letters_in_one_breaks_nothing(string text) => Assert.Equal(text, Read(text).Text);

    private static Reading Read(string text) => Shipped.Knowledge.Interpreter.Read(text);
}
