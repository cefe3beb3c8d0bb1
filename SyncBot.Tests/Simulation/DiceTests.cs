using SyncBot.Simulation;

namespace SyncBot.Tests.Simulation;

public sealed class DiceTests
{
    private const int Throws = 20_000;

    [Fact]
    public void The_same_seed_and_number_throw_the_same_and_others_do_not()
    {
        Assert.Equal(Thrown(7, 3), Thrown(7, 3));
        Assert.NotEqual(Thrown(7, 3), Thrown(7, 4));
        Assert.NotEqual(Thrown(7, 3), Thrown(8, 3));
    }

    [Fact]
    public void Every_place_is_picked_as_often_as_it_is_heavy()
    {
        var (dice, picked) = (Dice.For(1, 0), new int[3]);

        for (var i = 0; i < Throws; i++) picked[dice.Pick([1, 0, 3])]++;

        Assert.Equal(0, picked[1]);
        Assert.InRange(picked[0] / (double)Throws, 0.23, 0.27);
    }

    [Fact]
    public void Numbers_are_spread_from_0_to_1()
    {
        var dice = Dice.For(2, 0);

        var numbers = Enumerable.Range(0, Throws).Select(_ => dice.Next()).ToList();

        Assert.All(numbers, n => Assert.InRange(n, 0, 1 - double.Epsilon));
        Assert.InRange(numbers.Average(), 0.49, 0.51);
    }

    private static double[] Thrown(long seed, long number)
    {
        var dice = Dice.For(seed, number);
        return [dice.Next(), dice.Next()];
    }
}
