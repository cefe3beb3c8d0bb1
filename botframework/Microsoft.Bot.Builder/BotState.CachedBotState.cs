using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>A turn's copy of a state, which knows whether it was changed.</summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings HashSettings = new() { MaxDepth = null };

        /// <summary>A copy that counts as unchanged; empty if <paramref name="state"/> is null.</summary>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>(StringComparer.Ordinal);
            Hash = ComputeHash(State);
        }

        /// <summary>The properties.</summary>
        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(object value) => JsonConvert.SerializeObject(value, HashSettings);

        internal bool IsSame(string hash) => string.Equals(Hash, hash, StringComparison.Ordinal);
    }
}
