using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What is known about the problem: numbers and relations, without a word of wording. Checked when it is read, so that everything it refers to exists.</summary>
public sealed class Model
{
    private Tables? tables;
    private LookAheads? lookAheads;

    /// <summary>All causes, in the order of the knowledge.</summary>
    public required ImmutableArray<Cause> Causes { get; init; }

    /// <summary>The forms that causes take, in the order of the knowledge.</summary>
    public ImmutableArray<SubCause> SubCauses { get; init; } = [];

    /// <summary>All facts by id.</summary>
    public required FrozenDictionary<string, FactDefinition> Facts { get; init; }

    /// <summary>All questions by id.</summary>
    public required FrozenDictionary<string, Question> Questions { get; init; }

    /// <summary>All fixes by id, those on the ladder and those beside it.</summary>
    public required FrozenDictionary<string, Fix> Fixes { get; init; }

    /// <summary>All gates by id.</summary>
    public required FrozenDictionary<string, Gate> Gates { get; init; }

    /// <summary>The habits that keep the banner away, in the order of the knowledge.</summary>
    public ImmutableArray<Tip> Tips { get; init; } = [];

    /// <summary>The order of escalation and the prices.</summary>
    public required Ladder Ladder { get; init; }

    /// <summary>The same by number, for the look-ahead.</summary>
    internal Tables Tables => LazyInitializer.EnsureInitialized(ref tables, () => new Tables(this));

    /// <summary>Looks ahead.</summary>
    internal LookAheads LookAheads => LazyInitializer.EnsureInitialized(ref lookAheads, () => new LookAheads(this));

    /// <summary>How much likelier a fact has this value with a cause, by its place in <see cref="Causes"/>, than over all causes.</summary>
    public double LiftOf(Condition seen, int cause)
    {
        var likelihoods = Facts[seen.Fact].LikelihoodsOf(seen.Value);
        var (usual, all) = (0.0, 0.0);
        for (var i = 0; i < likelihoods.Length; i++)
        {
            usual += Causes[i].Prior * likelihoods[i];
            all += Causes[i].Prior;
        }

        return likelihoods[cause] * all / usual;
    }

    /// <summary>The place of a cause in <see cref="Causes"/>.</summary>
    public int IndexOf(string cause)
    {
        for (var i = 0; i < Causes.Length; i++)
        {
            if (Causes[i].Id == cause) return i;
        }

        throw new ArgumentException($"'{cause}' is not a cause.", nameof(cause));
    }
}
