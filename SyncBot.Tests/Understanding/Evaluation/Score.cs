using SyncBot.Dialogs.Understanding;

namespace SyncBot.Tests.Understanding.Evaluation;

/// <summary>How well messages were read.</summary>
public sealed class Score
{
    private const int Best = 3;

    /// <summary>How many messages.</summary>
    public int Messages { get; private set; }

    /// <summary>How many of them name a cause.</summary>
    public int Naming { get; private set; }

    /// <summary>Of those that name a cause, how many put a right one first.</summary>
    public int First { get; private set; }

    /// <summary>Of those that name a cause, how many put a right one among the first three.</summary>
    public int AmongThree { get; private set; }

    /// <summary>How many name no cause.</summary>
    public int NamingNone { get; private set; }

    /// <summary>Of those that name no cause, for how many none was claimed.</summary>
    public int ClaimedNone { get; private set; }

    /// <summary>How many have something first that a fair expert accepts.</summary>
    public int Accepted { get; private set; }

    /// <summary>In how many the language was told.</summary>
    public int RightLanguage { get; private set; }

    /// <summary>How many fixes were tried and heard as tried.</summary>
    public int TriedRight { get; private set; }

    /// <summary>How many fixes were heard as tried and were not.</summary>
    public int TriedWrong { get; private set; }

    /// <summary>How many fixes were tried and not heard.</summary>
    public int TriedMissed { get; private set; }

    /// <summary>The share of <see cref="First"/>, in percent.</summary>
    public double FirstShare => Share(First, Naming);

    /// <summary>The share of <see cref="AmongThree"/>, in percent.</summary>
    public double AmongThreeShare => Share(AmongThree, Naming);

    /// <summary>The share of <see cref="ClaimedNone"/>, in percent.</summary>
    public double ClaimedNoneShare => Share(ClaimedNone, NamingNone);

    /// <summary>The share of <see cref="Accepted"/>, in percent.</summary>
    public double AcceptedShare => Share(Accepted, Messages);

    /// <summary>How many of the fixes that were heard as tried were tried, in percent.</summary>
    public double Precision => Share(TriedRight, TriedRight + TriedWrong);

    /// <summary>How many of the fixes that were tried were heard, in percent.</summary>
    public double Recall => Share(TriedRight, TriedRight + TriedMissed);

    /// <summary>Scores the reading of messages.</summary>
    public static Score Of(IEnumerable<(LabelledMessage Message, Reading Reading)> read)
    {
        var score = new Score();
        foreach (var (message, reading) in read) score.Add(message, reading);
        return score;
    }

    private void Add(LabelledMessage message, Reading reading)
    {
        var isFirst = message.Causes.Contains(reading.Causes[0].Id);
        Messages++;
        if (isFirst) Accepted++;
        if (reading.Language == message.Language) RightLanguage++;
        if (message.NamesCause)
        {
            Naming++;
            if (isFirst) First++;
            if (reading.Causes.Take(Best).Any(c => message.Causes.Contains(c.Id))) AmongThree++;
        }
        else if (message.NamesNone)
        {
            NamingNone++;
            if (isFirst) ClaimedNone++;
        }

        TriedRight += reading.Tried.Count(message.Tried.Contains);
        TriedWrong += reading.Tried.Count(t => !message.Tried.Contains(t));
        TriedMissed += message.Tried.Count(t => !reading.Tried.Contains(t));
    }

    private static double Share(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
