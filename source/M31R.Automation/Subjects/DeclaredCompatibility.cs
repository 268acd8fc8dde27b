namespace M31R.Automation.Subjects;

/// <summary>What users of a subject rely on, where that is not known from its ecosystems (M22 §10).</summary>
public sealed record DeclaredCompatibility
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static DeclaredCompatibility Empty { get; } = new();

    /// <summary>Its programs.</summary>
    public IReadOnlyList<DeclaredCommandLine> CommandLines { get; init; } = [];

    /// <summary>Its configuration files.</summary>
    public IReadOnlyList<DeclaredConfiguration> Configurations { get; init; } = [];

    /// <summary>Files that it writes and reads.</summary>
    public IReadOnlyList<DeclaredFormat> Artifacts { get; init; } = [];

    /// <summary>Globs of tokenizers; empty: those that are found by their names.</summary>
    public IReadOnlyList<string> Tokenizers { get; init; } = [];

    /// <summary>Globs of the metadata of models, in which the hash of a tokenizer is looked for.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>What is to go, where its own surface cannot say so.</summary>
    public IReadOnlyList<DeclaredDeprecation> Deprecations { get; init; } = [];

    /// <summary>Globs of pages that say what to use instead of what is deprecated; empty: those that are found by their names.</summary>
    public IReadOnlyList<string> MigrationPages { get; init; } = [];
}

/// <summary>Something that users are told not to use any more.</summary>
/// <param name="Item">As reports name it: <c>app train --epochs</c>, <c>training.optimizer.rate</c>.</param>
public sealed record DeclaredDeprecation(string Item)
{
    /// <summary>The first version without it; null when that is open.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>The page that says what to use instead, relative to the root.</summary>
    public string? Migration { get; init; }

    /// <summary>Where it is declared; 0 when it is not from a file.</summary>
    public int Line { get; init; }
}

/// <summary>A program whose command line is under contract.</summary>
/// <param name="Name">As it is typed; unique.</param>
public sealed record DeclaredCommandLine(string Name)
{
    /// <summary>What prints its help: program and arguments; commands are asked for before the last argument. Empty: it is not run.</summary>
    public IReadOnlyList<string> Help { get; init; } = [];

    /// <summary>A source of Python that builds its <c>argparse</c> parser, relative to the root.</summary>
    public string? Source { get; init; }

    /// <summary>What its exit codes mean; empty when they are not under contract.</summary>
    public IReadOnlyDictionary<int, string> ExitCodes { get; init; } = new Dictionary<int, string>();

    /// <summary>Where it is declared; 0 when it is not from a file.</summary>
    public int Line { get; init; }
}

/// <summary>A kind of configuration file.</summary>
/// <param name="Name">Unique.</param>
public sealed record DeclaredConfiguration(string Name)
{
    /// <summary>A JSON Schema, relative to the root.</summary>
    public string? Schema { get; init; }

    /// <summary>A command that prints a JSON Schema.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>A class that models it: <c>src/config.py:TrainingConfig</c>, <c>src/Options.cs:Options</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Globs of files of this kind: those of the last release must still be valid.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Where it is declared; 0 when it is not from a file.</summary>
    public int Line { get; init; }
}

/// <summary>A kind of file that the subject writes and reads.</summary>
/// <param name="Name">Unique.</param>
public sealed record DeclaredFormat(string Name)
{
    /// <summary>A JSON Schema, relative to the root.</summary>
    public string? Schema { get; init; }

    /// <summary>Globs of files as the subject writes them.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];

    /// <summary>Where it is declared; 0 when it is not from a file.</summary>
    public int Line { get; init; }
}
