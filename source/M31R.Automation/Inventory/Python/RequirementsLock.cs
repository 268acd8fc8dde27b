using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>Reads a pinned file of requirements as a lock; who brings in what is in the comments of the tool that wrote it.</summary>
internal static class RequirementsLock
{
    /// <summary>The lock that the file is.</summary>
    public static PythonLock AsLock(this RequirementsFile file)
    {
        var children = file.Lines
            .SelectMany(line => line.Parents.Select(parent => (Parent: Key(parent), Child: line.Declaration)))
            .ToLookup(pair => pair.Parent, pair => Edge(pair.Child), StringComparer.Ordinal);
        return new PythonLock([.. file.Lines.Select(line => Package(line.Declaration, children))]);
    }

    private static LockedPackage Package(Declaration declaration, ILookup<string, LockedEdge> children) =>
        new(IdOf(declaration), declaration.Place)
        {
            Origin = declaration.Origin,
            Hashes = declaration.Hashes,
            IsOptional = declaration.IsOptional,
            Dependencies = [.. children[Key(declaration.Name)]],
        };

    private static LockedEdge Edge(Declaration child) => new(child.Name, IdOf(child).Version);

    private static PackageId IdOf(Declaration declaration)
    {
        var pin = Pep440Range.TryParse(declaration.Range, out var range) ? range.Only : null;
        return new PackageId(declaration.Name, pin ?? declaration.Origin.Revision ?? "0");
    }

    private static string Key(string name) => PackageName.PythonKey(name.Split('[')[0]);
}
