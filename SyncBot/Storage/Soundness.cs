namespace SyncBot.Storage;

/// <summary>What is true of every sound store, whatever keeps it: queries that count what breaks it. They are the same SQL for all.</summary>
internal static class Soundness
{
    /// <summary>A query and what it means if it counts anything.</summary>
    public static IReadOnlyList<(string Count, string Fault)> Rules { get; } =
    [
        ("SELECT count(*) FROM people WHERE NOT EXISTS (SELECT 1 FROM cases WHERE id = case_id)", "people whose case is gone"),
        ("SELECT count(*) FROM cases WHERE NOT EXISTS (SELECT 1 FROM people WHERE case_id = cases.id)", "cases that nobody has"),
        ("SELECT count(*) FROM codes WHERE NOT EXISTS (SELECT 1 FROM cases WHERE id = case_id)", "codes of cases that are gone"),
        ("SELECT count(*) FROM follow_ups WHERE NOT EXISTS (SELECT 1 FROM cases WHERE id = case_id)", "follow-ups of cases that are gone"),
        ("SELECT count(*) FROM activities WHERE NOT EXISTS (SELECT 1 FROM kept_conversations WHERE id = conversation)", "activities of conversations that are gone"),
        ("SELECT count(*) FROM (SELECT conversation FROM activities GROUP BY conversation HAVING max(number) - min(number) + 1 <> count(*)) AS gaps", "conversations in which something is missing"),
        ("SELECT count(*) FROM activities AS later JOIN activities AS earlier ON earlier.conversation = later.conversation AND earlier.number = later.number - 1 WHERE later.at <= earlier.at", "activities that are dated before the one they follow"),
        ("SELECT count(*) FROM (SELECT key FROM outgoing GROUP BY key HAVING count(*) > 1) AS twice", "activities that would be sent twice"),
    ];
}
