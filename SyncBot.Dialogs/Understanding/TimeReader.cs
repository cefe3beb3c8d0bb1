using System.Globalization;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads when something is to be: "I'll do it tonight, ask me tomorrow at 9".</summary>
internal sealed class TimeReader(TimeWords words)
{
    // Words that may stand beside a time in a message that says hardly anything else.
    private const int MostBeside = 3;

    // Words between what belongs together: "tomorrow in the morning, about 9".
    private const int MostBetween = 2;

    private readonly TimeIndex index = new(words);

    /// <summary>The time that a message says; null if it says none. Of several the one that the person asks to be asked at, otherwise the last.</summary>
    public SaidTime? Read(Message message, IReadOnlyList<Slot> slots)
    {
        if (!message.Tokens.Any(index.Begins)) return null;
        var pieces = new TimePieces(message, slots, index);
        var asked = Places(pieces, TimeMarks.Ask, TimeMarks.Make).LastOrDefault(-1);
        var groups = GroupsIn(pieces, asked >= 0);
        if (asked < 0 && Places(pieces, TimeMarks.Over).Any()) return null;
        var group = (asked >= 0 ? groups.Find(g => g.From >= asked) : null) ?? groups.LastOrDefault();
        var said = group?.Said ?? Unmeasured(pieces);
        if (said is null) return null;
        var beside = Beside(pieces, groups);
        return said with { IsAsked = asked >= 0 || said is SaidTime.Never or SaidTime.Later, IsPlain = beside <= MostBeside, Replaces = asked >= 0 && pieces.Mark(asked, TimeMarks.Make) is not null, Words = pieces.Count - beside };
    }

    /// <summary>The zone that a message names, if it names one.</summary>
    public string? ZoneIn(Message message)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (index.At(i, message.Tokens).FirstOrDefault(t => t.Kind == TimeWords.Zone) is { } zone) return zone.Value;
        }

        return null;
    }

    /// <summary>Whether a mark stands in a message.</summary>
    public bool Has(Message message, string mark) => Places(new TimePieces(message, [], index), mark).Any();

    private static SaidTime? Unmeasured(TimePieces pieces) =>
        Places(pieces, TimeMarks.Never).Any() ? new SaidTime.Never() : Places(pieces, TimeMarks.Later).Any() ? new SaidTime.Later() : null;

    private static IEnumerable<int> Places(TimePieces pieces, params string[] marks)
    {
        for (var i = 0; i < pieces.Count; i = pieces.Any(i) ?? i + 1)
        {
            if (pieces.Mark(i, marks) is not null) yield return i;
        }
    }

    private static int Beside(TimePieces pieces, List<Group> groups)
    {
        var beside = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces.Any(i) is { } next) i = next - 1;
            else if (!groups.Exists(g => g.From <= i && i < g.To)) beside++;
        }

        return beside;
    }

    private static List<Group> GroupsIn(TimePieces pieces, bool isAsked)
    {
        var groups = new List<Group>();
        for (var i = 0; i < pieces.Count;)
        {
            var open = groups.Count > 0 && i - groups[^1].To <= MostBetween ? groups[^1] : null;
            if (PartAt(pieces, i, open, isAsked) is not { } found)
            {
                i = pieces.Any(i) ?? i + 1;
                continue;
            }

            if (open?.With(found) is { } more) groups[^1] = more;
            else groups.Add(found);
            i = Math.Max(found.To, i + 1);
        }

        return groups;
    }

    private static Group? PartAt(TimePieces pieces, int at, Group? open, bool isAsked)
    {
        if (pieces.Mark(at, TimeMarks.In) is { } behind && pieces.Length(behind) is var (time, next)) return new Group(at, next) { After = time };
        if (pieces.Length(at) is var (length, end) && pieces.Mark(end, TimeMarks.FromNow) is { } closed) return new Group(at, closed) { After = length };
        var (day, part) = (pieces.Value(at, TimeWords.Day), pieces.Value(at, TimeWords.Part));
        if (day is not null || part is not null)
        {
            return new Group(at, (day ?? part)!.Value.Next)
            {
                Day = day is var (id, _) ? SaidDay.Named(id) : null,
                Part = part is var (clock, _) ? TimeOnly.Parse(clock, CultureInfo.InvariantCulture) : null,
            };
        }

        var isAt = pieces.Mark(at, TimeMarks.At, TimeMarks.Make);
        if (ClockReader.At(pieces, isAt ?? at) is not { } shown) return null;
        var isClock = isAt is not null || shown.IsExplicit || isAsked || open is { After: null, Clock: null };
        return isClock ? new Group(at, shown.Next) { Clock = shown } : null;
    }

    // What is said of one time in words that stand together.
    private sealed record Group(int From, int To)
    {
        public TimeSpan? After { get; init; }

        public SaidDay? Day { get; init; }

        public TimeOnly? Part { get; init; }

        public SaidClock? Clock { get; init; }

        public SaidTime Said => After is { } time
            ? new SaidTime.After(time)
            : new SaidTime.On(Day, Clock?.Time, Part) { IsEitherHalf = Clock?.IsEitherHalf is true };

        // "Next week on Friday" is two of a kind, and so is "at 7 or 8": then another begins.
        public Group? With(Group next)
        {
            if (After is not null || next.After is not null) return null;
            if ((Day is not null && next.Day is not null) || (Part is not null && next.Part is not null) || (Clock is not null && next.Clock is not null)) return null;
            return new Group(From, next.To) { Day = Day ?? next.Day, Part = Part ?? next.Part, Clock = Clock ?? next.Clock };
        }
    }
}
