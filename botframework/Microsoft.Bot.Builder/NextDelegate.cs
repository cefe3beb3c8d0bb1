using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>The rest of the pipeline, seen from one middleware. Not calling it ends the turn there.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
