using Npgsql;
using SyncBot.Storage.Postgres;

namespace SyncBot.Tests.Storage.Postgres;

public sealed class PostgresConnectionTests
{
    [Fact]
    public void What_was_not_said_is_filled_in_and_what_was_said_stays()
    {
        var filled = PostgresConnection.Read("Host=db;MaxPoolSize=7;Timeout=15");

        Assert.Equal((7, 15, "syncbot"), (filled.MaxPoolSize, filled.Timeout, filled.ApplicationName));
        Assert.Equal(PostgresConnection.Pool, PostgresConnection.Read("Host=db").MaxPoolSize);
        Assert.Equal(filled.ConnectionString, PostgresConnection.Read(filled.ConnectionString).ConnectionString);
        Assert.False(new NpgsqlConnectionStringBuilder(PostgresConnection.Alone(filled)).Pooling);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=a")]
    [InlineData("Host=db;Port=Geheim")]
    [InlineData("Host=db;Password=half;Geheim")]
    [InlineData("Host=db;Password='Geheim")]
    public void What_can_not_be_read_is_not_repeated(string text) =>
        Assert.DoesNotContain("Geheim", Assert.Throws<FormatException>(() => PostgresConnection.Read(text)).ToString(), StringComparison.Ordinal);
}
