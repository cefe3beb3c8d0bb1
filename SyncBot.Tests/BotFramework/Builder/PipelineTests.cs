using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class PipelineTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _log = [];

    [Fact]
    public async Task Middleware_runs_in_order_on_the_way_in_and_backwards_on_the_way_out()
    {
        _adapter.Use(new LoggingMiddleware("a", _log)).Use(new LoggingMiddleware("b", _log));

        await _adapter.RunAsync(_adapter.Turn(), LogBot);

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _log);
    }

    [Fact]
    public async Task Middleware_that_does_not_pass_the_turn_on_ends_it()
    {
        _adapter.Use(new LoggingMiddleware("a", _log, passOn: false)).Use(new LoggingMiddleware("b", _log));

        await _adapter.RunAsync(_adapter.Turn(), LogBot);

        Assert.Equal(["a in", "a out"], _log);
    }

    [Fact]
    public async Task A_set_within_a_set_has_ended_before_the_next_middleware_begins()
    {
        _adapter.Use(new MiddlewareSet().Use(new LoggingMiddleware("inner", _log))).Use(new LoggingMiddleware("b", _log));

        await _adapter.RunAsync(_adapter.Turn(), LogBot);

        Assert.Equal(["inner in", "inner out", "b in", "bot", "b out"], _log);
    }

    [Fact]
    public async Task An_error_reaches_its_handler_after_middleware_has_unwound()
    {
        _adapter.Use(new UnwindingMiddleware(_log));
        _adapter.OnTurnError = (_, exception) =>
        {
            _log.Add($"handler: {exception.Message}");
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(_adapter.Turn(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal(["unwound", "handler: broken"], _log);
    }

    [Fact]
    public async Task Without_a_handler_an_error_reaches_the_caller()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.RunAsync(_adapter.Turn(), (_, _) => throw new InvalidOperationException("broken")));

        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_locale()
    {
        var turn = _adapter.Turn(RecordingAdapter.Message(locale: "de-AT"));
        string? half = null;

        await _adapter.RunAsync(turn, (_, _) =>
        {
            half = string.Create(provider: null, $"{0.5}");
            return Task.CompletedTask;
        });

        Assert.Equal("0,5", half);
        Assert.Equal("de-AT", turn.Locale);
    }

    [Fact]
    public async Task A_proactive_turn_starts_with_an_event_in_the_conversation_it_goes_on_with()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();
        string? seen = null;

        await _adapter.ContinueConversationAsync(
            "bot-id",
            reference,
            (turn, _) =>
            {
                seen = $"{turn.Activity.Type} {turn.Activity.Name} {turn.Activity.Conversation.Id} {turn.Activity.From.Id}";
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal("event ContinueConversation c1 ada", seen);
    }

    [Fact]
    public async Task Services_of_the_adapter_are_found_in_every_turn()
    {
        var storage = new MemoryStorage();
        var user = new UserState(storage);
        _adapter.UseStorage(storage).UseBotState(user);
        var turn = _adapter.Turn();

        await _adapter.RunAsync(turn, LogBot);

        Assert.Same(storage, turn.TurnState.Get<IStorage>());
        Assert.Same(user, turn.TurnState.Get<UserState>());
    }

    [Fact]
    public async Task A_trace_names_the_method_it_comes_from()
    {
        await _adapter.Turn().TraceActivityAsync("Move", value: 7, valueType: "number");

        var trace = Assert.Single(_adapter.Sent);
        Assert.Equal(
            ("trace", "Move", 7, "number", nameof(A_trace_names_the_method_it_comes_from)),
            (trace.Type, trace.Name, trace.Value, trace.ValueType, trace.Label));
    }

    private Task LogBot(ITurnContext turn, CancellationToken cancellationToken)
    {
        _log.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class UnwindingMiddleware(List<string> log) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            try
            {
                await next(cancellationToken);
            }
            finally
            {
                log.Add("unwound");
            }
        }
    }
}
