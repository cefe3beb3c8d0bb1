namespace SyncBot.Tests.Understanding.Evaluation;

/// <summary>What thumbs and hurry do to a message.</summary>
public static class Distortion
{
    /// <summary>A message with slips of the thumb at random: a letter left out, doubled, wrong, or exchanged with the next.</summary>
    public static string Typos(string text, int count, Random random)
    {
        for (var i = 0; i < count; i++)
        {
            var letters = Enumerable.Range(0, text.Length).Where(at => char.IsLetter(text[at])).ToList();
            if (letters.Count == 0) return text;
            text = Slip(text, letters[random.Next(letters.Count)], random);
        }

        return text;
    }

    /// <summary>A message without punctuation.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsPunctuation(c) || c is '%' or '&'));

    private static string Slip(string text, int at, Random random) => random.Next(4) switch
    {
        0 => text.Remove(at, 1),
        1 => text.Insert(at, text[at].ToString()),
        2 => text.Remove(at, 1).Insert(at, ((char)('a' + random.Next(26))).ToString()),
        _ => at + 1 < text.Length ? text.Remove(at, 2).Insert(at, $"{text[at + 1]}{text[at]}") : text.Remove(at, 1),
    };
}
