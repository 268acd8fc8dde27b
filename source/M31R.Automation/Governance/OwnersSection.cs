using System.Text.RegularExpressions;

namespace M31R.Automation.Governance;

/// <summary>A heading of GitLab's: <c>^[Name][2] @default-owner</c>.</summary>
/// <param name="Name">In lower case, as GitLab compares them; sections of one name are one.</param>
/// <param name="Owners">Of the lines that name none.</param>
internal sealed partial record OwnersSection(string Name, IReadOnlyList<string> Owners)
{
    /// <summary>What stands before the first heading.</summary>
    public static OwnersSection None { get; } = new("", []);

    /// <summary>The heading, or null when the line is a rule.</summary>
    public static OwnersSection? TryRead(string content)
    {
        var heading = Heading().Match(content);
        return heading.Success
            ? new OwnersSection(
                heading.Groups["name"].Value.Trim().ToLowerInvariant(),
                heading.Groups["owners"].Value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            : null;
    }

    [GeneratedRegex(
        @"^\^?\[(?<name>[^\]]*[^\]\s][^\]]*)\](\[\d+\])?(?<owners>([ \t].*)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}
