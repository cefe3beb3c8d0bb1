using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The English words that dates and times are made of.</summary>
internal static class EnglishWords
{
    /// <summary>Words that open an expression and are no time themselves.</summary>
    private const string Openers =
        "a an the my in on at by from between before after since until untill till around circa ending starting beginning prior no as more "
        + "less within half three few couple some several another all full whole early earlier late later start end middle mid day for "
        + "every each once rest that same last sooner any the right week quarter";

    private const string Glue =
        "of and to through thru or than with ago hence possible clock oclock o sharp am pm p m ish time greater day days first "
        + "quarter quarters business to date next year over other advance percent equal above";

    public static Dictionary<string, Word> All()
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        Numbered(
            words,
            "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
                + "november|nov december|dec",
            (word, number) => word.Month = number);
        Numbered(
            words,
            "monday|mon tuesday|tue|tues wednesday|wed|wedn|weds thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
            (word, number) => word.Weekday = number);
        Numbered(words, "mondays tuesdays wednesdays thursdays fridays saturdays sundays", (word, number) => word.Weekday = number);
        foreach (var doubtful in new[] { "sat", "sun" })
            words[doubtful].IsDoubtful = true;

        AddUnits(words);
        AddParts(words);
        AddRelatives(words);
        AddDays(words);
        AddNumbers(words);
        foreach (var word in words.Values)
            word.MayStart = true;

        Each(words, Glue, _ => { });
        Each(words, Openers, word => word.MayStart = true);
        return words;
    }

    private static void AddUnits(Dictionary<string, Word> words)
    {
        Units(words, Unit.Second, "second seconds sec secs");
        Units(words, Unit.Minute, "minute minutes min mins");
        Units(words, Unit.Hour, "hour hours hr hrs h");
        Units(words, Unit.Day, "day days");
        Units(words, Unit.Week, "week weeks");
        Units(words, Unit.Fortnight, "fortnight fortnights");
        Units(words, Unit.Month, "month months");
        Units(words, Unit.Year, "year years");
        Units(words, Unit.Decade, "decade decades");
        Each(words, "weekend weekends", word => word.IsOfTime = true);
    }

    private static void Units(Dictionary<string, Word> words, Unit unit, string names) => Each(words, names, word =>
    {
        word.Unit = unit;
        word.IsOfTime = true;
    });

    private static void AddParts(Dictionary<string, Word> words)
    {
        Parts(words, DayPart.Morning, "morning mornings");
        Parts(words, DayPart.Afternoon, "afternoon afternoons");
        Parts(words, DayPart.Evening, "evening evenings");
        Parts(words, DayPart.Night, "night nights");
        Parts(words, DayPart.Daytime, "daytime daytimes");
        Parts(words, DayPart.Breakfast, "breakfast");
        Parts(words, DayPart.Lunch, "lunch lunchtime");
        Parts(words, DayPart.Dinner, "dinner dinnertime supper");
        Each(words, "tonight tonights", word => word.IsOfTime = true);
    }

    private static void Parts(Dictionary<string, Word> words, DayPart part, string names) => Each(words, names, word =>
    {
        word.Part = part;
        word.IsOfTime = true;
    });

    private static void AddRelatives(Dictionary<string, Word> words)
    {
        Each(words, "last previous", word => word.Relative = Relative.Last);
        Each(words, "past", word => word.Relative = Relative.Past);
        Each(words, "this current", word => word.Relative = Relative.This);
        Each(words, "next following", word => word.Relative = Relative.Next);
        Each(words, "coming upcoming", word => word.Relative = Relative.Coming);
    }

    private static void AddDays(Dictionary<string, Word> words)
    {
        foreach (var (name, days) in new[] { ("yesterday", -1), ("today", 0), ("tomorrow", 1), ("tmr", 1) })
            Each(words, name, word => (word.Days, word.IsOfTime) = (days, true));

        Hours(words, 0, "midnight");
        Hours(words, 10, "midmorning");
        Hours(words, 12, "noon midday noonish");
        Hours(words, 14, "midafternoon");

        Each(words, "now recently previously asap soon eod everyday daily weekly biweekly monthly quarterly yearly annually annual", word
            => word.IsOfTime = true);
    }

    private static void Hours(Dictionary<string, Word> words, int hour, string names)
        => Each(words, names, word => (word.Hour, word.IsOfTime) = (hour, true));

    private static void AddNumbers(Dictionary<string, Word> words)
    {
        var numbers = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            + "seventeen eighteen nineteen").Split(' ');
        var ordinals = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            + "sixteenth seventeenth eighteenth nineteenth").Split(' ');
        for (var i = 0; i < numbers.Length; i++)
        {
            Get(words, numbers[i]).Number = i + 1;
            Get(words, ordinals[i]).Ordinal = i + 1;
        }

        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        for (var i = 0; i < tens.Length; i++)
            Get(words, tens[i]).Number = (i + 2) * 10;

        Get(words, "fourty").Number = 40;
        Get(words, "hundred").Number = 100;
        Get(words, "thousand").Number = 1000;
        Get(words, "twentieth").Ordinal = 20;
        Get(words, "thirtieth").Ordinal = 30;
        foreach (var name in new[] { "st", "nd", "rd", "th" })
            Get(words, name);
    }

    /// <summary>Reads "january|jan february|feb": the names of 1, of 2, and so on.</summary>
    private static void Numbered(Dictionary<string, Word> words, string names, Action<Word, int> set)
    {
        foreach (var (number, synonyms) in names.Split(' ').Index())
        {
            foreach (var name in synonyms.Split('|'))
            {
                var word = Get(words, name);
                word.IsOfTime = true;
                set(word, number + 1);
            }
        }
    }

    private static void Each(Dictionary<string, Word> words, string names, Action<Word> set)
    {
        foreach (var name in names.Split(' '))
            set(Get(words, name));
    }

    private static Word Get(Dictionary<string, Word> words, string name)
    {
        if (!words.TryGetValue(name, out var word))
            words.Add(name, word = new Word(name));

        return word;
    }
}
