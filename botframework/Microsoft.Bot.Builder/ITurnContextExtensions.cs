using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Traces from within a turn.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace activity, which only channels for developers show. It does not count as a response.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="name">What is traced.</param>
    /// <param name="value">The content.</param>
    /// <param name="valueType">The type of the content; by default the name of its .NET type.</param>
    /// <param name="label">Where it is traced; by default the name of the calling method.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object value = null,
        string valueType = null,
        [CallerMemberName] string label = null,
        CancellationToken cancellationToken = default)
        => turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
