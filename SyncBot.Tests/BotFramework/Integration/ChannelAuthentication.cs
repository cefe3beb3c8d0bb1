using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Moq;
using SyncBot.Tests.BotFramework.Connector;

namespace SyncBot.Tests.BotFramework.Integration;

/// <summary>Lets in who says "Bearer good", and answers over a channel that notes what it gets.</summary>
internal sealed class ChannelAuthentication(RecordingChannel channel) : BotFrameworkAuthentication
{
    public ClaimsIdentity Identity { get; } = new("test");

    public List<ClaimsIdentity> FactoriesFor { get; } = [];

    /// <summary>The service URLs and audiences that clients were made for.</summary>
    public List<(string ServiceUrl, string? Audience)> ClientsFor { get; } = [];

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken) => authHeader == "Bearer good"
            ? Task.FromResult(new AuthenticateRequestResult
            {
                ClaimsIdentity = Identity,
                CallerId = CallerIdConstants.PublicAzureChannel,
                ConnectorFactory = CreateConnectorFactory(Identity),
            })
            : throw new UnauthorizedAccessException("Not a good token.");

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        FactoriesFor.Add(claimsIdentity);
        return new Factory(this, channel);
    }

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken) => Task.FromResult(new Mock<UserTokenClient>().Object);

    private sealed class Factory(ChannelAuthentication owner, RecordingChannel channel) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            owner.ClientsFor.Add((serviceUrl, audience));
            return Task.FromResult<IConnectorClient>(new ConnectorClient(
                new Uri(serviceUrl),
                new Mock<ServiceClientCredentials> { CallBase = true }.Object,
                new HttpClient(channel, disposeHandler: false),
                disposeHttpClient: true));
        }
    }
}
