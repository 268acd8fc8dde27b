using Nuke.Common;
using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>Has a directory for what it makes.</summary>
public interface IHazArtifacts : INukeBuild
{
    /// <summary>Default: <c>output</c> below the root.</summary>
    AbsolutePath ArtifactsDirectory => RootDirectory / "output";
}

/// <summary>Has a directory for reports.</summary>
public interface IHazReports : IHazArtifacts
{
    /// <summary>Default: <c>reports</c> below the artifacts.</summary>
    AbsolutePath ReportDirectory => ArtifactsDirectory / "reports";
}
