using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Puts the files beside a schema that it refers to into it. They are read from the same side; nothing is fetched.</summary>
internal sealed class SchemaBundle
{
    /// <summary>Where they stand in the schema, by the name by which they are referred to.</summary>
    public const string Key = "$files";

    private const int MostFiles = 100;
    private readonly Dictionary<string, DocumentValue> files = new(StringComparer.Ordinal);
    private readonly Func<string, string?> textOf;
    private readonly string directory;

    private SchemaBundle(string path, Func<string, string?> textOf) => (directory, this.textOf) = (DirectoryOf(path), textOf);

    /// <summary>The schema with them; the schema itself where it needs none.</summary>
    /// <param name="document">The schema.</param>
    /// <param name="path">Its file, relative with <c>/</c>.</param>
    /// <param name="textOf">The text of a file; null when there is none.</param>
    /// <exception cref="DocumentException">One of them is no JSON.</exception>
    public static DocumentValue Of(DocumentValue document, string path, Func<string, string?> textOf)
    {
        var bundle = new SchemaBundle(path, textOf);
        bundle.Collect(document);
        return bundle.files.Count == 0 || document is not DocumentMap map
            ? document
            : map.With(Key, new DocumentMap(bundle.files)) with { Line = document.Line };
    }

    private void Collect(DocumentValue value)
    {
        if (value is DocumentList list)
        {
            foreach (var item in list.Items)
                Collect(item);
        }
        else if (value is DocumentMap map)
        {
            if (map["$ref"] is DocumentText reference && !reference.Value.StartsWith('#'))
                Add(reference.Value.Split('#')[0]);

            foreach (var member in map.Members.Values)
                Collect(member);
        }
    }

    private void Add(string name)
    {
        if (name.Contains(':') || files.Count >= MostFiles || files.ContainsKey(name) || Within(name) is not { } path
            || textOf(path) is not { } text)
            return;

        files[name] = DocumentFile.Read(path, text);
        Collect(files[name]);
    }

    /// <summary>The path from the root; null when it leads out.</summary>
    private string? Within(string name)
    {
        var parts = new List<string>();
        foreach (var part in (directory + name).Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..(slash + 1)] : "";
}
