using Microsoft.Extensions.DependencyInjection;
using SyncBot.Channels.Sms;
using SyncBot.Storage;
using SyncBot.Tests.Storage;
using SyncBot.Turns;

namespace SyncBot.Tests.Channels.Sms;

public sealed class TwilioMessagesTests : IAsyncLifetime
{
    private const string Number = "+15551230000";

    private FakeTwilio twilio = null!;
    private OpenStore store = null!;
    private ServiceProvider services = null!;

    private TwilioMessages Messages => services.GetRequiredService<TwilioMessages>();

    public async Task InitializeAsync()
    {
        twilio = await FakeTwilio.StartAsync();
        store = await InMemory.OpenAsync();
        var parts = new ServiceCollection();
        parts.AddLogging();
        parts.AddSingleton(TimeProvider.System);
        parts.AddSingleton(store.Phones);
        parts.AddSingleton(store.Names);
        parts.AddSingleton<PhoneNumbers>();
        parts.AddSingleton(new TwilioOptions("AC1", "secret", "+15550000000", new Uri("https://a.example/")) { Api = twilio.Address });
        TwilioMessages.AddTo(parts);
        services = parts.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await store.DisposeAsync();
        await twilio.DisposeAsync();
    }

    [Fact]
    public async Task A_text_goes_out_with_the_accounts_credentials()
    {
        Assert.Equal(SmsOutcome.Accepted, await SendAsync());

        var (path, authorization, form) = Assert.Single(twilio.Posted);
        Assert.Equal("/2010-04-01/Accounts/AC1/Messages.json", path);
        Assert.Equal("Basic QUMxOnNlY3JldA==", authorization);
        Assert.Equal((Number, "+15550000000", "hello & more"), ((string?)form["To"], (string?)form["From"], (string?)form["Body"]));
    }

    [Fact]
    public async Task Who_has_said_stop_gets_nothing()
    {
        var id = await services.GetRequiredService<PhoneNumbers>().IdOfAsync(Number, to: null, CancellationToken.None);
        await services.GetRequiredService<IPhoneStore>().OptOutAsync(TurnKeys.PersonOf("sms", id), DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal(SmsOutcome.OptedOut, await SendAsync());
        Assert.Empty(twilio.Posted);
    }

    [Fact]
    public async Task Who_has_said_stop_to_Twilio_alone_is_not_tried_again()
    {
        twilio.AnswerNext(400, code: 21610);

        Assert.Equal(SmsOutcome.OptedOut, await SendAsync());
        Assert.Equal(SmsOutcome.OptedOut, await SendAsync());
        Assert.Single(twilio.Posted);
    }

    [Fact]
    public async Task Too_many_requests_are_tried_again_when_Twilio_says()
    {
        twilio.AnswerNext(429, retryAfter: "1");

        Assert.Equal(SmsOutcome.Accepted, await SendAsync());
        Assert.Equal(2, twilio.Posted.Count);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller()
    {
        twilio.AnswerNext(429, retryAfter: "3600");

        Assert.Equal(SmsOutcome.NotSent, await SendAsync());
        Assert.Single(twilio.Posted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_may_have_been_sent_is_not_sent_again(int status)
    {
        twilio.AnswerNext(status);

        Assert.Equal(SmsOutcome.Unknown, await SendAsync());
        Assert.Single(twilio.Posted);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_text_went_out_leaves_it_open()
    {
        twilio.Answers.Enqueue(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Equal(SmsOutcome.Unknown, await SendAsync());
        Assert.Single(twilio.Posted);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(302)]
    [InlineData(401)]
    [InlineData(400)]
    public async Task A_refusal_is_final_and_no_redirect_is_followed(int status)
    {
        twilio.AnswerNext(status);

        Assert.Equal(SmsOutcome.Refused, await SendAsync());
        Assert.Single(twilio.Posted);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        await twilio.DisposeAsync();

        Assert.Equal(SmsOutcome.NotSent, await SendAsync());
    }

    private Task<SmsOutcome> SendAsync() => Messages.SendAsync(Number, "hello & more", CancellationToken.None);
}
