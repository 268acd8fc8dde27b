using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>Restores from the lock, builds and packs a .NET solution or project as a release would.</summary>
internal static class DotNetRecipe
{
    private const string LockFile = "packages.lock.json";
    private const string ListOfWritten = ".FileListAbsolute.txt";

    /// <summary>Told by every build server: paths of the machine stay out of what is built.</summary>
    private const string AsOnAServer = "-p:ContinuousIntegrationBuild=true";

    /// <summary>They say what they find and write nothing; generators of sources run all the same.</summary>
    private const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);
    private static readonly string[] Assemblies = [".dll", ".exe", ".pdb"];
    private static readonly string[] Packages = [".nupkg", ".snupkg"];

    /// <summary>The recipe of a place where .NET's tools are run.</summary>
    public static Recipe Of(EcosystemRoot root, IReadOnlyList<string> files) => new(root.Manifest, RecipeKind.BuiltIn)
    {
        Place = new Place(root.Manifest),
        Steps = world => [.. Steps(root, world, isLocked: files.Any(file => Path.GetFileName(file) == LockFile))],
        Outputs = OutputsIn,
        IdentityOf = path => Path.GetFileName(path),
        ShowsOrder = path => IsIntermediate(path) && Path.GetExtension(path) == ".dll",
    };

    /// <summary>Whether an output is a package.</summary>
    public static bool IsPackage(string path) => Packages.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<RecipeStep> Steps(EcosystemRoot root, World world, bool isLocked)
    {
        var manifest = Path.GetFileName(root.Manifest);
        string[] locked = isLocked ? ["--locked-mode"] : [];
        var restore = Step(root, ["restore", manifest, "-nologo", "-nodeReuse:false", .. locked]);
        yield return restore with { IsPreparation = true, UsesNetwork = true };
        yield return Step(
            root,
            [
                "build", manifest, "--no-restore", "-c", "Release", "-nologo", "-nodeReuse:false", "-clp:ErrorsOnly",
                "-p:UseSharedCompilation=false", WithoutAnalyzers, AsOnAServer, .. Scheduling(world),
            ]);
        yield return Step(
            root,
            [
                "pack", manifest, "--no-build", "-c", "Release", "-nologo", "-nodeReuse:false", "-clp:ErrorsOnly", AsOnAServer,
            ]);
    }

    /// <summary>
    /// A graph build walks the projects by their dependencies, one at a time here, and not in the order of the solution.
    /// </summary>
    private static string[] Scheduling(World world) =>
        world.Has("build-order") ? ["-graph:true", "-m:1"] : world.Has("processors") ? ["-m:1"] : [];

    private static RecipeStep Step(EcosystemRoot root, IReadOnlyList<string> arguments) =>
        new(["dotnet", .. arguments]) { Directory = root.Directory, Timeout = Limit };

    /// <summary>
    /// Packages, and the assemblies and symbols that the compilers wrote: what is intermediate too. Other assemblies beside them
    /// are copies out of packages.
    /// </summary>
    private static IEnumerable<string> OutputsIn(CloneFiles files)
    {
        var made = files.Made.ToList();
        var intermediate = made.Where(IsIntermediate).Concat(BesideTheirLists(made)).ToHashSet(StringComparer.Ordinal);
        var compiled = intermediate.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        return made.Where(file => !intermediate.Contains(file)
            && (IsPackage(file) || (IsAssembly(file) && compiled.Contains(Path.GetFileName(file)))));
    }

    /// <summary>
    /// Files of directories for what is intermediate, which a project may call otherwise (<c>IntermediateOutputPath</c>): MSBuild keeps
    /// the list of what it wrote there.
    /// </summary>
    private static IEnumerable<string> BesideTheirLists(List<string> made)
    {
        string[] directories =
        [
            .. made.Where(file => file.EndsWith(ListOfWritten, StringComparison.Ordinal) && file.Contains('/', StringComparison.Ordinal))
                .Select(file => file[..(file.LastIndexOf('/') + 1)]).Distinct(StringComparer.Ordinal),
        ];
        return made.Where(file => directories.Any(directory => file.StartsWith(directory, StringComparison.Ordinal)));
    }

    private static bool IsAssembly(string file) => Assemblies.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsIntermediate(string file) => file.Split('/').Contains("obj", StringComparer.Ordinal);
}
