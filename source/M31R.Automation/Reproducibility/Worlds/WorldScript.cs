using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>The shell scripts that travel inside the program. They are passed to <c>sh -c</c> as text and are never files.</summary>
internal static class WorldScript
{
    /// <summary>Asks what this machine can vary.</summary>
    public static string Probe => EmbeddedText.Read("world-probe.sh");

    /// <summary>Arranges namespaces.</summary>
    public static string Enter => EmbeddedText.Read("world-enter.sh");

    /// <summary>Arranges the process itself, and tells what it sees.</summary>
    public static string Inside => EmbeddedText.Read("world-inside.sh");

    /// <summary>Ends what a build left.</summary>
    public static string Stop => EmbeddedText.Read("world-stop.sh");

    /// <summary>Deletes what has names and permissions of every kind.</summary>
    public static string Remove => EmbeddedText.Read("world-remove.sh");
}
