namespace Nuke.Common.IO;

/// <summary>A parameter of directories that are found by patterns below the root directory when none are given.</summary>
/// <param name="patterns">As for <see cref="Globbing"/>.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class DirectoryGlobbingAttribute(params string[] patterns)
    : FileSystemGlobbingAttributeBase(patterns, Globbing.GlobDirectories);
