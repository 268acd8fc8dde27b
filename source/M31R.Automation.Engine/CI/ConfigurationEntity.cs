using Nuke.Common.Utilities;

namespace Nuke.Common.CI;

/// <summary>A part of a configuration file that knows how it is written.</summary>
public abstract class ConfigurationEntity
{
    /// <summary>Writes it where the writer stands.</summary>
    public abstract void Write(CustomFileWriter writer);
}
