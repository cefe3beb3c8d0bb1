namespace SyncBot.Tests.Endurance;

/// <summary>A way in which people talk to the bot.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Make">Makes somebody who talks like this, given the conversation's id.</param>
internal sealed record TalkerKind(string Name, Func<string, Func<HttpClient>, Connector, Talker> Make)
{
    /// <summary>Replies go to a Connector.</summary>
    public static TalkerKind ByConnector { get; } = new("connector", (id, door, connector) => new ConnectorTalker("webchat", id, door, connector));

    /// <summary>Likewise, and cards are changed in place.</summary>
    public static TalkerKind InTeams { get; } = new("teams", (id, door, connector) => new ConnectorTalker("msteams", id, door, connector));

    /// <summary>Replies come in the response.</summary>
    public static TalkerKind InResponse { get; } = new("response", (id, door, connector) => new ResponseTalker(id, door, connector));

    /// <summary>Replies are read from the store.</summary>
    public static TalkerKind OnDirectLine { get; } = new("directline", (id, door, _) => new DirectLineTalker(id, door));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TalkerKind> All { get; } = [ByConnector, InTeams, InResponse, OnDirectLine];

    /// <summary>Somebody with a conversation of their own.</summary>
    public Talker New(Func<HttpClient> door, Connector connector) => Make($"{Name}-{Guid.NewGuid():N}", door, connector);
}
