namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds secrets by the word for them, which is right, misspelt or disguised: what stands behind it, before it and near it.</summary>
internal sealed class LabelledSecrets(SecretWords words)
{
    private readonly DisguisedLabels disguised = new(words);
    private readonly SecretLabels labels = new(words);
    private readonly BehindLabels behind = new(words);
    private readonly BeforeLabels before = new(words);
    private readonly NearLabels near = new(words);

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        var plain = disguised.Unmasked(text, typed);
        var named = labels.In(plain).ToList();
        var secrets = new List<(int From, int To)>();
        var telling = new List<SecretLabel>();
        foreach (var label in named)
        {
            var found = secrets.Count;
            if (label.Kind is LabelKind.Secret or LabelKind.Account)
            {
                if (before.At(text, plain, label) is { } earlier) secrets.Add(earlier);
                if (behind.At(text, plain, label) is { } later) secrets.Add(later);
            }

            // Of accounts people speak without naming one.
            if (label.Kind is not LabelKind.Account || secrets.Count > found) telling.Add(label);
        }

        return [.. secrets, .. near.In(text, plain, telling)];
    }
}
