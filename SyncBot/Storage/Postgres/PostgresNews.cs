using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// Listens for what other nodes have saved, so that who follows a conversation here reads it at once. After every time without a connection
/// everybody reads: nothing is missed.
/// </summary>
internal sealed class PostgresNews(PostgresDatabase database, IConversationNews news, ILogger<PostgresNews> log) : BackgroundService
{
    /// <summary>What the turns notify.</summary>
    public const string Channel = "syncbot_said";

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>The word that a node has saved something that was said.</summary>
    public static string Of(string node, string conversation) => $"{node}/{conversation}";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenAloneAsync(stoppingToken);
                connection.Notification += (_, notice) => Hear(notice.Payload);
                await ExecuteAsync(connection, $"LISTEN {Channel}", stoppingToken);
                news.AnnounceAll();
                pause = FirstPause;
                while (true)
                {
                    if (!await connection.WaitAsync(SignOfLife, stoppingToken)) await ExecuteAsync(connection, "SELECT 1", stoppingToken);
                }
            }
            catch (Exception failure)
            {
                // Whatever it was: the host must not end for it.
                if (stoppingToken.IsCancellationRequested) return;
                log.LogWarning("The connection that listens for other nodes was lost ({Reason}); it is made again.", PostgresFaults.Reason(failure));
            }

            await Task.Delay(pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // Here it was told already.
    private void Hear(string word)
    {
        if (word.Split('/', 2) is [var node, var conversation] && node != database.Node) news.Announce(conversation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
