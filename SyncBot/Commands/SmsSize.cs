using System.Globalization;
using SyncBot.Dialogs.Replies;

namespace SyncBot.Commands;

/// <summary>How much a reply takes by text message.</summary>
/// <param name="Place">What is said.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal sealed record SmsSize(string Place, ShortMessages Messages, string? Fault)
{
    /// <summary>The headings above the lines.</summary>
    public const string Heading = "segments  longest  messages  on demand  alphabet  reply";

    /// <summary>One line of the table: segments of what is sent at once, characters of the longest message, messages at once and on demand.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Messages.Now.Sum(Gsm7.SegmentsOf),8}  {All.Max(Gsm7.LengthOf),7}  {Messages.Now.Length,8}  {Messages.Rest.Length,9}  {(All.All(Gsm7.IsIn) ? "GSM-7" : "UCS-2"),8}  {Place}");

    private IEnumerable<string> All => Messages.Now.Concat(Messages.Rest);
}
