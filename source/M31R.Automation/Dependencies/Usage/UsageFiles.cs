using System.Text.RegularExpressions;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Tells by their paths what files may say of the use of packages.</summary>
internal static partial class UsageFiles
{
    /// <summary>Whether a file is one of Python.</summary>
    public static bool IsPython(string path) => path.EndsWith(".py", StringComparison.Ordinal);

    /// <summary>Whether a file is one of Rust.</summary>
    public static bool IsRust(string path) => path.EndsWith(".rs", StringComparison.Ordinal);

    /// <summary>Whether a file is a script of npm's world.</summary>
    public static bool IsScript(string path) => Script().IsMatch(path);

    /// <summary>What a page tells people to type is used; what it talks about need not be.</summary>
    public static bool IsProse(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".rst", StringComparison.Ordinal);

    /// <summary>Whether a package manager put a file there.</summary>
    public static bool IsInstalled(string path) => Installed().IsMatch(path);

    /// <summary>Whether a file may name packages that it does not import: configuration, scripts of shells, workflows.</summary>
    public static bool MayMention(string path) =>
        Mentioning().IsMatch(TreePath.NameOf(path)) && !LockFiles.AreCalled(TreePath.NameOf(path));

    /// <summary>Whose packages a file uses that has to be read; null for one of a kind that holds data when it is long.</summary>
    public static UnreadFile? Missed(string path) =>
        IsPython(path) ? new UnreadFile(path, PackageSystem.PyPI)
        : IsScript(path) ? new UnreadFile(path, PackageSystem.Npm)
        : IsRust(path) ? new UnreadFile(path, PackageSystem.Cargo)
        : Configuration().IsMatch(path) ? new UnreadFile(path, null)
        : null;

    [GeneratedRegex("[.]([cm]?[jt]sx?|vue|svelte|astro)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();

    [GeneratedRegex(
        "[.](toml|cfg|ini|conf|ya?ml|sh|bash|zsh|fish|ps1|bat|cmd|mk|make|in|nix|tf|service|rb)$|"
        + "(Docker|Container|Make)file|package[.]json$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Configuration();

    /// <summary>Packages, and Yarn itself.</summary>
    [GeneratedRegex("(^|/)(node_modules|[.]yarn)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Installed();

    [GeneratedRegex(
        "([.](toml|cfg|ini|conf|ya?ml|json|jsonc|json5|sh|bash|zsh|fish|ps1|bat|cmd|mk|make|ipynb|html?|css|scss|sass|less|in|nix|tf|"
        + "service|hcl|properties|rb|xml|pth)|^[^.]+|^[.].+|.*(Dockerfile|Containerfile|Makefile).*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mentioning();
}
