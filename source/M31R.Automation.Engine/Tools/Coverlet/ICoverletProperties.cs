using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.Tools.Coverlet;

/// <summary>The MSBuild properties of coverlet.msbuild that have methods of their own for <c>dotnet test</c>.</summary>
[EntriesOf(typeof(DotNetTestSettings))]
internal partial interface ICoverletProperties
{
    /// <summary>Whether coverage is measured.</summary>
    bool? CollectCoverage { get; }

    /// <summary>The file or directory of the report.</summary>
    string? CoverletOutput { get; }

    /// <summary>The format of the report.</summary>
    CoverletOutputFormat? CoverletOutputFormat { get; }

    /// <summary>Source files to leave out, separated by commas.</summary>
    string? ExcludeByFile { get; }

    /// <summary>Whether the report names sources by the addresses of source link.</summary>
    bool? UseSourceLink { get; }
}
