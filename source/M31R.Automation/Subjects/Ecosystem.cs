namespace M31R.Automation.Subjects;

/// <summary>A family of packages and build tools.</summary>
public enum Ecosystem
{
    /// <summary>.NET: solutions, projects, NuGet.</summary>
    DotNet,

    /// <summary>Node.js: <c>package.json</c>, npm, yarn, pnpm.</summary>
    Npm,

    /// <summary>Python: <c>pyproject.toml</c>, <c>setup.py</c>, <c>requirements*.txt</c>.</summary>
    Python,

    /// <summary>Rust: <c>Cargo.toml</c>.</summary>
    Cargo,
}

/// <summary>A place in the subject where one ecosystem's tools are run.</summary>
/// <param name="Ecosystem">Whose tools.</param>
/// <param name="Directory">Relative to the subject's root with <c>/</c>; empty for the root itself.</param>
/// <param name="Manifest">The file that shows it, relative to the root: a solution, <c>package.json</c>, <c>pyproject.toml</c>, <c>Cargo.toml</c>.</param>
public sealed record EcosystemRoot(Ecosystem Ecosystem, string Directory, string Manifest);
