using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>Splits logical lines into statements.</summary>
internal static class PythonStatements
{
    private static readonly HashSet<string> Heads = ["try", "except", "else", "finally", "if", "elif", "with", "for", "while", "class",
        "def", "async"];

    /// <summary>All of a file, in its order.</summary>
    public static IEnumerable<PythonStatement> Of(string text) => new PythonTokenizer(text).Lines()
        .SelectMany(line => Split(line.Indent, line.Tokens));

    private static IEnumerable<PythonStatement> Split(int indent, List<PythonToken> tokens)
    {
        var (start, depth) = (0, 0);
        var isHead = tokens[0].Kind == PythonTokenKind.Word && Heads.Contains(tokens[0].Text);
        for (var i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") || tokens[i].Is("[") || tokens[i].Is("{") ? 1 : tokens[i].Is(")") || tokens[i].Is("]")
                || tokens[i].Is("}") ? -1 : 0;
            if (depth > 0 || !(tokens[i].Is(";") || (isHead && tokens[i].Is(":"))))
                continue;
            if (i > start)
                yield return new PythonStatement(indent, tokens[start..i]);

            (indent, isHead, start) = (isHead ? indent + 1 : indent, false, i + 1);
        }

        if (start < tokens.Count)
            yield return new PythonStatement(indent, tokens[start..]);
    }
}
