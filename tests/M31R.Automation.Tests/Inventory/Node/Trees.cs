using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory.Node;

/// <summary>Subjects of a few files.</summary>
internal static class Trees
{
    /// <summary>A subject whose only root is <c>package.json</c> at its top.</summary>
    public static ManifestTree Of(params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return new ManifestTree(
            [.. texts.Keys.Order(StringComparer.Ordinal)],
            path => texts[path],
            texts.ContainsKey("package.json") ? [new EcosystemRoot(Ecosystem.Npm, "", "package.json")] : []);
    }

    /// <summary>The one project of a subject.</summary>
    public static DependencyProject Project(params (string Path, string Text)[] files) =>
        NodeProjects.Read(Of(files)).ShouldHaveSingleItem();

    /// <summary>What was declared under a name, once.</summary>
    public static Declaration Declared(this DependencyProject project, string name) =>
        project.Declarations.Single(declared => declared.Name == name);

    /// <summary>What one manifest declares under a name.</summary>
    public static Declaration Declared(this DependencyProject project, string name, string path) =>
        project.Declarations.Single(declared => declared.Name == name && declared.Place.Path == path);

    /// <summary>A package by name and version.</summary>
    public static ResolvedPackage Package(this DependencyProject project, string id) =>
        project.Packages.Single(package => package.Id.ToString() == id);

    /// <summary>The packages of a project.</summary>
    public static IEnumerable<string> Ids(this DependencyProject project) => project.Packages.Select(package => package.Id.ToString());
}
