using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>What one evaluation of a project asks for: packages, with their versions from where they stand, and other projects.</summary>
internal sealed class PackageDeclarations
{
    /// <summary>As many versions of a package under conditions are told apart; there is no use for more.</summary>
    private const int MostVersions = 8;

    private static readonly NuGetVersions Versions = new();
    private readonly EvaluatedProject project;
    private readonly string directory;
    private readonly ILookup<string, ProjectItem> central;
    private readonly bool isCentral;

    private PackageDeclarations(EvaluatedProject project, string path)
    {
        this.project = project;
        directory = TreePath.DirectoryOf(path);
        central = project.Of("PackageVersion").ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
        isCentral = project.IsTrue("ManagePackageVersionsCentrally") || project.Properties["ManagePackageVersionsCentrally"] is null;
    }

    /// <summary>In the order of the files.</summary>
    /// <param name="project">What was evaluated.</param>
    /// <param name="path">The project's, relative to the subject's root.</param>
    public static IReadOnlyList<Declaration> Of(EvaluatedProject project, string path)
    {
        var declarations = new PackageDeclarations(project, path);
        return [.. project.Items.SelectMany(declarations.Of).Distinct()];
    }

    /// <summary>Whether a range allows one version only.</summary>
    public static bool IsExact(string range) => Versions.TryParseRange(range, out var parsed) && parsed.IsExact;

    private IEnumerable<Declaration> Of(ProjectItem item) => item.Type switch
    {
        "PackageReference" => Packages(item, IsForDevelopment(item)),
        "GlobalPackageReference" when isCentral => Packages(item, item["PrivateAssets"].Length == 0 || IsForDevelopment(item)),
        "ProjectReference" => [Reference(item)],
        _ => [],
    };

    private IEnumerable<Declaration> Packages(ProjectItem item, bool isForDevelopment) =>
        from version in VersionsOf(item)
        let condition = Both(item.Condition, version.Condition)
        select new Declaration(item.Name, version.Range, item.Place)
        {
            RangePlace = version.Place == item.Place ? null : version.Place,
            Scope = isForDevelopment ? DependencyScope.Development : DependencyScope.Runtime,
            Condition = condition,
            IsOptional = condition is not null,
            IsExact = IsExact(version.Range),
        };

    private IEnumerable<(string Range, Place Place, string? Condition)> VersionsOf(ProjectItem item)
    {
        var name = isCentral && item["VersionOverride"].Length > 0 ? "VersionOverride" : "Version";
        if (item[name].Length > 0)
            return [(item[name], item.Values[name].Place, null)];

        var found = isCentral ? central[item.Name] : [];
        var sure = found.LastOrDefault(version => version.Condition is null);
        var perhaps = found.Where(version => version.Condition is not null).Take(MostVersions);
        var all = sure is null ? perhaps : perhaps.Prepend(sure);
        return all.Select(version => (version["Version"], version.Place, version.Condition)).DefaultIfEmpty(("", item.Place, null));
    }

    private static string? Both(string? one, string? other) =>
        one is null || one == other ? other : other is null ? one : $"{one} and {other}";

    private Declaration Reference(ProjectItem item)
    {
        var path = TreeLocation.PathOf(item.Name, directory);
        return new Declaration(SurveyedProject.NameOf(item.Name.Replace('\\', '/')), "", item.Place)
        {
            Scope = IsForDevelopment(item) || IsForBuilding(item) ? DependencyScope.Development : DependencyScope.Runtime,
            Origin = path is null
                ? new PackageOrigin(OriginKind.Path, item.Name.Replace('\\', '/'))
                : new PackageOrigin(OriginKind.Workspace, path),
            Condition = item.Condition,
            IsOptional = item.Condition is not null,
        };
    }

    private static bool IsForBuilding(ProjectItem item) =>
        item["OutputItemType"].Equals("Analyzer", StringComparison.OrdinalIgnoreCase)
            || item["ReferenceOutputAssembly"].Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Nothing of it reaches those who use the project, or nothing of it is there at run time (learn.microsoft.com/nuget, "Controlling
    /// dependency assets").
    /// </summary>
    private static bool IsForDevelopment(ProjectItem item)
    {
        var (included, excluded) = (Assets(item["IncludeAssets"]), Assets(item["ExcludeAssets"]));
        return Assets(item["PrivateAssets"]).Contains("all")
            || excluded.Contains("all")
            || (excluded.Contains("runtime") && excluded.Contains("compile"))
            || (included.Count > 0 && !included.Overlaps(["all", "runtime", "compile", "native", "contentfiles"]));
    }

    private static HashSet<string> Assets(string list) =>
        list.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
