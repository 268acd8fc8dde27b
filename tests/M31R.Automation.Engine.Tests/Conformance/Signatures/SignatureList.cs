using System.Runtime.CompilerServices;

namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>NUKE's public and protected members, as <c>nuke-api.txt</c> lists them.</summary>
internal static class SignatureList
{
    private const string NamespaceMark = "==================== namespace ";

    /// <summary>The committed list as it stands.</summary>
    internal static string Text => File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "nuke-api.txt"));

    /// <summary>The types of the committed list, in its order.</summary>
    internal static IReadOnlyList<TypeSignature> OfNuke() => Parse(Text);

    /// <summary>
    /// Blocks of lines: the head of a type, then its members, indented. What stands before the first namespace is for people.
    /// </summary>
    /// <exception cref="FormatException">A line is not understood.</exception>
    internal static IReadOnlyList<TypeSignature> Parse(string text)
    {
        var types = new List<TypeSignature>();
        var space = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !IsHeading(line)))
        {
            if (IsHeading(line))
                space = line[NamespaceMark.Length..].Split(' ')[0];
            else if (string.IsNullOrWhiteSpace(line) || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                types[^1] = types[^1] with { Members = [.. types[^1].Members, SignatureReader.Member(line)] };
            else
                types.Add(SignatureReader.Type(space, line));
        }

        return Merged(types);
    }

    private static bool IsHeading(string line) => line.StartsWith(NamespaceMark, StringComparison.Ordinal);

    /// <summary>NUKE has types of one name in two assemblies; to an author they are one.</summary>
    private static IReadOnlyList<TypeSignature> Merged(IEnumerable<TypeSignature> types) =>
        [.. types.GroupBy(type => type.Key).Select(same => same.First() with { Members = [.. same.SelectMany(type => type.Members)] })];

    private static string Here([CallerFilePath] string file = "") => SourceFile.At(file);
}
