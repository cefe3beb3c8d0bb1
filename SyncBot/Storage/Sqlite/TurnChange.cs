namespace SyncBot.Storage.Sqlite;

/// <summary>One turn on its way into the file.</summary>
internal sealed class TurnChange(TurnChanges changes, SqliteSession file)
{
    private readonly long at = changes.At.ToUnixTimeMilliseconds();

    /// <summary>Saves it; the writer keeps all of it or nothing.</summary>
    /// <returns>False if the code that the turn has used up is gone.</returns>
    public bool Save()
    {
        if (changes.Redeemed is { } used && file.Execute("DELETE FROM codes WHERE hash = $hash", ("$hash", used)) != 1) return false;
        SaveConversation();
        if (changes.Case is not null) SaveCase();
        if (changes.Issued is { } code) SaveCode(code);
        if (changes.FollowUp is { } followUp) SaveFollowUp(followUp);
        if (changes.DropsFollowUp) file.Execute("DELETE FROM follow_ups WHERE case_id = $id", ("$id", changes.CaseId));
        foreach (var payload in changes.HandOvers) file.Execute("INSERT INTO handovers (case_id, payload, due, attempts) VALUES ($case, $payload, $at, 0)", ("$case", changes.CaseId), ("$payload", payload), ("$at", at));
        foreach (var send in changes.Sends) SaveSend(send);
        if (changes.Delivery is { } delivery) SaveDelivery(delivery);
        if (changes.Log is { } log) SaveLog(log);
        return true;
    }

    private void SaveConversation()
    {
        if (changes.DialogState is null)
        {
            file.Execute("DELETE FROM conversations WHERE key = $key", ("$key", changes.Conversation));
            return;
        }

        // Almost always it is there and still its person's: an index that has nothing new to hold is not written.
        var person = changes.IsShared ? null : changes.Person;
        if (file.Execute(
                "UPDATE conversations SET state = $state, card = $card, updated = $at WHERE key = $key AND person IS $person",
                ("$state", changes.DialogState),
                ("$card", changes.Card),
                ("$at", at),
                ("$key", changes.Conversation),
                ("$person", person)) > 0) return;
        file.Execute(
            "INSERT INTO conversations (key, person, state, card, updated) VALUES ($key, $person, $state, $card, $at) ON CONFLICT (key) DO UPDATE SET person = $person, state = $state, card = $card, updated = $at",
            ("$key", changes.Conversation),
            ("$person", person),
            ("$state", changes.DialogState),
            ("$card", changes.Card),
            ("$at", at));
    }

    // A new case never takes the place of another that bears its id: the turn is run again, and draws another one.
    private void SaveCase()
    {
        var before = file.Text("SELECT case_id FROM people WHERE person = $person", ("$person", changes.Person));
        var isNew = changes.CaseId != changes.LoadedCaseId;
        var saved = file.Execute(
            isNew ? "INSERT INTO cases (id, state, updated) VALUES ($id, $state, $at) ON CONFLICT (id) DO NOTHING" : "UPDATE cases SET state = $state, updated = $at WHERE id = $id",
            ("$id", changes.CaseId),
            ("$state", changes.Case),
            ("$at", at));
        if (saved != 1 && !changes.TakesUpAgain) throw isNew ? new StaleTurnException() : new InvalidOperationException($"The case {changes.CaseId} is gone.");
        if (before == changes.CaseId) return;
        file.Execute(
            "INSERT INTO people (person, case_id, updated) VALUES ($person, $id, $at) ON CONFLICT (person) DO UPDATE SET case_id = $id, updated = $at",
            ("$person", changes.Person),
            ("$id", changes.CaseId),
            ("$at", at));
        if (before is not null) Forget(before);
    }

    // A case that nobody has any more is not kept, nor are its codes. Who has left it is not asked about it.
    private void Forget(string caseId)
    {
        file.Execute("DELETE FROM follow_ups WHERE case_id = $id AND (person = $person OR NOT EXISTS (SELECT 1 FROM people WHERE case_id = $id))", ("$id", caseId), ("$person", changes.Person));
        var forgotten = file.Execute("DELETE FROM cases WHERE id = $id AND NOT EXISTS (SELECT 1 FROM people WHERE case_id = $id)", ("$id", caseId));
        if (forgotten > 0) file.Execute("DELETE FROM codes WHERE case_id = $id", ("$id", caseId));
    }

    private void SaveCode(IssuedCode code)
    {
        file.Execute("DELETE FROM codes WHERE case_id = $id OR expires <= $at", ("$id", changes.CaseId), ("$at", at));
        file.Execute(
            "INSERT INTO codes (hash, case_id, given, expires) VALUES ($hash, $id, $given, $expires)",
            ("$hash", code.Hash),
            ("$id", changes.CaseId),
            ("$given", code.Given),
            ("$expires", code.Expires.ToUnixTimeMilliseconds()));
    }

    private void SaveFollowUp(FollowUp followUp) => file.Execute(
        """
        INSERT INTO follow_ups (case_id, person, conversation, due, address) VALUES ($case, $person, $conversation, $due, $address)
        ON CONFLICT (case_id) DO UPDATE SET person = $person, conversation = $conversation, due = $due, address = $address, claimed_until = 0, attempts = 0
        """,
        ("$case", followUp.CaseId),
        ("$person", followUp.Person),
        ("$conversation", followUp.Conversation),
        ("$due", followUp.Due.ToUnixTimeMilliseconds()),
        ("$address", followUp.Address));

    private void SaveSend(Send send) => file.Execute(
        "INSERT INTO outgoing (key, conversation, carrier, kind, target, activity, due) VALUES ($key, $conversation, $carrier, $kind, $target, $activity, $due)",
        ("$key", send.Key),
        ("$conversation", changes.Conversation),
        ("$carrier", send.Carrier),
        ("$kind", send.Kind.ToString()),
        ("$target", send.Target),
        ("$activity", send.Activity),
        ("$due", (changes.At + Send.Grace).ToUnixTimeMilliseconds()));

    private void SaveDelivery(Delivery delivery)
    {
        file.Execute("DELETE FROM deliveries WHERE at <= $before", ("$before", (changes.At - Delivery.Kept).ToUnixTimeMilliseconds()));
        file.Execute("INSERT INTO deliveries (key, at, answer) VALUES ($key, $at, $answer)", ("$key", delivery.Key), ("$at", at), ("$answer", delivery.Answer));
    }

    // A conversation that was forgotten meanwhile is not begun anew by what is still said in it.
    private void SaveLog(ConversationLog log)
    {
        foreach (var activity in log.Activities)
        {
            file.Execute(
                """
                INSERT INTO activities (conversation, number, at, activity)
                SELECT kept.id, coalesce(last.number, kept.begins_after) + 1, max(coalesce(last.at + 1, 0), $at), $activity
                FROM kept_conversations AS kept LEFT JOIN (SELECT number, at FROM activities WHERE conversation = $conversation ORDER BY number DESC LIMIT 1) AS last
                WHERE kept.id = $conversation
                """,
                ("$conversation", log.Conversation),
                ("$at", at),
                ("$activity", activity));
        }
    }
}
