namespace SyncBot.Tests.Endurance;

/// <summary>A store that hosts use, and that a test looks into behind their backs.</summary>
internal interface IEnduredStore
{
    /// <summary>What makes a host use it.</summary>
    IReadOnlyList<(string Name, string Value)> Environment { get; }

    /// <summary>The first column that a query finds, as text.</summary>
    Task<IReadOnlyList<string>> ReadAsync(string sql);

    /// <summary>The secret of its names.</summary>
    Task<byte[]> SecretAsync();

    /// <summary>What the database itself finds wrong with its file.</summary>
    Task<IReadOnlyList<string>> FaultsAsync();
}
