using System;
using System.Collections.Generic;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The number of answers that a prompt has had, in the prompt's state.</summary>
internal static class Attempts
{
    private const string Key = "AttemptCount";

    internal static IDictionary<string, object> None() => new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = 0 };

    // A store may give back a long for the int that it was given.
    internal static int Count(IDictionary<string, object> state) =>
        state.TryGetValue(Key, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    internal static void Add(IDictionary<string, object> state) => state[Key] = Count(state) + 1;
}
