namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>The time zone that a person is in.</summary>
/// <param name="Id">Its name: one of IANA or of Windows, or a fixed distance from UTC such as <c>UTC+01:00</c>.</param>
/// <param name="IsSaid">Whether they said so themselves.</param>
public sealed record PersonZone(string Id, bool IsSaid);
