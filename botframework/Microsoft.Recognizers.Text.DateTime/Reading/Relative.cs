namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Words that point from now. "last friday" is the one of last week, "past friday" the latest that is over.</summary>
internal enum Relative
{
    None,
    Last,
    Past,
    This,
    Next,
    Coming,
}
