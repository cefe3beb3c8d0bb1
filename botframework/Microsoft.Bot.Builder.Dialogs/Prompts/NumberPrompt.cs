using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or words, alone or with a unit of length, weight, speed and the like.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>A prompt of that name.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="validator">Decides which answers are accepted; by default those that are understood.</param>
    /// <param name="defaultLocale">The language of answers that do not name theirs; <c>en-us</c> when left out.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is another type.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
            throw new NotSupportedException("NumberPrompt: type argument T of type 'typeof(T)' is not supported");

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language of answers that do not name theirs; <c>en-us</c> when null.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PlainPrompt.SendAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Text))
            return Task.FromResult(result);

        var culture = activity.Locale ?? DefaultLocale ?? Culture.English;
        if (FirstNumber(activity.Text, culture) is { } found
            && Parse(found.Resolution["value"]?.ToString(), new CultureInfo(culture)) is T value)
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    private static ModelResult FirstNumber(string text, string culture) =>
        NumberRecognizer.RecognizeNumber(text, culture).FirstOrDefault()
        ?? NumberWithUnitRecognizer.RecognizeAge(text, culture).FirstOrDefault()
        ?? NumberWithUnitRecognizer.RecognizeTemperature(text, culture).FirstOrDefault()
        ?? NumberWithUnitRecognizer.RecognizeDimension(text, culture).FirstOrDefault();

    private static object Parse(string text, CultureInfo culture) => default(T) switch
    {
        int => int.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
        long => long.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
        float => float.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
        double => double.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
        _ => decimal.TryParse(text, NumberStyles.Any, culture, out var number) ? number : null,
    };
}
