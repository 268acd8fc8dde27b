using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// A requirement: <c>name[extra] &gt;=1.0 ; marker</c> or <c>name @ url ; marker</c> (PEP 508, "Dependency specification for Python
/// Software Packages").
/// </summary>
/// <param name="Name">As it is written.</param>
internal sealed partial record Pep508(string Name)
{
    /// <summary>As they are written.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>The version specifier without parentheses; empty for any version.</summary>
    public string Specifier { get; init; } = "";

    /// <summary>Where to fetch it; null for a registry.</summary>
    public string? Url { get; init; }

    /// <summary>The environment for which it is meant, in its own words; null for every one.</summary>
    public string? Marker { get; init; }

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Pep508? requirement)
    {
        var head = Head().Match(text.Trim());
        var rest = head.Success ? head.Groups["rest"].Value.Trim() : "";
        requirement = !head.Success ? null : rest.StartsWith('@') ? WithUrl(rest[1..].Trim()) : WithVersions(rest);
        requirement = requirement is null ? null : requirement with
        {
            Name = head.Groups["name"].Value,
            Extras = head.Groups["extras"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
        return requirement is not null;
    }

    /// <summary>A marker follows a URL after a blank and a semicolon, as a URL may hold semicolons.</summary>
    private static Pep508? WithUrl(string rest)
    {
        var end = rest.AsSpan().IndexOfAny(' ', '\t');
        var url = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "" : rest[end..].Trim();
        return url.Length == 0 || (tail.Length > 0 && tail[0] != ';') ? null
            : new Pep508("") { Url = url, Marker = tail.Length > 1 ? tail[1..].Trim() : null };
    }

    private static Pep508? WithVersions(string rest)
    {
        var mark = rest.IndexOf(';', StringComparison.Ordinal);
        var specifier = (mark < 0 ? rest : rest[..mark]).Trim();
        if (specifier.StartsWith('(') && specifier.EndsWith(')'))
            specifier = specifier[1..^1].Trim();

        var marker = mark < 0 ? null : rest[(mark + 1)..].Trim();
        return Pep440Range.TryParse(specifier, out _) && marker is not "" ? new Pep508("") { Specifier = specifier, Marker = marker }
            : null;
    }

    [GeneratedRegex(
        @"^(?<name>[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*"
            + @"(\[(?<extras>[ \t]*([A-Za-z0-9._-]+[ \t]*(,[ \t]*[A-Za-z0-9._-]+[ \t]*)*)?)\])?[ \t]*"
            + @"(?<rest>([^A-Za-z0-9._\[ \t-][^\n]*)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
