using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory.DotNet;

/// <summary>Trees of a few small files.</summary>
internal static class DotNetTree
{
    /// <summary>A hash as locks write it.</summary>
    public static readonly string Hash = Convert.ToBase64String(new byte[64]);

    /// <summary>Reads all projects of a tree; the first solution in it is its root.</summary>
    public static IReadOnlyList<DependencyProject> Read(params (string Path, string Text)[] files) => DotNetProjects.Read(Of(files));

    /// <summary>Reads a tree of which one project counts.</summary>
    public static DependencyProject One(string manifest, params (string Path, string Text)[] files) =>
        Read(files).Single(project => project.Manifest == manifest && project.Lock != manifest);

    /// <summary>Reads one project of one file, <c>App.csproj</c>, whose content is given without the outermost element.</summary>
    public static DependencyProject App(string content, params (string Path, string Text)[] others) =>
        One("App.csproj", [("App.csproj", Project(content)), .. others]);

    /// <summary>A project of the SDK.</summary>
    public static string Project(string content) => $"<Project Sdk=\"Microsoft.NET.Sdk\">\n{content}\n</Project>";

    /// <summary>An item group with one <c>PackageReference</c> a line.</summary>
    public static string References(params string[] attributes) =>
        $"<ItemGroup>\n{string.Join('\n', attributes.Select(one => $"<PackageReference {one} />"))}\n</ItemGroup>";

    /// <summary>The tree itself.</summary>
    public static ManifestTree Of(params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var solution = files.Select(file => file.Path).FirstOrDefault(path => path.Contains(".sln", StringComparison.Ordinal));
        var roots = solution is null ? Array.Empty<EcosystemRoot>() : [new EcosystemRoot(Ecosystem.DotNet, "", solution)];
        return new ManifestTree([.. texts.Keys.Order(StringComparer.Ordinal)], path => texts[path], roots);
    }

    /// <summary>Declarations as <c>Name Range (Scope, Condition)</c>, the parts that are usual left out.</summary>
    public static string[] Told(this DependencyProject project) => [.. project.Declarations.Select(Told)];

    /// <summary>Why a reader refused a text.</summary>
    public static ReadingProblem Refusal(Action read) => Should.Throw<UnreadableManifestException>(read).Problem;

    private static string Told(Declaration declaration)
    {
        var kind = declaration.Scope == DependencyScope.Development ? " dev" : "";
        var where = declaration.Origin.Kind == OriginKind.Workspace ? $" in {declaration.Origin.Location}" : "";
        var condition = declaration.Condition is null ? "" : $" if {declaration.Condition}";
        return $"{declaration.Name} {declaration.Range}{kind}{where}{condition}";
    }
}
