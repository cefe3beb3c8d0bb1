namespace SyncBot.Storage;

/// <summary>How cases are named among persons and conversations: as their locks are.</summary>
internal static class CaseNames
{
    private const string Prefix = "cases/";

    /// <summary>The name of a case.</summary>
    public static string Of(string caseId) => Prefix + caseId;

    /// <summary>The id of the case of a name; null if it is none's.</summary>
    public static string? IdOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : null;
}
