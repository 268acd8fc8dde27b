using System.Diagnostics.CodeAnalysis;
using M31R.Automation.Findings;

namespace M31R.Automation.Subjects;

/// <summary>
/// A pattern over the files of a subject: paths relative to its root, with <c>/</c>, compared ordinally and case-sensitively.
/// Matching takes time in proportion to pattern times path, whatever the pattern. Where git counts bytes, <c>?</c> and
/// <c>[ ]</c> count characters.
/// </summary>
public sealed class PathPattern
{
    /// <summary>The longest pattern that is read, in characters: as long as the longest path of Linux.</summary>
    public const int LengthLimit = 4096;

    private readonly IReadOnlyList<PathSegment> exact;
    private readonly IReadOnlyList<PathSegment> whole;
    private readonly bool needsDirectory;

    internal PathPattern(string text, PathPatternShape shape)
    {
        Text = text;
        IsNegated = shape.IsNegated;
        needsDirectory = shape.NeedsDirectory;
        exact = shape.Segments;
        whole = shape.WithReach();
        LiteralPrefix = string.Join('/', exact.TakeWhile(segment => segment.Literal is not null).Select(segment => segment.Literal));
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>It began with <c>!</c>: what it matches is taken back from what earlier patterns of a list matched.</summary>
    public bool IsNegated { get; }

    /// <summary>How every path that it matches begins, without a trailing <c>/</c>; empty where that is not known.</summary>
    internal string LiteralPrefix { get; }

    /// <summary>It means exactly the file or directory of <see cref="LiteralPrefix"/>: no wildcards.</summary>
    internal bool IsLiteral => exact.All(segment => segment.Literal is not null);

    /// <summary>The one name that it means wherever it stands; null for any other pattern.</summary>
    internal string? NameAtAnyDepth => exact is [var depth, { Literal: { } name }] && depth == PathSegment.AnyDepth ? name : null;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="MaintenanceException">It is not one; the message names pattern, problem and next step.</exception>
    public static PathPattern Parse(string text, PatternDialect dialect = PatternDialect.GitIgnore) =>
        TryParse(text, dialect, out var pattern, out var problem)
            ? pattern
            : throw new MaintenanceException($"The path pattern \"{text}\" {problem}");

    /// <summary>
    /// Reads a pattern, or says in <paramref name="problem"/> what is wrong with it: the rest of a sentence that began by naming it.
    /// </summary>
    public static bool TryParse(
        string text, PatternDialect dialect, [NotNullWhen(true)] out PathPattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        var shape = PathPatternReader.Read(text, dialect, out problem);
        pattern = shape is null ? null : new PathPattern(text, shape);
        return shape is not null;
    }

    /// <summary>Whether a file is meant: by itself, or because a directory above it is.</summary>
    /// <param name="path">Of a file, relative, with <c>/</c>.</param>
    public bool Matches(string path) => PathSegment.AllMatch(whole, path);

    /// <summary>Whether this very file or directory is meant; one inside a directory that is meant does not count.</summary>
    internal bool MatchesItself(ReadOnlySpan<char> path, bool isDirectory) =>
        (isDirectory || !needsDirectory) && PathSegment.AllMatch(exact, path);

    /// <summary>The pattern as it was written.</summary>
    public override string ToString() => Text;
}
