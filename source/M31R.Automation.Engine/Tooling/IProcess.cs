namespace Nuke.Common.Tooling;

/// <summary>A process that was started.</summary>
public interface IProcess : IDisposable
{
    /// <summary>The file that was started.</summary>
    string FileName { get; }

    /// <summary>The command line behind it.</summary>
    string Arguments { get; }

    /// <summary>Where it was started.</summary>
    string WorkingDirectory { get; }

    /// <summary>The lines it has printed so far.</summary>
    IReadOnlyCollection<Output> Output { get; }

    /// <summary>Its exit code, once it has ended.</summary>
    int ExitCode { get; }

    /// <summary>Whether it has ended.</summary>
    bool HasExited { get; }

    /// <summary>The number that the system knows it by.</summary>
    int Id { get; }

    /// <summary>Ends it, with the processes it has started.</summary>
    void Kill();

    /// <summary>Waits for its end; after the timeout ends it and answers false.</summary>
    bool WaitForExit();
}

/// <summary>A line that a process has printed.</summary>
public struct Output
{
    /// <summary>Where it was printed.</summary>
    public OutputType Type;

    /// <summary>The line, without its end.</summary>
    public string Text;
}

/// <summary>Where a process prints.</summary>
public enum OutputType
{
    /// <summary>Standard output.</summary>
    Std = 0,

    /// <summary>Standard error.</summary>
    Err = 1,
}
