using System.Xml;
using System.Xml.Linq;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// Reads <c>.slnx</c> files: <c>Project</c> elements below <c>Solution</c> or below a <c>Folder</c>, which is named by its whole path
/// (<c>/src/tools/</c>). All other elements are passed over, known or not. No DTD, nothing external.
/// </summary>
internal sealed class SlnxReader : ISolutionReader
{
    private static readonly XmlReaderSettings strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <inheritdoc />
    public SolutionOutline Read(SolutionSource source)
    {
        var root = Load(source);
        var folders = new Dictionary<string, FolderEntry>(StringComparer.OrdinalIgnoreCase);
        var projects = new List<ProjectEntry>();
        foreach (var element in root.Elements())
        {
            var folder = element.Name == "Folder" ? Folder(source, element, folders) : null;
            projects.AddRange(element.Elements("Project").Where(_ => folder is not null).Select(p => Project(source, p, folder)));
            if (element.Name == "Project")
            {
                projects.Add(Project(source, element, folder: null));
            }
        }

        return new SolutionOutline([.. folders.Values], projects);
    }

    private static XElement Load(SolutionSource source)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(source.Bytes), strict);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return root.Name == "Solution"
                ? root
                : throw source.Failure(Line(root), $"is no solution: its root is \"{root.Name}\", not \"Solution\"");
        }
        catch (XmlException exception)
        {
            throw source.Failure(Math.Max(1, exception.LineNumber), $"is not valid XML: {exception.Message.TrimEnd('.')}", exception);
        }
    }

    private static ProjectEntry Project(SolutionSource source, XElement element, string? folder)
    {
        var path = source.PathAt(Line(element), element.Attribute("Path")?.Value);
        return new ProjectEntry(element.Attribute("DisplayName")?.Value ?? Path.GetFileNameWithoutExtension(path), path, folder);
    }

    /// <summary>Adds a folder, and those around it that are not listed themselves.</summary>
    private static string Folder(SolutionSource source, XElement element, Dictionary<string, FolderEntry> folders)
    {
        var id = element.Attribute("Name")?.Value ?? "";
        if (id.Length < 3 || id[0] != '/' || id[^1] != '/' || id.Contains("//", StringComparison.Ordinal))
        {
            throw source.Failure(Line(element), $"names a folder \"{id}\"; it should begin and end with a slash, like \"/src/\"");
        }

        string? parent = null;
        for (var end = id.IndexOf('/', 1); end > 0; end = id.IndexOf('/', end + 1))
        {
            var path = id[..(end + 1)];
            folders.TryAdd(path, new FolderEntry(path, path[(parent?.Length ?? 1)..^1], parent));
            parent = path;
        }

        return id;
    }

    private static int Line(IXmlLineInfo element) => element.LineNumber;
}
