using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>A fresh clone of a commit, and the world that whatever runs there sees.</summary>
public sealed class BuildPlace
{
    /// <summary>Absolute path of the clone's root.</summary>
    public string Root => throw new NotSupportedException();

    /// <summary>What is seen from it.</summary>
    public World World => throw new NotSupportedException();

    /// <summary>Programs that a command left running and that were ended.</summary>
    public IReadOnlyList<string> LeftRunning => throw new NotSupportedException();

    /// <summary>What was written outside of the clone.</summary>
    public IReadOnlyList<string> Strays => throw new NotSupportedException();

    /// <summary>What is known of the build so far.</summary>
    public BuildTrace Trace => throw new NotSupportedException();

    /// <summary>Runs a command of the build in the world, and notes what it saw of it.</summary>
    /// <param name="command">Its working directory lies below <see cref="Root"/>.</param>
    /// <param name="needsNetwork">It may use the network whatever the world says; the recipe declares so.</param>
    public CommandResult Run(Command command, bool needsNetwork = false) => throw new NotSupportedException();
}
