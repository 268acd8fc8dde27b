using System.Xml.Linq;
using NuGet.Versioning;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>The NuGet packages that the build project references and that restore has put into the packages folder.</summary>
internal static class NuGetPackages
{
    private const string CentralVersions = "Directory.Packages.props";

    private static readonly string[] references = ["PackageReference", "PackageDownload", "GlobalPackageReference", "PackageVersion"];

    private static AbsolutePath Folder => BuildRun.Here.Variables["NUGET_PACKAGES"] is { Length: > 0 } folder
        ? AbsolutePath.Create(Path.GetFullPath(folder, BuildRun.Here.WorkingDirectory))
        : AbsolutePath.Create(Home) / ".nuget" / "packages";

    private static string Home => BuildRun.Here.Variables[OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"] is { Length: > 0 } home
        ? home
        : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>
    /// The build project below the root; one that was started from a copy elsewhere is looked for where <c>build.sh</c> has it.
    /// </summary>
    private static AbsolutePath? Project
    {
        get
        {
            var places = BuildRun.Here.Places;
            var below = $"{places.Root}{Path.DirectorySeparatorChar}";
            var isInside = places.Project?.ToString().StartsWith(below, StringComparison.Ordinal) is true;
            return isInside ? places.Project : (places.Root / "build").GlobFiles("*.csproj").FirstOrDefault();
        }
    }

    /// <summary>The directory of an installed package.</summary>
    /// <exception cref="AssertionFailure">It is not referenced, or not installed.</exception>
    internal static AbsolutePath Find(string id, string? version) =>
        Missing(id, version) is { } problem ? throw new AssertionFailure(problem, null) : Place(id, version ?? Referenced(id)!);

    /// <summary>What is missing and how it is installed; null when it is there.</summary>
    internal static string? Missing(string id, string? version)
    {
        var wanted = version ?? Referenced(id);
        if (wanted is null)
        {
            var installed = Installed(id) ?? "x.y.z";
            return $"NuGet package \"{id}\" is not referenced. {Advice(id, installed)} and restore it.";
        }

        return Place(id, wanted).DirectoryExists()
            ? null
            : $"NuGet package \"{id}\" {wanted} is not in \"{Folder}\". {Advice(id, wanted)}, or restore it.";
    }

    private static string Advice(string id, string version) =>
        $"""Add <PackageDownload Include="{id}" Version="[{version}]" /> to {Project?.Name ?? "the build project"}""";

    private static AbsolutePath Place(string id, string version) => Folder / id.ToLowerInvariant() / Normalized(version);

    private static string Normalized(string version) =>
        NuGetVersion.TryParse(version, out var parsed) ? parsed.ToNormalizedString().ToLowerInvariant() : version;

    /// <summary>The newest that is installed, or null.</summary>
    private static string? Installed(string id) => (Folder / id.ToLowerInvariant()).GlobDirectories("*")
        .Select(directory => NuGetVersion.TryParse(directory.Name, out var version) ? version : null)
        .Max()?.ToNormalizedString();

    /// <summary>The version that the build project, or the central list above it, gives; null when neither knows the package.</summary>
    private static string? Referenced(string id) =>
        Files().SelectMany(file => XDocument.Load(file).Descendants())
            .Where(item => references.Contains(item.Name.LocalName, StringComparer.Ordinal))
            .Where(item => string.Equals((string?)item.Attribute("Include"), id, StringComparison.OrdinalIgnoreCase))
            .Select(item => ((string?)item.Attribute("Version") ?? (string?)item.Attribute("VersionOverride"))?.Trim('[', ']'))
            .FirstOrDefault(version => version is not null);

    private static IEnumerable<string> Files()
    {
        for (var directory = Project?.Parent; directory is not null; directory = directory.Parent)
        {
            if ((directory / CentralVersions).FileExists())
            {
                return [Project!, directory / CentralVersions];
            }
        }

        return Project is null ? [] : [Project];
    }
}
