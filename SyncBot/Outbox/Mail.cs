namespace SyncBot.Outbox;

/// <summary>In the state of a turn whose replies go their own way: how they are sent once they are saved.</summary>
/// <param name="Carrier">The name of who takes them to their channel.</param>
/// <param name="Postman">Sends them.</param>
internal sealed record Mail(string Carrier, Postman Postman);
