namespace SyncBot;

/// <summary>The configuration is wrong, so nothing may start with it. The message is one sentence that names the key.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
