using System;
using System.Globalization;

namespace Microsoft.Recognizers.Text;

/// <summary>Keeps the models of one family, by culture; each is made when it is first asked for and then shared.</summary>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private readonly ModelFactory<TRecognizerOptions> factory = new();

    /// <summary>Registers the models, and makes them unless that can wait.</summary>
    /// <param name="targetCulture">The culture to use when a caller names none; may be null.</param>
    /// <param name="options">Passed to every model.</param>
    /// <param name="lazyInitialization">False makes the models of the target culture, or all of them, at once.</param>
    protected Recognizer(string targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        Options = options;
        TargetCulture = targetCulture;
        InitializeConfiguration();
        if (!lazyInitialization)
            factory.MakeAll(targetCulture, options);
    }

    public string TargetCulture { get; }

    public TRecognizerOptions Options { get; }

    /// <summary>The options that a number stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no combination of the options.</exception>
    public static TRecognizerOptions GetOptions(int value)
    {
        var options = Enum.ToObject(typeof(TRecognizerOptions), value);

        // A flags enum writes what it has no name for as a number.
        if (int.TryParse(options.ToString(), CultureInfo.InvariantCulture, out _))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a combination of the recognizer's options.");

        return (TRecognizerOptions)options;
    }

    /// <summary>The model of a culture, of the nearest one of the same language, or of English.</summary>
    /// <exception cref="ArgumentException">There is no such model, and falling back to English is not allowed.</exception>
    protected T GetModel<T>(string culture, bool fallbackToDefaultCulture)
        where T : IModel
        => factory.GetModel<T>(culture ?? TargetCulture, fallbackToDefaultCulture, Options);

    protected void RegisterModel<T>(string culture, Func<TRecognizerOptions, IModel> modelCreator)
        => factory.Add(culture, typeof(T), modelCreator);

    /// <summary>Registers the models; called once, by the constructor.</summary>
    protected abstract void InitializeConfiguration();
}
