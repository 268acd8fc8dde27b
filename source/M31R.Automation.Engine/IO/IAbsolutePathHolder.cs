namespace Nuke.Common.IO;

/// <summary>Something that stands at a path.</summary>
public interface IAbsolutePathHolder
{
    /// <summary>Where it stands.</summary>
    AbsolutePath Path { get; }
}
