using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>
/// A JSON Schema of draft 4 to 2020-12, read whole. References within it, and to files beside it, are followed; one that leads elsewhere is
/// refused, because nothing is fetched.
/// </summary>
internal sealed class JsonSchema
{
    private JsonSchema(DocumentValue document)
    {
        Document = document;
        var references = new SchemaReferences(document);
        Root = references.Follow("#", "#");
        references.ReadAll();
    }

    /// <summary>It judges the whole document.</summary>
    public SchemaNode Root { get; }

    /// <summary>As it is written.</summary>
    public DocumentValue Document { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">JSON; YAML where the path says so.</param>
    /// <param name="path">Of its file.</param>
    /// <param name="textOf">The text of a file of the same side, for references to them; null when there is none.</param>
    /// <exception cref="SchemaException">It is no JSON, no schema, or leads to what is not there.</exception>
    public static JsonSchema Read(string text, string path = "schema.json", Func<string, string?>? textOf = null)
    {
        var document = Parsed(() => DocumentFile.Read(path, text), isOwn: true);
        return Of(Parsed(() => SchemaBundle.Of(document, path, textOf ?? (_ => null)), isOwn: false));
    }

    private static DocumentValue Parsed(Func<DocumentValue> read, bool isOwn)
    {
        try
        {
            return read();
        }
        catch (DocumentException problem)
        {
            throw new SchemaException(
                problem.Line > 0 ? $"line {problem.Line}: {problem.Message}" : problem.Message, "Correct the schema.")
            {
                Broken = isOwn ? problem : null,
            };
        }
    }

    /// <summary>Reads a schema that somebody made.</summary>
    /// <exception cref="SchemaException">It is no schema, or leads to another file.</exception>
    public static JsonSchema Of(DocumentValue document) => new(document);
}
