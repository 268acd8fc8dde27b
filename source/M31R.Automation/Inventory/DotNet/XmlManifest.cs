using System.Text;
using System.Xml;
using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Reads XML manifests so that every element knows its line. A document type, elements deeper than 128 and conflict markers are refused;
/// nothing outside of the text is ever opened.
/// </summary>
internal static class XmlManifest
{
    private const int MostNested = 128;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The outermost element.</summary>
    /// <exception cref="UnreadableManifestException">The text is no such XML.</exception>
    public static XmlPart Read(string path, string text, string remedy)
    {
        ConflictMarkers.Refuse(path, text, remedy);
        using var reader = XmlReader.Create(new StringReader(text), Strict);
        try
        {
            return Read(path, reader, remedy);
        }
        catch (XmlException problem)
        {
            throw Broken(new Place(path, Math.Max(problem.LineNumber, 1)), Told(problem), remedy, problem);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException)
        {
            throw Broken(new Place(path, LineOf(reader)), "This is not XML.", remedy, problem);
        }
    }

    private static XmlPart Read(string path, XmlReader reader, string remedy)
    {
        var open = new Stack<(XmlPart Part, StringBuilder Text)>();
        XmlPart? root = null;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                open.Peek().Text.Append(reader.Value);

            if (reader.NodeType == XmlNodeType.EndElement)
                Close(open.Pop());

            if (reader.NodeType != XmlNodeType.Element)
                continue;

            if (open.Count == MostNested)
                throw Broken(new Place(path, LineOf(reader)), $"The elements are nested deeper than {MostNested}.", remedy);

            var isEmpty = reader.IsEmptyElement;
            var part = Opened(reader);
            root ??= part;
            if (open.Count > 0)
                open.Peek().Part.Children.Add(part);
            if (!isEmpty)
                open.Push((part, new StringBuilder()));
        }

        return root ?? throw Broken(new Place(path, 1), "The file holds no XML element.", remedy);
    }

    private static void Close((XmlPart Part, StringBuilder Text) element) => element.Part.Text = element.Text.ToString().Trim();

    private static XmlPart Opened(XmlReader reader)
    {
        var part = new XmlPart(reader.LocalName, LineOf(reader));
        while (reader.MoveToNextAttribute())
            part.Attributes[reader.LocalName] = reader.Value;

        return part;
    }

    private static int LineOf(XmlReader reader) => Math.Max(reader is IXmlLineInfo info ? info.LineNumber : 1, 1);

    private static string Told(XmlException problem) => problem.Message switch
    {
        var message when message.Contains("DTD", StringComparison.Ordinal) =>
            "The file holds a document type definition, which is not read.",
        var message when message.Contains("duplicate attribute", StringComparison.Ordinal) => "An attribute stands twice in one element.",
        var message when message.Contains("end of file", StringComparison.OrdinalIgnoreCase) =>
            "The file ends in the middle of an XML element.",
        var message when message.Contains("Root element", StringComparison.Ordinal) => "The file holds no XML element.",
        _ => "This is not XML.",
    };

    private static UnreadableManifestException Broken(Place place, string what, string remedy, Exception? cause = null) =>
        new(new ReadingProblem(ProblemKind.Broken, place, what, remedy), cause);
}
