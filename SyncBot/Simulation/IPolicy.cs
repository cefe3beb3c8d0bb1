using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>A way of deciding.</summary>
internal interface IPolicy
{
    /// <summary>Its id.</summary>
    string Name { get; }

    /// <summary>The next move.</summary>
    /// <param name="case">What is known.</param>
    /// <param name="situation">What follows from it.</param>
    /// <param name="user">The person, whom only a clairvoyant looks at.</param>
    Move Next(Case @case, Situation situation, SimulatedUser user);
}
