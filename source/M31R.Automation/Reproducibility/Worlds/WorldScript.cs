using System.Text;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>The shell scripts that travel inside the program. They are passed to <c>sh -c</c> as text and are never files.</summary>
internal static class WorldScript
{
    /// <summary>Asks what this machine can vary.</summary>
    public static string Probe => Read("world-probe.sh");

    /// <summary>Arranges namespaces.</summary>
    public static string Enter => Read("world-enter.sh");

    /// <summary>Arranges the process itself, and tells what it sees.</summary>
    public static string Inside => Read("world-inside.sh");

    /// <summary>Ends what a build left.</summary>
    public static string Stop => Read("world-stop.sh");

    /// <summary>Deletes what has names and permissions of every kind.</summary>
    public static string Remove => Read("world-remove.sh");

    private static string Read(string name)
    {
        using var stream = typeof(WorldScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource \"{name}\" is not embedded; see the project file.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
