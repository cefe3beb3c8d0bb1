using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One request of a <see cref="ConnectorClient"/>: how it is built, sent, and its refusal or answer read.</summary>
internal sealed class ConnectorCall(ConnectorClient client, HttpMethod method, string path)
{
    /// <summary>What is sent as JSON; nothing if null.</summary>
    public object Content { get; init; }

    /// <summary>Headers to add, in place of those of the same name.</summary>
    public Dictionary<string, List<string>> CustomHeaders { get; init; }

    /// <summary>The conversation to name in a header; none if null.</summary>
    public string ConversationId { get; init; }

    /// <summary>The statuses that mean success.</summary>
    public HttpStatusCode[] Success { get; init; } = [HttpStatusCode.OK];

    /// <summary>When the response counts as received.</summary>
    public HttpCompletionOption Completion { get; init; } = HttpCompletionOption.ResponseContentRead;

    /// <summary>The path of a resource, with its parts escaped.</summary>
    public static string Path(params IEnumerable<string> parts) => "v3/" + string.Join('/', parts.Select(Uri.EscapeDataString));

    /// <summary>A path with the parameters that are not null.</summary>
    public static string WithQuery(string path, params IEnumerable<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>Sends the request and reads the answer as JSON.</summary>
    public async Task<HttpOperationResponse<T>> SendAsync<T>(CancellationToken cancellationToken)
    {
        var result = new HttpOperationResponse<T>();
        await SendAsync(result, cancellationToken).ConfigureAwait(false);

        var json = await result.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            result.Body = SafeJsonConvert.DeserializeObject<T>(json, client.DeserializationSettings);
            return result;
        }
        catch (JsonException exception)
        {
            result.Dispose();
            throw new SerializationException("Unable to deserialize the response.", json, exception);
        }
    }

    /// <summary>Sends the request and puts it and its response into the result.</summary>
    public async Task SendAsync(HttpOperationResponse result, CancellationToken cancellationToken)
    {
        var json = Content is null ? null : SafeJsonConvert.SerializeObject(Content, client.SerializationSettings);
        var request = CreateRequest(json);
        if (client.Credentials is not null)
            await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);

        var response = await client.HttpClient.SendAsync(request, Completion, cancellationToken).ConfigureAwait(false);
        result.Request = request;
        result.Response = response;
        if (Success.Contains(response.StatusCode))
            return;

        using (result)
        {
            var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            throw new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Request = new HttpRequestMessageWrapper(request, json),
                Response = new HttpResponseMessageWrapper(response, content),
                Body = ReadError(content),
            };
        }
    }

    private HttpRequestMessage CreateRequest(string json)
    {
        var service = client.BaseUri.AbsoluteUri;
        var request = new HttpRequestMessage(method, new Uri((service.EndsWith('/') ? service : service + "/") + path));
        foreach (var (name, values) in CustomHeaders ?? [])
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, values);
        }

        if (ConversationId is not null)
            request.Headers.Add(ConversationConstants.ConversationIdHttpHeaderName, ConversationId);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        return request;
    }

    private ErrorResponse ReadError(string content)
    {
        try
        {
            return SafeJsonConvert.DeserializeObject<ErrorResponse>(content, client.DeserializationSettings);
        }
        catch (JsonException)
        {
            // A gateway on the way answers in HTML: the status and the text must do.
            return null;
        }
    }
}
