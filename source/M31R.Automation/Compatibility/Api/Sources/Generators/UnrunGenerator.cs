namespace M31R.Automation.Compatibility.Api.Sources.Generators;

/// <summary>What writes members for the compiler of a project, and was not run when its sources were read.</summary>
/// <param name="Name">The path of its project or assembly, or the package with its version.</param>
/// <param name="Key">The same for the same generator.</param>
internal sealed record UnrunGenerator(string Name, string Key)
{
    /// <summary>It is in a package that this machine does not have: nobody knows whether it writes anything.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Nothing but that the build alone asks for its package says that it is one.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The sentence that says what is not known.</summary>
    /// <param name="package">Whose members.</param>
    public string Statement(string package) => IsMissing
        ? $"Whether \"{Name}\", which is not on this machine, generates members of \"{package}\" is not known."
        : $"What \"{Name}\" generates for \"{package}\" is not known: generators are not run when sources are read.";

    /// <summary>What to do.</summary>
    public string Remedy => IsMissing
        ? "Restore the packages of the subject, so that they can be looked into, or let both sides be built: --run-subject-code."
        : "Let both sides be built, so that what is generated is compared too: --run-subject-code.";
}
