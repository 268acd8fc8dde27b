namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>Makes the set of texts that a regular expression matches.</summary>
/// <param name="languages">Where sets are made.</param>
internal sealed class PatternLanguage(Languages languages)
{
    /// <summary>The texts of which a part matches; null where the expression is none that can be judged.</summary>
    /// <exception cref="FormatException">There are too many sets, or an edge stands within.</exception>
    public int? Of(string pattern)
    {
        if (PatternReader.Read(pattern) is not { } part)
            return null;

        var atStart = Before(part, languages.All, isStart: true);
        var later = Before(part, languages.All, isStart: false);
        return languages.Or(atStart, languages.Row(languages.Letter, languages.Row(languages.All, later)));
    }

    /// <summary>A part, and after it what is given.</summary>
    private int Before(PatternPart part, int rest, bool? isStart) => part switch
    {
        OneLetter one => languages.Row(languages.Letters(one.Letters), rest),
        Either either => either.Parts.Aggregate(languages.Nothing, (sum, each) => languages.Or(sum, Before(each, rest, isStart))),
        InRow row => InOrder(row.Parts, rest, isStart),
        Repeated { Least: 0, Most: 1 } maybe => languages.Or(rest, Before(maybe.Part, rest, isStart)),
        Repeated many => languages.Row(languages.Repeat(Before(many.Part, languages.Empty, isStart: null), many.Least, many.Most), rest),
        Ahead ahead => languages.And(Seen(ahead), rest),
        Edge { IsEnd: true } when isStart is not null => languages.And(languages.Empty, rest),
        Edge { IsEnd: false } =>
            isStart switch { true => rest, false => languages.Nothing, _ => throw new FormatException("an edge within") },
        _ => throw new FormatException("an edge within"),
    };

    private int Seen(Ahead ahead)
    {
        var seen = Before(ahead.Part, languages.All, isStart: false);
        return ahead.IsRefused ? languages.Not(seen) : seen;
    }

    private int InOrder(IReadOnlyList<PatternPart> parts, int rest, bool? isStart)
    {
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            var isFirst = parts.Take(at).All(each => each is Ahead or Edge { IsEnd: false });
            rest = Before(parts[at], rest, isStart is null || isFirst ? isStart : Later(parts[at]));
        }

        return rest;
    }

    /// <summary>Not at the start any more; a beginning would have to stand there.</summary>
    private static bool? Later(PatternPart part) => Begins(part) ? throw new FormatException("an edge within") : false;

    private static bool Begins(PatternPart part) => part switch
    {
        Edge edge => !edge.IsEnd,
        InRow row => row.Parts.Any(Begins),
        Either either => either.Parts.Any(Begins),
        Repeated many => Begins(many.Part),
        _ => false,
    };
}
