using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion about another's message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The pieces of text that it is about.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}
