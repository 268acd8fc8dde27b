using System.Collections;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Nuke.Common.IO;

/// <summary>
/// Reads and writes XML that may be hostile: nothing outside of it is read, and entities expand to a million characters at most.
/// </summary>
internal static class XmlText
{
    internal static XDocument Parse(string content, LoadOptions options = LoadOptions.PreserveWhitespace)
    {
        using var text = new StringReader(content);
        using var reader = XmlReader.Create(text, Settings());
        return XDocument.Load(reader, options);
    }

    internal static XDocument Load(AbsolutePath path, LoadOptions options = LoadOptions.PreserveWhitespace)
    {
        using var stream = File.OpenRead(path);
        using var reader = XmlReader.Create(stream, Settings(), baseUri: path);
        try
        {
            return XDocument.Load(reader, options);
        }
        catch (XmlException exception)
        {
            throw new XmlException($"\"{path}\" is no XML: {exception.Message}", exception, exception.LineNumber, exception.LinePosition);
        }
    }

    /// <summary>Replaces a file by a document, in the encoding that the document names, with a declaration only if it has one.</summary>
    internal static void Save(AbsolutePath path, XDocument document, SaveOptions options, Encoding? encoding = null)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = encoding ?? TextFile.Marked(path) ?? Named(document.Declaration?.Encoding),
            Indent = !options.HasFlag(SaveOptions.DisableFormatting),
            NamespaceHandling = options.HasFlag(SaveOptions.OmitDuplicateNamespaces)
                ? NamespaceHandling.OmitDuplicates
                : NamespaceHandling.Default,
            OmitXmlDeclaration = document.Declaration is null,
        };

        // Readers of XML make "\n" of every line end, as the standard says.
        var before = path.FileExists() ? path.ReadAllText(settings.Encoding) : "";
        settings.NewLineChars = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        AtomicFile.Write(path, stream =>
        {
            using var writer = XmlWriter.Create(stream, settings);
            document.Save(writer);
        });
    }

    /// <summary>The elements, attributes and texts that an expression selects; what it computes (a number, a text) is an error.</summary>
    internal static IEnumerable<XObject> Select(XNode node, string xpath, (string Prefix, string Uri)[] namespaces)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in namespaces)
        {
            names.AddNamespace(prefix, uri);
        }

        return node.XPathEvaluate(xpath, names) is IEnumerable found and not string
            ? found.Cast<XObject>()
            : throw new ArgumentException($"\"{xpath}\" selects nothing of a document; it computes a value.", nameof(xpath));
    }

    internal static string Value(XObject found) => found switch
    {
        XElement element => element.Value,
        XAttribute attribute => attribute.Value,
        XText text => text.Value,
        _ => found.ToString() ?? "",
    };

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Parse,
        MaxCharactersFromEntities = 1_000_000,
        XmlResolver = null,
    };

    private static Encoding Named(string? name) =>
        name is null || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? TextFile.Utf8 : Encoding.GetEncoding(name);
}
