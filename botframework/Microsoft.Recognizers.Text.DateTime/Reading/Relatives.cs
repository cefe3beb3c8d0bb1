namespace Microsoft.Recognizers.Text.DateTime;

internal static class Relatives
{
    /// <summary>-1 for what is over, 1 for what is to come, otherwise 0.</summary>
    public static int Shift(this Relative relative) => relative switch
    {
        Relative.Last or Relative.Past => -1,
        Relative.Next or Relative.Coming => 1,
        _ => 0,
    };
}
