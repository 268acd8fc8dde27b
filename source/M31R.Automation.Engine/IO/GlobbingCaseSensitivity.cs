namespace Nuke.Common.IO;

/// <summary>Whether the case of letters counts when patterns are compared with names.</summary>
public enum GlobbingCaseSensitivity
{
    /// <summary>On Linux only, as its file systems do.</summary>
    Auto = 0,

    /// <summary>It counts.</summary>
    CaseSensitive = 1,

    /// <summary>It does not count.</summary>
    CaseInsensitive = 2,
}
