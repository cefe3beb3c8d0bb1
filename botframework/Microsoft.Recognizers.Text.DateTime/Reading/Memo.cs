using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Keeps what a reader found at each token, as several readers ask for the same; this is what keeps the time in line with the length.
/// </summary>
/// <param name="count">How many tokens there are.</param>
/// <param name="read">Reads at a token, the first time.</param>
internal sealed class Memo<T>(int count, Func<int, T?> read)
    where T : struct
{
    private T?[] found;
    private bool[] isRead;

    public T? At(int index)
    {
        if (index < 0 || index >= count)
            return null;

        found ??= new T?[count];
        isRead ??= new bool[count];
        if (!isRead[index])
        {
            found[index] = read(index);
            isRead[index] = true;
        }

        return found[index];
    }
}
