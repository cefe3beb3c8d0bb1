using System.Globalization;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Sms;

/// <summary>A host that has an account with Twilio, for a class of tests with people of their own.</summary>
public sealed class TextingHost : IAsyncLifetime
{
    private int people;

    /// <summary>The host.</summary>
    public TestHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await TestHost.StartAsync(settings: TextingPerson.Settings);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Someone who has never texted.</summary>
    internal TextingPerson NewPerson() => new(Host, string.Create(CultureInfo.InvariantCulture, $"+1555123{Interlocked.Increment(ref people):0000}"));
}
