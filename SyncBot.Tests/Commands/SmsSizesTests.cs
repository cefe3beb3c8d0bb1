using System.Text.RegularExpressions;
using SyncBot.Commands;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Commands;

public sealed partial class SmsSizesTests
{
    private static readonly IReadOnlyList<SmsSize> Sizes = [.. new SmsSizes(Shipped.Knowledge).All()];

    [Fact]
    public void Everything_that_is_said_goes_out_by_text_message()
    {
        Assert.NotEmpty(Sizes);
        Assert.Empty(Sizes.Where(s => s.Fault is not null).Select(s => $"{s.Place}: {s.Fault}"));
    }

    [Fact]
    public void A_fix_of_a_phone_whose_release_is_not_known_takes_one_message_unless_it_is_disruptive()
    {
        var model = Shipped.Knowledge.Model;
        var longer = Sizes.Where(s => s.Place.EndsWith("/iphone", StringComparison.Ordinal)).Where(s => s.Messages.Now is not [var only] || only.EndsWith("more steps", StringComparison.Ordinal)).Select(s => s.Place.Split('/')[1]);

        Assert.All(longer, f => Assert.Equal(Tier.Disruptive, model.Fixes[f].Tier));
    }

    [Fact]
    public void No_word_of_the_carrier_is_offered_as_an_answer()
    {
        Assert.DoesNotContain(Shipped.Knowledge.Wording.ShortLabels.Values, Carriers.Contains);
        Assert.DoesNotContain(Sizes.Where(s => s.Place != $"lines/{Line.FirstMessage}").SelectMany(s => s.Messages.Now.Concat(s.Messages.Rest)), Offered.IsMatch);
    }

    [Fact]
    public async Task The_check_prints_the_table()
    {
        var (exit, output, _) = await SyncBotProcess.RunAsync(["knowledge", "check", "--sms"]);

        Assert.Equal(0, exit);
        Assert.Contains(SmsSize.Heading, output, StringComparison.Ordinal);
        Assert.Contains("fixes/sync-now/iphone", output, StringComparison.Ordinal);
    }

    private static HashSet<string> Carriers { get; } = new(StringComparer.OrdinalIgnoreCase) { "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "start", "unstop", "help", "info" };

    [GeneratedRegex(@"\b(say|text|reply|type)\s+(stop|unsubscribe|cancel|end|quit|help|info)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offered { get; }
}
