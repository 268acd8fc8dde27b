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
