namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>A place in one line of the list, and the words of C# that can stand there.</summary>
internal sealed class SignatureCursor(string line)
{
    private int at;

    private bool IsAtEnd => at == line.Length;

    /// <summary>A line that is not understood is a mistake of the list or of its reader, never skipped.</summary>
    public FormatException Wrong(string expected) => new($"Expected {expected} at column {at + 1} of \"{line}\".");

    public bool Take(string text)
    {
        SkipSpace();
        if (!line.AsSpan(at).StartsWith(text, StringComparison.Ordinal))
            return false;
        at += text.Length;
        return true;
    }

    /// <summary>Like <see cref="Take"/>, but not of the beginning of a longer word.</summary>
    public bool TakeWord(string word)
    {
        var before = at;
        if (Take(word) && (IsAtEnd || !IsOfWord(line[at])))
            return true;
        at = before;
        return false;
    }

    public void Expect(string text)
    {
        if (!Take(text))
            throw Wrong($"\"{text}\"");
    }

    public void ExpectEnd()
    {
        SkipSpace();
        if (!IsAtEnd)
            throw Wrong("the end");
    }

    /// <summary>A name, with what stands before it: <c>Nuke.Common.INukeBuild.Host</c>.</summary>
    public string Name()
    {
        SkipSpace();
        var start = at;
        while (!IsAtEnd && (IsOfWord(line[at]) || line[at] == '.'))
            at++;
        return at > start ? line[start..at] : throw Wrong("a name");
    }

    /// <summary>A type: <c>Func&lt;T, (string, int?)&gt;[]</c>.</summary>
    public string Type() => Type((name, _) => name);

    /// <summary>A type with other names in it.</summary>
    /// <param name="named">Another name, for a name and the number of type arguments after it.</param>
    public string Type(Func<string, int, string> named)
    {
        var type = Take("(") ? $"({Joined(Types(named, ")"))})" : Name() is var name && Take("<") ? Generic(name, named) : named(name, 0);
        while (true)
        {
            if (Take("?"))
                type += "?";
            else if (Take("[]"))
                type += "[]";
            else
                return type;
        }
    }

    /// <summary>Everything up to one of the ends that is outside of brackets and text in quotes.</summary>
    public string Until(string ends)
    {
        SkipSpace();
        var (start, depth) = (at, 0);
        for (; !IsAtEnd; at++)
        {
            if (depth == 0 && ends.Contains(line[at]))
                break;
            if (line[at] is '"' or '\'')
                at = line.IndexOf(line[at], at + 1) is > 0 and var quote ? quote : throw Wrong("a text that ends");
            depth += line[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
        }

        return line[start..at].TrimEnd();
    }

    /// <summary>Items with commas between them, up to and with the end.</summary>
    public IReadOnlyList<T> Items<T>(Func<T> item, string end)
    {
        var items = new List<T>();
        while (!Take(end))
        {
            if (items.Count > 0)
                Expect(",");
            items.Add(item());
        }

        return items;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '@';

    private static string Joined(IEnumerable<string> items) => string.Join(", ", items);

    private string Generic(string name, Func<string, int, string> named)
    {
        var arguments = Types(named, ">");
        return $"{named(name, arguments.Count)}<{Joined(arguments)}>";
    }

    private IReadOnlyList<string> Types(Func<string, int, string> named, string end) => Items(() => Type(named), end);

    private void SkipSpace()
    {
        while (!IsAtEnd && line[at] == ' ')
            at++;
    }
}
