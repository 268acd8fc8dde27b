namespace M31R.Automation.Reproducibility;

/// <summary>What the user asked VerifyReproducible for.</summary>
public sealed record ReproducibilityOptions
{
    /// <summary>What is rebuilt: any revision that git knows. Default: HEAD.</summary>
    public string? Commit { get; init; }

    /// <summary>The files are rebuilt as they lie there, changes included. Default: false.</summary>
    public bool WorkingTree { get; init; }

    /// <summary><c>standard</c>, <c>all</c>, or ids of variations. Default: <c>standard</c>.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    /// <summary>Whatever differs is built again under each variation alone, to say which one is responsible. Default: false.</summary>
    public bool Explain { get; init; }

    /// <summary>Path of an in-toto statement whose outputs are made again; null without one.</summary>
    public string? Statement { get; init; }
}
