using Microsoft.Extensions.Configuration;

namespace SyncBot.Tests.Docs;

/// <summary>Configuration that remembers which keys were looked up.</summary>
internal sealed class RecordingConfiguration : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets values to begin with.</summary>
    public RecordingConfiguration(params ReadOnlySpan<(string Key, string Value)> values)
    {
        foreach (var (key, value) in values) Data[key] = value;
    }

    /// <summary>The keys that were looked up, as environment variables write them.</summary>
    public IEnumerable<string> Asked => asked.Select(k => k.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool TryGet(string key, out string? value)
    {
        asked.Add(key);
        return base.TryGet(key, out value);
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
