using System;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; set; }

    /// <summary>How requests are written.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>How responses are read.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    /// <summary>Prove who calls, or null.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>Files that were uploaded.</summary>
    IAttachments Attachments { get; }

    /// <summary>Conversations and what is said in them.</summary>
    IConversations Conversations { get; }
}
