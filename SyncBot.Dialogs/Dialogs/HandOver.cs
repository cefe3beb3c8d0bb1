using Newtonsoft.Json.Linq;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>A case as it is handed to a person.</summary>
/// <param name="CaseId">The case's id, which the person with the problem sees too.</param>
/// <param name="Reason">The id of the reason.</param>
/// <param name="Text">The whole case as text that can be copied.</param>
/// <param name="State">The same for machines: facts, causes, attempts, as in the trace of a move.</param>
/// <param name="IsUpdate">Whether it was handed over before, and the person has added something.</param>
public sealed record HandOver(string CaseId, string Reason, string Text, JRaw State, bool IsUpdate);
