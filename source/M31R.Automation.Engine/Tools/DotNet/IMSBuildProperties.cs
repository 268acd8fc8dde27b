using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The MSBuild properties that have methods of their own, like <c>SetVersion</c>, for all commands that take properties.</summary>
[EntriesOf(
    typeof(DotNetBuildSettings),
    typeof(DotNetCleanSettings),
    typeof(DotNetFormatSettings),
    typeof(DotNetPackSettings),
    typeof(DotNetPublishSettings),
    typeof(DotNetRestoreSettings),
    typeof(DotNetRunSettings))]
internal partial interface IMSBuildProperties
{
    /// <summary>The version, unless it is made of prefix and suffix.</summary>
    string? Version { get; }

    /// <summary>The version without its suffix.</summary>
    string? VersionPrefix { get; }

    /// <summary>The version of the assembly, of four numbers.</summary>
    string? AssemblyVersion { get; }

    /// <summary>The version of the file, of four numbers.</summary>
    string? FileVersion { get; }

    /// <summary>The version that is shown to people, with the commit.</summary>
    string? InformationalVersion { get; }

    /// <summary>The id of the package.</summary>
    string? PackageId { get; }

    /// <summary>The title of the package.</summary>
    string? Title { get; }

    /// <summary>What the package is for.</summary>
    string? Description { get; }

    /// <summary>Who wrote it.</summary>
    IReadOnlyList<string>? Authors { get; }

    /// <summary>Who holds the rights in it.</summary>
    string? Copyright { get; }

    /// <summary>Words to find the package by.</summary>
    IReadOnlyList<string>? PackageTags { get; }

    /// <summary>What is new in the package.</summary>
    string? PackageReleaseNotes { get; }

    /// <summary>The address of the project's site.</summary>
    string? PackageProjectUrl { get; }

    /// <summary>The address of the license.</summary>
    string? PackageLicenseUrl { get; }

    /// <summary>The address of the icon.</summary>
    string? PackageIconUrl { get; }

    /// <summary>Whether users must accept the license.</summary>
    bool? PackageRequireLicenseAcceptance { get; }

    /// <summary>The address of the repository.</summary>
    string? RepositoryUrl { get; }

    /// <summary>The kind of the repository, such as <c>git</c>.</summary>
    string? RepositoryType { get; }

    /// <summary>The format of packages of symbols.</summary>
    DotNetSymbolPackageFormat? SymbolPackageFormat { get; }

    /// <summary>The platform, such as <c>AnyCPU</c>.</summary>
    string? Platform { get; }

    /// <summary>Numbers of warnings that are not reported.</summary>
    IReadOnlyList<int>? NoWarn { get; }

    /// <summary>Numbers of warnings that fail the build.</summary>
    IReadOnlyList<int>? WarningsAsErrors { get; }

    /// <summary>Whether warnings fail the build.</summary>
    bool? TreatWarningsAsErrors { get; }

    /// <summary>How much is warned of, from 0.</summary>
    int? WarningLevel { get; }

    /// <summary>Whether the former code analysis runs.</summary>
    bool? RunCodeAnalysis { get; }

    /// <summary>Whether this is the build of a server, not of a person.</summary>
    bool? ContinuousIntegrationBuild { get; }

    /// <summary>Whether the same sources give the same bytes.</summary>
    bool? Deterministic { get; }

    /// <summary>Whether the paths of sources are the same on every machine.</summary>
    bool? DeterministicSourcePaths { get; }

    /// <summary>The publish profile.</summary>
    string? PublishProfile { get; }

    /// <summary>Whether what is published is compiled ahead of time.</summary>
    bool? PublishReadyToRun { get; }

    /// <summary>Whether what is published is one file.</summary>
    bool? PublishSingleFile { get; }

    /// <summary>Whether code that nobody calls is left out.</summary>
    bool? PublishTrimmed { get; }
}
