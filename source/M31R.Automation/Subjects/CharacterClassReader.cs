namespace M31R.Automation.Subjects;

/// <summary>Reads <c>[…]</c> as git does: <c>]</c> first is a member, <c>\</c> escapes, <c>[:alpha:]</c> names a POSIX class.</summary>
/// <param name="text">The pattern.</param>
/// <param name="start">Behind the opening bracket.</param>
internal sealed class CharacterClassReader(string text, int start)
{
    private readonly List<(char First, char Last)> members = [];
    private readonly List<Func<char, bool>> named = [];
    private readonly int opening = start;
    private int position = start;

    /// <summary>The class and where it ends, or null and what is wrong with the pattern.</summary>
    public CharacterClass? Read(out int end, out string? problem)
    {
        var isNegated = position < text.Length && text[position] is '!' or '^';
        position += isNegated ? 1 : 0;
        problem = null;
        for (var isFirst = true; problem is null && (isFirst || !AtEnd()); isFirst = false)
        {
            problem = TakeMember();
        }

        end = Math.Min(position + 1, text.Length);
        return problem is null ? new CharacterClass(members, named, isNegated) : null;
    }

    private bool AtEnd() => position < text.Length && text[position] == ']';

    private string? TakeMember()
    {
        if (NameAhead() is { } posix)
        {
            return TakeNamed(posix);
        }

        if (!TryCharacter(out var first))
        {
            return Unclosed();
        }

        if (position + 1 >= text.Length || text[position] != '-' || text[position + 1] == ']')
        {
            members.Add((first, first));
            return null;
        }

        position++;
        if (!TryCharacter(out var last))
        {
            return Unclosed();
        }

        members.Add((first, last));
        return null;
    }

    /// <summary>The name in <c>[:name:]</c> when one stands here; <c>[:</c> that does not end in <c>:]</c> is two members.</summary>
    private string? NameAhead()
    {
        if (!text.AsSpan(Math.Min(position, text.Length)).StartsWith("[:"))
        {
            return null;
        }

        var close = text.IndexOf(']', position + 2);
        return close > position + 2 && text[close - 1] == ':' ? text[(position + 2)..(close - 1)] : null;
    }

    private string? TakeNamed(string name)
    {
        if (!CharacterClass.Named.TryGetValue(name, out var holds))
        {
            return $"names the character class \"{name}\", which git does not know; "
                + $"known are {string.Join(", ", CharacterClass.Named.Keys)}.";
        }

        named.Add(holds);
        position += name.Length + "[::]".Length;
        return null;
    }

    private bool TryCharacter(out char character)
    {
        position += position < text.Length && text[position] == '\\' ? 1 : 0;
        character = position < text.Length ? text[position] : '\0';
        return position++ < text.Length;
    }

    private string Unclosed() => $"opens \"[\" at character {opening} and never closes it; write \"\\[\" for the character itself.";
}
