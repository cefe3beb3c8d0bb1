using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog, without a bot around it.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly Dialog _dialog;
    private readonly object _options;
    private readonly IStatePropertyAccessor<DialogState> _stack;

    /// <summary>Talks to the dialog on that channel.</summary>
    /// <param name="channelId">The channel that the conversation is on.</param>
    /// <param name="targetDialog">The dialog to test.</param>
    /// <param name="initialDialogOptions">What the dialog is started with.</param>
    /// <param name="middlewares">What runs around each turn, inside the saving of state.</param>
    /// <param name="conversationState">Where the stack is kept; in memory when left out.</param>
    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Talks to the dialog through that adapter.</summary>
    /// <param name="testAdapter">The adapter to talk through.</param>
    /// <param name="targetDialog">The dialog to test.</param>
    /// <param name="initialDialogOptions">What the dialog is started with.</param>
    /// <param name="middlewares">What runs around each turn, inside the saving of state.</param>
    /// <param name="conversationState">Where the stack is kept; in memory when left out.</param>
    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
    {
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _stack = ConversationState.CreateProperty<DialogState>("DialogState");
        _dialog = targetDialog;
        _options = initialDialogOptions;

        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _adapter.Use(middleware);
    }

    /// <summary>The context of the last turn; null before the first.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>How the stack stood after the last turn, and what the dialog returned.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Where the stack is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and gives the first reply, or null.</summary>
    /// <typeparam name="T">The kind of reply.</typeparam>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, OnTurnAsync, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message and gives the first reply, or null.</summary>
    /// <typeparam name="T">The kind of reply.</typeparam>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, OnTurnAsync, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply that was not taken yet, or null.</summary>
    /// <typeparam name="T">The kind of reply.</typeparam>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    private async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(_stack);
        dialogs.Add(_dialog);

        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            DialogTurnResult = await DialogContext.BeginDialogAsync(_dialog.Id, _options, cancellationToken);
    }
}
