namespace AdaptiveCards.Templating;

/// <summary>The data a template is bound to: JSON text, or objects that System.Text.Json can write.</summary>
public sealed class EvaluationContext
{
    public EvaluationContext()
    {
    }

    public EvaluationContext(object rootData, object hostData = null)
    {
        Root = rootData;
        Host = hostData;
    }

    public EvaluationContext(string rootJson, string hostJson = null)
    {
        Root = rootJson;
        Host = hostJson;
    }

    /// <summary>What <c>$root</c> stands for, and <c>$data</c> at the top. Without it bindings stay as they are written.</summary>
    public object Root { get; set; }

    /// <summary><see cref="Root"/> as JSON text.</summary>
    /// <exception cref="System.InvalidCastException"><see cref="Root"/> is not text.</exception>
    public string RootJson
    {
        get => (string)Root;
        set => Root = value;
    }

    /// <summary>What <c>$host</c> stands for.</summary>
    public object Host { get; set; }

    /// <summary><see cref="Host"/> as JSON text.</summary>
    /// <exception cref="System.InvalidCastException"><see cref="Host"/> is not text.</exception>
    public string HostJson
    {
        get => (string)Host;
        set => Host = value;
    }
}
