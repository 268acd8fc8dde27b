using System.Xml.Linq;

namespace M31R.Automation.Tests.Architecture;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Absolute path of the directory that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Source files below a directory, relative to it with <c>/</c>, without what was built.</summary>
    public static IReadOnlyList<string> SourcesBelow(string directory)
    {
        var root = Path.Combine(Root, directory);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a project file names in items of a kind, conditional ones included.</summary>
    public static IReadOnlyList<string> ItemsOf(string project, string kind) =>
        [.. XDocument.Load(Path.Combine(Root, project)).Descendants(kind).Select(item => item.Attribute("Include")!.Value)];

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "M31R.Automation.sln")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
