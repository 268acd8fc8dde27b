namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>
/// Sets of texts, each a number here, and the same set in the same spelling is the same number. They are judged by derivatives (Brzozowski
/// 1964): what may follow a letter is a set again, so "and" and "not" cost no more than "or".
/// </summary>
internal sealed class Languages
{
    private const int MostSets = 20_000;
    private readonly Dictionary<(Kind, int, int, string), int> known = [];
    private readonly List<(Kind Kind, int One, int Two, LetterSet? Letters)> sets = [];
    private readonly List<bool> empties = [];
    private readonly Dictionary<(int, char), int> derived = [];

    /// <summary>Makes the three that all others are made of.</summary>
    public Languages()
    {
        Nothing = Make(Kind.Nothing, 0, 0, null, false);
        Empty = Make(Kind.Empty, 0, 0, null, true);
        Letter = Letters(LetterSet.All);
        All = Repeat(Letter);
    }

    private enum Kind
    {
        Nothing,
        Empty,
        Letters,
        Row,
        Or,
        And,
        Not,
        Repeat,
    }

    /// <summary>No text at all.</summary>
    public int Nothing { get; }

    /// <summary>The empty text alone.</summary>
    public int Empty { get; }

    /// <summary>Any one letter.</summary>
    public int Letter { get; }

    /// <summary>Every text.</summary>
    public int All { get; }

    /// <summary>Every set of letters that somebody asked for.</summary>
    public IEnumerable<LetterSet> Alphabet => sets.Where(set => set.Letters is not null).Select(set => set.Letters!);

    /// <summary>Whether the empty text is in it.</summary>
    public bool HasEmpty(int set) => empties[set];

    /// <summary>One letter of a set.</summary>
    public int Letters(LetterSet letters) => letters.Ranges.Count == 0 ? Nothing : Make(Kind.Letters, 0, 0, letters, false);

    /// <summary>A text of one before a text of the other.</summary>
    public int Row(int one, int two) =>
        one == Nothing || two == Nothing ? Nothing : one == Empty ? two : two == Empty ? one
        : sets[one].Kind == Kind.Row ? Row(sets[one].One, Row(sets[one].Two, two))
        : Make(Kind.Row, one, two, null, empties[one] && empties[two]);

    /// <summary>Texts of one or of the other.</summary>
    public int Or(int one, int two) =>
        one == two || two == Nothing ? one : one == Nothing ? two : one == All || two == All ? All
        : sets[one].Kind == Kind.Or ? Or(sets[one].One, Or(sets[one].Two, two))
        : sets[two].Kind == Kind.Or && one >= sets[two].One ? one == sets[two].One ? two : Ordered(sets[two].One, Or(one, sets[two].Two))
        : one > two && sets[two].Kind != Kind.Or ? Or(two, one)
        : Make(Kind.Or, one, two, null, empties[one] || empties[two]);

    /// <summary>Texts of both.</summary>
    public int And(int one, int two) =>
        one == two || two == All ? one : one == All ? two : one == Nothing || two == Nothing ? Nothing
        : one > two ? And(two, one)
        : Make(Kind.And, one, two, null, empties[one] && empties[two]);

    /// <summary>All other texts.</summary>
    public int Not(int set) => sets[set].Kind == Kind.Not ? sets[set].One : Make(Kind.Not, set, 0, null, !empties[set]);

    /// <summary>Its texts in a row, any number of them.</summary>
    public int Repeat(int set) =>
        set == Nothing || set == Empty ? Empty : sets[set].Kind == Kind.Repeat ? set : Make(Kind.Repeat, set, 0, null, true);

    /// <summary>Its texts in a row, so many of them.</summary>
    public int Repeat(int set, int least, int? most)
    {
        var rest = most is null ? Repeat(set) : Empty;
        for (var times = least; times < most; times++)
            rest = Or(Empty, Row(set, rest));

        for (var times = 0; times < least; times++)
            rest = Row(set, rest);

        return rest;
    }

    /// <summary>What may follow a letter with which texts of it begin.</summary>
    public int After(int set, char letter)
    {
        if (!derived.TryGetValue((set, letter), out var next))
            derived[(set, letter)] = next = Derive(set, letter);

        return next;
    }

    private int Ordered(int least, int rest) => rest == All ? All : Make(Kind.Or, least, rest, null, empties[least] || empties[rest]);

    private int Derive(int set, char letter)
    {
        var (kind, one, two, letters) = sets[set];
        return kind switch
        {
            Kind.Letters => letters!.Has(letter) ? Empty : Nothing,
            Kind.Row => Or(Row(After(one, letter), two), HasEmpty(one) ? After(two, letter) : Nothing),
            Kind.Or => Or(After(one, letter), After(two, letter)),
            Kind.And => And(After(one, letter), After(two, letter)),
            Kind.Not => Not(After(one, letter)),
            Kind.Repeat => Row(After(one, letter), set),
            _ => Nothing,
        };
    }

    private int Make(Kind kind, int one, int two, LetterSet? letters, bool hasEmpty)
    {
        var key = (kind, one, two, letters?.Key ?? "");
        if (known.TryGetValue(key, out var number))
            return number;

        if (sets.Count >= MostSets)
            throw new FormatException("too many sets of texts");

        sets.Add((kind, one, two, letters));
        empties.Add(hasEmpty);
        return known[key] = sets.Count - 1;
    }
}
