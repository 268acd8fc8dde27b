using M31R.Automation.Compatibility.Api.Sources.Generators;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Machine;
using Microsoft.CodeAnalysis;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Assemblies of packages, as far as the package folder of this machine has them; nothing is fetched.</summary>
/// <param name="doors">To files and the package folder.</param>
internal sealed class PackageAssemblies(Doors doors)
{
    private const int MostPackages = 2000;
    private readonly Dictionary<(string Package, string Version, string Framework), Unpacked> known = [];
    private readonly Dictionary<string, bool> generating = new(StringComparer.Ordinal);

    /// <summary>The assemblies of some packages and all that these need.</summary>
    /// <param name="asked">Names with the lowest version that will do.</param>
    /// <param name="framework">Of the project.</param>
    /// <param name="missing">Packages that the folder does not have, as <c>name version</c>.</param>
    public IReadOnlyList<MetadataReference> Of(IEnumerable<AskedPackage> asked, FrameworkName framework, ISet<string> missing)
    {
        var chosen = Chosen(asked, framework, _ => true);
        missing.UnionWith(chosen.Where(each => each.Value.Package.IsMissing).Select(each => $"{each.Key} {each.Value.Version}"));
        return [.. chosen.OrderBy(each => each.Key, StringComparer.Ordinal).SelectMany(each => each.Value.Package.Assemblies)];
    }

    /// <summary>The packages that bring generators whose members others may see, and those of which nobody can tell.</summary>
    /// <param name="asked">By the project itself; what these need brings its own along.</param>
    /// <param name="framework">Of the project.</param>
    public IReadOnlyList<UnrunGenerator> Generators(IReadOnlyList<AskedPackage> asked, FrameworkName framework)
    {
        var development = asked.Where(each => each.IsForDevelopment).Select(each => each.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Chosen(asked, framework, each => each.IsForCompiler).OrderBy(each => each.Key, StringComparer.Ordinal)
                .Where(each => each.Value.Package.IsMissing
                    ? KnownGenerators.MayWrite(each.Key, development.Contains(each.Key))
                    : !KnownGenerators.IsHidden(each.Key) && HoldsGenerator(each.Value.Package))
                .Select(each => new UnrunGenerator($"{each.Key} {each.Value.Version}", $"{each.Key} {each.Value.Version}")
                {
                    IsMissing = each.Value.Package.IsMissing,
                    IsGuess = each.Value.Package.IsMissing && !KnownGenerators.IsWriting(each.Key),
                }),
        ];
    }

    private Dictionary<string, (NuGetVersion Version, Unpacked Package)> Chosen(
        IEnumerable<AskedPackage> asked, FrameworkName framework, Func<AskedPackage, bool> isWanted)
    {
        var chosen = new Dictionary<string, (NuGetVersion Version, Unpacked Package)>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<AskedPackage>(asked.Where(isWanted));
        for (var steps = 0; steps < MostPackages && waiting.TryDequeue(out var next); steps++)
        {
            if (!NuGetVersion.TryParse(next.Version, out var version))
                continue;

            if (chosen.TryGetValue(next.Name, out var before) && before.Version >= version)
                continue;

            var package = Open(next.Name, version, framework);
            chosen[next.Name] = (version, package);
            package.Needs.Where(isWanted).ToList().ForEach(waiting.Enqueue);
        }

        return chosen;
    }

    /// <summary>Asked once a package: analyzers can be large.</summary>
    private bool HoldsGenerator(Unpacked package)
    {
        var folder = Path.Combine(package.Directory, "analyzers");
        if (!generating.TryGetValue(folder, out var holds))
            generating[folder] = holds = doors.Files.DirectoryExists(folder) && doors.Files.FilesBelow(folder)
                .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                .Where(file => !file.Split('/', '\\').Contains("vb", StringComparer.OrdinalIgnoreCase))
                .Any(file => GeneratorAssembly.Holds(doors.Files.ReadBytes(Path.Combine(folder, file))));

        return holds;
    }

    private Unpacked Open(string name, NuGetVersion version, FrameworkName framework)
    {
        var key = (name.ToLowerInvariant(), version.ToNormalizedString().ToLowerInvariant(), framework.Short);
        if (!known.TryGetValue(key, out var package))
            known[key] = package = Read(key.Item1, key.Item2, framework);

        return package;
    }

    private Unpacked Read(string name, string version, FrameworkName framework)
    {
        if (!PathPart.IsOne(name) || !PathPart.IsOne(version))
            return Unpacked.Missing;

        try
        {
            return DirectoryOf(Path.Combine(doors.PackageFolder, name), version) is { } directory
                ? new Unpacked(directory, Assemblies(directory, framework),
                    PackageNeeds.Read(doors.Files.ReadText(Path.Combine(directory, name + ".nuspec")), framework))
                : Unpacked.Missing;
        }
        catch (MaintenanceException)
        {
            return Unpacked.Missing;
        }
    }

    /// <summary>That version, else the next one, else the last before it: another one is nearer to the truth than none.</summary>
    private string? DirectoryOf(string folder, string version)
    {
        if (doors.Files.DirectoryExists(Path.Combine(folder, version)) || !doors.Files.DirectoryExists(folder))
            return doors.Files.DirectoryExists(folder) ? Path.Combine(folder, version) : null;

        var asked = NuGetVersion.Parse(version);
        var there = doors.Files.Entries(folder, "").Directories
            .Where(name => NuGetVersion.TryParse(name, out _))
            .Select(name => (Name: name, Version: NuGetVersion.Parse(name)))
            .OrderBy(each => each.Version)
            .ToList();
        return (there.Find(each => each.Version > asked).Name ?? there.LastOrDefault().Name) is { } found
            ? Path.Combine(folder, found)
            : null;
    }

    private IReadOnlyList<MetadataReference> Assemblies(string directory, FrameworkName framework)
    {
        foreach (var kind in new[] { "ref", "lib" })
        {
            var folder = Path.Combine(directory, kind);
            if (!doors.Files.DirectoryExists(folder))
                continue;

            var names = doors.Files.Entries(folder, "").Directories
                .ToDictionary(name => TargetFramework.Short(name), name => name, StringComparer.Ordinal);
            if (framework.Nearest(names.Keys.Select(name => new FrameworkName(name))) is { } nearest)
                return [.. References(Path.Combine(folder, names[nearest.Short]))];
        }

        return [];
    }

    private IEnumerable<MetadataReference> References(string folder) => doors.Files.Entries(folder, "").Files
        .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .Select(file => AssemblyImage.ReferenceTo(doors.Files.ReadBytes(Path.Combine(folder, file)), file))
        .OfType<MetadataReference>();

    private sealed record Unpacked(string Directory, IReadOnlyList<MetadataReference> Assemblies, IReadOnlyList<AskedPackage> Needs)
    {
        public static Unpacked Missing { get; } = new("", [], []) { IsMissing = true };

        public bool IsMissing { get; private init; }
    }
}
