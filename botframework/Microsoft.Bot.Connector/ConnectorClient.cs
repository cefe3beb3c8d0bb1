using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using Microsoft.Rest;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel at its service URL, over the Bot Connector REST API, version 3.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly Lock HeadersLock = new();

    // The plain one: anonymous types, whose properties are read-only, must be written too. It knows a type once it has looked at it.
    private static readonly DefaultContractResolver Resolver = new();

    /// <summary>Creates a client.</summary>
    /// <param name="baseUri">The service URL.</param>
    /// <param name="credentials">Prove who calls; null to send without proof.</param>
    /// <param name="customHttpClient">Sends the requests; a client of its own if null.</param>
    /// <param name="disposeHttpClient">True to dispose the HTTP client with this one.</param>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : base(customHttpClient, disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);

        BaseUri = baseUri;
        Credentials = credentials;
        Attachments = new Attachments(this);
        Conversations = new Conversations(this);
        SerializationSettings = CreateSettings();
        DeserializationSettings = CreateSettings();
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; set; }

    /// <inheritdoc/>
    public JsonSerializerSettings SerializationSettings { get; }

    /// <inheritdoc/>
    public JsonSerializerSettings DeserializationSettings { get; }

    /// <inheritdoc/>
    public ServiceClientCredentials Credentials { get; }

    /// <inheritdoc/>
    public virtual IAttachments Attachments { get; }

    /// <inheritdoc/>
    public virtual IConversations Conversations { get; }

    /// <summary>Makes an HTTP client name the Bot Framework in its user agent, and accept any content. Doing so twice adds nothing.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        lock (HeadersLock)
        {
            var headers = httpClient.DefaultRequestHeaders;
            AddOnce(headers.UserAgent, new ProductInfoHeaderValue("Microsoft-BotFramework", "3.1"));
            AddOnce(headers.UserAgent, new ProductInfoHeaderValue("BotBuilder", typeof(ConnectorClient).Assembly.GetName().Version.ToString()));
            AddOnce(headers.UserAgent, new ProductInfoHeaderValue(".NET", Environment.Version.ToString()));
            AddOnce(headers.Accept, new MediaTypeWithQualityHeaderValue("*/*"));
            headers.ExpectContinue = false;
        }
    }

    private static void AddOnce<T>(HttpHeaderValueCollection<T> values, T value)
        where T : class
    {
        if (!values.Contains(value))
            values.Add(value);
    }

    private static JsonSerializerSettings CreateSettings() => new()
    {
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        NullValueHandling = NullValueHandling.Ignore,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = Resolver,
        Converters = new List<JsonConverter> { new Iso8601TimeSpanConverter() },
        MaxDepth = null,
    };
}
