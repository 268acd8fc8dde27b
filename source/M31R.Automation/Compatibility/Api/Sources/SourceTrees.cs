using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Parses each file once for both sides and for all frameworks that read it alike.</summary>
internal sealed partial class SourceTrees
{
    private readonly Dictionary<(string Path, string Text, LanguageVersion Language, string Symbols), SyntaxTree> parsed = [];
    private readonly Dictionary<string, CompiledProject> compiled = new(StringComparer.Ordinal);

    /// <summary>A project that was compiled under a key, or is now.</summary>
    public CompiledProject Compiled(string key, Func<string, CompiledProject> compile)
    {
        if (!compiled.TryGetValue(key, out var known))
            compiled[key] = known = compile(key);

        return known;
    }

    /// <summary>The tree of a file.</summary>
    /// <param name="path">As places name it.</param>
    /// <param name="text">The source.</param>
    /// <param name="settings">How it is read.</param>
    public SyntaxTree Of(string path, string text, SourceSettings settings)
    {
        var symbols = text.Contains("#if", StringComparison.Ordinal) || text.Contains("# ", StringComparison.Ordinal)
            ? string.Join(',', settings.Symbols) : "";
        var key = (path, text, settings.Language, symbols);
        if (!parsed.TryGetValue(key, out var tree))
            parsed[key] = tree = CSharpSyntaxTree.ParseText(Open(text), settings.Parsing, path, Encoding.UTF8);

        return tree;
    }

    /// <summary>Nothing is signed here, so that friends are known by their names alone.</summary>
    private static string Open(string text) =>
        text.Contains("InternalsVisibleTo", StringComparison.Ordinal) ? KeyOfFriend().Replace(text, "${friend}") : text;

    [GeneratedRegex(
        "(?<friend>InternalsVisibleTo(Attribute)?\\s*\\(\\s*\"[^\",]+),[^\"]*",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex KeyOfFriend();
}
