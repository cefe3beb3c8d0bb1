using System.Data.Common;
using SyncBot.Storage;

namespace SyncBot.Commands;

/// <summary>Does something to the store that is configured, also while the server runs. What a command does not know goes to ASP.NET Core, such as <c>--contentRoot</c>.</summary>
internal static class StoreAction
{
    /// <summary>Does it.</summary>
    /// <param name="arguments">Arguments of ASP.NET Core.</param>
    /// <param name="act">What is done with the store; gives the exit code.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>1 if there is no store that can be used; the reason is written to standard error.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<IServiceProvider, StorageSettings, Task<int>> act, CancellationToken cancellationToken)
    {
        try
        {
            var builder = WebApplication.CreateBuilder([.. arguments]);
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(TimeProvider.System);
            var storage = StorageSettings.Read(builder.Configuration, builder.Environment);
            if (storage.MissingFile is { } missing) throw new ConfigurationException($"There is no store in {missing}: Storage__ConnectionString says where it is.");
            await StorageParts.AddToAsync(services, storage, cancellationToken);
            await using var provider = services.BuildServiceProvider();
            return await act(provider, storage);
        }
        catch (Exception fault) when (fault is ConfigurationException or InvalidDataException or DbException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <summary>Says what is wrong with a store, or that nothing is.</summary>
    /// <param name="faults">What is wrong, in sentences.</param>
    /// <param name="sound">What is said if nothing is.</param>
    /// <returns>The exit code: 1 if something is wrong.</returns>
    public static async Task<int> TellAsync(IReadOnlyList<string> faults, string sound)
    {
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        if (faults.Count == 0) await Console.Out.WriteLineAsync(sound);
        return faults.Count == 0 ? 0 : 1;
    }
}
