using SyncBot.Resuming;

namespace SyncBot.Storage;

/// <summary>The SQL that finds and removes what is kept about somebody. It is the same for all stores but for how a list of values is written.</summary>
/// <param name="ids">The values of the list, as a query of one column that is called <c>id</c>.</param>
internal sealed class TraceQueries(string ids)
{
    /// <summary>Names, and what stands for them, as a store holds them that was never bound.</summary>
    public static string Unbound { get; } =
        $"""
        SELECT person AS name, person AS id FROM people UNION SELECT '{CaseNames.Of("")}' || id, id FROM cases UNION SELECT key, key FROM conversations
        UNION SELECT id, id FROM kept_conversations UNION SELECT person, person FROM kept_conversations UNION SELECT person, person FROM wrong_codes
        """;

    /// <summary>Those of the list that stand in the store.</summary>
    public string Present { get; } =
        $"""
        SELECT id FROM ({ids}) AS wanted WHERE EXISTS (SELECT 1 FROM people WHERE person = wanted.id) OR EXISTS (SELECT 1 FROM cases WHERE cases.id = wanted.id)
        OR EXISTS (SELECT 1 FROM conversations WHERE key = wanted.id OR person = wanted.id) OR EXISTS (SELECT 1 FROM kept_conversations AS kept WHERE kept.id = wanted.id OR kept.person = wanted.id)
        OR EXISTS (SELECT 1 FROM activities WHERE conversation = wanted.id) OR EXISTS (SELECT 1 FROM outgoing WHERE conversation = wanted.id)
        OR EXISTS (SELECT 1 FROM incoming WHERE conversation = wanted.id) OR EXISTS (SELECT 1 FROM follow_ups WHERE conversation = wanted.id OR person = wanted.id)
        OR EXISTS (SELECT 1 FROM wrong_codes WHERE person = wanted.id)
        """;

    /// <summary>What belongs to one person together with those of the list.</summary>
    public string Linked { get; } =
        $"""
        SELECT case_id AS id FROM people WHERE person IN ({ids}) UNION SELECT person FROM people WHERE case_id IN ({ids})
        UNION SELECT key FROM conversations WHERE person IN ({ids}) UNION SELECT id FROM kept_conversations WHERE person IN ({ids})
        """;

    /// <summary>What is kept under those of the list: kind, under what, time, content.</summary>
    public string Read { get; } =
        $"""
        SELECT 'case' AS kind, id AS kept_under, updated AS at, state AS content FROM cases WHERE id IN ({ids})
        UNION ALL SELECT 'conversation', key, updated, state FROM conversations WHERE key IN ({ids})
        UNION ALL SELECT 'said', conversation, at, activity FROM activities WHERE conversation IN ({ids})
        UNION ALL SELECT 'to-send', conversation, due, activity FROM outgoing WHERE conversation IN ({ids})
        UNION ALL SELECT 'to-answer', conversation, 0, activity FROM incoming WHERE conversation IN ({ids})
        UNION ALL SELECT 'hand-over', case_id, due, payload FROM handovers WHERE case_id IN ({ids})
        UNION ALL SELECT 'code', case_id, expires, given FROM codes WHERE case_id IN ({ids})
        UNION ALL SELECT 'follow-up', case_id, due, address FROM follow_ups WHERE case_id IN ({ids})
        ORDER BY at
        """;

    /// <summary>What removes all of it. Where others read along, a conversation has no person, and stays.</summary>
    public IReadOnlyList<string> Removals { get; } =
    [
        $"DELETE FROM follow_ups WHERE case_id IN ({ids}) OR person IN ({ids}) OR conversation IN ({ids})",
        $"DELETE FROM codes WHERE case_id IN ({ids})",
        $"DELETE FROM handovers WHERE case_id IN ({ids})",
        $"DELETE FROM people WHERE person IN ({ids}) OR case_id IN ({ids})",
        $"DELETE FROM cases WHERE id IN ({ids})",
        $"DELETE FROM conversations WHERE key IN ({ids})",
        $"DELETE FROM activities WHERE conversation IN ({ids})",
        $"DELETE FROM kept_conversations WHERE id IN ({ids})",
        $"DELETE FROM outgoing WHERE conversation IN ({ids})",
        $"DELETE FROM incoming WHERE conversation IN ({ids})",
        $"DELETE FROM wrong_codes WHERE person IN ({ids})",
    ];

    /// <summary>Conversations and cases that nobody has touched since their time, in a look at all of them.</summary>
    /// <param name="conversations">How the time of conversations is written.</param>
    /// <param name="cases">How the time of cases is written.</param>
    /// <param name="most">How it is written how many are wanted at most.</param>
    public static string Expired(string conversations, string cases, string most) => $"{Expired(conversations, cases, _ => "")} LIMIT {most}";

    /// <summary>The same of one, in a look at that one alone.</summary>
    /// <param name="conversations">How the time of conversations is written.</param>
    /// <param name="cases">How the time of cases is written.</param>
    /// <param name="id">How the one is written.</param>
    public static string IsExpired(string conversations, string cases, string id) => Expired(conversations, cases, column => $"AND {column} = {id}");

    private static string Expired(string conversations, string cases, Func<string, string> andIs) =>
        $"""
        SELECT id FROM (
          SELECT key AS id FROM conversations WHERE updated < {conversations} {andIs("key")}
          UNION SELECT id FROM kept_conversations AS kept WHERE used < {conversations} AND NOT EXISTS (SELECT 1 FROM activities WHERE conversation = kept.id AND at >= {conversations}) {andIs("id")}
          UNION SELECT id FROM cases WHERE updated < {cases} AND NOT EXISTS (SELECT 1 FROM follow_ups WHERE case_id = cases.id) {andIs("id")}
        ) AS old
        WHERE NOT EXISTS (SELECT 1 FROM outgoing WHERE conversation = old.id AND dead IS NULL) AND NOT EXISTS (SELECT 1 FROM incoming WHERE conversation = old.id)
        AND NOT EXISTS (SELECT 1 FROM follow_ups WHERE conversation = old.id)
        """;

    /// <summary>What removes all that came to its end, each with the time before which it did.</summary>
    /// <param name="time">How that time is written.</param>
    /// <param name="now">The time.</param>
    /// <param name="records">How long records of what is done are kept.</param>
    public static IReadOnlyList<(string Sql, DateTimeOffset Time)> Endings(string time, DateTimeOffset now, TimeSpan records) =>
    [
        ($"DELETE FROM handovers WHERE delivered < {time}", now - records),
        ($"DELETE FROM outgoing WHERE dead < {time}", now - records),
        ($"DELETE FROM codes WHERE expires < {time}", now),
        ($"DELETE FROM deliveries WHERE at < {time}", now - Delivery.Kept),
        ($"DELETE FROM wrong_codes WHERE at < {time}", now - CodeLimits.Window),
    ];
}
