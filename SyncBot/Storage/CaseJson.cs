using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Storage;

/// <summary>Writes cases as JSON that carries a version and no .NET type names.</summary>
public static class CaseJson
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameDerivedTypes, LeaveOutDerived } },
    };

    /// <summary>The case as JSON.</summary>
    public static string Write(Case @case) => JsonSerializer.Serialize(new Envelope(Version, @case), Options);

    /// <summary>Reads a case as far as the knowledge knows what it is about.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version, or is damaged.</exception>
    public static Case Read(string json, KnowledgeBase knowledge) => CaseCheck.Fit(Read(json), knowledge);

    /// <summary>Reads a case as it was written.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version, or is damaged.</exception>
    public static Case Read(string json)
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope>(json, Options);
            return envelope is { Version: Version, Case: { } @case } ? @case : throw new InvalidDataException($"A case of version {envelope?.Version} can't be read; this is version {Version}.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"A case can't be read: {fault.Message}", fault);
        }
    }

    private static void NameDerivedTypes(JsonTypeInfo type)
    {
        if (type.Type == typeof(CaseEvent))
        {
            type.PolymorphismOptions = Named(
                "event",
                (typeof(CaseEvent.Learned), "learned"),
                (typeof(CaseEvent.Unanswered), "unanswered"),
                (typeof(CaseEvent.Tried), "tried"),
                (typeof(CaseEvent.Turned), "turned"),
                (typeof(CaseEvent.Meant), "meant"),
                (typeof(CaseEvent.Cleared), "cleared"),
                (typeof(CaseEvent.PersonNeeded), "person-needed"),
                (typeof(CaseEvent.Stopped), "stopped"),
                (typeof(CaseEvent.Reopened), "reopened"),
                (typeof(CaseEvent.Noted), "noted"),
                (typeof(CaseEvent.Suspected), "suspected"));
        }
        else if (type.Type == typeof(Move))
        {
            type.PolymorphismOptions = Named(
                "move",
                (typeof(Move.Ask), "ask"),
                (typeof(Move.Try), "try"),
                (typeof(Move.CheckBack), "check-back"),
                (typeof(Move.HandOff), "hand-off"),
                (typeof(Move.Resolved), "resolved"),
                (typeof(Move.Stopped), "stopped"));
        }
    }

    // What a property works out from the others is not kept.
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        foreach (var derived in type.Properties.Where(p => p.Set is null && p.AssociatedParameter is null).ToList()) type.Properties.Remove(derived);
    }

    private static JsonPolymorphismOptions Named(string property, params (Type Type, string Name)[] types)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = property };
        foreach (var (type, name) in types) options.DerivedTypes.Add(new JsonDerivedType(type, name));
        return options;
    }

    private sealed record Envelope(int Version, Case? Case);
}
