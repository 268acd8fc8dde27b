namespace M31R.Automation.Governance;

/// <summary>What counts as a module, and how much of an answer is shown.</summary>
public sealed record OwnershipPolicy
{
    /// <summary>The policy of M31R-22 §5.</summary>
    public static OwnershipPolicy Default { get; } = new();

    /// <summary>
    /// The six subsystems of M31R-22 §5 and the directory names that show them, most general first: the last that matches wins.
    /// </summary>
    public IReadOnlyList<(string Subsystem, IReadOnlyList<string> Directories)> NamedSubsystems { get; init; } =
    [
        ("tooling", ["build", "ci", "cli", "config", "configs", "infra", "scripts", "tooling", "tools"]),
        ("dataset", ["corpus", "crawl", "crawler", "data", "dataset", "datasets"]),
        ("tokenizer", ["tokenization", "tokenizer", "tokenizers"]),
        ("training", ["model", "models", "train", "trainer", "training"]),
        ("evaluation", ["benchmark", "benchmarks", "eval", "evals", "evaluation"]),
        ("runtime", ["generation", "inference", "runtime", "serve", "server", "serving"]),
    ];

    /// <summary>That many of the six must be there before a repository is described by them. Default 4.</summary>
    public int NamedSubsystemsNeeded { get; init; } = 4;

    /// <summary>Directories whose children are the modules, not they themselves.</summary>
    public IReadOnlyList<string> Containers { get; init; } =
        ["apps", "crates", "internal", "lib", "libs", "modules", "packages", "pkg", "plugins", "projects", "services", "source", "src"];

    /// <summary>Endings of files that hold code somebody must answer for; documents, data and configuration are no modules.</summary>
    public IReadOnlySet<string> CodeExtensions { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        ".asm", ".astro", ".bash", ".bat", ".bzl", ".c", ".cc", ".clj", ".cljs", ".cmake", ".cmd", ".cpp", ".cs", ".cshtml", ".cts",
        ".cu", ".cxx", ".dart", ".ex", ".exs", ".erl", ".f90", ".fs", ".fsx", ".go", ".gradle", ".groovy", ".h", ".hh", ".hpp",
        ".hrl", ".hs", ".hxx", ".inl", ".ipynb", ".java", ".jl", ".js", ".jsx", ".kt", ".kts", ".lua", ".m", ".mjs", ".ml", ".mli",
        ".mm", ".mts", ".nim", ".nix", ".php", ".pl", ".pm", ".proto", ".ps1", ".psm1", ".pxd", ".py", ".pyi", ".pyx", ".r",
        ".razor", ".rb", ".rs", ".s", ".scala", ".sh", ".sol", ".sql", ".svelte", ".swift", ".tf", ".thrift", ".ts", ".tsx", ".vb",
        ".vue", ".zig", ".zsh",
    };

    /// <summary>Names of files that hold code without such an ending.</summary>
    public IReadOnlySet<string> CodeNames { get; init; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "BUILD", "BUILD.bazel", "CMakeLists.txt", "Dockerfile", "Jenkinsfile", "Justfile", "Makefile", "Rakefile", "justfile",
        };

    /// <summary>One directory is answered by at most so many findings before they are told as one. Default 10.</summary>
    public int FindingsOfOneDirectory { get; init; } = 10;

    /// <summary>Whether a file holds code.</summary>
    /// <param name="path">Relative, with <c>/</c>.</param>
    public bool IsCode(string path) => CodeExtensions.Contains(Path.GetExtension(path)) || CodeNames.Contains(Path.GetFileName(path));
}
