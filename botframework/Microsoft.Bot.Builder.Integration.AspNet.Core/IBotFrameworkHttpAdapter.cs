using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Joins a bot to HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs the turn of the activity in a request, and writes the response.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response.</param>
    /// <param name="bot">Takes the turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
