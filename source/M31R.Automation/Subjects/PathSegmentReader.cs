namespace M31R.Automation.Subjects;

/// <summary>Reads the segments of a pattern, escapes and classes included.</summary>
/// <param name="text">Without leading and trailing <c>/</c>; not empty.</param>
/// <param name="hasClasses">Whether <c>[</c> opens a class or is an error.</param>
internal sealed class PathSegmentReader(string text, bool hasClasses)
{
    private readonly List<PathSegment> segments = [];
    private readonly List<NameToken> name = [];
    private int position;

    /// <summary>The segments, or null and in <paramref name="problem"/> the rest of a sentence about the pattern.</summary>
    public List<PathSegment>? Read(out string? problem)
    {
        problem = null;
        while (position < text.Length && problem is null)
        {
            var character = text[position++];
            problem = character switch
            {
                '/' => EndName(),
                '?' => Take(new NameToken(NameTokenKind.AnyOne)),
                '*' => TakeRun(),
                '\\' => TakeEscaped(),
                '[' =>
                    hasClasses
                        ? TakeClass()
                        : "holds \"[\", and CODEOWNERS knows no character ranges; write \"?\" for any one character or a line a name.",
                _ => Take(new NameToken(NameTokenKind.Character, character)),
            };
        }

        problem ??= EndName();
        return problem is null ? segments : null;
    }

    private string? EndName()
    {
        segments.Add(name switch
        {
            [] => PathSegment.AnyDepth,
            [{ Kind: NameTokenKind.AnyRun }] => PathSegment.AnyName,
            _ => new PathSegment([.. name]),
        });
        name.Clear();
        return null;
    }

    private string? Take(NameToken token)
    {
        name.Add(token);
        return null;
    }

    /// <summary>Asterisks: exactly two that fill a segment mean any depth and leave the name empty; others mean one run.</summary>
    private string? TakeRun()
    {
        var start = position - 1;
        while (position < text.Length && text[position] == '*')
        {
            position++;
        }

        var fillsSegment = (start == 0 || text[start - 1] == '/') && (position == text.Length || text[position] == '/');
        return fillsSegment && position - start >= 2 ? null : Take(NameToken.AnyRun);
    }

    private string? TakeEscaped() => position < text.Length
        ? Take(new NameToken(NameTokenKind.Character, text[position++]))
        : "ends in a single \"\\\", which escapes nothing; write \"\\\\\" for the character itself.";

    private string? TakeClass()
    {
        var start = position;
        var found = new CharacterClassReader(text, start).Read(out var end, out var problem);
        position = end;
        return found is null ? problem : Take(new NameToken(NameTokenKind.Class, Class: found));
    }
}
