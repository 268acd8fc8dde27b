using System.Text.RegularExpressions;

namespace M31R.Automation.Dependencies;

/// <summary>Trees that show how the software is used: whoever copies an example wants ranges in it, and no lock.</summary>
internal static partial class ExampleTrees
{
    /// <summary>Whether a file lies in one.</summary>
    public static bool Hold(string path) => path.Split('/').SkipLast(1).Any(name => Names().IsMatch(name));

    [GeneratedRegex(
        "^(examples?|samples?|demos?|templates?|template-.+|playgrounds?|tutorials?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
