namespace SyncBot.Dialogs.Understanding;

/// <summary>What a word for a secret names.</summary>
internal enum LabelKind
{
    /// <summary>The secret itself: "password".</summary>
    Secret,

    /// <summary>The name of an account, which is only told from other words by its look: "user name".</summary>
    Account,

    /// <summary>What has to do with the secret: "passwortfeld". It stands near it, not beside it.</summary>
    Part,

    /// <summary>What a secret opens or is done with: "unlock". Only what has the look of a secret is one near it.</summary>
    Opening,
}
