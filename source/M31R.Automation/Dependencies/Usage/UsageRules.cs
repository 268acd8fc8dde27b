using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>The rules that compare what is declared with what the code imports.</summary>
public static class UsageRules
{
    /// <summary>Nothing is fetched for nothing.</summary>
    public static Rule DeclaredAreUsed { get; } = new("declared-dependencies-are-used")
    {
        Statement = "Every declared dependency is used.",
        Rationale = """
            A package that nothing uses is attack surface and work for nothing. Looked for are imports in the sources of Python, npm and
            Rust (read, not run), and the package's name in configuration, scripts, workflows and literals: tools and plugins are used
            without being imported. A package is not reported where its use cannot be ruled out: it belongs to an extra or a platform, it is
            started by hand (formatters, interactive shells), a framework that is declared picks it up by itself, or another package of the
            lock asks for it as well. What a PackageReference of .NET brings to the code cannot be told from the tree, and is not checked. A
            source that cannot be read or is longer than 1 MiB may use anything: what nothing else uses is not checked then. Other files of
            that length are taken for data.
            """,
        Remedy = "Remove the declaration; where something does need the package, waive it by name and say what.",
        Clauses = [Clause.M22(12), Clause.Principle(1)],
        Target = DependencyRules.Target,
        NamesPackages = true,
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>A fresh install runs.</summary>
    public static Rule UsedAreDeclared { get; } = new("used-dependencies-are-declared")
    {
        Statement = "Every package that the code imports is declared, for development only where only development needs it.",
        Rationale = """
            What is imported and not declared is missing after a fresh install, or comes by way of another package that may drop it with its
            next version. Judged are the imports of the code itself and of its tests in Python and npm; examples, documentation and scripts
            are run by hand and are not, nor is code of others that was copied in (`vendor/`, `_vendor/`, `patched/`, `third_party/`). An
            import that the code does without is none: under `except ImportError` or `suppress`, behind a check of the platform or of
            whether the package is there, for type checkers alone, by a name that is put together. Python's runtime code must not need a
            package that is declared for development only. Extras and groups count as declared, and a script of Python may declare for
            itself (PEP 723). Code of an npm workspace that lies in none of its members may use what any of them declares. A manifest that
            declares nothing counts like any other. What code in .NET and Rust uses its compiler knows; it is not checked here. Where a
            manifest is worked out by a program, what it declares is not known, and a package that is missing in it is not checked; nor is a
            source that cannot be read or is longer than 1 MiB.
            """,
        Remedy = "Declare the package in the manifest of the project that imports it, "
            + "or let the code do without it and declare it as optional.",
        Clauses = [Clause.M22(12), Clause.M22(13), Clause.Principle(3)],
        Target = DependencyRules.Target,
        NamesPackages = true,
        Required = false,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [DeclaredAreUsed, UsedAreDeclared];
}
