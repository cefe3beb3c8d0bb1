using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace AdaptiveCards.Templating.Functions;

/// <summary>The functions and operators that expressions can use, by name; names are case-sensitive.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> ByName =
        new[] { LogicFunctions.All, NumberFunctions.All, TextFunctions.All, ListFunctions.All, ConversionFunctions.All }
            .SelectMany(group => group)
            .SelectMany(entry => entry.Names.Split(' '), (entry, name) => KeyValuePair.Create(name, entry.Function))
            .ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryGet(string name, out Function function) => ByName.TryGetValue(name, out function);
}
