using M31R.Automation.Findings;
using M31R.Automation.Machine;
using Microsoft.CodeAnalysis;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Reference assemblies of frameworks, from the SDK and the package folder of this machine.</summary>
/// <param name="doors">To files and the package folder.</param>
/// <param name="runtime">Absolute path of the directory of the runtime's own assemblies, below the SDK's root.</param>
internal sealed class FrameworkAssemblies(Doors doors, string runtime)
{
    private readonly Dictionary<string, IReadOnlyList<MetadataReference>> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);

    /// <summary>
    /// Those of a framework; where this machine has none of it, those of the newest .NET stand in: they have more members, and the same
    /// stand in on both sides.
    /// </summary>
    public IReadOnlyList<MetadataReference> Of(FrameworkName framework) =>
        In(DirectoryOf(framework) ?? DirectoryOf(Newest) ?? runtime);

    /// <summary>Those of ASP.NET for a framework; the newest stand in; empty when this machine has none.</summary>
    public IReadOnlyList<MetadataReference> OfWeb(FrameworkName framework) =>
        (Pack("Microsoft.AspNetCore.App.Ref", framework) ?? Pack("Microsoft.AspNetCore.App.Ref", Newest)) is { } directory ? In(directory)
            : [];

    private static FrameworkName Newest =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"net{System.Environment.Version.Major}.0"));

    private string? DirectoryOf(FrameworkName framework)
    {
        if (!found.TryGetValue(framework.Short, out var directory))
            found[framework.Short] = directory = Find(framework);

        return directory;
    }

    private string? Find(FrameworkName framework) => framework switch
    {
        { Family: ".NETCoreApp", Version.Major: >= 5 } => Pack("Microsoft.NETCore.App.Ref", framework),
        { Family: ".NETStandard", Version: { Major: 2, Minor: 1 } } => Package("netstandard.library.ref", "ref/netstandard2.1"),
        { Family: ".NETStandard" } => Package("netstandard.library", "build/netstandard2.0/ref"),
        { Family: ".NETFramework" } => Desktop(framework.Version) ?? Desktop(new Version(4, 7, 2)) ?? Desktop(new Version(4, 6, 2)),
        _ => null,
    };

    private string? Desktop(Version version) => Package(
        "microsoft.netframework.referenceassemblies.net" + version.ToString().Replace(".", "", StringComparison.Ordinal),
        $"build/.NETFramework/v{version}");

    private string? Pack(string name, FrameworkName framework)
    {
        var inside = $"ref/net{framework.Version.Major}.{framework.Version.Minor}";
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        return Versioned(Path.Combine(root, "packs", name), inside) ?? Package(name.ToLowerInvariant(), inside);
    }

    private string? Package(string name, string inside) => Versioned(Path.Combine(doors.PackageFolder, name), inside);

    private string? Versioned(string directory, string inside)
    {
        if (!doors.Files.DirectoryExists(directory))
            return null;

        return doors.Files.Entries(directory, "").Directories
            .Select(name =>
                (Path: Path.Combine(directory, name, inside), Version: NuGetVersion.TryParse(name, out var version) ? version : null))
            .Where(each => each.Version is not null && doors.Files.DirectoryExists(each.Path))
            .OrderByDescending(each => each.Version)
            .Select(each => each.Path)
            .FirstOrDefault();
    }

    private IReadOnlyList<MetadataReference> In(string directory)
    {
        if (read.TryGetValue(directory, out var known))
            return known;

        var files = doors.Files.FilesBelow(directory)
            .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.IsPathRooted(file) ? file : Path.Combine(directory, file));
        return read[directory] = [.. files.Select(Reference).OfType<MetadataReference>()];
    }

    private MetadataReference? Reference(string path)
    {
        try
        {
            return AssemblyImage.ReferenceTo(doors.Files.ReadBytes(path), path);
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
