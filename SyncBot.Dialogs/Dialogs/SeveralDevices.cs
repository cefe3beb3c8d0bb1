using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Keeps apart what a message tells of the device that is being looked at and what of others.</summary>
internal static class SeveralDevices
{
    /// <summary>Puts what is told of others into the case.</summary>
    /// <returns>The case; what the reading tells of the device that is being looked at; and the device to go on with once that one works.</returns>
    public static (Case Case, Reading Own, string? Next) Settle(Case @case, Reading reading)
    {
        var here = @case.NamedDevice ?? reading.Devices.FirstOrDefault(d => d.IsOneOfSeveral)?.Id;
        if (here is null || reading.Corrects || @case.Pending is Move.Stopped) return (@case, reading, null);
        var others = reading.Devices.RemoveAll(d => d.Id == here || !(d.IsOneOfSeveral || d.Outcome is Outcomes.Worked or Outcomes.NoChange));
        if (others.IsEmpty) return (@case, reading, null);

        var outcome = reading.Devices.FirstOrDefault(d => d.Id == here)?.Outcome;
        var own = reading with { Outcome = outcome ?? (others.Any(o => o.Outcome is not null) ? null : reading.Outcome) };
        if (@case.Pending is Move.HandOff) return (@case, own, null);

        // Who tells only that another has the banner turns to that one.
        if (outcome is null && others.All(o => o is { IsOneOfSeveral: false, Outcome: Outcomes.NoChange })) return (@case, own, null);
        if (@case.Pending is Move.Resolved) return (others.All(o => o.Outcome is Outcomes.Worked) ? Told(@case, others) : @case, own, null);
        var settled = Told(@case.NamedDevice is null ? @case.Mean(here) : @case, others).TurnTo(here);
        var facts = own.Facts.RemoveAll(f => f.Id == Case.DeviceFact).Add(new HeardFact(Case.DeviceFact, here));
        return (settled, own with { Facts = facts }, outcome is Outcomes.Worked ? others.FirstOrDefault(o => o.Outcome is not Outcomes.Worked)?.Id : null);
    }

    private static Case Told(Case @case, ImmutableArray<NamedDevice> others) => others.Aggregate(@case, (told, other) => other.Outcome is Outcomes.Worked
        ? told.TurnTo(other.Id).Clear()
        : told.TurnTo(other.Id).Learn(new Fact(Case.DeviceFact, other.Id, FactSource.Said), perDevice: true));
}
