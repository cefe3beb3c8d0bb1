using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Writes down one activity. An update or a deletion changes what is written of the activity with its id.</summary>
    Task LogActivityAsync(IActivity activity);
}
