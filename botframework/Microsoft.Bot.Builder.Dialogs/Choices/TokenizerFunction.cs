using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits a text of a language into words.</summary>
public delegate List<Token> TokenizerFunction(string text, string locale = null);
