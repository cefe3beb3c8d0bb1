namespace SyncBot.Tests.Walks;

/// <summary>How a walker is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Manner">How it answers.</param>
/// <param name="Weights">How often it does what, relative to each other.</param>
internal sealed record Personality(string Name, Manner Manner, IReadOnlyList<(Act Act, int Weight)> Weights)
{
    /// <summary>How often, of a hundred turns, time goes by before it speaks.</summary>
    public int Waits { get; init; } = 2;

    /// <summary>How often, of a hundred turns, it goes on in another conversation.</summary>
    public int Moves { get; init; } = 1;

    /// <summary>After how many turns it takes up the offer of a person.</summary>
    public int Patience { get; init; } = 120;

    /// <summary>How often it goes on after an end.</summary>
    public int Encores { get; init; }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Personality> All { get; } =
    [
        new("truthful", Manner.Truthful, [(Act.Respond, 80), (Act.Fact, 4), (Act.Tried, 2), (Act.Hint, 2), (Act.Faq, 4), (Act.Command, 3), (Act.Noise, 2), (Act.Code, 3)]) { Encores = 1 },
        new("careless", Manner.Careless, [(Act.Respond, 40), (Act.Button, 20), (Act.OldButton, 5), (Act.Answer, 8), (Act.Outcome, 8), (Act.Fact, 5), (Act.Tried, 4), (Act.Faq, 3), (Act.Command, 3), (Act.Noise, 3), (Act.Device, 1), (Act.Code, 2)]),
        new("no change", Manner.NoChange, [(Act.Respond, 96), (Act.Fact, 1), (Act.Tried, 2), (Act.Code, 1)]),
        new("unsure", Manner.Unsure, [(Act.Respond, 90), (Act.Answer, 5), (Act.Faq, 3), (Act.Noise, 2)]),
        new("corrector", Manner.Truthful, [(Act.Respond, 50), (Act.Back, 16), (Act.Correct, 22), (Act.Fact, 6), (Act.Answer, 3), (Act.Device, 3)]),
        new("noise", Manner.Careless, [(Act.Noise, 90), (Act.OldButton, 4), (Act.Faq, 3), (Act.Respond, 3)]) { Patience = 40 },
        new("restless", Manner.Careless, [(Act.Command, 45), (Act.Respond, 30), (Act.Faq, 6), (Act.OldButton, 5), (Act.Back, 6), (Act.Noise, 4), (Act.GiveUp, 2), (Act.CallForHelp, 1), (Act.Device, 1)]) { Encores = 1 },
        new("returning", Manner.NoChange, [(Act.Respond, 74), (Act.Arrive, 5), (Act.Command, 5), (Act.Outcome, 5), (Act.Fact, 3), (Act.Device, 4), (Act.OldButton, 3), (Act.Code, 3), (Act.Noise, 1)]) { Waits = 20, Moves = 15, Encores = 1 },
    ];

    public override string ToString() => Name;
}
