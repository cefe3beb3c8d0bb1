using System.Text.RegularExpressions;

namespace SyncBot.Tests.Knowledge;

public sealed partial class InterruptsTests
{
    [Fact]
    public void A_fix_interrupts_if_its_steps_restart_the_device_or_take_it_offline()
    {
        var knowledge = Shipped.Knowledge;

        var taken = knowledge.Wording.Fixes.Where(f => f.Value.Steps.Values.Any(steps => steps.Any(TakesAway.IsMatch))).Select(f => f.Key);

        Assert.Equal(taken.Order(StringComparer.Ordinal), knowledge.Model.Fixes.Values.Where(f => f.Interrupts).Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_three_that_are_known_to_take_the_phone_away_interrupt() =>
        Assert.All((string[])["restart-and-update", "sign-out-and-in", "reset-network-settings"], id => Assert.True(Shipped.Knowledge.Model.Fixes[id].Interrupts, id));

    [GeneratedRegex(@"\brestart|off and on again|\*\*Software Update\*\*|router's power plug", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TakesAway { get; }
}
