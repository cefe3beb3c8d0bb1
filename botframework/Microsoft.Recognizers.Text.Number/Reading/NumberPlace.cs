namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a number in digits may stand before.</summary>
internal enum NumberPlace
{
    /// <summary>It stands alone: "5" but not "5km".</summary>
    Alone,

    /// <summary>A sign or word may be glued to it, but it is read as it is: "5%", "5percent".</summary>
    BeforeSign,

    /// <summary>A unit may be glued to it, and says itself what is counted: "5km", "that one mile", "1000 over 3 km".</summary>
    BeforeUnit,
}
