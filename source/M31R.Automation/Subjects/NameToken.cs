namespace M31R.Automation.Subjects;

/// <summary>One part of a name pattern.</summary>
internal readonly record struct NameToken(NameTokenKind Kind, char Character = '\0', CharacterClass? Class = null)
{
    /// <summary><c>*</c>.</summary>
    public static NameToken AnyRun { get; } = new(NameTokenKind.AnyRun);

    /// <summary>Whether tokens match a whole name; after a mismatch only the last <c>*</c> takes one character more.</summary>
    public static bool AllMatch(IReadOnlyList<NameToken> tokens, ReadOnlySpan<char> name)
    {
        var (at, position) = (0, 0);
        var (retryAt, retryPosition) = (-1, 0);
        while (position < name.Length)
        {
            if (at < tokens.Count && tokens[at].Kind == NameTokenKind.AnyRun)
            {
                (retryAt, retryPosition) = (++at, position);
            }
            else if (at < tokens.Count && tokens[at].Length(name[position..]) is var length and > 0)
            {
                (at, position) = (at + 1, position + length);
            }
            else if (retryAt >= 0)
            {
                (at, position) = (retryAt, ++retryPosition);
            }
            else
            {
                return false;
            }
        }

        return tokens.Skip(at).All(token => token.Kind == NameTokenKind.AnyRun);
    }

    /// <summary>How much of <paramref name="rest"/> the token takes; 0 when it does not match. A surrogate pair is one character.</summary>
    private int Length(ReadOnlySpan<char> rest) => Kind switch
    {
        NameTokenKind.AnyOne => rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1,
        NameTokenKind.Class => Class!.Contains(rest[0]) ? 1 : 0,
        _ => rest[0] == Character ? 1 : 0,
    };
}
