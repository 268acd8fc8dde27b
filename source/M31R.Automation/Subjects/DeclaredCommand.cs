namespace M31R.Automation.Subjects;

/// <summary>A command the subject declares. Never run through a shell.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="Directory">Where to run it, relative to the root. Default the root.</param>
/// <param name="Timeout">Default 10 minutes.</param>
public record DeclaredCommand(IReadOnlyList<string> Command, string Directory = "", TimeSpan? Timeout = null);
