namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>It was started.</summary>
    BeginCalled,

    /// <summary>An activity has come in for it.</summary>
    ContinueCalled,

    /// <summary>It, or the dialog it started, has ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It was cancelled.</summary>
    CancelCalled,

    /// <summary>The step before it went on without waiting.</summary>
    NextCalled,
}
