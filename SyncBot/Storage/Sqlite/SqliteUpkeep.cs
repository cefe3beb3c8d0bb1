using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>Copies and checks one SQLite file. Neither keeps anybody from writing.</summary>
public sealed class SqliteUpkeep(SqliteDatabase database) : IStoreUpkeep
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> BackUpAsync(string file, CancellationToken cancellationToken)
    {
        // Made by us, so that nothing is ever written over, and nobody else can read it.
        await new FileStream(file, Private).DisposeAsync();
        try
        {
            await Task.Run(() => database.ReadAsync(from => from.Execute("VACUUM INTO $file", ("$file", file)), cancellationToken), cancellationToken);
            await using (var written = File.OpenWrite(file)) written.Flush(flushToDisk: true);
            await using var copy = await SqliteDatabase.OpenAsync(new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString, cancellationToken);
            return await new SqliteUpkeep(copy).FaultsAsync(cancellationToken);
        }
        catch (SqliteException failure)
        {
            File.Delete(file);
            throw new IOException($"The copy can't be written: {failure.Message.TrimEnd('.')}.", failure);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        file =>
        [
            .. file.Rows("PRAGMA integrity_check", row => row.GetString(0)).Where(said => said != "ok"),
            .. Soundness.Rules.Select(r => (Count: file.Number(r.Count), r.Fault)).Where(r => r.Count > 0).Select(r => string.Create(CultureInfo.InvariantCulture, $"There are {r.Count} {r.Fault}.")),
        ],
        cancellationToken);

    private static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }
}
