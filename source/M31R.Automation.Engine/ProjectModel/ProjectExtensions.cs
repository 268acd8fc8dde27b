using Nuke.Common.Execution;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// What MSBuild makes of a project file. MSBuild itself is asked (<c>dotnet msbuild -getProperty -getItem</c>, which takes the .NET SDK and
/// about half a second), without target, configuration or target framework; what it has answered about a file is kept until the file
/// changes or the run ends. All fail when the file is missing, or when MSBuild cannot evaluate it.
/// </summary>
public static class ProjectExtensions
{
    /// <summary>The value of a property; null when it is empty or not set.</summary>
    public static string? GetProperty(this Project project, string propertyName) =>
        BuildRun.Here.Evaluations.Of(project.Path).Property(propertyName) is { Length: > 0 } value ? value : null;

    /// <summary>The value of a property, converted from its text; the default of the type when it is empty or not set.</summary>
    public static T? GetProperty<T>(this Project project, string propertyName) =>
        project.GetProperty(propertyName) is { } text ? ItemText.Convert<T>(text, project) : default;

    /// <summary>What a group of items includes, in order: <c>Program.cs</c> for <c>Compile</c>.</summary>
    public static IEnumerable<string> GetItems(this Project project, string itemGroupName) =>
        project.Items(itemGroupName).Select(i => i.Identity);

    /// <summary>What a group of items includes, converted from its text; paths count from the directory of the project.</summary>
    public static IEnumerable<T> GetItems<T>(this Project project, string itemGroupName) =>
        project.GetItems(itemGroupName).Select(i => ItemText.Convert<T>(i, project));

    /// <summary>The values of a metadatum of those items in a group that have it, in order.</summary>
    public static IEnumerable<string> GetItemMetadata(this Project project, string itemGroupName, string metadataName) =>
        project.Items(itemGroupName).Select(i => i[metadataName]).OfType<string>();

    /// <summary>The values of a metadatum of those items in a group that have it, converted from their texts.</summary>
    public static IEnumerable<T> GetItemMetadata<T>(this Project project, string itemGroupName, string metadataName) =>
        project.GetItemMetadata(itemGroupName, metadataName).Select(v => ItemText.Convert<T>(v, project));

    /// <summary>
    /// The value of a metadatum of the one item that includes something, in any case; null when there is no such item, or it has no such
    /// metadatum.
    /// </summary>
    public static string? GetItemMetadataSingleOrDefault(
        this Project project, string itemGroupName, string includeName, string metadataName) =>
        project.Item(itemGroupName, includeName)?[metadataName];

    /// <summary>As the other overload, converted from its text; the default of the type without one.</summary>
    public static T? GetItemMetadataSingleOrDefault<T>(
        this Project project, string itemGroupName, string includeName, string metadataName) =>
        project.GetItemMetadataSingleOrDefault(itemGroupName, includeName, metadataName) is { } text
            ? ItemText.Convert<T>(text, project)
            : default;

    /// <summary><c>Exe</c>, <c>Library</c> and the like.</summary>
    public static string? GetOutputType(this Project project) => project.GetProperty("OutputType");

    /// <summary>The target frameworks, one or many; empty for projects without any.</summary>
    public static IReadOnlyCollection<string> GetTargetFrameworks(this Project project) =>
        project.List("TargetFrameworks", "TargetFramework");

    /// <summary>The runtime identifiers, one or many; empty for projects without any.</summary>
    public static IReadOnlyCollection<string> GetRuntimeIdentifiers(this Project project) =>
        project.List("RuntimeIdentifiers", "RuntimeIdentifier");

    /// <summary>
    /// Whether the project references a package itself; references that hang on a target framework are not seen in a project of several.
    /// </summary>
    public static bool HasPackageReference(this Project project, string packageId) =>
        project.Item("PackageReference", packageId) is not null;

    /// <summary>
    /// The version that the project asks for of a package, itself or through central versions; null without such a reference or version.
    /// </summary>
    public static string? GetPackageReferenceVersion(this Project project, string packageId) =>
        project.Item("PackageReference", packageId) is { } reference
            ? reference["VersionOverride"] ?? reference["Version"] ?? project.Item("PackageVersion", packageId)?["Version"]
            : null;

    private static string[] List(this Project project, string many, string one) =>
        (project.GetProperty(many) ?? project.GetProperty(one) ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IReadOnlyList<EvaluatedItem> Items(this Project project, string group) =>
        BuildRun.Here.Evaluations.Of(project.Path).Items(group);

    private static EvaluatedItem? Item(this Project project, string group, string include)
    {
        var found = project.Items(group).Where(i => i.Identity.Equals(include, StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.True(found.Length < 2, $"\"{project.Path}\" has several items \"{include}\" of {group}.");
        return found.FirstOrDefault();
    }
}
