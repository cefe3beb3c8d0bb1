using System.Globalization;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Walks;

/// <summary>One person's way through the bot, the same for the same seed.</summary>
internal sealed class Walk
{
    private const int TurnsShown = 8;
    private const string Cards = "webchat";
    private const string Texting = "sms";

    private static readonly KnowledgeBase Known = Shipped.Knowledge;
    private static readonly PhraseBook Book = new(Known.Lexicons.Main, Known.Model);
    private static readonly TimeSpan[] Whiles = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(7), TimeSpan.FromDays(1), TimeSpan.FromDays(5)];

    private readonly int seed;
    private readonly Personality personality;
    private readonly Random random;
    private readonly Walker walker;
    private readonly WalkRules rules = new(Known);
    private readonly List<WalkTurn> turns = [];

    private Walk(int seed, Personality personality)
    {
        (this.seed, this.personality, random) = (seed, personality, new Random(seed));
        walker = new Walker(Known, Book, personality, random);
    }

    /// <summary>How many turns it took.</summary>
    public int Turns => turns.Count;

    /// <summary>How it ended.</summary>
    public string End => turns[^1].After?.Pending is { } move ? Moves.NameOf(move) : "nothing";

    /// <summary>What it breaks, with all that is needed to walk it again; null if all is well.</summary>
    public string? Fault { get; private set; }

    /// <summary>Walks until it ends for good or breaks a rule.</summary>
    public static async Task<Walk> TakeAsync(int seed, Personality personality)
    {
        var walk = new Walk(seed, personality);
        await using var world = await WalkWorld.OpenAsync(Known, walk.random.Next(3) == 0 ? Texting : Cards);
        await walk.GoAsync(world);
        return walk;
    }

    private async Task GoAsync(WalkWorld world)
    {
        var encores = personality.Encores;
        await TakeAsync(world, walker.Begin());
        while (Fault is null)
        {
            var last = turns[^1];
            if (last.IsEnd && encores-- == 0) return;
            GoElsewhere(world);
            var step = last.IsEnd ? walker.Encore(last.After) : turns.Count < personality.Patience ? walker.Next(last.After) : Walker.TakeOffer;
            if (step.Act is Act.Code) world.Change(world.Channel == Texting ? Cards : Texting);
            await TakeAsync(world, step);
            if (step == Walker.TakeOffer && !turns[^1].IsEnd) Break("no end after a person was asked for");
        }
    }

    private void GoElsewhere(WalkWorld world)
    {
        if (random.Next(100) < personality.Waits) world.Wait(Whiles[random.Next(Whiles.Length)]);
        if (random.Next(100) < personality.Moves) world.MoveOn();
    }

    private async Task TakeAsync(WalkWorld world, WalkStep step)
    {
        world.Wait(TimeSpan.FromMinutes(1));
        var turn = await world.TakeAsync(step);
        turns.Add(turn);
        walker.See(turn);
        if (rules.Broken(turn).FirstOrDefault() is { } broken) Break(broken);
    }

    private void Break(string rule) => Fault = string.Create(
        CultureInfo.InvariantCulture,
        $"{personality.Name} {seed}, turn {turns.Count}: {rule}.\n{string.Join('\n', turns.TakeLast(TurnsShown))}");
}
