namespace SyncBot.Channels.BotFramework;

/// <summary>The HTTP clients of the Bot Framework. None follows a redirect: it would lead a request and its token elsewhere.</summary>
internal static class BotFrameworkClients
{
    /// <summary>The name of the client that fetches signing keys.</summary>
    public const string Metadata = "bot-framework-metadata";

    /// <summary>The name of the client that fetches the bot's tokens.</summary>
    public const string Login = "bot-framework-login";

    /// <summary>The name of the client that speaks to channels.</summary>
    public const string Connector = "bot-framework-connector";

    // Azure's own document of keys has close to 1 MB.
    private const int LargestMetadata = 4 * 1024 * 1024;
    private const int LargestAnswer = 1024 * 1024;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds them.</summary>
    public static void AddTo(IServiceCollection services)
    {
        Add(services, Metadata, Patience, LargestMetadata);
        Add(services, Login, Patience, LargestAnswer);
        Add(services, Connector, Patience + RetryAfterHandler.LongestWait, LargestAnswer)
            .AddHttpMessageHandler(provider => new RetryAfterHandler(provider.GetRequiredService<TimeProvider>()));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, TimeSpan patience, int largest) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = patience;
            client.MaxResponseContentBufferSize = largest;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = ConnectPatience });
}
