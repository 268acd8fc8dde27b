namespace M31R.Automation.Subjects.Detection;

/// <summary>The lock files by which a directory below a root shows that it is installed by itself.</summary>
internal static class LockFiles
{
    /// <summary>
    /// Whether a manifest has one beside it. A .NET project's lock does not make it a root: solutions hold locked projects.
    /// </summary>
    public static bool StandBeside(Manifest manifest, SubjectTree tree) =>
        NamesOf(manifest.Ecosystem).Any(name => tree.Has(TreePath.In(manifest.Directory, name)));

    /// <summary>Whether a file is called like the lock file of some package manager.</summary>
    public static bool AreCalled(string name) =>
        name is "packages.lock.json"
            || Enum.GetValues<Ecosystem>().Any(ecosystem => NamesOf(ecosystem).Contains(name, StringComparer.Ordinal));

    private static string[] NamesOf(Ecosystem ecosystem) => ecosystem switch
    {
        Ecosystem.Npm => ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"],
        Ecosystem.Python => ["uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml"],
        Ecosystem.Cargo => ["Cargo.lock"],
        _ => [],
    };
}
