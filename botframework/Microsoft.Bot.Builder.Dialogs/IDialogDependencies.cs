using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that brings dialogs with it into the set that it is added to.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs to add along with this one.</summary>
    IEnumerable<Dialog> GetDependencies();
}
