namespace M31R.Automation.Inventory.Rust;

/// <summary>One dependency of a <c>Cargo.toml</c>.</summary>
/// <param name="Key">By which the code names it.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record CargoDependency(string Key, int Line)
{
    /// <summary>The name in the registry.</summary>
    public string Package { get; init; } = Key;

    /// <summary>The requirement; empty when none is written.</summary>
    public string Range { get; init; } = "";

    /// <summary>Dependencies of builds and of tests are for development.</summary>
    public DependencyScope Scope { get; init; }

    /// <summary>The target's name or <c>cfg(…)</c>; null for every target.</summary>
    public string? Target { get; init; }

    /// <summary>It comes with a feature only.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it is stands in <c>workspace.dependencies</c>.</summary>
    public bool IsInherited { get; init; }

    /// <summary>A directory relative to the manifest; null when it is not on disk.</summary>
    public string? Directory { get; init; }

    /// <summary>A repository's URL; null when it is not in one.</summary>
    public string? Repository { get; init; }

    /// <summary>The commit, tag or branch that is asked for.</summary>
    public string? Revision { get; init; }

    /// <summary>The name of a registry other than crates.io.</summary>
    public string? Registry { get; init; }
}
