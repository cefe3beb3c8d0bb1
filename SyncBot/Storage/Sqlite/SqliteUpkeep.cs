using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>Copies and checks SQLite files. Neither keeps anybody from writing.</summary>
/// <param name="database">The file of what is kept.</param>
/// <param name="keys">The file of names and keys, or null where only the other matters.</param>
public sealed class SqliteUpkeep(SqliteDatabase database, SqliteDatabase? keys) : IStoreUpkeep
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> BackUpAsync(string file, CancellationToken cancellationToken)
    {
        // Made by us, so that nothing is ever written over, and nobody else can read it.
        SqliteFile.MakePrivate(file);
        try
        {
            await CopyAsync(database, file, cancellationToken);
            await using var copy = await SqliteDatabase.OpenAsync(new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString, cancellationToken);
            return await new SqliteUpkeep(copy, keys: null).FaultsAsync(cancellationToken);
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
    public async Task BackUpKeysAsync(string file, CancellationToken cancellationToken)
    {
        var written = $"{file}.new";
        if (File.Exists(file) && !await IsCopyOfKeysAsync(file, cancellationToken)) throw new IOException($"'{file}' is no copy of the keys, and nothing is written over it.");
        try
        {
            File.Delete(written);
            SqliteFile.MakePrivate(written);
            await CopyAsync(keys!, written, cancellationToken);
            File.Move(written, file, overwrite: true);
        }
        catch (SqliteException failure)
        {
            File.Delete(written);
            throw new IOException($"The copy of the keys can't be written: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = await database.ReadAsync(
            file => (List<string>)
            [
                .. DamagesOf(file),
                .. Soundness.Rules.Select(r => (Count: file.Number(r.Count), r.Fault)).Where(r => r.Count > 0).Select(r => string.Create(CultureInfo.InvariantCulture, $"There are {r.Count} {r.Fault}.")),
            ],
            cancellationToken);
        if (keys is not null) faults.AddRange(await keys.ReadAsync(DamagesOf, cancellationToken));
        return faults;
    }

    private async Task<bool> IsCopyOfKeysAsync(string file, CancellationToken cancellationToken)
    {
        var (id, own) = await keys!.ReadAsync(session => (session.Text(SqliteNames.Identity), session.File), cancellationToken);
        try
        {
            using var copy = new SqliteSession(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString, first: "PRAGMA query_only = ON");
            return copy.File != own && copy.Text(SqliteNames.Identity) == id;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static List<string> DamagesOf(SqliteSession file) => [.. file.Rows("PRAGMA integrity_check", row => row.GetString(0)).Where(said => said != "ok")];

    private static async Task CopyAsync(SqliteDatabase from, string file, CancellationToken cancellationToken)
    {
        await Task.Run(() => from.ReadAsync(session => session.Execute("VACUUM INTO $file", ("$file", file)), cancellationToken), cancellationToken);
        await using var written = File.OpenWrite(file);
        written.Flush(flushToDisk: true);
    }
}
