namespace Nuke.Common.IO;

/// <summary>What to do when there is something already where a file or directory is to go.</summary>
[Flags]
public enum ExistsPolicy
{
    /// <summary>A directory in the way fails.</summary>
    DirectoryFail = 1,

    /// <summary>Directories are merged.</summary>
    DirectoryMerge = 2,

    /// <summary>A file in the way fails.</summary>
    FileFail = 4,

    /// <summary>A file in the way stays.</summary>
    FileSkip = 8,

    /// <summary>A file in the way is replaced.</summary>
    FileOverwrite = 16,

    /// <summary>A file in the way is replaced when it is older.</summary>
    FileOverwriteIfNewer = 32,

    /// <summary>Anything in the way fails; the default.</summary>
    Fail = 5,

    /// <summary>Directories are merged, their files stay.</summary>
    MergeAndSkip = 10,

    /// <summary>Directories are merged, their files replaced.</summary>
    MergeAndOverwrite = 18,

    /// <summary>Directories are merged, their older files replaced.</summary>
    MergeAndOverwriteIfNewer = 34,
}
