using System.Collections;

namespace M31R.Automation.Machine;

/// <summary>The only ways out of the program: processes, files, the clock and the network. One set a run; tests bring their own.</summary>
/// <param name="Processes">Starts commands.</param>
/// <param name="Files">Reads and writes files.</param>
/// <param name="Clock">Tells the time; durations come from it too.</param>
public sealed record Doors(IProcessDoor Processes, FileDoor Files, TimeProvider Clock)
{
    /// <summary>Git, spoken to through <see cref="Processes"/>.</summary>
    public GitDoor Git { get; } = new(Processes);

    /// <summary>The network, for those targets whose name says that they use it.</summary>
    public HttpDoor Http { get; init; } = new(Clock);

    /// <summary>Makes copies of subjects that may be built in.</summary>
    public WorkingCopies WorkingCopies { get; } = new(new GitDoor(Processes));

    /// <summary>
    /// What must not leave the program. Processes' streams are masked already; whoever reads what a process left in a file masks that
    /// before it is shown or written. Default: nothing.
    /// </summary>
    public SecretMask Secrets { get; init; } = SecretMask.None;

    /// <summary>
    /// Where NuGet's restore unpacks packages, absolute: <c>NUGET_PACKAGES</c>, else <c>.nuget/packages</c> of the user's own directory.
    /// </summary>
    public string PackageFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");

    /// <summary>The variables that a command inherits. Default: those of our own process.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => variable.Value as string ?? "", StringComparer.Ordinal);

    /// <summary>The real doors. <see cref="Secrets"/> are those of the environment, and masked in whatever processes print.</summary>
    /// <param name="cancellation">Interrupts what runs.</param>
    public static Doors OfThisMachine(CancellationToken cancellation = default)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, variable.Value as string ?? ""));
        var secrets = SecretMask.FromEnvironment(environment);
        var doors = new Doors(
            new ProcessDoor(secrets, TimeProvider.System, cancellation), new FileDoor(), TimeProvider.System)
        {
            Secrets = secrets,
        };
        return Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder && Path.IsPathRooted(folder)
            ? doors with { PackageFolder = folder }
            : doors;
    }
}
