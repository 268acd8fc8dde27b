using System.Globalization;
using System.Text.RegularExpressions;
using NuGet.Versioning;
using Nuke.Common.Execution;
using Nuke.Common.Git;

namespace Nuke.Common.ChangeLog;

/// <summary>Makes a version of what is not released yet.</summary>
internal sealed partial class ChangelogRelease
{
    private readonly ChangelogText text;
    private readonly string version;
    private readonly string date;
    private readonly ReleaseNotes unreleased;
    private readonly ReleaseNotes? before;

    /// <summary>Looks whether that can be done.</summary>
    /// <exception cref="AssertionFailure">Nothing is unreleased, or the version has a section.</exception>
    internal ChangelogRelease(ChangelogText text, NuGetVersion version, DateTimeOffset day)
    {
        this.text = text;
        this.version = version.ToNormalizedString();
        date = day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sections = text.Sections;
        var same = sections.FirstOrDefault(s => s.Version == version);
        Assert.True(same is null, $"{text.Path}:{same?.StartIndex + 1} is a section for {this.version} already.");
        unreleased = sections.FirstOrDefault(s => s.Unreleased)
            ?? throw new AssertionFailure($"\"{text.Path}\" has no section \"## [Unreleased]\" to make {this.version} of.", null);
        Assert.False(unreleased.IsEmpty, $"{text.Path}:{unreleased.StartIndex + 1} has no notes to make {this.version} of.");
        before = sections.FirstOrDefault(s => !s.Unreleased);
    }

    /// <summary>Changes the file at once, or not at all.</summary>
    internal void Write(GitRepository? repository)
    {
        var lines = text.Lines.ToList();
        if (repository?.HttpsUrl is { } url)
        {
            AddLinks(lines, url);
        }

        lines.InsertRange(unreleased.StartIndex + 1, ["", Heading()]);
        (text with { Lines = lines }).Save();
    }

    /// <summary>In the manner of the heading before it, else in that of Keep a Changelog.</summary>
    private string Heading()
    {
        var level = text.Lines[unreleased.StartIndex].Split(' ', '\t')[0];
        var model = Dated().Match(before is null ? "" : text.Lines[before.StartIndex]);
        if (model.Success)
        {
            return model.Result($"${{before}}{version}${{after}}{date}${{end}}");
        }

        var isBracketed = before is null || Bracketed().IsMatch(text.Lines[before.StartIndex]);
        return isBracketed ? $"{level} [{version}] - {date}" : $"{level} {version} - {date}";
    }

    /// <summary>In the manner of the link of what is not released yet, if there is one.</summary>
    private void AddLinks(List<string> lines, string url)
    {
        var name = Title().Match(lines[unreleased.StartIndex]).Groups["title"].Value;
        var old = lines.FindIndex(text.StartOfLinks, l => l.StartsWith($"[{name}]:", StringComparison.OrdinalIgnoreCase));
        var model = Comparison().Match(old < 0 ? "" : lines[old]);
        var (start, mark, head) = model.Success
            ? (model.Groups["start"].Value, model.Groups["mark"].Value, model.Groups["head"].Value)
            : ($"{url}/compare/", "", "HEAD");
        string[] links =
        [
            $"[{name}]: {start}{mark}{version}...{head}",
            $"[{version}]: {(before is null ? $"{url}/tree/{mark}{version}" : $"{start}{mark}{before}...{mark}{version}")}",
        ];
        if (old >= 0)
        {
            lines.RemoveAt(old);
        }

        var end = lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l)) + 1;
        var place = old >= 0 ? old : Math.Min(text.StartOfLinks, end);
        lines.InsertRange(place, place == end && text.StartOfLinks == text.Lines.Count ? ["", .. links] : links);
    }

    [GeneratedRegex(
        @"^(?<before>#{1,3}\s+\[?v?)[^\]\s(]+(?<after>\]?\s[^0-9\[]*)\d{4}-\d{2}-\d{2}(?<end>\)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^#{1,3}\s+\[", RegexOptions.None, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^#{1,3}\s+\[?(?<title>[^\]\s(]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\[[^\]]+\]:\s*(?<start>\S+/compare/)(?<mark>v?)\S*?\.\.\.(?<head>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();
}
