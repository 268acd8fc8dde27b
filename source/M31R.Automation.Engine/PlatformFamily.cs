namespace Nuke.Common;

/// <summary>The family of the machine's operating system.</summary>
public enum PlatformFamily
{
    /// <summary>None of the others.</summary>
    Unknown = 0,

    /// <summary>Windows.</summary>
    Windows = 1,

    /// <summary>Linux.</summary>
    Linux = 2,

    /// <summary>macOS.</summary>
    OSX = 3,
}

/// <summary>Directories that the operating system has a name for; see <see cref="Environment.SpecialFolder"/>.</summary>
public enum SpecialFolders
{
    /// <summary>What belongs to the user and roams: <c>~/.config</c> on Linux.</summary>
    ApplicationData = 26,

    /// <summary>What belongs to the user and this machine: <c>~/.local/share</c> on Linux.</summary>
    LocalApplicationData = 28,

    /// <summary>What belongs to all users: <c>/usr/share</c> on Linux.</summary>
    CommonApplicationData = 35,

    /// <summary>Windows itself; only there.</summary>
    Windows = 36,

    /// <summary>The libraries of Windows; only there.</summary>
    System = 37,

    /// <summary>Installed programs; only on Windows.</summary>
    ProgramFiles = 38,

    /// <summary>The user's home directory.</summary>
    UserProfile = 40,

    /// <summary>Installed programs of 32 bits; only on Windows.</summary>
    ProgramFilesX86 = 42,
}
