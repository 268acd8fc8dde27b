namespace M31R.Automation.Subjects;

/// <summary>How a subject makes something that must come out the same each time: a dataset, a tokenizer, a training step.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="Directory">Where to run it, relative to the root. Default the root.</param>
/// <param name="Timeout">Default 10 minutes.</param>
public sealed record DeclaredRecipe(IReadOnlyList<string> Command, string Directory = "", TimeSpan? Timeout = null)
    : DeclaredCommand(Command, Directory, Timeout)
{
    /// <summary>Unique in the file.</summary>
    public string Name { get; init; } = "";

    /// <summary>Globs of what it makes, relative to the root, <c>.gitignore</c> style; never empty in a file that was read.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Variables that it is started with, each <c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>It may use the network.</summary>
    public bool UsesNetwork { get; init; }

    /// <summary>Where it is declared; 0 when it is not from a file.</summary>
    public int Line { get; init; }
}
