namespace Nuke.Common;

/// <summary>The least important messages that the console shows.</summary>
public enum LogLevel
{
    /// <summary>All; <see cref="Verbosity.Verbose"/>.</summary>
    Trace = 0,

    /// <summary>All but verbose ones; <see cref="Verbosity.Normal"/>, the default.</summary>
    Normal = 1,

    /// <summary>Warnings and errors; <see cref="Verbosity.Minimal"/>.</summary>
    Warning = 2,

    /// <summary>Errors; <see cref="Verbosity.Quiet"/>.</summary>
    Error = 3,
}
