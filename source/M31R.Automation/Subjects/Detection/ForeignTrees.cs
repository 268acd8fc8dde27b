namespace M31R.Automation.Subjects.Detection;

/// <summary>Tells what in a subject is not its own code: vendored, generated, or material that tests and templates are fed with.</summary>
/// <param name="ignore">The globs of <c>ignore</c> in <c>maintenance.yml</c>.</param>
/// <param name="attributes">What <c>.gitattributes</c> says of vendored and generated files.</param>
internal sealed class ForeignTrees(PathPatterns ignore, LinguistAttributes attributes)
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Vendored: other people's code.
        "node_modules", "bower_components", "jspm_packages", "vendor", "vendored", "_vendor", "third_party", "third-party", "thirdparty",
        "3rdparty", "site-packages", "dist-packages", ".yarn", ".pnpm-store", "Pods", "Carthage", "wwwroot",

        // Generated: built from the subject's code.
        ".venv", "venv", ".tox", ".nox", "__pycache__", ".eggs", "target", "dist", "obj", ".next", ".nuxt", ".svelte-kit", ".angular",

        // Fed to tests.
        "fixture", "fixtures", "__fixtures__", "__mocks__", "__snapshots__", "testdata", "test-data", "test_data", "testfixtures",
        "test-fixtures", "test_fixtures", "testassets", "test-assets", "test_assets", "cassettes",
    };

    /// <summary>Why a file is not the subject's own, as the end of a sentence; null when it is.</summary>
    /// <param name="path">Relative to the subject's root.</param>
    /// <param name="isLock">It is a lock file: those are often marked as generated, to be folded in reviews, and count all the
    /// same.</param>
    public string? ReasonFor(string path, bool isLock = false) =>
        ignore.Matches(path) ? "\"ignore\" of maintenance.yml names it"
        : !isLock && attributes.Of(path) is { } isForeign ? (isForeign ? ".gitattributes says that it is vendored or generated" : null)
        : ForeignDirectoryOf(path) is { } name ? $"it lies in the tree \"{name}\""
        : null;

    private static string? ForeignDirectoryOf(string path) =>
        TreePath.DirectoriesAbove(path).FirstOrDefault(name => Names.Contains(name) || name.Contains("{{", StringComparison.Ordinal));
}
