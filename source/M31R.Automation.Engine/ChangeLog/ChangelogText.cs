using System.Text;
using System.Text.RegularExpressions;
using NuGet.Versioning;
using Nuke.Common.IO;

namespace Nuke.Common.ChangeLog;

/// <summary>The lines of a change log, and what its bytes look like, so that it can be written back the same.</summary>
internal sealed partial record ChangelogText(AbsolutePath Path, IReadOnlyList<string> Lines, string LineEnd, bool HasMark)
{
    private const int MaximumMegabytes = 5;

    private static readonly string[] unreleased = ["Unreleased", "vNext"];

    /// <summary>
    /// The sections in the order of the file. The first one tells at which level of headings they stand; deeper headings belong to the
    /// notes. Headings in code blocks are none.
    /// </summary>
    internal IReadOnlyList<ReleaseNotes> Sections
    {
        get
        {
            var level = Headings().FirstOrDefault(h => Title(h.Title).IsSection).Level;
            var headings = Headings().Where(h => h.Level <= level).ToList();
            return [.. headings.Zip(headings.Skip(1).Select(h => h.Index).Append(StartOfLinks))
                .Where(h => Title(h.First.Title).IsSection)
                .Select(h => Section(h.First.Index, h.Second, Title(h.First.Title).Version))];
        }
    }

    /// <summary>Where the links at the end of the file begin; the number of lines when there are none.</summary>
    internal int StartOfLinks
    {
        get
        {
            var start = Lines.Count;
            for (var i = Lines.Count - 1; i >= 0 && (Lines[i].Trim().Length == 0 || Link().IsMatch(Lines[i])); i--)
            {
                start = Lines[i].Trim().Length == 0 ? start : i;
            }

            return start;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="Execution.AssertionFailure">No such file, it cannot be read, or it is larger than 5 MB.</exception>
    internal static ChangelogText Load(AbsolutePath path)
    {
        var bytes = LimitedFile.Read(path, MaximumMegabytes);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(hasMark ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new ChangelogText(path, text.Split('\n').Select(l => l.TrimEnd('\r')).ToList(), end, hasMark);
    }

    /// <summary>What the title of a heading stands for: a version, or null for what is not released yet, if anything.</summary>
    internal static (bool IsSection, NuGetVersion? Version) Title(string title)
    {
        if (unreleased.Contains(title, StringComparer.OrdinalIgnoreCase))
        {
            return (true, null);
        }

        return (NuGetVersion.TryParse(title.StartsWith('v') ? title[1..] : title, out var version), version);
    }

    /// <summary>Writes the lines back.</summary>
    /// <exception cref="Execution.AssertionFailure">The file is read-only.</exception>
    internal void Save() => AtomicFile.Write(Path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(HasMark), leaveOpen: true);
        writer.Write(string.Join(LineEnd, Lines));
    });

    private IEnumerable<(int Index, int Level, string Title)> Headings()
    {
        var isCode = false;
        foreach (var (index, line) in Lines.Index())
        {
            var text = line.TrimStart();
            isCode ^= text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal);
            if (!isCode && Heading().Match(line) is { Success: true } heading)
            {
                yield return (index, heading.Groups["level"].Length, heading.Groups["title"].Value);
            }
        }
    }

    private ReleaseNotes Section(int start, int end, NuGetVersion? version)
    {
        var first = Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).FirstOrDefault(IsNote, start + 1);
        var last = Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).LastOrDefault(IsNote, start);
        return new ReleaseNotes(version, [.. Lines.Skip(first).Take(last - first + 1).Select(l => l.TrimEnd())], start, last);
    }

    private bool IsNote(int index) => !string.IsNullOrWhiteSpace(Lines[index]);

    /// <summary>The title ends at the bracket, a space or a link.</summary>
    [GeneratedRegex(@"^(?<level>#{1,3})\s+\[?(?<title>[^\]\s(]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\[[^\]]+\]:\s*\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
